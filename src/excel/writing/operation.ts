/** One thing to be asked of Excel, in the order of the plan; several go into one request. */
export interface Operation {
  /** Estimated size in the request. */
  readonly bytes: number;
  readonly queue: (context: Excel.RequestContext) => void;
}

/** What one property or call costs in a request, roughly (measured: 90 to 160 bytes). */
const ACTION_BYTES = 160;

/** Excel on the web takes 5 MB at once; what surrounds the actions is not counted here. */
export const REQUEST_LIMIT = 3_000_000;

export function operation(actions: number, queue: Operation["queue"]): Operation {
  return { bytes: actions * ACTION_BYTES, queue };
}

/** Runs of operations that together stay below the limit. */
export function inRequests(operations: readonly Operation[], limit = REQUEST_LIMIT): readonly (readonly Operation[])[] {
  const requests: Operation[][] = [];
  let bytes = Infinity;
  for (const one of operations) {
    bytes += one.bytes;
    if (bytes > limit) {
      requests.push([]);
      bytes = one.bytes;
    }
    requests.at(-1)?.push(one);
  }
  return requests;
}

export function bytesOf(operations: readonly Operation[]): number {
  return operations.reduce((sum, one) => sum + one.bytes, 0);
}
