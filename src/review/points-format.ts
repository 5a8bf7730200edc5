/** The en-US number format that shows so many digits after the point. */
export function pointsFormatOf(digits: number): string {
  return digits === 0 ? "#,##0" : `#,##0.${"0".repeat(digits)}`;
}
