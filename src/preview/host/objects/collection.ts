import { HostError } from "../protocol/errors";
import type { Answer, Argument, HostObject } from "../protocol/host-object";

interface Keyed<M> {
  /** The models of the collection, in order. */
  readonly models: () => readonly M[];
  /** What `getItem` accepts: id or name, compared without case. */
  readonly keys: (model: M) => readonly string[];
  readonly wrap: (model: M) => HostObject;
}

type Members = Readonly<
  Record<"getCount" | "getItem" | "getItemOrNullObject" | "getItemAt", (args: readonly Argument[]) => Answer>
>;

/** The four members that every collection of Excel has. */
export function keyedMembers<M>({ models, keys, wrap }: Keyed<M>): Members {
  const find = (key: Argument | undefined): M | undefined => {
    if (typeof key !== "string" && typeof key !== "number") throw new HostError("InvalidArgument");
    const wanted = String(key).normalize("NFC").toLowerCase();
    return models().find((model) => keys(model).some((one) => one.normalize("NFC").toLowerCase() === wanted));
  };
  return {
    getCount: () => models().length,
    getItem: ([key]) => {
      const found = find(key);
      if (found === undefined) throw new HostError("ItemNotFound");
      return wrap(found);
    },
    getItemAt: ([index]) => {
      const found = typeof index === "number" ? models()[index] : undefined;
      if (found === undefined) throw new HostError("InvalidArgument");
      return wrap(found);
    },
    getItemOrNullObject: ([key]) => {
      const found = find(key);
      return found === undefined ? null : wrap(found);
    },
  };
}
