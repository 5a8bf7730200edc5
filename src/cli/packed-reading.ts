import { deserialize, serialize } from "node:v8";
import type { FileReading } from "../review/submissions/submission";

/**
 * A reading as bytes, which go from thread to thread without being read again on the way: only the thread that collects unpacks them. A
 * thousand of them take six megabytes, as objects many times that.
 */
export type PackedReading = Uint8Array<ArrayBuffer>;

export function packReading(reading: FileReading): PackedReading {
  // a copy, as long as it has to be, can be handed over
  return new Uint8Array(serialize(reading));
}

export function unpackReading(packed: PackedReading): FileReading {
  // whoever packed it gave a reading
  return deserialize(packed) as FileReading;
}
