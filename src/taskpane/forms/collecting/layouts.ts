import type { Layout } from "../../../review/submissions/submission";
import { recall, remember } from "../../remembered";

const NAME = "layouts";
/** The oldest is forgotten when another comes. */
const MOST = 20;

/** The layouts that a person pointed out on this machine, the last one first. */
export function knownLayouts(): readonly Layout[] {
  const text = recall(NAME);
  if (text === undefined) return [];
  try {
    const found: unknown = JSON.parse(text);
    return Array.isArray(found) ? found.filter(isLayout) : [];
  } catch {
    // somebody changed the storage by hand: the columns are asked for again
    return [];
  }
}

export function rememberLayout(layout: Layout): readonly Layout[] {
  const key = JSON.stringify(layout);
  const all = [layout, ...knownLayouts().filter((one) => JSON.stringify(one) !== key)].slice(0, MOST);
  remember(NAME, JSON.stringify(all));
  return all;
}

function isLayout(value: unknown): value is Layout {
  if (typeof value !== "object" || value === null) return false;
  const { item, points, ...rest } = value as Readonly<Record<string, unknown>>;
  const isText = (one: unknown): one is string => typeof one === "string";
  return isText(item) && isText(points) && Object.values(rest).every((one) => one === undefined || isText(one));
}
