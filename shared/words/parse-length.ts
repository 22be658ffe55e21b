/** A length as somebody types it: 5' 6", 5'-6½", 66 in, 1.65 m, 165 cm; a bare number is of the unit that is shown. */
import { roundMetres } from '../model/geometry.ts';
import { METRES_IN, type LengthUnit } from '../model/lengths.ts';

/** Longer than any length: what is pasted by mistake is no length. */
const MOST_LETTERS = 40;

const NUMBER = String.raw`\d+(?:[.,]\d+)?|[.,]\d+`;
const PART = new RegExp(
  String.raw`^\s*(${NUMBER})?\s*(?:(\d+)\s*/\s*(\d+)|([¼½¾]))?\s*(''|["″”“]|['′’‘]|[a-z]+)?`,
  'iu',
);
const PARTS_OF_ONE: Readonly<Record<string, number>> = { '¼': 0.25, '½': 0.5, '¾': 0.75 };

const UNITS: readonly { readonly metres: number; readonly marks: readonly string[] }[] = [
  { metres: 0.0254, marks: ["''", '"', '″', '”', '“', 'in', 'ins', 'inch', 'inches'] },
  { metres: METRES_IN.ft, marks: ["'", '′', '’', '‘', 'ft', 'feet', 'foot'] },
  { metres: 1, marks: ['m', 'metre', 'metres', 'meter', 'meters'] },
  { metres: 0.01, marks: ['cm'] },
  { metres: 0.001, marks: ['mm'] },
];
const [INCH = 0, FOOT = 0] = UNITS.map(({ metres }) => metres);

/** Metres, to the centimetre; negative behind a minus sign; null where it is no length. */
export function parseLength(text: string, unit: LengthUnit): number | null {
  const [, sign = '', body = ''] = /^\s*([-−+]?)(.*?)\s*$/su.exec(text) ?? [];
  if (body === '' || text.length > MOST_LETTERS) return null;
  let rest = body;
  let metres = 0;
  let last: number | null = null;
  while (rest.trim() !== '') {
    const part: Part | null = partOf(rest);
    if (part === null) return null;
    // what follows feet without a mark is inches: 5' 6
    const size: number = part.size ?? (last === FOOT ? INCH : METRES_IN[unit]);
    // one unit after a larger one, feet before inches, metres before centimetres
    const isBehind = last === null || (size < last && isFeet(size) === isFeet(last));
    if (!isBehind || (part.size === null && last !== null && last !== FOOT)) return null;
    metres += part.number * size;
    last = size;
    // 5'-6" has a dash between
    rest = rest.slice(part.length).replace(/^\s*-(?=\s*[\d.,½¼¾])/u, '');
  }
  if (!Number.isFinite(metres)) return null;
  return roundMetres(sign === '-' || sign === '−' ? -metres : metres);
}

interface Part {
  readonly number: number;
  /** metres in one; null where no mark stands behind the number */
  readonly size: number | null;
  readonly length: number;
}

function partOf(text: string): Part | null {
  const found = PART.exec(text);
  if (found === null) return null;
  // "1/2" alone was read as the number 1 and a rest
  const [all, whole, over, under, glyph, mark] = found;
  const alone = /^\s*(\d+)\s*\/\s*(\d+)\s*(''|["″”“]|['′’‘]|[a-z]+)?/iu.exec(text);
  if (alone !== null) return measured(share(alone[1], alone[2]), alone[3], alone[0].length);
  if (whole === undefined && over === undefined && glyph === undefined) return null;
  const number = Number((whole ?? '0').replace(',', '.'));
  const more = glyph === undefined ? (over === undefined ? 0 : share(over, under)) : PARTS_OF_ONE[glyph]!;
  return measured(number + more, mark, all.length);
}

function measured(number: number, mark: string | undefined, length: number): Part | null {
  if (!Number.isFinite(number)) return null;
  if (mark === undefined) return { number, size: null, length };
  const unit = UNITS.find(({ marks }) => marks.includes(mark.toLowerCase()));
  return unit === undefined ? null : { number, size: unit.metres, length };
}

function share(over: string | undefined, under: string | undefined): number {
  return Number(over) / Number(under);
}

function isFeet(size: number): boolean {
  return size === INCH || size === FOOT;
}
