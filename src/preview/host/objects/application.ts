import { HostError } from "../protocol/errors";
import { bind, type HostObject, type Shape } from "../protocol/host-object";
import type { HostState } from "../state";
import { textValue } from "./arguments";

export function application(host: HostState): HostObject {
  return bind(SHAPE, host);
}

const SHAPE: Shape<HostState> = {
  type: "Application",
  read: {
    calculationMode: ({ workbook }) => workbook.calculationMode,
    calculationState: () => "Done",
  },
  write: {
    calculationMode: ({ workbook }, value) => {
      if (!["Automatic", "AutomaticExceptTables", "Manual"].includes(textValue(value)))
        throw new HostError("InvalidArgument");
      workbook.calculationMode = textValue(value);
    },
  },
  call: {
    calculate: ({ workbook }) => {
      workbook.recalculate();
      return null;
    },
    suspendApiCalculationUntilNextSync: () => null,
    suspendScreenUpdatingUntilNextSync: () => null,
  },
};
