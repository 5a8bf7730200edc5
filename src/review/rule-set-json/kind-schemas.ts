import { TERMS } from "../../i18n/terms";
import { toNumber } from "../../rules/decimal";
import { KINDS } from "../../rules/kinds";
import type { KindDeclaration, ParameterDeclaration } from "../../rules/kinds/kind";
import { number, numberWithin } from "./scalars";
import type { JsonSchema } from "./shape";

/**
 * What the declaration of each kind adds to the schema of an item: its own parameters with their ranges, and whether a scale belongs to
 * it. This is stricter than reading, which takes an unfinished agreement too and leaves it to the checks to say what is missing.
 */
export function kindSchemas(): readonly JsonSchema[] {
  return Object.values(KINDS).map((kind) => ({
    if: { properties: { kind: { const: kind.name } }, required: ["kind"] },
    then: {
      properties: {
        parameters: parametersSchema(kind),
        rungs: kind.rungs === "none" ? { maxItems: 0 } : { minItems: 1 },
      },
      ...(kind.parameters.some(({ required }) => required) ? { required: ["parameters"] } : {}),
    },
  }));
}

function parametersSchema({ parameters, name }: KindDeclaration): JsonSchema {
  const needed = parameters.filter(({ required }) => required).map((parameter) => parameter.name);
  return {
    title: TERMS.en.kind[name],
    properties: Object.fromEntries(parameters.map((parameter) => [parameter.name, parameterSchema(parameter)])),
    additionalProperties: false,
    ...(needed.length > 0 ? { required: needed } : {}),
  };
}

/** Bounds hold for JSON numbers; digits written as text are checked when the rule set is. */
function parameterSchema({
  name,
  unit,
  min,
  above,
  max,
  below,
  atMostItemMax,
  default: usual,
}: ParameterDeclaration): JsonSchema {
  const limit = atMostItemMax === true ? "; at most the item's maximum" : "";
  return numberWithin({
    description: `${TERMS.en.parameter[name]} (${TERMS.en.measuredIn[unit]}${limit})`,
    ...(min ? { minimum: toNumber(min) } : {}),
    ...(above ? { exclusiveMinimum: toNumber(above) } : {}),
    ...(max ? { maximum: toNumber(max) } : {}),
    ...(below ? { exclusiveMaximum: toNumber(below) } : {}),
    ...(usual ? { default: number.write(usual) } : {}),
  });
}
