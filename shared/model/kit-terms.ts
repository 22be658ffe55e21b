/**
 * What a wearer's yes to a line of kit is a yes to (R8). A change of any of it makes a new version of the line; a yes names
 * the version that was on the screen, so nobody has agreed to what they did not see.
 */

export interface KitTerms {
  readonly size: string;
  readonly tone: string;
  /** ids; empty is the whole scene */
  readonly beats: readonly string[];
  /** person ids, everybody it is on */
  readonly wearers: readonly string[];
}

export function kitTerms(line: {
  readonly size: string;
  readonly tone: string;
  readonly beats: readonly string[];
  readonly wearers: readonly { readonly person: string }[];
}): KitTerms {
  const { size, tone, beats, wearers } = line;
  return { size, tone, beats, wearers: wearers.map(({ person }) => person) };
}

export function isSameTerms(a: KitTerms, b: KitTerms): boolean {
  return (
    a.size === b.size && a.tone === b.tone && isSameSet(a.beats, b.beats) && isSameSet(a.wearers, b.wearers)
  );
}

/** More than was agreed to, or other than it. Fewer beats and fewer bodies are covered by a yes to more. */
export function asksAgain(before: KitTerms, after: KitTerms): boolean {
  return isOtherPiece(before, after) || coversMore(before.beats, after.beats) || hasNewBody(before, after);
}

/** What was fitted was this size and tone, on these bodies. */
export function needsNewFitting(before: KitTerms, after: KitTerms): boolean {
  return isOtherPiece(before, after) || hasNewBody(before, after);
}

function isOtherPiece(before: KitTerms, after: KitTerms): boolean {
  return before.size !== after.size || before.tone !== after.tone;
}

function hasNewBody(before: KitTerms, after: KitTerms): boolean {
  return after.wearers.some((person) => !before.wearers.includes(person));
}

/** No beats named is the whole scene. */
function coversMore(before: readonly string[], after: readonly string[]): boolean {
  if (before.length === 0) return false;
  return after.length === 0 || after.some((beat) => !before.includes(beat));
}

function isSameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one) => b.includes(one));
}
