/**
 * What of a beat is material to one performer's agreement (R8). `MATERIAL` lists every field of every record that
 * lies in a beat, so that a new field does not compile until somebody has decided; the reasons are in README.md.
 */
import type { Beat, Camera, Contact, Exposure, Intent, Place, PlacedPerson } from '../model/board.ts';
import type { Doubling } from '../model/consent.ts';
import { kitById, type KitId } from '../model/kit-catalogue.ts';
import type { KitLine } from '../model/kit.ts';
import type { MaterialContact, MaterialExposure, MaterialPart } from '../model/material-part.ts';
import type { ZoneId } from '../model/zones.ts';
import type { ExposedPerson } from './beat-rules.ts';
import { canonicalJson } from './canonical-json.ts';
import { coversBeat, type KitFacts } from './kit-rules.ts';

export type Materiality = 'material' | 'not-material';
type Decided<T> = { readonly [Field in keyof T]-?: Materiality };

/** `material`: a change asks again. What only says which records belong to the beat has no content of its own. */
export const MATERIAL = {
  beat: {
    id: 'not-material',
    order: 'not-material',
    kind: 'material',
    name: 'not-material',
    phrase: 'not-material',
    people: 'material',
    cueIn: 'not-material',
    cueOut: 'not-material',
    counts: 'material',
    tempo: 'material',
    planBOf: 'material',
    retired: 'not-material',
  },
  intent: {
    beatId: 'not-material',
    text: 'not-material',
    distance: 'material',
    breath: 'not-material',
    sound: 'material',
    eyeLine: 'not-material',
    placeholder: 'material',
  },
  place: {
    x: 'not-material',
    y: 'not-material',
    facing: 'not-material',
    height: 'material',
    path: 'not-material',
    corners: 'not-material',
    moves: 'not-material',
    onStage: 'not-material',
  },
  contact: {
    id: 'not-material',
    beatId: 'not-material',
    giver: 'material',
    agent: 'material',
    agentSide: 'material',
    receiver: 'material',
    zone: 'material',
    verb: 'material',
    level: 'material',
    layer: 'material',
    start: 'material',
    counts: 'material',
    tempo: 'material',
    onset: 'material',
    weight: 'material',
    to: 'material',
    barriers: 'material',
    garment: 'material',
    looksLike: 'material',
    masked: 'material',
    leads: 'material',
    unknown: 'material',
    retired: 'not-material',
  },
  exposure: { onSet: 'material', inView: 'material', mode: 'material' },
  camera: {
    id: 'not-material',
    beatIds: 'material',
    x: 'not-material',
    y: 'not-material',
    facing: 'not-material',
    lens: 'material',
    sensor: 'material',
    label: 'material',
    retired: 'not-material',
  },
  kit: {
    id: 'not-material',
    productionId: 'not-material',
    sceneId: 'not-material',
    beats: 'material',
    item: 'material',
    version: 'not-material',
    wearers: 'material',
    size: 'not-material',
    tone: 'not-material',
    quantity: 'not-material',
    place: 'not-material',
    spare: 'not-material',
    single: 'not-material',
    fitted: 'not-material',
    returnedAt: 'not-material',
    retiredAt: 'not-material',
  },
} as const satisfies {
  readonly beat: Decided<Beat>;
  readonly intent: Decided<Intent>;
  readonly place: Decided<Place>;
  readonly contact: Decided<Contact>;
  readonly exposure: Decided<Exposure>;
  readonly camera: Decided<Camera>;
  readonly kit: Decided<KitLine>;
};

/** One beat with all that lies in it. The retired are left out. */
export interface MaterialBeat {
  readonly beat: Beat;
  readonly intent: Pick<Intent, 'distance' | 'sound' | 'placeholder'> | null;
  readonly contacts: readonly Contact[];
  readonly exposure: readonly ExposedPerson[];
  readonly places: readonly Pick<PlacedPerson, 'personId' | 'height'>[];
  /** of the scene: those tied to the beat are found here */
  readonly cameras: readonly Camera[];
}

/** What of the scene is material to each of its beats. */
export interface MaterialFacts {
  /** counts per minute of a beat that has no tempo of its own */
  readonly tempo: number;
  /** lines that are not retired; what was given back counts on, because no agreement ends when a garment goes back at night */
  readonly kit: readonly KitFacts[];
  readonly doubles: readonly Doubling[];
  readonly script: string | null;
}

/**
 * Who has to agree to a beat, sorted: everybody in it, in a contact of it or uncovered in it, and the original of
 * each double among them (R14).
 */
export function peopleToAsk(inScene: MaterialBeat, doubles: readonly Doubling[]): readonly string[] {
  const people = new Set([
    ...inScene.beat.people,
    ...inScene.contacts.flatMap(({ giver, receiver }) => [giver, receiver]),
    ...inScene.exposure
      .filter(({ onSet, inView }) => onSet.length + inView.length > 0)
      .map(({ personId }) => personId),
  ]);
  const originals = doubles.filter(({ double }) => people.has(double)).map(({ original }) => original);
  return [...new Set([...people, ...originals])].filter((id) => id !== '').sort();
}

/** What this person agrees to when they agree to this beat. Of an original it is also what their doubles do. */
export function materialPart(
  inScene: MaterialBeat,
  personId: string,
  { tempo, kit, doubles, script }: MaterialFacts,
): MaterialPart {
  const { beat, intent } = inScene;
  const inBeat = new Set(peopleToAsk(inScene, doubles));
  const own = new Set([personId]);
  for (const { original, double } of doubles)
    if (original === personId && inBeat.has(double)) own.add(double);
  const contacts = inScene.contacts.filter(({ giver, receiver }) => own.has(giver) || own.has(receiver));
  const close = new Set([...own, ...contacts.flatMap(({ giver, receiver }) => [giver, receiver])]);
  return {
    version: 1,
    person: personId,
    beat: {
      kind: beat.kind,
      people: sorted(beat.people),
      counts: beat.counts,
      tempo: beat.tempo ?? tempo,
      isPlanB: beat.planBOf !== undefined,
    },
    intent: {
      distance: intent?.distance ?? '',
      sound: intent?.sound ?? '',
      placeholder: plainWords(intent?.placeholder ?? ''),
    },
    contacts: inOrder(contacts.map(contactPart)),
    exposure: inOrder(inScene.exposure.filter(({ personId: id }) => close.has(id)).flatMap(exposurePart)),
    heights: inOrder(
      inScene.places
        .filter(({ personId: id }) => close.has(id))
        .map(({ personId: person, height }) => ({ person, height })),
    ),
    kit: kitPart(kit, beat.id, own),
    cameras: inOrder(
      inScene.cameras
        .filter(({ beatIds, retired }) => retired !== true && beatIds.includes(beat.id))
        .map(({ label, lens, sensor }) => ({ label: plainWords(label), lens, sensor })),
    ),
    doubles: inOrder(
      doubles
        .filter(({ double }) => inBeat.has(double))
        .map(({ original, double }) => ({ original, double })),
    ),
    script,
  };
}

function contactPart(contact: Contact): MaterialContact {
  return {
    giver: contact.giver,
    agent: contact.agent,
    agentSide: contact.agentSide ?? null,
    receiver: contact.receiver,
    zone: contact.zone,
    verb: contact.verb,
    level: contact.level,
    layer: contact.layer,
    start: contact.start,
    counts: contact.counts,
    tempo: contact.tempo,
    onset: contact.onset,
    weight: contact.weight,
    to: contact.to ?? null,
    barriers: { giver: sorted(contact.barriers.giver), receiver: sorted(contact.barriers.receiver) },
    garment: plainWords(contact.garment ?? ''),
    looksLike: plainWords(contact.looksLike),
    masked: contact.masked,
    leads: contact.leads,
    unknown: contact.unknown ?? {},
  };
}

/** How the picture is made says nothing of somebody who is clothed. */
function exposurePart({ personId, onSet, inView, mode }: ExposedPerson): readonly MaterialExposure[] {
  if (onSet.length + inView.length === 0) return [];
  const zones = (list: readonly ZoneId[]): readonly ZoneId[] => sorted(list);
  return [{ person: personId, onSet: zones(onSet), inView: zones(inView), mode }];
}

function kitPart(lines: readonly KitFacts[], beatId: string, own: ReadonlySet<string>): readonly KitId[] {
  return sorted(
    lines
      .filter(
        (line) =>
          kitById.get(line.item)?.kind !== 'consumable' &&
          coversBeat(line, beatId) &&
          line.wearers.some(({ person }) => own.has(person)),
      )
      .map(({ item }) => item),
  );
}

/** Each once, by code unit: a locale would sort differently on another device. */
function sorted<T extends string>(list: readonly T[]): readonly T[] {
  return [...new Set(list)].sort();
}

function inOrder<T>(list: readonly T[]): readonly T[] {
  if (list.length < 2) return list;
  const keyed = list.map((item) => ({ item, key: canonicalJson(item) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return keyed.map(({ item }) => item);
}

/** Blanks, and two ways of writing the same letter, are no change of what is said. */
function plainWords(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/gu, ' ');
}
