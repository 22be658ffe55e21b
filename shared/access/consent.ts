/**
 * The row "readiness" of the permission table (design 4), and what each role is shown of consent. Pure: facts in, values
 * out.
 *
 * Security (R19): what a director, a stage manager, a producer or a partner is shown is made by `projectPublished`,
 * which is not given any answer, map, narrowing or rider, so that nothing of them can come out of it.
 */
import type { Narrowing, ReleasedMap } from '../model/comfort-map.ts';
import type { LiveConsent, LiveConsentBeat, LiveConsentScene, LiveStanding } from '../model/consent-live.ts';
import type { Answer, Digest, Doubling, OfferHead, Readiness } from '../model/consent.ts';
import { sceneBeatKey } from '../model/ids.ts';
import type { Who } from '../model/production.ts';
import type { Rider } from '../model/rider.ts';
import type { AccessRole } from '../model/roles.ts';
import { versionNumber } from '../rules/asking.ts';
import { readConsent } from '../rules/standing.ts';
import { documentRight, type DocumentFacts } from './decide.ts';

/**
 * `everyone`: where everybody stands. `own`: where one stands oneself, beside what is published. `child`: the same of a
 * minor they guard. `published`: ready or not ready. `count`: how many beats are ready.
 */
export type ConsentSeen = 'everyone' | 'own' | 'child' | 'published' | 'count' | '-';

export const CONSENT_ACCESS: Readonly<Record<AccessRole, ConsentSeen>> = {
  ic: 'everyone',
  director: 'published',
  performer: 'own',
  'stage-manager': 'published',
  costume: '-',
  producer: 'count',
  crew: '-',
  guardian: 'child',
};

/** Whether anything private has to be read for this person. An assisted session has no answers and no map (design 5). */
export function seesPrivateConsent({ role }: Pick<Who, 'role'>, isAssisted: boolean): boolean {
  if (isAssisted) return false;
  const seen = CONSENT_ACCESS[role];
  return seen === 'everyone' || seen === 'own' || seen === 'child' || mayReadRiders(role);
}

export interface ConsentScene {
  readonly id: string;
  readonly facts: DocumentFacts;
}

/** What an IC has published, and the boards. */
export interface PublishedView {
  /** in order */
  readonly scenes: readonly ConsentScene[];
  readonly readiness: readonly Readiness[];
  /** by `sceneBeatKey`, of those that were called ready or frozen: the present board digest; null where the beat is off the board */
  readonly boards: ReadonlyMap<string, Digest | null>;
}

export interface PrivateView extends PublishedView {
  /** milliseconds since 1970 */
  readonly now: number;
  readonly offers: readonly OfferHead[];
  /** oldest first within a beat */
  readonly answers: readonly Answer[];
  readonly released: readonly ReleasedMap[];
  /** those that hold now */
  readonly narrowings: readonly Narrowing[];
  readonly riders: readonly Rider[];
  readonly doublings: readonly (Doubling & { readonly sceneId: string })[];
  /** by `sceneBeatKey`, of those with an offer or an answer: the present digest of each person who has to agree */
  readonly digests: ReadonlyMap<string, ReadonlyMap<string, Digest>>;
}

const NOTHING: LiveConsent = { scenes: [], maps: [], today: [], readyBeats: null };

/** What is shown without looking at anything private. */
export function projectPublished(view: PublishedView, who: Who): LiveConsent {
  const seen = CONSENT_ACCESS[who.role];
  if (seen === '-') return NOTHING;
  if (seen === 'count') return { ...NOTHING, readyBeats: countReady(view, who) };
  const scenes = scenesOf(view, who).map(({ id }) => ({
    id,
    beats: publishedBeats(view, id),
    riders: [],
    doubles: [],
  }));
  return { ...NOTHING, scenes: scenes.filter(saysSomething) };
}

/** The same, and what of the rest this person may see. For whom `seesPrivateConsent` is false it adds nothing. */
export function projectConsent(
  view: PrivateView,
  who: Who,
  isAssisted: boolean,
  standings: Standings = standingsOf(view),
): LiveConsent {
  const published = projectPublished(view, who);
  if (!seesPrivateConsent(who, isAssisted)) return published;
  const sees = personFilter(who);
  const scenes = view.scenes
    .filter(({ facts }) => (mayReadRiders(who.role) ? reaches(who, facts) : isOnBoard(who, facts)))
    .map(({ id }): LiveConsentScene => {
      const beats = published.scenes.find((scene) => scene.id === id)?.beats ?? [];
      return {
        id,
        beats:
          CONSENT_ACCESS[who.role] === 'count'
            ? []
            : withStandings(
                standings.get(id) ?? NO_BEATS,
                beats,
                sees,
                CONSENT_ACCESS[who.role] === 'everyone',
              ),
        riders: view.riders
          .filter(({ sceneId, personId }) => sceneId === id && (mayReadRiders(who.role) || sees(personId)))
          .map(({ personId: person, state, version }) => ({ person, state, version })),
        doubles: view.doublings
          .filter(({ sceneId, original, double }) => sceneId === id && (sees(original) || sees(double)))
          .map(({ original, double }) => ({ original, double })),
      };
    });
  return {
    scenes: scenes.filter(saysSomething),
    maps: view.released
      .filter(({ personId }) => sees(personId))
      .map(({ personId: person, at, entries, extras, labels, figure }) => ({
        person,
        at,
        entries,
        extras,
        labels,
        ...(figure !== undefined && { figure }),
      })),
    today: view.narrowings
      .filter(({ personId }) => sees(personId))
      .map(({ personId: person, at, expiresAt, entries }) => ({ person, at, expiresAt, entries })),
    readyBeats: published.readyBeats,
  };
}

/** Whose standing, map and narrowing this person may see. */
function personFilter(who: Who): (personId: string) => boolean {
  switch (CONSENT_ACCESS[who.role]) {
    case 'everyone':
      return () => true;
    case 'own':
      return (personId) => personId === who.personId;
    case 'child':
      return (personId) => who.guards.includes(personId);
    default:
      return () => false;
  }
}

/** Who writes riders reads them. */
function mayReadRiders(role: AccessRole): boolean {
  return role === 'ic' || role === 'producer';
}

function publishedBeats({ readiness, boards }: PublishedView, sceneId: string): readonly LiveConsentBeat[] {
  return readiness.flatMap((one) => {
    const board = boards.get(sceneBeatKey(sceneId, one.beatId)) ?? null;
    const ready = one.called === 'ready';
    if (one.sceneId !== sceneId || board === null || !(ready || one.isFrozen)) return [];
    // told from the board alone, never from an answer
    const changed = board !== one.board;
    return [{ id: one.beatId, ready, changed, frozen: one.isFrozen, people: [] }];
  });
}

/** Where everybody stands who has to agree, by scene and beat; made once for however many are shown some of it. */
export type Standings = ReadonlyMap<string, ReadonlyMap<string, readonly LiveStanding[]>>;

export function standingsOf({ scenes, offers, answers, digests, now }: PrivateView): Standings {
  const [offered, answered] = [grouped(offers), grouped(answers)];
  const known = new Set(scenes.map(({ id }) => id));
  const standings = new Map<string, Map<string, readonly LiveStanding[]>>();
  for (const key of new Set([...offered.keys(), ...answered.keys()])) {
    const records = { offers: offered.get(key) ?? [], answers: answered.get(key) ?? [] };
    const { sceneId, beatId } = (records.offers[0] ?? records.answers[0])!;
    if (!known.has(sceneId)) continue;
    const people = [...(digests.get(key) ?? [])].map(([person, digest]) =>
      standingOf(records, person, digest, now),
    );
    const beats = standings.get(sceneId) ?? new Map<string, readonly LiveStanding[]>();
    standings.set(sceneId, beats.set(beatId, people));
  }
  return standings;
}

const NO_BEATS: ReadonlyMap<string, readonly LiveStanding[]> = new Map();

function withStandings(
  standings: ReadonlyMap<string, readonly LiveStanding[]>,
  published: readonly LiveConsentBeat[],
  sees: (personId: string) => boolean,
  isWhole: boolean,
): readonly LiveConsentBeat[] {
  const beats = new Map(published.map((beat) => [beat.id, beat]));
  for (const [id, everybody] of standings) {
    // Security (R19): of a beat in which one was never asked and said nothing, nothing: that it is known of at all would tell
    // that somebody else was asked, or withdrew
    const people = everybody.filter(({ person, mark }) => sees(person) && (isWhole || mark > 0));
    const beat = beats.get(id) ?? { id, ready: false, changed: false, frozen: false, people: [] };
    if (people.length > 0) beats.set(id, { ...beat, people });
  }
  return [...beats.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function standingOf(
  records: { readonly offers: readonly OfferHead[]; readonly answers: readonly Answer[] },
  person: string,
  digest: Digest,
  now: number,
): LiveStanding {
  const { standing, answer, offer } = readConsent(records, person, digest, now);
  const own = records.offers.filter(({ digests }) => Object.hasOwn(digests, person));
  const shown = offer ?? own.at(-1);
  return {
    person,
    standing,
    answeredAt: answer?.at ?? null,
    offer:
      shown === undefined
        ? null
        : {
            id: shown.id,
            number: versionNumber(records, person, shown.digests[person]!),
            at: shown.at,
            by: shown.by,
            digest: shown.digests[person]!,
          },
    mark: own.length + records.answers.filter(({ personId }) => personId === person).length,
  };
}

function grouped<T extends { readonly sceneId: string; readonly beatId: string }>(
  items: readonly T[],
): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = sceneBeatKey(item.sceneId, item.beatId);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

function countReady(view: PublishedView, who: Who): number {
  const open = new Set(view.scenes.filter(({ facts }) => reaches(who, facts)).map(({ id }) => id));
  const isReady = ({ called, sceneId, beatId }: Readiness): boolean =>
    called === 'ready' &&
    open.has(sceneId) &&
    (view.boards.get(sceneBeatKey(sceneId, beatId)) ?? null) !== null;
  return view.readiness.filter(isReady).length;
}

function scenesOf(view: PublishedView, who: Who): readonly ConsentScene[] {
  return view.scenes.filter(({ facts }) => isOnBoard(who, facts));
}

function isOnBoard(who: Who, facts: DocumentFacts): boolean {
  return documentRight(who, { kind: 'board', id: '' }, facts) !== '-';
}

/** A closed scene admits only the named list, whatever the role. */
function reaches(who: Who, { productionId, closed, admitted }: DocumentFacts): boolean {
  return who.productionId === productionId && (!closed || admitted.includes(who.personId));
}

function saysSomething({ beats, riders, doubles }: LiveConsentScene): boolean {
  return beats.length + riders.length + doubles.length > 0;
}
