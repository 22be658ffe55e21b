/** One's own comfort map: reading it, and saying something in it. Pure of views, so that tests drive it. */
import { LIMITS } from '#shared/model/board.ts';
import type { ComfortState, Direction } from '#shared/model/comfort.ts';
import type { MapEntry, MapState } from '#shared/model/comfort-map.ts';
import type { ExtraStates } from '#shared/model/comfort-extras.ts';
import type { FigureOptions } from '#shared/model/figure.ts';
import type { ZoneId } from '#shared/model/zones.ts';
import { editExtra, editFigure, readExtras, readFigure, type ExtraEdit } from '#shared/doc/map-extras.ts';
import { editSays, readMap, type SaysEdit, type SaysPlan } from '#shared/doc/map-says.ts';
import { readLabels, readLastDay, readNote, readZoneNotes } from '#shared/doc/read-map.ts';
import { ACT_NAMES } from '#shared/words/act-names.ts';
import { randomId } from './random-id.ts';
import type { RecordStore } from './record-store.ts';

export type MapStore = RecordStore<'map'>;
export type { ExtraEdit } from '#shared/doc/map-extras.ts';
export type { SaysEdit } from '#shared/doc/map-says.ts';

/** As many as one command takes. */
const MOST_OF_A_DAY = 300;

/** How long the owner's own word for a zone may be. */
export const LABEL_LENGTH = 60;

export interface Said {
  readonly state: MapState;
  /** `zoneKey` of what two devices said at once: the stricter holds, and the owner is told */
  readonly atOnce: ReadonlySet<string>;
}

export interface OwnWords {
  readonly labels: ReadonlyMap<ZoneId, string>;
  readonly notes: ReadonlyMap<ZoneId, string>;
}

export interface Beyond {
  readonly extras: ExtraStates;
  readonly figure: FigureOptions;
}

export interface Own {
  /** about the whole map */
  readonly note: string;
  /** what was said for a day last */
  readonly lastDay: readonly MapEntry[];
}

export function zoneKey(direction: Direction, zone: ZoneId): string {
  return `${direction} ${zone}`;
}

export function readSaid(store: MapStore): Said {
  return store.once('says', () => {
    const records = store.all('says');
    const seen = new Set<string>();
    const atOnce = new Set<string>();
    for (const record of records.values()) {
      const fields = new Map(typeof record === 'object' && record !== null ? Object.entries(record) : []);
      const key = `${String(fields.get('direction'))} ${String(fields.get('zone'))}`;
      if (seen.has(key)) atOnce.add(key);
      seen.add(key);
    }
    return { state: readMap(records), atOnce };
  });
}

export function readOwnWords(store: MapStore): OwnWords {
  return store.once('words', () => ({
    labels: new Map(readLabels(store.all('words')).map(({ zone, label }) => [zone, label])),
    notes: readZoneNotes(store.all('words')),
  }));
}

export function readBeyond(store: MapStore): Beyond {
  return store.once('extras', () => ({
    extras: readExtras(store.all('extras')),
    figure: readFigure(store.all('extras')),
  }));
}

export function readOwn(store: MapStore): Own {
  return store.once('note', () => {
    const record = store.plain('note', '');
    return { note: readNote(record), lastDay: readLastDay(record) };
  });
}

export function sayZones(store: MapStore, edits: readonly SaysEdit[]): void {
  if (edits.length === 0) return;
  const plan = editSays(store.all('says'), edits, () => randomId('says'));
  run(store, 'says', plan);
}

/** Takes back what is said in one direction, or in both. */
export function clearMap(store: MapStore, directions: readonly Direction[]): void {
  const { state } = readSaid(store);
  const cleared: ComfortState = 'cleared';
  const edits = directions.flatMap((direction) =>
    [...state[direction].keys()].map((zone) => ({
      direction,
      zone,
      state: cleared,
      conditions: [],
      isMineOnly: false,
    })),
  );
  sayZones(store, edits);
}

export function sayExtra(store: MapStore, edit: ExtraEdit): void {
  const text = edit.text.slice(0, LIMITS.line);
  run(
    store,
    'extras',
    editExtra(store.all('extras'), { ...edit, text }, () => randomId('says')),
  );
}

export function setFigure(store: MapStore, figure: FigureOptions): void {
  run(
    store,
    'extras',
    editFigure(store.all('extras'), figure, () => randomId('says')),
  );
}

/** Empty words are taken away. */
export function setOwnWords(store: MapStore, zone: ZoneId, words: { label: string; note: string }): void {
  const label = words.label.trim().slice(0, LABEL_LENGTH);
  const note = words.note.slice(0, LIMITS.text);
  store.act(ACT_NAMES.changeMap(), (writer) => {
    if (label === '' && note === '') writer.remove('words', zone);
    else writer.put('words', zone, { label, note: note === '' ? undefined : note });
  });
}

export function setOwnNote(store: MapStore, text: string): void {
  const note = text === '' ? undefined : text.slice(0, LIMITS.text);
  store.act(ACT_NAMES.changeMap(), (writer) => writer.change('note', '', { text: note }));
}

/** To be said again another day with one press. */
export function keepLastDay(store: MapStore, entries: readonly MapEntry[]): void {
  const lastDay = entries
    .slice(0, MOST_OF_A_DAY)
    .map(({ direction, zone, state }) => ({ direction, zone, state }));
  store.act(ACT_NAMES.changeMap(), (writer) => writer.change('note', '', { lastDay }));
}

function run(store: MapStore, root: 'says' | 'extras', plan: SaysPlan): void {
  store.act(ACT_NAMES.changeMap(), (writer) => {
    for (const [key, record] of plan.add) writer.put(root, key, record);
    for (const key of plan.remove) writer.remove(root, key);
  });
}
