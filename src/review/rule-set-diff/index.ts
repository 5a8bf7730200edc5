export type { Change, Ordered, Part } from "./change";
export { changeText } from "./change-text";
export { diffRuleSets } from "./diff";
