import { HostError } from "../protocol/errors";
import { bind, type HostObject, type Shape } from "../protocol/host-object";
import type { HostState } from "../state";

interface Created {
  readonly host: HostState;
  /** An .xlsx file; absent for a blank workbook. */
  readonly base64: string | undefined;
}

/** A workbook that `Application.createWorkbook` made and nobody opened yet. Whether the file is sound shows when it is opened. */
export function workbookCreated(created: Created): HostObject {
  if (created.base64 !== undefined && !/^[A-Za-z0-9+/]+={0,2}$/.test(created.base64)) {
    throw new HostError("InvalidArgument");
  }
  return bind(SHAPE, created);
}

const SHAPE: Shape<Created> = {
  type: "WorkbookCreated",
  id: () => "new",
  call: {
    open: ({ host, base64 }) => {
      host.openNew(base64);
      return null;
    },
  },
};
