/** A moment as the machine's calendar and clock show it, with the offset from UTC: "2026-11-25T16:04:05+07:00". */
export function wallClock(moment: Date): string {
  const offset = -moment.getTimezoneOffset();
  const local = new Date(moment.getTime() + offset * 60_000).toISOString().slice(0, 19);
  const two = (part: number) => String(Math.trunc(part)).padStart(2, "0");
  return `${local}${offset < 0 ? "-" : "+"}${two(Math.abs(offset) / 60)}:${two(Math.abs(offset) % 60)}`;
}
