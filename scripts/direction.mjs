/** Folder of src -> the sibling folders it may import. Read by eslint.config.mjs and by test/static. */
export const mayImport = {
  rules: [],
  workbook: [],
  i18n: ["rules", "workbook"],
  review: ["rules", "workbook", "i18n"],
  excel: ["workbook"],
  xlsx: ["workbook"],
  taskpane: ["review", "excel", "xlsx", "i18n", "workbook", "rules"],
  commands: ["review", "excel", "i18n", "workbook"],
  functions: ["rules", "i18n"],
  cli: ["review", "xlsx", "i18n", "workbook", "rules"],
  preview: ["workbook", "xlsx"],
};
