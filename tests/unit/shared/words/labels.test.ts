import { expect, test } from 'vitest';
import { BEAT_KINDS } from '#shared/model/beat-kinds.ts';
import { SCENE_CATEGORY_IDS } from '#shared/model/categories.ts';
import {
  COMFORT_READINGS,
  COMFORT_STATES,
  CONDITION_KINDS,
  DIRECTIONS,
  PHASES,
} from '#shared/model/comfort.ts';
import * as vocabulary from '#shared/model/contact-vocabulary.ts';
import { EXPOSURE_LEVELS, EXPOSURE_MODES } from '#shared/model/exposure.ts';
import { COVERS, KIT_IDS } from '#shared/model/kit-catalogue.ts';
import { ACCESS_ROLES, JOB_TITLE_IDS } from '#shared/model/roles.ts';
import { REGION_IDS, ZONES, ZONE_IDS } from '#shared/model/zones.ts';
import * as comfort from '#shared/words/labels/comfort.ts';
import * as contact from '#shared/words/labels/contact.ts';
import * as exposure from '#shared/words/labels/exposure.ts';
import * as kit from '#shared/words/labels/kit.ts';
import * as regions from '#shared/words/labels/regions.ts';
import * as roles from '#shared/words/labels/roles.ts';
import * as scenes from '#shared/words/labels/scenes.ts';
import { ZONE_LABELS } from '#shared/words/labels/zones.ts';

type Labels = Readonly<Record<string, string>>;

/** Every label table with the ids it must name; a table that is not listed here fails the last test. */
const TABLES: readonly [string, Labels, readonly string[]][] = [
  ['ZONE_LABELS', ZONE_LABELS, ZONE_IDS],
  ['REGION_LABELS', regions.REGION_LABELS, REGION_IDS],
  ['ZONE_VIEW_LABELS', regions.ZONE_VIEW_LABELS, ['front', 'back']],
  ['ZONE_CLASS_LABELS', regions.ZONE_CLASS_LABELS, ['general', 'personal', 'sensitive']],
  ['AGENT_LABELS', contact.AGENT_LABELS, vocabulary.AGENTS],
  ['VERB_LABELS', contact.VERB_LABELS, vocabulary.VERB_IDS],
  ['LEVEL_LABELS', contact.LEVEL_LABELS, vocabulary.LEVELS],
  ['LAYER_LABELS', contact.LAYER_LABELS, vocabulary.LAYERS],
  ['DISTANCE_LABELS', contact.DISTANCE_LABELS, vocabulary.DISTANCES],
  ['TEMPO_LABELS', contact.TEMPO_LABELS, vocabulary.TEMPOS],
  ['ONSET_LABELS', contact.ONSET_LABELS, vocabulary.ONSETS],
  ['BREATH_LABELS', contact.BREATH_LABELS, vocabulary.BREATHS],
  ['SOUND_LABELS', contact.SOUND_LABELS, vocabulary.SOUNDS],
  ['WEIGHT_LABELS', contact.WEIGHT_LABELS, vocabulary.WEIGHTS],
  ['HEIGHT_LABELS', contact.HEIGHT_LABELS, vocabulary.HEIGHTS],
  ['COMFORT_READING_LABELS', comfort.COMFORT_READING_LABELS, COMFORT_READINGS],
  ['COMFORT_STATE_LABELS', comfort.COMFORT_STATE_LABELS, COMFORT_STATES],
  ['DIRECTION_LABELS', comfort.DIRECTION_LABELS, DIRECTIONS],
  ['CONDITION_LABELS', comfort.CONDITION_LABELS, CONDITION_KINDS],
  ['PHASE_LABELS', comfort.PHASE_LABELS, PHASES],
  ['EXPOSURE_LEVEL_LABELS', exposure.EXPOSURE_LEVEL_LABELS, EXPOSURE_LEVELS],
  ['EXPOSURE_MODE_LABELS', exposure.EXPOSURE_MODE_LABELS, EXPOSURE_MODES],
  ['SCENE_CATEGORY_LABELS', scenes.SCENE_CATEGORY_LABELS, SCENE_CATEGORY_IDS],
  ['BEAT_KIND_LABELS', scenes.BEAT_KIND_LABELS, BEAT_KINDS],
  ['KIT_LABELS', kit.KIT_LABELS, KIT_IDS],
  ['KIT_KIND_LABELS', kit.KIT_KIND_LABELS, ['garment', 'barrier', 'consumable']],
  ['COVER_LABELS', kit.COVER_LABELS, COVERS],
  ['KIT_OWNER_LABELS', kit.KIT_OWNER_LABELS, ['costume', 'sfx-mu']],
  ['ACCESS_ROLE_LABELS', roles.ACCESS_ROLE_LABELS, ACCESS_ROLES],
  ['JOB_TITLE_LABELS', roles.JOB_TITLE_LABELS, JOB_TITLE_IDS],
];

test('every id has a label and every label an id', () => {
  const found = TABLES.map(([name, labels]) => [name, Object.keys(labels).toSorted()]);
  expect(found).toEqual(TABLES.map(([name, , ids]) => [name, [...ids].toSorted()]));
});

test('no label is empty, or has space at its ends', () => {
  const wrong = TABLES.flatMap(([name, labels]) =>
    Object.entries(labels)
      .filter(([, label]) => label === '' || label !== label.trim())
      .map(([id]) => `${name} ${id}`),
  );
  expect(wrong).toEqual([]);
});

test('within a table no two ids share a label, but for a lapsed yes, which reads as not set', () => {
  const shared = TABLES.flatMap(([name, labels]) =>
    Object.entries(labels)
      .filter(([id, label]) => Object.entries(labels).some(([other, same]) => other !== id && same === label))
      .map(([id, label]) => `${name} ${id}: ${label}`),
  );
  expect(shared).toEqual([
    'COMFORT_READING_LABELS unset: Not set',
    'COMFORT_READING_LABELS expired: Not set',
  ]);
});

test('a zone with a side says it, a zone without does not, and the two sides differ in that word alone', () => {
  const wrong = ZONES.filter(({ id, side }) => {
    const said = ZONE_LABELS[id].match(/\b(left|right)\b/g) ?? [];
    return said.join() !== (side ?? '');
  });
  expect(wrong).toEqual([]);
  const labelled = (side: 'left' | 'right'): readonly string[] =>
    ZONES.filter((zone) => zone.side === side).map((zone) => ZONE_LABELS[zone.id]);
  expect(labelled('left').map((label) => label.replace('left', 'right'))).toEqual(labelled('right'));
});

test('every table of these files is in the list above', () => {
  const exported = [comfort, contact, exposure, kit, regions, roles, scenes].flatMap((file) =>
    Object.keys(file),
  );
  expect([...exported, 'ZONE_LABELS'].toSorted()).toEqual(TABLES.map(([name]) => name).toSorted());
});
