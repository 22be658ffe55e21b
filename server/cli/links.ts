/** Links that carry a code. It stands behind `#`, which a browser never sends, so no log of a server or proxy has it. */

export function joinLink(origin: string, code: string): string {
  return `${origin}/join#${code}`;
}

/** `at` is milliseconds since 1970; to the minute, in UTC, because the machine's time zone is nobody's. */
export function whenEnds(at: number): string {
  return `works once, until ${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
