/**
 * Ids are short, random and carry a prefix that says what they name, so that a log line or a wrong argument is
 * readable. They never carry content (no names, no numbers of a scene).
 */
export const ID_PREFIXES = {
  production: 'prod',
  person: 'pers',
  scene: 'scn',
  beat: 'beat',
  item: 'item',
  camera: 'cam',
  contact: 'cont',
  note: 'note',
  reply: 'rep',
  wish: 'wish',
  draft: 'drft',
  line: 'line',
  says: 'says',
  offer: 'ofr',
  answer: 'ans',
  kit: 'kit',
  tab: 'tab',
} as const;

export type IdKind = keyof typeof ID_PREFIXES;

/** Returns `length` random bytes; the caller brings the randomness (shared code has none). */
export type RandomBytes = (length: number) => Uint8Array;

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const LENGTH = 14;

/** A new id of a kind, for example `beat_7k2m9x4c1q0p3z`: 70 random bits in Crockford's alphabet. */
export function createId(kind: IdKind, random: RandomBytes): string {
  const letters = Array.from(random(LENGTH), (byte) => ALPHABET[byte & 31]);
  return `${ID_PREFIXES[kind]}_${letters.join('')}`;
}

/**
 * The id of another kind with the letters of `id`: whoever makes something out of the same thing makes the same record,
 * twice in a row or two people at once.
 */
export function idWithLettersOf(kind: IdKind, id: string): string {
  return `${ID_PREFIXES[kind]}_${id.slice(id.indexOf('_') + 1)}`;
}

/** The exact form of an id of one kind; also the bound on a record key's length. */
export function idPattern(kind: IdKind): RegExp {
  return new RegExp(`^${ID_PREFIXES[kind]}_[0-9a-hjkmnp-tv-z]{6,24}$`);
}

const patterns = new Map<IdKind, RegExp>(
  (Object.keys(ID_PREFIXES) as IdKind[]).map((kind) => [kind, idPattern(kind)]),
);

export function isId(kind: IdKind, value: unknown): value is string {
  return typeof value === 'string' && patterns.get(kind)!.test(value);
}

/** Key of a record that belongs to one performer in one beat (`places`, `exposure`). */
export function beatPersonKey(beatId: string, personId: string): string {
  return `${beatId}:${personId}`;
}

/** Key of what belongs to one beat of one scene's board: an id alone may stand on two boards, if only by somebody's doing. */
export function sceneBeatKey(sceneId: string, beatId: string): string {
  return `${sceneId}:${beatId}`;
}

export function parseBeatPersonKey(
  key: string,
): { readonly beatId: string; readonly personId: string } | null {
  const cut = key.indexOf(':');
  const beatId = key.slice(0, cut);
  const personId = key.slice(cut + 1);
  return cut > 0 && isId('beat', beatId) && isId('person', personId) ? { beatId, personId } : null;
}
