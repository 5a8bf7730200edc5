import { HostError } from "../protocol/errors";
import { bind, type Answer, type Argument, type HostObject, type Shape } from "../protocol/host-object";
import { booleanValue, isRangeArg, numberValue, rangeArg, recordValue, textArg, textValue } from "./arguments";
import type { SheetTarget } from "./worksheet";
import { columnIndex, parseArea } from "../../../workbook/address";

export function pageLayout(target: SheetTarget): HostObject {
  return bind(SHAPE, target);
}

const MARGINS = ["bottomMargin", "footerMargin", "headerMargin", "leftMargin", "rightMargin", "topMargin"] as const;
const PARTS = ["centerFooter", "centerHeader", "leftFooter", "leftHeader", "rightFooter", "rightHeader"] as const;
const byKey = <T>(keys: readonly string[], make: (key: string) => T): Record<string, T> =>
  Object.fromEntries(keys.map((key) => [key, make(key)]));

const SHAPE: Shape<SheetTarget> = {
  type: "PageLayout",
  read: {
    centerHorizontally: ({ sheet }) => sheet.print.centerHorizontally,
    orientation: ({ sheet }) => sheet.print.orientation,
    paperSize: ({ sheet }) => sheet.print.paperSize,
    zoom: ({ sheet }) => sheet.print.zoom,
    ...byKey(
      MARGINS,
      (key) =>
        ({ sheet }: SheetTarget) =>
          sheet.print.margins.get(key) ?? 50.4,
    ),
  },
  write: {
    centerHorizontally: ({ sheet }, value) => {
      sheet.print.centerHorizontally = booleanValue(value);
    },
    orientation: ({ sheet }, value) => {
      if (value !== "Portrait" && value !== "Landscape") throw new HostError("InvalidArgument");
      sheet.print.orientation = value;
    },
    paperSize: ({ sheet }, value) => {
      sheet.print.paperSize = textValue(value);
    },
    zoom: ({ sheet }, value) => {
      const { scale } = recordValue(value);
      if (typeof scale === "number" && (scale < 10 || scale > 400)) throw new HostError("InvalidArgument");
      sheet.print.zoom = value;
    },
    ...byKey(MARGINS, (key) => ({ sheet }: SheetTarget, value) => {
      sheet.print.margins.set(key, numberValue(value));
    }),
  },
  link: { headersFooters: (target) => bind(GROUP, target) },
  call: { setPrintArea: printArea, setPrintTitleColumns: titleColumns, setPrintTitleRows: titleRows },
};

const GROUP: Shape<SheetTarget> = {
  type: "HeaderFooterGroup",
  link: { defaultForAllPages: (target) => bind(HEADER_FOOTER, target) },
};

const HEADER_FOOTER: Shape<SheetTarget> = {
  type: "HeaderFooter",
  read: byKey(
    PARTS,
    (key) =>
      ({ sheet }: SheetTarget) =>
        sheet.print.headersFooters.get(key) ?? "",
  ),
  write: byKey(PARTS, (key) => ({ sheet }: SheetTarget, value) => {
    sheet.print.headersFooters.set(key, textValue(value));
  }),
};

function printArea({ sheet }: SheetTarget, args: readonly Argument[]): Answer {
  const area = isRangeArg(args[0]) ? rangeArg(args[0]).area : parseArea(textArg(args, 0));
  if (!area) throw new HostError("InvalidArgument");
  sheet.print.area = area;
  return null;
}

/** Only whole rows: `$1:$3`. */
function titleRows({ sheet }: SheetTarget, args: readonly Argument[]): Answer {
  if (isRangeArg(args[0])) {
    const { area } = rangeArg(args[0]);
    sheet.print.titleRows = { first: area.top, last: area.bottom };
    return null;
  }
  const rows = /^\$?(\d+):\$?(\d+)$/.exec(textArg(args, 0));
  if (!rows) throw new HostError("InvalidArgument");
  sheet.print.titleRows = { first: Number(rows[1]) - 1, last: Number(rows[2]) - 1 };
  return null;
}

function titleColumns({ sheet }: SheetTarget, args: readonly Argument[]): Answer {
  const columns = /^\$?([A-Z]+):\$?([A-Z]+)$/i.exec(textArg(args, 0));
  if (!columns?.[1] || !columns[2]) throw new HostError("InvalidArgument");
  sheet.print.titleColumns = { first: columnIndex(columns[1]), last: columnIndex(columns[2]) };
  return null;
}
