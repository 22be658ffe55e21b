/** What may stand in words that others read, whichever way they come in. */

// Characters that no reader sees as they stand: controls, half of a surrogate pair, and the marks that turn the
// direction of what follows (they make a name read as another). Joiners stay: names of many languages need them.
const TURNING = String.raw`\u202a-\u202e\u2066-\u2069`;
const NOT_IN_A_LINE = new RegExp(String.raw`[\p{Cc}\p{Cs}${TURNING}]`, 'u');
const NOT_IN_A_TEXT = new RegExp(String.raw`[\p{Cs}${TURNING}]|(?![\n\r\t])\p{Cc}`, 'u');
const TO_BE_SEEN = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** One line with something to see in it: a name, a title, a number. */
export function isReadableLine(text: string): boolean {
  return TO_BE_SEEN.test(text) && !NOT_IN_A_LINE.test(text);
}

/** Any number of lines, or none. */
export function isReadableText(text: string): boolean {
  return !NOT_IN_A_TEXT.test(text);
}
