/** The record kinds of the board document: fields, bounds and reader fallbacks (design 3.1, units in `model/board.ts`). */
import * as v from 'valibot';
import { BEAT_KINDS } from '../model/beat-kinds.ts';
import { FURNITURE_KINDS, LIMITS, NOTE_TARGETS, STAGINGS } from '../model/board.ts';
import {
  AGENTS,
  BREATHS,
  DISTANCES,
  HEIGHTS,
  LAYERS,
  LEVELS,
  ONSETS,
  SOUNDS,
  TEMPOS,
  VERB_IDS,
  WEIGHTS,
} from '../model/contact-vocabulary.ts';
import { EXPOSURE_MODES } from '../model/exposure.ts';
import { idPattern } from '../model/ids.ts';
import { BARRIER_IDS } from '../model/kit-catalogue.ts';
import { ZONE_IDS, ZONE_SIDES } from '../model/zones.ts';
import { isOrderKey } from './order-keys.ts';
import { field, mapField, optionalField, recordSpec, textField } from './record-spec.ts';

const number = (least: number, most: number) =>
  v.pipe(v.number(), v.finite(), v.minValue(least), v.maxValue(most));
const whole = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
const words = (longest: number) => v.pipe(v.string(), v.maxLength(longest));
const list = <S extends v.GenericSchema>(item: S, longest: number) =>
  v.pipe(v.array(item), v.maxLength(longest));
const distinct = <S extends v.GenericSchema>(item: S, longest: number) =>
  v.pipe(
    list(item, longest),
    v.check((items) => new Set(items).size === items.length),
  );
const id = (kind: Parameters<typeof idPattern>[0]) => v.pipe(v.string(), v.regex(idPattern(kind)));

const metres = number(-LIMITS.position, LIMITS.position);
const size = number(LIMITS.size.least, LIMITS.size.most);
const degrees = v.pipe(v.number(), v.finite(), v.minValue(0), v.ltValue(360));
const tempo = number(LIMITS.tempo.least, LIMITS.tempo.most);
const orderKey = v.pipe(v.string(), v.minLength(1), v.maxLength(120), v.check(isOrderKey));
const zone = v.picklist(ZONE_IDS);
const zones = distinct(zone, LIMITS.zones);
const point = v.strictObject({ x: metres, y: metres });
const span = v.strictObject({ start: whole(1, LIMITS.counts), length: whole(1, LIMITS.counts) });
// the box is kept to the centimetre, so that a corner may lie a little outside it
const share = number(-2, 2);
const outline = v.pipe(
  list(v.strictObject({ x: share, y: share }), LIMITS.outline.most),
  v.minLength(LIMITS.outline.least),
);
const barriers = distinct(v.picklist(BARRIER_IDS), LIMITS.barriersPerBody);
const flag = v.boolean();
const retired = optionalField(flag);

export const DEFAULT_SCENE = {
  floorWidth: 10,
  floorDepth: 8,
  staging: 'screen',
  tempo: 60,
} as const;

export const sceneSpec = recordSpec('scene', 'self', /^$/, {
  floorWidth: field(number(LIMITS.floor.least, LIMITS.floor.most), DEFAULT_SCENE.floorWidth),
  floorDepth: field(number(LIMITS.floor.least, LIMITS.floor.most), DEFAULT_SCENE.floorDepth),
  staging: field(v.picklist(STAGINGS), DEFAULT_SCENE.staging),
  tempo: field(tempo, DEFAULT_SCENE.tempo),
  schema: field(words(60), ''),
});

export const beatSpec = recordSpec('beats', 'nested', idPattern('beat'), {
  order: field(orderKey, 'a0'),
  kind: field(v.picklist(BEAT_KINDS), 'plain'),
  name: field(words(LIMITS.name), ''),
  phrase: field(words(LIMITS.name), ''),
  people: field(distinct(id('person'), LIMITS.peopleInBeat), []),
  cueIn: field(words(LIMITS.line), ''),
  cueOut: field(words(LIMITS.line), ''),
  counts: field(whole(1, LIMITS.counts), 8),
  tempo: optionalField(tempo),
  planBOf: optionalField(id('beat')),
  retired,
});

/** Made by whoever makes the beat if they may write intents, else by the server with the beat: one author, so never two maps under one key. */
export const intentSpec = recordSpec('intents', 'nested', idPattern('beat'), {
  text: textField(LIMITS.text),
  distance: field(v.picklist(['', ...DISTANCES]), ''),
  breath: field(v.picklist(['', ...BREATHS]), ''),
  sound: field(v.picklist(['', ...SOUNDS]), ''),
  eyeLine: field(words(LIMITS.line), ''),
  placeholder: field(words(LIMITS.line), ''),
});

/** Keys of what is of one person in one beat. */
export const beatPerson = new RegExp(
  `${idPattern('beat').source.slice(0, -1)}:${idPattern('person').source.slice(1)}`,
);

export const placeSpec = recordSpec('places', 'value', beatPerson, {
  x: field(metres, 0),
  y: field(metres, 0),
  facing: field(degrees, 0),
  height: field(v.picklist(HEIGHTS), 'standing'),
  path: field(list(point, LIMITS.pathPoints), []),
  corners: optionalField(flag),
  moves: field(list(span, LIMITS.moves), []),
  onStage: field(flag, true),
});

export const furnitureSpec = recordSpec('furniture', 'nested', idPattern('item'), {
  kind: field(v.picklist(FURNITURE_KINDS), 'shape'),
  x: field(metres, 0),
  y: field(metres, 0),
  w: field(size, 1),
  d: field(size, 1),
  rotation: field(degrees, 0),
  label: field(words(LIMITS.name), ''),
  locked: field(flag, false),
  outline: optionalField(outline),
  retired,
});

export const cameraSpec = recordSpec('cameras', 'nested', idPattern('camera'), {
  beatIds: field(distinct(id('beat'), LIMITS.beatsOfCamera), []),
  x: field(metres, 0),
  y: field(metres, 0),
  facing: field(degrees, 0),
  lens: field(number(LIMITS.lens.least, LIMITS.lens.most), 35),
  sensor: field(number(LIMITS.sensor.least, LIMITS.sensor.most), 36),
  label: field(words(LIMITS.name), ''),
  retired,
});

export const contactSpec = recordSpec('contacts', 'nested', idPattern('contact'), {
  beatId: field(id('beat'), ''),
  giver: field(id('person'), ''),
  agent: field(v.picklist(AGENTS), 'palm'),
  agentSide: optionalField(v.picklist(ZONE_SIDES)),
  receiver: field(id('person'), ''),
  zone: field(zone, 'hand-l'),
  verb: field(v.picklist(VERB_IDS), 'rest'),
  level: field(v.picklist(LEVELS), 'none'),
  layer: field(v.picklist(LAYERS), 'over-costume'),
  start: field(whole(1, LIMITS.counts), 1),
  counts: field(whole(1, LIMITS.counts), 1),
  tempo: field(v.picklist(TEMPOS), 'still'),
  onset: field(v.picklist(ONSETS), 'gradual'),
  weight: field(v.picklist(WEIGHTS), 'own'),
  to: optionalField(zone),
  barriers: field(v.strictObject({ giver: barriers, receiver: barriers }), { giver: [], receiver: [] }),
  garment: optionalField(v.pipe(words(LIMITS.name), v.minLength(1))),
  looksLike: field(words(LIMITS.line), ''),
  masked: field(flag, false),
  leads: field(v.union([id('person'), v.literal('mutual')]), 'mutual'),
  retired,
});

export const exposureSpec = recordSpec('exposure', 'value', beatPerson, {
  onSet: field(zones, []),
  inView: field(zones, []),
  mode: field(v.picklist(EXPOSURE_MODES), 'garment'),
});

const reply = v.strictObject({ by: id('person'), text: words(LIMITS.text) });

export const noteSpec = recordSpec('notes', 'nested', idPattern('note'), {
  target: field(v.strictObject({ kind: v.picklist(NOTE_TARGETS), id: words(60) }), { kind: 'scene', id: '' }),
  by: field(id('person'), ''),
  text: textField(LIMITS.text),
  replies: mapField(
    v.pipe(
      v.record(v.pipe(v.string(), v.regex(idPattern('reply'))), reply),
      v.check((all) => Object.keys(all).length <= LIMITS.replies),
    ),
  ),
  resolved: field(flag, false),
  retired,
});
