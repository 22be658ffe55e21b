import { expect, test } from 'vitest';
import {
  BEAT_KINDS,
  BEAT_KIND_ENTRIES,
  MINORS_LEVEL_CAP,
  MINOR_BEAT_KINDS,
  beatKindById,
  isBeatKind,
} from '#shared/model/beat-kinds.ts';
import type { BeatKind, BeatKindEntry } from '#shared/model/beat-kinds.ts';
import { MINOR_ZONE_IDS } from '#shared/model/zones.ts';
import { misjudged } from './odd-input.ts';

const kindsWhere = (holds: (entry: BeatKindEntry) => boolean): readonly BeatKind[] =>
  BEAT_KIND_ENTRIES.filter(holds).map((entry) => entry.id);

test('[M3] the closed list of what a beat with a minor may be', () => {
  expect(MINOR_BEAT_KINDS).toEqual([
    'hand-hold',
    'side-hug',
    'family-hug',
    'arm-round-shoulder',
    'kiss-cheek-or-forehead',
    'carry',
    'look',
    'approach',
    'story-kiss',
  ]);
  expect(MINORS_LEVEL_CAP).toBe('skin');
});

test('[M3] a story-kiss is a kind and opens no zone, and it starts on its Plan B', () => {
  expect(beatKindById.get('story-kiss')).toEqual({
    id: 'story-kiss',
    forMinors: true,
    contact: true,
    minorZones: [],
    needsPlaceholder: true,
    needsPlanB: true,
    startsOnPlanB: true,
    minorsOnly: true,
    needsGuardianAndTeacher: false,
  });
  expect(kindsWhere((entry) => entry.startsOnPlanB)).toEqual(['story-kiss']);
  expect(kindsWhere((entry) => entry.minorsOnly)).toEqual(['story-kiss']);
});

test('[M3] a carry names no zone and asks for guardian and teacher', () => {
  expect(kindsWhere((entry) => entry.needsGuardianAndTeacher)).toEqual(['carry']);
  expect(beatKindById.get('carry')?.minorZones).toEqual([]);
});

test('[M2] no kind lets a contact land outside the minors list, and none for adults names a zone', () => {
  const outside = BEAT_KIND_ENTRIES.flatMap((entry) => entry.minorZones).filter(
    (zone) => !MINOR_ZONE_IDS.includes(zone),
  );
  expect(outside).toEqual([]);
  expect(kindsWhere((entry) => !entry.forMinors && entry.minorZones.length > 0)).toEqual([]);
});

test('every kiss needs a placeholder and a Plan B, and no other kind does', () => {
  const kisses = ['kiss', 'kiss-cheek-or-forehead', 'story-kiss'];
  expect(kindsWhere((entry) => entry.needsPlaceholder)).toEqual(kisses);
  expect(kindsWhere((entry) => entry.needsPlanB)).toEqual(kisses);
});

test('looking and approaching touch nobody', () => {
  expect(kindsWhere((entry) => !entry.contact)).toEqual(['look', 'approach']);
});

test('the beat kind guard knows every id and nothing else', () => {
  expect(BEAT_KINDS.map((id) => beatKindById.get(id))).toEqual(BEAT_KIND_ENTRIES);
  expect(misjudged(isBeatKind, BEAT_KINDS)).toEqual({ letThrough: [], refused: [] });
});
