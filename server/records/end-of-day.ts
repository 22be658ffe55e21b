/** Midnight of the server's day after `now`, both in milliseconds since 1970: a boundary check ends there at the latest (R6). */
export function endOfDay(now: number): number {
  const day = new Date(now);
  day.setHours(24, 0, 0, 0);
  return day.getTime();
}
