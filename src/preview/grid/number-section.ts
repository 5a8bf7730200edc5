/** Which part of a number format a number takes: `positive;negative;zero;text`, or by conditions such as `[>=5]0.0;;`. */
export interface Section {
  readonly code: string;
  /** The sign is the section's own business. */
  readonly absolute: boolean;
}

/** Cuts at semicolons outside quotes, brackets and escapes. */
export function sectionsOf(format: string): readonly string[] {
  const sections: string[] = [];
  let open = "";
  for (const token of format.match(/"[^"]*"|\\.|\[[^\]]*\]|;|[^"\\[;]+|./gs) ?? []) {
    if (token === ";") {
      sections.push(open);
      open = "";
    } else open += token;
  }
  return [...sections, open];
}

const CONDITION = /\[(<=|>=|<>|<|>|=)(-?[\d.]+)\]/;

export function numberSection(format: string, value: number): Section {
  const sections = sectionsOf(format).slice(0, 3);
  if (sections.some((section) => CONDITION.test(section))) return conditional(sections, value);
  const [positive = "General", negative, zero] = sections;
  if (value < 0 && negative !== undefined) return { code: negative, absolute: true };
  if (value === 0 && zero !== undefined) return { code: zero, absolute: false };
  return { code: positive, absolute: false };
}

function conditional(sections: readonly string[], value: number): Section {
  const code = sections.find((section) => holds(section, value)) ?? "";
  return { code: code.replace(CONDITION, ""), absolute: false };
}

function holds(section: string, value: number): boolean {
  const [, operator, bound] = CONDITION.exec(section) ?? [];
  if (operator === undefined) return true;
  const limit = Number(bound);
  if (operator === "=") return value === limit;
  if (operator === "<>") return value !== limit;
  const isEqual = operator.endsWith("=") && value === limit;
  return isEqual || (operator.startsWith("<") ? value < limit : value > limit);
}
