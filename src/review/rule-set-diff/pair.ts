/** Two lists, member by member. */
export interface Paired<Value> {
  readonly both: readonly { readonly before: Value; readonly after: Value }[];
  readonly removed: readonly Value[];
  readonly added: readonly Value[];
}

/** Members with the same key belong together; of several with one key the first with the first, and so on. */
export function pairByKey<Value>(
  before: readonly Value[],
  after: readonly Value[],
  keyOf: (value: Value) => string,
): Paired<Value> {
  const left = new Map<string, Value[]>();
  for (const value of before) left.set(keyOf(value), [...(left.get(keyOf(value)) ?? []), value]);
  const both: { before: Value; after: Value }[] = [];
  const added: Value[] = [];
  for (const value of after) {
    const partner = left.get(keyOf(value))?.shift();
    if (partner === undefined) added.push(value);
    else both.push({ before: partner, after: value });
  }
  const taken = new Set(both.map((pair) => pair.before));
  return { both, removed: before.filter((value) => !taken.has(value)), added };
}

/** What is left over belongs together too where a second key says so, and it does for one pair only. */
export function pairRest<Value>(paired: Paired<Value>, keyOf: (value: Value) => string): Paired<Value> {
  const only = (values: readonly Value[], key: string) => values.filter((value) => keyOf(value) === key).length === 1;
  const again = pairByKey(paired.removed, paired.added, keyOf);
  const sure = again.both.filter(
    ({ after }) => keyOf(after) !== "" && only(paired.removed, keyOf(after)) && only(paired.added, keyOf(after)),
  );
  const isSure = (value: Value) => sure.some(({ before, after }) => before === value || after === value);
  return {
    both: [...paired.both, ...sure],
    removed: paired.removed.filter((value) => !isSure(value)),
    added: paired.added.filter((value) => !isSure(value)),
  };
}

/** True where the members that both lists have stand in another order. */
export function isReordered<Value>(
  before: readonly Value[],
  after: readonly Value[],
  { both }: Paired<Value>,
): boolean {
  const partner = new Map(both.map((pair) => [pair.after, pair.before]));
  const places = after.flatMap((value) => {
    const was = partner.get(value);
    return was === undefined ? [] : [before.indexOf(was)];
  });
  return places.some((place, index) => place < (places[index - 1] ?? -1));
}
