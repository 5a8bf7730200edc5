/** A code is declared by its severity and the names of its params. */
export const error = (...params: string[]) => ({ severity: "error", params }) as const;
export const warning = (...params: string[]) => ({ severity: "warning", params }) as const;
export const info = (...params: string[]) => ({ severity: "info", params }) as const;
