/** Times and days in words; lists of names. One language for now, one place to change that. */
const LANGUAGE = 'en-GB';

/** `10:42` */
export function formatTime(at: number): string {
  return new Intl.DateTimeFormat(LANGUAGE, { hour: '2-digit', minute: '2-digit' }).format(at);
}

/** `Tuesday 24 November` */
export function formatDay(at: number): string {
  const parts = new Intl.DateTimeFormat(LANGUAGE, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  }).formatToParts(at);
  // without the comma some versions put behind the weekday
  return parts.map(({ type, value }) => (type === 'literal' ? ' ' : value)).join('');
}

/** `10:42` of today, else `3 Nov, 10:42` */
export function formatWhen(at: number, now: number): string {
  if (formatDay(at) === formatDay(now) && Math.abs(now - at) < 86_400_000) return formatTime(at);
  return new Intl.DateTimeFormat(LANGUAGE, {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at);
}

/** `Mara, Jo and Sam` */
export function formatNames(names: readonly string[]): string {
  return new Intl.ListFormat(LANGUAGE, { type: 'conjunction' }).format(names);
}
