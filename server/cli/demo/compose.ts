/**
 * A short way to write a board down: beat by beat, each with its places, its intent and its contacts, in the order they
 * happen. Ids are made while composing; every default is the calm one.
 */
import type {
  Beat,
  CountSpan,
  Contact,
  Exposure,
  Furniture,
  Intent,
  Place,
  PlacedPerson,
} from '#shared/model/board.ts';
import type { Breath, Distance, Sound } from '#shared/model/contact-vocabulary.ts';
import { FURNITURE_SIZES } from '#shared/model/furniture-sizes.ts';
import { normalizeDegrees } from '#shared/model/geometry.ts';
import { createId, type RandomBytes } from '#shared/model/ids.ts';
import type { BoardContent } from '#shared/doc/fill-board.ts';
import type { DemoCast } from './cast.ts';

type At = readonly [x: number, y: number];

/** Where somebody is at the start of a beat, in metres. `facing` is degrees, or the point they face, so that nobody has to reckon. */
export interface PlaceNotes extends Partial<Omit<Place, 'x' | 'y' | 'facing'>> {
  readonly at: At;
  readonly facing: number | At;
}

export interface IntentNotes {
  readonly text: string;
  readonly distance: Distance;
  readonly breath: Breath | '';
  readonly sound: Sound | '';
  readonly eyeLine: string;
  readonly placeholder?: string;
}

type Told = 'agent' | 'zone' | 'verb' | 'level' | 'layer' | 'start' | 'counts' | 'looksLike';
type Composed = 'id' | 'beatId' | 'giver' | 'receiver' | 'leads';

/** A contact between the two; `by` is whose agent it is. */
export interface ContactNotes extends Pick<Contact, Told>, Partial<Omit<Contact, Told | Composed>> {
  readonly by: keyof DemoCast;
  readonly leads?: keyof DemoCast | 'mutual';
}

export interface BeatNotes extends Pick<Beat, 'name' | 'phrase' | 'cueIn' | 'cueOut' | 'counts'> {
  readonly kind?: Beat['kind'];
  /** stands in for the beat before it */
  readonly isPlanB?: boolean;
  readonly elin: PlaceNotes;
  readonly tomas: PlaceNotes;
  readonly intent: IntentNotes;
  readonly contacts?: readonly ContactNotes[];
  readonly exposure?: Partial<Record<keyof DemoCast, Exposure>>;
}

export type FurnitureNotes = Pick<Furniture, 'kind' | 'x' | 'y' | 'label'> &
  Partial<Pick<Furniture, 'w' | 'd' | 'rotation'>>;

export interface BoardNotes {
  readonly scene: BoardContent['scene'];
  readonly furniture: readonly FurnitureNotes[];
  readonly beats: readonly BeatNotes[];
}

export function composeBoard(notes: BoardNotes, cast: DemoCast, random: RandomBytes): BoardContent {
  const ids = notes.beats.map(() => createId('beat', random));
  const each = <T>(compose: (beat: BeatNotes, id: string, index: number) => readonly T[]): readonly T[] =>
    notes.beats.flatMap((beat, index) => compose(beat, ids[index]!, index));
  return {
    scene: notes.scene,
    furniture: notes.furniture.map((item) => composeItem(item, createId('item', random))),
    beats: each((beat, id, index) => [composeBeat(beat, id, cast, ids[index - 1])]),
    intents: each((beat, beatId) => [composeIntent(beat.intent, beatId)]),
    places: each((beat, beatId) => [
      composePlace(beat.elin, beatId, cast.elin),
      composePlace(beat.tomas, beatId, cast.tomas),
    ]),
    contacts: each((beat, beatId) =>
      (beat.contacts ?? []).map((contact) =>
        composeContact(contact, { id: createId('contact', random), beatId }, cast),
      ),
    ),
    exposure: each(({ exposure = {} }, beatId) =>
      (['elin', 'tomas'] as const).flatMap((one) =>
        exposure[one] === undefined ? [] : [{ beatId, personId: cast[one], ...exposure[one] }],
      ),
    ),
  };
}

/** The whole span from one count to another, both included. */
export function counts(first: number, last: number): CountSpan {
  return { start: first, length: last - first + 1 };
}

function composeItem(item: FurnitureNotes, id: string): Furniture {
  const isPartOfTheRoom = ['wall', 'door', 'window', 'stairs'].includes(item.kind);
  return { id, ...FURNITURE_SIZES[item.kind], rotation: 0, locked: isPartOfTheRoom, ...item };
}

function composeBeat(
  notes: BeatNotes,
  id: string,
  cast: DemoCast,
  before: string | undefined,
): BoardContent['beats'][number] {
  const { name, phrase, cueIn, cueOut } = notes;
  return {
    id,
    kind: notes.kind ?? 'plain',
    name,
    phrase,
    people: [cast.elin, cast.tomas],
    cueIn,
    cueOut,
    counts: notes.counts,
    ...(notes.isPlanB && before !== undefined && { planBOf: before }),
  };
}

function composeIntent(notes: IntentNotes, beatId: string): Intent {
  return { beatId, placeholder: '', ...notes };
}

function composePlace(notes: PlaceNotes, beatId: string, personId: string): PlacedPerson {
  const { at, facing, ...more } = notes;
  return {
    beatId,
    personId,
    x: at[0],
    y: at[1],
    facing: typeof facing === 'number' ? facing : degreesTowards(at, facing),
    height: 'standing',
    path: [],
    moves: [],
    onStage: true,
    ...more,
  };
}

/** 0 is downstage (+y), 90 stage left (+x). */
function degreesTowards([x, y]: At, [toX, toY]: At): number {
  return normalizeDegrees(Math.round((Math.atan2(toX - x, toY - y) * 180) / Math.PI));
}

function composeContact(notes: ContactNotes, where: Pick<Contact, 'id' | 'beatId'>, cast: DemoCast): Contact {
  const { by, leads = by, ...detail } = notes;
  return {
    tempo: 'still',
    onset: 'gradual',
    weight: 'own',
    masked: false,
    barriers: { giver: [], receiver: [] },
    ...detail,
    ...where,
    giver: cast[by],
    receiver: cast[by === 'elin' ? 'tomas' : 'elin'],
    leads: leads === 'mutual' ? 'mutual' : cast[leads],
  };
}
