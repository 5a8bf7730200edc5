import { HostError } from "../protocol/errors";
import { bind, type HostObject, type Shape } from "../protocol/host-object";
import type { HostState } from "../state";
import { textArg, textValue } from "./arguments";
import { workbookCreated } from "./workbook-created";

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
    createWorkbook: (host, args) =>
      workbookCreated({ host, base64: args[0] === undefined || args[0] === null ? undefined : textArg(args, 0) }),
    suspendApiCalculationUntilNextSync: () => null,
    suspendScreenUpdatingUntilNextSync: () => null,
  },
};
