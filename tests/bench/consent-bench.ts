/** What agreement costs in this process: digests of a large scene, and one offer over the maps of thirty performers. */
import type { MapEntry } from '#shared/model/comfort-map.ts';
import { DIRECTIONS } from '#shared/model/comfort.ts';
import { ZONE_IDS } from '#shared/model/zones.ts';
import { digestsOfBeat } from '#shared/rules/digest.ts';
import { withNarrowing } from '#shared/rules/map-state.ts';
import { findOfferFindings, type OfferedBeat, type OfferFacts } from '#shared/rules/offer-rules.ts';
import { makeFacts, makePlace, SCENE } from '../unit/shared/rules/make-consent.ts';
import { makeBeat, makeContact, makeLargeScene } from '../unit/shared/rules/make-scene.ts';
import { median } from './statistics.ts';

export interface ConsentFigures {
  /** milliseconds of CPU, medians: everybody's digests of all beats, and of one */
  readonly digests: number;
  readonly oneBeat: number;
  /** milliseconds of CPU: the whole check of one offer, the maps read from what was released and narrowed today */
  readonly offer: { readonly median: number; readonly worst: number; readonly findings: number };
}

const PEOPLE = 30;
const RUNS = 40;

export function measureConsent(beats = 200, contactsPerBeat = 10): ConsentFigures {
  const scene = makeLargeScene(beats, contactsPerBeat);
  const facts = makeFacts({ kit: scene.kit ?? [] });
  const contents = scene.beats.map((one) => ({
    ...one,
    intent: { distance: '', sound: '', placeholder: '' },
    places: one.beat.people.map((personId) => makePlace(personId)),
    cameras: [],
  }));
  const digests = timesOf(RUNS / 4, () => contents.forEach((one) => digestsOfBeat(one, facts)));
  const oneBeat = timesOf(RUNS, (run) => digestsOfBeat(contents[run % beats]!, facts));
  const offered = crowd();
  let findings = 0;
  const offer = timesOf(RUNS, () => {
    findings = findOfferFindings(offered, offerFacts(offered.beat.people)).length;
  });
  return {
    digests: median(digests),
    oneBeat: median(oneBeat),
    offer: { median: median(offer), worst: Math.max(...offer), findings },
  };
}

/** Thirty people in one beat, each in contact with the next two. */
function crowd(): OfferedBeat {
  const people = Array.from({ length: PEOPLE }, (_, at) => `pers_00000000000${String(at).padStart(3, '0')}`);
  const beat = makeBeat('beat_1', { people });
  const contacts = people.flatMap((giver, at) =>
    [1, 2].map((step) => {
      const receiver = people[(at + step) % PEOPLE]!;
      const zone = ZONE_IDS[(at * 2 + step) % ZONE_IDS.length]!;
      return makeContact(`cont_${at}_${step}`, { giver, receiver, leads: giver, zone, agent: 'arm' });
    }),
  );
  const intent = { distance: '', sound: '', placeholder: '' };
  return { beat, intent, contacts, exposure: [], places: [], cameras: [], planBs: [] };
}

const CONDITIONS = ['max-level:muscle', 'max-counts:8', 'no-movement', 'only-agent:palm,arm', 'masked-only'];

/** Every zone in both directions says something, with every condition there is room for on one figure. */
function offerFacts(people: readonly string[]): OfferFacts {
  const entries: readonly MapEntry[] = DIRECTIONS.flatMap((direction) =>
    ZONE_IDS.map((zone, at) => ({
      direction,
      zone,
      state: at % 9 === 0 ? 'fence' : 'gate',
      conditions: CONDITIONS,
    })),
  );
  const today = { entries: entries.slice(0, 20), expiresAt: 2 };
  const maps = new Map(
    people.map((personId) => [personId, withNarrowing({ entries, expiresAt: null }, today, 1)]),
  );
  return {
    sceneId: SCENE,
    categories: [],
    kit: [],
    doubles: [],
    isClosed: true,
    phase: null,
    maps,
    figureOf: () => null,
    riders: new Map(),
    adults: new Set(people),
    performers: new Set(people),
  };
}

function timesOf(runs: number, work: (run: number) => void): readonly number[] {
  // the first runs warm the code up
  for (let run = 0; run < 5; run++) work(run);
  return Array.from({ length: runs }, (_, run) => {
    const start = process.cpuUsage();
    work(run);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
}
