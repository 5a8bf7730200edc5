import { absoluteAddress, parseReference, quoteSheet } from "../../../workbook/address";
import { sameSheetName, type Area } from "../../../workbook/grids";
import { SheetModel } from "./sheet";
import type { TableModel } from "./table";
import type { ValidationModel } from "./page";
import type { FormulaEngine } from "./formulas";
import type { RangeReference } from "./chart";

export interface NameModel {
  readonly name: string;
  /** Absent for a name of the whole workbook. */
  readonly scope?: SheetModel;
  refersTo: RangeReference | string;
  visible: boolean;
}

export interface Selection {
  readonly sheet: SheetModel;
  readonly area: Area;
}

/** What happened, for a renderer and for the events of Office.js. */
export type Change =
  | { readonly kind: "cells"; readonly sheet: SheetModel; readonly area: Area }
  | { readonly kind: "selection"; readonly selection: Selection }
  | { readonly kind: "activated"; readonly sheet: SheetModel }
  | { readonly kind: "structure" };

/** The workbook behind the stand-in: plain data, changed by Office.js's objects or by a person in the preview's grid. */
export class WorkbookModel {
  sheets: SheetModel[] = [];
  names: NameModel[] = [];
  structureProtected = false;
  calculationMode = "Automatic";
  private active: SheetModel | undefined;
  private selected: Selection | undefined;
  private nextId = 1;
  /** How often results became old, and how often of these they were made new. */
  private changes = 0;
  private settled = 0;
  private readonly listeners = new Set<(change: Change) => void>();

  constructor(readonly engine?: FormulaEngine) {}

  onChange(listener: (change: Change) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  changed(change: Change): void {
    for (const listener of [...this.listeners]) listener(change);
  }

  newId(kind: string): string {
    return `{${kind}-${String(this.nextId++).padStart(8, "0")}}`;
  }

  addSheet(name: string): SheetModel {
    const sheet = new SheetModel(this.newId("00000000-SHEET"), name);
    this.sheets.push(sheet);
    this.changed({ kind: "structure" });
    return sheet;
  }

  removeSheet(sheet: SheetModel): void {
    for (const name of this.names) if (isOn(name, sheet)) name.refersTo = "=#REF!";
    this.names = this.names.filter((name) => name.scope !== sheet);
    this.sheets = this.sheets.filter((one) => one !== sheet);
    if (this.active === sheet) this.active = undefined;
    if (this.selected?.sheet === sheet) this.selected = undefined;
    this.refer(sheet.name, "#REF!");
    this.changed({ kind: "structure" });
  }

  /** Names, formulas and lists follow a rename. */
  renameSheet(sheet: SheetModel, name: string): void {
    const before = sheet.name;
    sheet.name = name;
    this.refer(before, `${sheetPrefix(name)}!`);
    this.changed({ kind: "structure" });
  }

  /** Puts `prefix` in the place of a sheet's name before an address. */
  private refer(name: string, prefix: string): void {
    const old = [`${quoteSheet(name)}!`, `${sheetPrefix(name)}!`];
    const referring = (formula: string): string => old.reduce((text, one) => text.replaceAll(one, prefix), formula);
    for (const sheet of this.sheets) {
      for (const cells of sheet.rows.values()) {
        for (const cell of cells.values()) if (cell.formula?.includes("!")) cell.formula = referring(cell.formula);
      }
      for (const validation of sheet.validations) validation.rule = listReferring(validation.rule, referring);
    }
    this.recalculate();
  }

  findSheet(name: string): SheetModel | undefined {
    return this.sheets.find((sheet) => sameSheetName(sheet.name, name));
  }

  get activeSheet(): SheetModel {
    const sheet = this.active ?? this.sheets[0];
    if (!sheet) throw new Error("A workbook has a sheet.");
    return sheet;
  }

  activate(sheet: SheetModel): void {
    if (this.active === sheet) return;
    this.active = sheet;
    this.changed({ kind: "activated", sheet });
  }

  get selection(): Selection {
    return this.selected ?? { sheet: this.activeSheet, area: { top: 0, left: 0, bottom: 0, right: 0 } };
  }

  select(selection: Selection): void {
    this.activate(selection.sheet);
    this.selected = selection;
    this.changed({ kind: "selection", selection });
  }

  get tables(): readonly TableModel[] {
    return this.sheets.flatMap((sheet) => sheet.tables);
  }

  /** `'Xếp hạng'!$A$1:$B$2` or `=…` → what it points at. */
  resolve(reference: string): RangeReference | undefined {
    const parsed = parseReference(reference.replace(/^=/, ""));
    const sheet = parsed && this.findSheet(parsed.sheet);
    return sheet && { sheet, area: parsed.area };
  }

  /** Notes that results may be old; {@link settle} makes them new, once for many changes. */
  recalculate(): void {
    this.changes++;
  }

  /** Gives every formula its result; without an engine formulas keep the result they have. */
  settle(): void {
    const steps = this.settling();
    while (!steps.next().done);
  }

  /** The same in steps, for whoever shares the thread with a person. */
  *settling(): Generator<unknown, void> {
    if (this.settled === this.changes) return;
    const upTo = this.changes;
    if (this.engine) yield* this.engine.recalculate(this);
    this.settled = Math.max(this.settled, upTo);
  }
}

function listReferring(rule: ValidationModel["rule"], referring: (formula: string) => string): ValidationModel["rule"] {
  const { list } = (rule ?? {}) as { readonly list?: { readonly source?: unknown } };
  if (typeof list?.source !== "string" || !list.source.startsWith("=")) return rule;
  return { list: { ...list, source: referring(list.source) } };
}

function isOn(name: NameModel, sheet: SheetModel): boolean {
  return typeof name.refersTo !== "string" && name.refersTo.sheet === sheet;
}

/** The name's formula as Excel shows it, following renames. */
export function nameFormula(name: NameModel): string {
  if (typeof name.refersTo === "string") return name.refersTo;
  return `=${sheetPrefix(name.refersTo.sheet.name)}!${absoluteAddress(name.refersTo.area)}`;
}

/** Excel quotes a sheet name only where it must. */
export function sheetPrefix(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[a-z]{1,3}\d+$/i.test(name) ? name : quoteSheet(name);
}
