export { excelBook, type ExcelBook, type ExcelBookOptions } from "./excel-book";
export type { Counters } from "./gateway";
export { Cancelled, HostRefusal } from "./refusal";
export { jumpTo, onSelectionChanged, type SelectedCell } from "./selection";
