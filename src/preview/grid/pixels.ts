/** CSS pixels per point. */
export const PIXELS = 4 / 3;
