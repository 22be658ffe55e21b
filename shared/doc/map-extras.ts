/**
 * What a map says beyond zones, and the figure its owner chose, out of the records of `extras`. As in `says`, an edit
 * made elsewhere at the same time survives beside this one, and the strictest survivor holds (R39).
 */
import * as v from 'valibot';
import { COMFORT_STATES, isComfortState, type ComfortState } from '../model/comfort.ts';
import {
  isExtraAbout,
  type ExtraAbout,
  type ExtraComfort,
  type ExtraStates,
} from '../model/comfort-extras.ts';
import { normalCondition } from '../model/conditions.ts';
import type { FigureOptions } from '../model/figure.ts';
import { figureOptionsFrom } from '../model/figure-options-from.ts';
import type { SaysPlan } from './map-says.ts';
import { extraSpec } from './private-records.ts';

type Records = ReadonlyMap<string, unknown>;

export interface ExtraEdit {
  readonly about: ExtraAbout;
  /** null: words alone */
  readonly state: ComfortState | null;
  readonly conditions: readonly string[];
  readonly isMineOnly: boolean;
  readonly text: string;
}

/** What cannot be read closes what it speaks of; it never opens anything. */
export function readExtras(records: Records): ExtraStates {
  const survivors = new Map<ExtraAbout, ExtraEdit[]>();
  for (const [, record] of inOrder(records)) {
    const edit = readExtra(fieldsOf(record));
    if (edit !== null) survivors.set(edit.about, [...(survivors.get(edit.about) ?? []), edit]);
  }
  return new Map([...survivors].map(([about, edits]) => [about, strictest(edits)]));
}

export function editExtra(records: Records, edit: ExtraEdit, newKey: () => string): SaysPlan {
  const { about, state, conditions, isMineOnly, text } = edit;
  const record = {
    about,
    text,
    ...(state !== null && { state }),
    ...(state === 'gate' && conditions.length > 0 && { conditions: normal(conditions) }),
    ...(isMineOnly && { mineOnly: true }),
  };
  const remove = [...records].flatMap(([key, one]) => (aboutOf(fieldsOf(one)) === about ? [key] : []));
  return { add: new Map([[newKey(), record]]), remove };
}

/** The neutral figure where none was chosen, or where nothing of it can be read. */
export function readFigure(records: Records): FigureOptions {
  const chosen = inOrder(records).flatMap(([, record]) => fieldsOf(record).get('figure') ?? []);
  return figureOptionsFrom(chosen.at(-1)).options;
}

export function editFigure(records: Records, figure: FigureOptions, newKey: () => string): SaysPlan {
  const remove = [...records].flatMap(([key, one]) => (fieldsOf(one).has('figure') ? [key] : []));
  return { add: new Map([[newKey(), { text: '', figure }]]), remove };
}

function readExtra(fields: ReadonlyMap<string, unknown>): ExtraEdit | null {
  const about = aboutOf(fields);
  if (about === null) return null;
  const said = fields.get('text');
  const text = typeof said === 'string' ? said.trim() : '';
  const isMineOnly = fields.get('mineOnly') !== undefined && fields.get('mineOnly') !== false;
  const state = fields.get('state');
  if (state === undefined) return { about, state: null, conditions: [], isMineOnly, text };
  const conditions = fields.get('conditions') ?? [];
  if (isComfortState(state) && v.is(CONDITIONS, conditions))
    return { about, state, conditions: normal(conditions), isMineOnly, text };
  return { about, state: 'fence', conditions: [], isMineOnly, text };
}

function strictest(edits: readonly ExtraEdit[]): ExtraComfort {
  const states = edits.flatMap(({ state }) => state ?? []);
  const state = states.toSorted((a, b) => COMFORT_STATES.indexOf(a) - COMFORT_STATES.indexOf(b)).at(-1);
  const gates = edits.filter((edit) => edit.state === 'gate');
  return {
    reading: state === undefined || state === 'cleared' ? 'unset' : state,
    conditions: state === 'gate' ? normal(gates.flatMap(({ conditions }) => conditions)) : [],
    isMineOnly: edits.some((edit) => edit.isMineOnly),
    // nobody's words go because of an edit elsewhere
    text: [...new Set(edits.map(({ text }) => text).filter((text) => text !== ''))].join(' / '),
  };
}

function aboutOf(fields: ReadonlyMap<string, unknown>): ExtraAbout | null {
  if (fields.has('figure')) return null;
  const about = fields.get('about');
  // words without a kind are still words; what a newer page wrote is left to it
  if (about === undefined) return 'other';
  return isExtraAbout(about) ? about : null;
}

const CONDITIONS = v.pipe(
  v.array(v.string()),
  v.check((list) => v.is(extraSpec.fields['conditions']!.schema, list)),
);

function normal(conditions: readonly string[]): readonly string[] {
  return [...new Set(conditions.map(normalCondition))].sort();
}

function inOrder(records: Records): readonly (readonly [string, unknown])[] {
  return [...records].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

function fieldsOf(record: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof record === 'object' && record !== null ? Object.entries(record) : []);
}
