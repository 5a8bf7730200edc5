export { isAsked } from "./asked";
export { NOT_APPLICABLE_MARK } from "./checks";
export { controlCode, type CodedForm, type CodedItem } from "./control-code";
export { formFileName, formFileNames } from "./file-name";
export { formsOfBook, type FormsAsked, type FormsOfBook } from "./forms-of-book";
export { planForm, type FormOptions } from "./plan-form";
