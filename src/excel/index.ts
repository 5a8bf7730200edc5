export { excelBook, type ExcelBook, type ExcelBookOptions } from "./excel-book";
export type { Counters } from "./gateway";
export { openNewWorkbook } from "./new-workbook";
export { Cancelled, HostRefusal } from "./refusal";
export { jumpTo, onSelectionChanged, type SelectedCell } from "./selection";
