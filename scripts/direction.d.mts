/** Folder of src -> the sibling folders it may import. */
export declare const mayImport: Readonly<Record<string, readonly string[]>>;
