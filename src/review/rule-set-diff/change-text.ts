import type { Language } from "../../i18n/language";
import { RULE_CHANGES, type RuleChangeWords } from "../../i18n/rule-changes";
import { measureText, TERMS } from "../../i18n/terms";
import { fill, shorten } from "../../i18n/text";
import { plainText } from "../../rules/canonical";
import type { Measure, RuleNode } from "../../rules/rule-set";
import type { Change, Ordered, Part } from "./change";
import { valueText } from "./value-text";

/** One change in one line: "TC7.2: tối đa 6 → 5". */
export function changeText(change: Change, language: Language): string {
  const words = RULE_CHANGES[language];
  switch (change.what) {
    case "changed": {
      const value = (one: typeof change.before) => valueText(change.field, one, language);
      const field = fieldText(change.field, language);
      return `${partText(change.of, language)}: ${field} ${value(change.before)} → ${value(change.after)}`;
    }
    case "added":
    case "removed": {
      const node = change.node ? ` (${nodeText(change.node, language)})` : "";
      return `${partText(change.of, language)}: ${words[change.what]}${node}`;
    }
    case "moved": {
      const [before, after] = [change.before ?? words.root, change.after ?? words.root];
      return `${change.code}: ${fill(words.moved, { before, after })}`;
    }
    case "reordered": {
      const order = change.order.map((name) => memberText(change.of, name, language)).join(", ");
      return `${orderedText(change.of, words)}: ${fill(words.reordered, { order })}`;
    }
  }
}

function fieldText(field: string, language: Language): string {
  const parameter = field.replace(/^parameters\./, "");
  const known: Readonly<Record<string, string>> =
    parameter === field ? RULE_CHANGES[language].field : TERMS[language].parameter;
  return (Object.hasOwn(known, parameter) ? known[parameter] : undefined) ?? parameter;
}

function partText(part: Part, language: Language): string {
  const words = RULE_CHANGES[language];
  switch (part.part) {
    case "ruleSet":
    case "policy":
      return words[part.part];
    case "node":
      return part.code;
    case "rung":
      return `${part.code}, ${fill(words.rung, { name: shorten(part.name) })}`;
    case "class":
    case "award":
      return fill(words[part.part], { name: shorten(plainText(part.name)) });
    case "ladderStep":
      return fill(words.ladderStep, { name: measureText(part.measure, language) });
    case "citation":
      return fill(words.citation, { text: shorten(part.text) });
  }
}

function nodeText(node: RuleNode, language: Language): string {
  const terms = TERMS[language];
  return fill(RULE_CHANGES[language].nodeIs, {
    max: valueText("max", node.max, language),
    how: node.type === "group" ? terms.operation[node.operation] : terms.kind[node.kind],
    text: shorten(plainText(node.text)),
  });
}

function orderedText(of: Ordered, words: RuleChangeWords): string {
  switch (of.list) {
    case "siblings":
      return of.parent ?? words.roots;
    case "rungs":
      return `${of.code}, ${words.rungs}`;
    default:
      return words[of.list];
  }
}

function memberText(of: Ordered, name: string, language: Language): string {
  if (of.list === "siblings") return name;
  if (of.list !== "ladder") return `“${shorten(name)}”`;
  return measureText(measureOf(name), language);
}

/** The other way round than the name of a ladder step in {@link Change}. */
function measureOf(name: string): Measure {
  if (name === "total" || name === "content" || name === "bonus" || name === "deductions") return { of: name };
  return { of: "node", node: name.replace(/^node:/, "") };
}
