/** The shared scoring rules: what an agreement is, what units enter, and what follows. Pure; imports nothing of this program. */
export { checkRuleSet } from "./check-rule-set";
export type { Json } from "./canonical";
export * from "./decimal";
export type * from "./entries";
export { explain } from "./explain";
export { eligibility, propose } from "./eligibility";
export type { Proposals } from "./eligibility";
export type * from "./eligibility/board";
export * from "./explanation";
export type * from "./fault";
export { fingerprint, fingerprintOf, shortFingerprint } from "./fingerprint";
export { KINDS, kindNamed } from "./kinds";
export type { ArgumentDeclaration, KindDeclaration, MeasuredIn, ParameterDeclaration } from "./kinds/kind";
export * from "./kinds/names";
export type * from "./outcome";
export * from "./rule-set";
export { score } from "./score";
export type { ScoreOptions } from "./scoring/context";
