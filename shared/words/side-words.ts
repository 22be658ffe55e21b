/** How far from the centre, as it is written in a field and typed: "1.2 m SL", "3' 6\" US". */
import type { LengthUnit } from '../model/lengths.ts';
import { lengthMark } from './length-words.ts';
import { parseLength } from './parse-length.ts';

export type Side = 'x' | 'y';

/** Behind the length: towards where the number grows, and towards where it falls. Left is the performer's. */
const CODES: Readonly<Record<Side, readonly [string, string]>> = { x: ['SL', 'SR'], y: ['DS', 'US'] };
const NAMES: Readonly<Record<Side, RegExp>> = {
  x: /(?<![a-z])(?:(sl|l|left|stage left)|(sr|r|right|stage right))$/iu,
  y: /(?<![a-z])(?:(ds|d|down|downstage)|(us|u|up|upstage))$/iu,
};

/** "1.2 m SL"; "0" on the line itself. */
export function sideMark(metres: number, side: Side, unit: LengthUnit): string {
  if (metres === 0) return '0';
  return `${lengthMark(Math.abs(metres), unit)} ${CODES[side][metres > 0 ? 0 : 1]}`;
}

/** Metres, signed by the side that is named, or by a minus; null where it is no such length. */
export function parseSide(text: string, side: Side, unit: LengthUnit): number | null {
  const trimmed = text.trim();
  const named = NAMES[side].exec(trimmed);
  const metres = parseLength(trimmed.slice(0, named?.index), unit);
  // towards the other side; not -0
  return named?.[2] === undefined || metres === null ? metres : 0 - metres;
}
