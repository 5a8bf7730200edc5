const two = (value: number): string => String(value).padStart(2, "0");

/** The calendar and clock on the wall with its offset: "2026-11-25T16:04:05+07:00". */
export function wallClock(time: Date): string {
  const day = `${String(time.getFullYear())}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  const clock = `${two(time.getHours())}:${two(time.getMinutes())}:${two(time.getSeconds())}`;
  const east = -time.getTimezoneOffset();
  const offset = `${two(Math.floor(Math.abs(east) / 60))}:${two(Math.abs(east) % 60)}`;
  return `${day}T${clock}${east < 0 ? "-" : "+"}${offset}`;
}
