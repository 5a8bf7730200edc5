import { HostError } from "../protocol/errors";
import { bind, type Answer, type Argument, type HostObject, type Shape } from "../protocol/host-object";
import type { Wire } from "../protocol/wire";
import type { SheetModel } from "../model/sheet";
import { nameFormula, type NameModel } from "../model/workbook";
import type { HostState } from "../state";
import { booleanValue, isRangeArg, rangeArg, textArg, textValue } from "./arguments";
import { keyedMembers } from "./collection";
import { RangeTarget } from "./range-target";
import type { SheetTarget } from "./worksheet";

interface NameTarget {
  readonly host: HostState;
  readonly name: NameModel;
}

export function workbookNames(host: HostState): HostObject {
  return namesOf(host, undefined);
}

export function sheetNames({ host, sheet }: SheetTarget): HostObject {
  return namesOf(host, sheet);
}

function namesOf(host: HostState, scope: SheetModel | undefined): HostObject {
  const models = (): readonly NameModel[] => host.workbook.names.filter((name) => name.scope === scope);
  const wrap = (name: NameModel): HostObject => bind(NAME, { host, name });
  const members = keyedMembers({ models, keys: (name) => [name.name], wrap });
  const shape: Shape<HostState> = {
    type: "NamedItemCollection",
    items: () => models().map(wrap),
    call: {
      getCount: () => members.getCount([]),
      getItem: (_, args) => members.getItem(args),
      getItemOrNullObject: (_, args) => members.getItemOrNullObject(args),
      add: (_, args) => wrap(add(host, scope, models(), args)),
    },
  };
  return bind(shape, host);
}

function add(
  host: HostState,
  scope: SheetModel | undefined,
  there: readonly NameModel[],
  args: readonly Argument[],
): NameModel {
  const name = textArg(args, 0);
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name)) throw new HostError("InvalidArgument");
  if (there.some((one) => one.name.toLowerCase() === name.toLowerCase())) throw new HostError("ItemAlreadyExists");
  const made: NameModel = { name, refersTo: reference(host, args[1]), visible: true, ...(scope && { scope }) };
  host.workbook.names.push(made);
  host.workbook.changed({ kind: "structure" });
  return made;
}

/** A range, or a formula that begins with "=" (free text is taken on Windows only, as reported). */
function reference(host: HostState, value: Argument | undefined): NameModel["refersTo"] {
  if (isRangeArg(value)) {
    const { sheet, area } = rangeArg(value);
    return { sheet, area };
  }
  const formula = textArg([value ?? null], 0);
  if (!formula.startsWith("=")) throw new HostError("InvalidArgument");
  return host.workbook.resolve(formula) ?? formula;
}

const NAME: Shape<NameTarget> = {
  type: "NamedItem",
  id: ({ name }) => name.name,
  read: {
    formula: ({ name }) => nameFormula(name),
    name: ({ name }) => name.name,
    scope: ({ name }) => (name.scope ? "Worksheet" : "Workbook"),
    type: ({ name }) => typeOf(name),
    value: ({ name }) => valueOf(name),
    visible: ({ name }) => name.visible,
  },
  write: {
    formula: ({ host, name }, value) => {
      name.refersTo = reference(host, textValue(value));
      host.workbook.changed({ kind: "structure" });
    },
    visible: ({ name }, value) => {
      name.visible = booleanValue(value);
    },
  },
  call: {
    delete: ({ host, name }): Answer => {
      host.workbook.names = host.workbook.names.filter((one) => one !== name);
      host.workbook.changed({ kind: "structure" });
      return null;
    },
    getRange: ({ host, name }) => {
      if (typeof name.refersTo === "string") throw new HostError("InvalidOperation");
      return host.make.range(new RangeTarget(host, name.refersTo.sheet, name.refersTo.area));
    },
    getRangeOrNullObject: ({ host, name }) =>
      typeof name.refersTo === "string"
        ? null
        : host.make.range(new RangeTarget(host, name.refersTo.sheet, name.refersTo.area)),
  },
};

function typeOf(name: NameModel): string {
  if (typeof name.refersTo !== "string") return "Range";
  return name.refersTo.includes("#REF!") ? "Error" : "String";
}

function valueOf(name: NameModel): Wire {
  if (typeof name.refersTo !== "string") return nameFormula(name).slice(1);
  const text = /^="(.*)"$/s.exec(name.refersTo);
  return text?.[1] === undefined ? name.refersTo : text[1].replaceAll('""', '"');
}
