/**
 * The ledger as the ICs read and print it: what happened, never what somebody said. Which answer it was, what a map holds
 * and what was narrowed stand under their person's own key and have no words here.
 */

/** Past tense, of somebody named beside it. */
const EVENTS: Readonly<Record<string, string>> = {
  'access-ended': 'Access ended',
  'adult-attested': 'Noted as 18 or older',
  'answer-not-taken': 'An answer was not taken: the beat had changed',
  'answers-lapsed': 'Answers stand no more: not a performer any more',
  'beat-called-not-ready': 'Beat called not ready',
  'beat-called-ready': 'Beat called ready',
  'beat-frozen': 'Beat frozen',
  'beat-offered': 'Beat offered',
  'beat-reopened': 'Beat reopened',
  'code-made': 'Sign-in code made',
  'day-narrowed': 'Day’s boundary check noted',
  'double-set': 'Double noted',
  'kit-added': 'Kit line added',
  'kit-changed': 'Kit line changed',
  'kit-confirmed': 'Kit line answered by its wearer',
  'kit-fitted': 'Kit fitted',
  'kit-retired': 'Kit line taken off the list',
  'kit-returned': 'Kit given back',
  'ledger-exported': 'Ledger exported',
  'lock-set': 'Way back in chosen',
  'map-released': 'Map shared with the ICs',
  'map-released-for': 'Map shared with the ICs by a guardian',
  'map-unreleased-for': 'Shared map taken back by a guardian',
  'map-unreleased': 'Shared map taken back',
  'minors-change-refused': 'A change was put back by the rules for minors',
  'minors-command-refused': 'A request was refused by the rules for minors',
  'offer-answered': 'Beat answered',
  'person-changed': 'Name, job or rights changed',
  'person-invited': 'Invited',
  'person-joined': 'Joined',
  'production-created': 'Production created',
  'rider-set': 'Rider noted',
  'scene-added': 'Scene added',
  'scene-changed': 'Scene changed',
  'scene-characters-set': 'Characters noted',
  'scene-closed': 'Scene closed to all but its list',
  'scene-moved': 'Scene moved',
  'scene-opened': 'Scene opened',
  'scene-people-set': 'People of a scene set',
  'scene-retired': 'Scene taken off the list',
  'scene-split': 'Beats split off into a scene of their own',
  'session-ended': 'Session ended',
  'session-locked': 'Session locked',
  'session-unlocked': 'Session unlocked',
  'signed-in': 'Signed in',
  'signed-out': 'Signed out',
};

/** `sceneOf`: number of a scene; null where it is gone, or closed to the reader. */
export function sayLedgerEvent(
  event: string,
  detail: unknown,
  sceneOf: (sceneId: string) => string | null,
): string {
  const said = Object.hasOwn(EVENTS, event) ? EVENTS[event]! : event.replaceAll('-', ' ');
  const fields = new Map(typeof detail === 'object' && detail !== null ? Object.entries(detail) : []);
  const text = (name: string): string | null => {
    const value = fields.get(name);
    return typeof value === 'string' ? value : null;
  };
  const scene = text('scene');
  const number = scene === null ? null : sceneOf(scene);
  const version = fields.get('number');
  const copy = fields.get('copy');
  const beat = text('beat');
  return [
    said,
    ...(number === null ? [] : [`scene ${number}`]),
    // a beat has a name on the board, which may be another tomorrow; its id stays
    ...(number === null || beat === null ? [] : [beat]),
    ...(event === 'beat-offered' && typeof version === 'number' ? [`version ${version}`] : []),
    ...(event === 'ledger-exported' && typeof copy === 'number' ? [`copy ${copy}`] : []),
  ].join(', ');
}

export const LEDGER_PAPER_WORDS = {
  title: (production: string) => `Ledger of ${production}`,
  lead: (lines: number) =>
    `${lines === 1 ? '1 line' : `${lines} lines`}, oldest first. Each line is chained to the one before it by the hash below it (SHA-256). Answers, maps and reasons are not on this paper.`,
  by: (name: string) => `by ${name}`,
  about: (names: readonly string[]) => `about ${names.join(', ')}`,
  /** did it without a person, for example the command line */
  system: 'the server',
  /** a name in letters that the paper’s font does not have */
  unprintable: (id: string) => `(${id})`,
} as const;

/** 28 Nov 2026, 15:40 UTC: on paper the zone is always said. */
export function utcText(at: number): string {
  const date = new Date(at);
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${two(date.getUTCDate())} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
  return `${day}, ${two(date.getUTCHours())}:${two(date.getUTCMinutes())} UTC`;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
