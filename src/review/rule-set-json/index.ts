import { fingerprint, shortFingerprint } from "../../rules/fingerprint";
import type { RuleSet } from "../../rules/rule-set";
import { issue, type Issue, type Place } from "../../workbook/issue";
import { membersOf } from "./compounds";
import { parseJson, pointerText, type JsonFault, type TextPlace } from "./parse-json";
import { ruleSetShape } from "./rule-set-shape";
import { DEFINITIONS } from "./scalars";
import { type JsonSchema, type JsonValue, spelled } from "./shape";

export type { JsonSchema, JsonValue } from "./shape";
export { pointerText } from "./parse-json";

/** Version of the layout; docs/rule-set.schema.json describes it. */
export const RULE_SET_FORMAT = "binhxet-rules/1";

/** `refused`: the document is none of ours, or lacks what no rule set can do without; the issues say what and where. */
export type RuleSetRead =
  | { readonly status: "read"; readonly ruleSet: RuleSet; readonly issues: readonly Issue[]; readonly placeOf: PlaceOf }
  | { readonly status: "refused"; readonly issues: readonly Issue[] };

/** Where in the document a path leads: its JSON pointer, and its line where the text is known. */
export type PlaceOf = (path: readonly (string | number)[]) => Place;

/** The rule set as a JSON document, with everything said that has a default. Numbers that a double would bend are text. */
export function ruleSetToJson(ruleSet: RuleSet): { readonly [key: string]: JsonValue | undefined } {
  const rules = ruleSetShape.write(ruleSet) as { readonly [key: string]: JsonValue };
  return { format: RULE_SET_FORMAT, fingerprint: fingerprint(ruleSet), ...rules };
}

/** The same as the text of a file. */
export function ruleSetToText(ruleSet: RuleSet): string {
  return `${JSON.stringify(ruleSetToJson(ruleSet), null, 2)}\n`;
}

/**
 * Reads a rule set from what `JSON.parse` gave. Never throws: whatever is wrong is an issue with its JSON pointer, and an error refuses
 * the document. Whether the rules themselves make sense is for `checkRuleSet` to say.
 */
export function ruleSetFromJson(json: unknown): RuleSetRead {
  return read(json, (path) => ({ pointer: pointerText(path) }));
}

/** The same from the text of a file: issues name lines too, digits beyond a double are exact, and no key may stand twice. */
export function ruleSetFromText(text: string): RuleSetRead {
  const parsed = parseJson(text.replace(/^\ufeff/, ""));
  if (parsed.status === "broken") return { status: "refused", issues: [brokenIssue(parsed.fault, parsed.place)] };
  const { placeOf } = parsed;
  return read(parsed.value, (path) => ({ pointer: pointerText(path), ...textPlace(placeOf, path) }));
}

/** Of the value itself, or of the nearest one around it that is there. */
function textPlace(placeOf: ReadonlyMap<string, TextPlace>, path: readonly (string | number)[]): Partial<TextPlace> {
  for (let length = path.length; length >= 0; length -= 1) {
    const place = placeOf.get(pointerText(path.slice(0, length)));
    if (place) return place;
  }
  return {};
}

function brokenIssue(fault: JsonFault, place: TextPlace): Issue {
  switch (fault.what) {
    case "syntax":
      return fault.found === "" ? issue("jsonEnded", {}, place) : issue("jsonSyntax", { found: fault.found }, place);
    case "duplicateKey":
      return issue("jsonKeyTwice", { key: fault.key }, place);
    case "tooDeep":
      return issue("jsonTooDeep", { limit: fault.limit }, place);
    case "numberTooLarge":
      return issue("jsonNumberTooLarge", { text: fault.text }, { ...place, pointer: fault.pointer });
  }
}

function read(json: unknown, placeOf: PlaceOf): RuleSetRead {
  const members = membersOf(json);
  const format = members?.get("format");
  const foreign = formatIssue(format, members?.has("format") ?? false, placeOf);
  if (foreign) return { status: "refused", issues: [foreign] };
  const issues: Issue[] = [];
  const ruleSet = ruleSetShape.read(json, [], (code, path, params) => {
    issues.push(issue(code, params, placeOf(path)));
  });
  if (!ruleSet || issues.length > 0) return { status: "refused", issues };
  return { status: "read", ruleSet, issues: editedIssues(members?.get("fingerprint"), ruleSet, placeOf), placeOf };
}

/** A later version might say more than this one reads, so it is refused and not read by halves. */
function formatIssue(format: unknown, isThere: boolean, placeOf: PlaceOf): Issue | undefined {
  if (!isThere || format === RULE_SET_FORMAT) return undefined;
  return issue(
    "wordUnknown",
    { text: typeof format === "string" ? format : spelled(format), allowed: RULE_SET_FORMAT },
    placeOf(["format"]),
  );
}

function editedIssues(stated: unknown, ruleSet: RuleSet, placeOf: PlaceOf): readonly Issue[] {
  const computed = fingerprint(ruleSet);
  if (stated === undefined || stated === computed) return [];
  const params = { stated: printed(stated), computed: shortFingerprint(computed) };
  return [issue("fingerprintDiffers", params, placeOf(["fingerprint"]))];
}

/** As people see it on paper; what is no fingerprint at all as it stands. */
function printed(stated: unknown): string {
  return typeof stated === "string" && /^bx1:[\da-f]{64}$/.test(stated) ? shortFingerprint(stated) : spelled(stated);
}

/** The published schema, draft 2020-12, made from the same declarations that read and write. */
export function ruleSetSchema(): JsonSchema {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: "urn:binhxet:rules:1",
    title: "Rule set of an emulation cluster (Bình Xét)",
    description: "Everything that decides a number except the data.",
    ...ruleSetShape.schema,
    $defs: DEFINITIONS,
  };
}
