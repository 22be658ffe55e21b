import { expect, test } from 'vitest';
import { ALL_CHOICES } from '#shared/rules/contact-choices.ts';
import { ZONE_IDS } from '#shared/model/zones.ts';
import { ZONE_LABELS } from '#shared/words/labels/zones.ts';
import { findZones } from '../../../../client/board/inspector/zone-search.ts';

const found = (search: string): readonly string[] =>
  findZones(search, ALL_CHOICES.zones).flatMap((group) => group.zones);

test('an empty search lists every zone head to toe, but the one that is never a target (R30)', () => {
  expect(new Set(found(''))).toEqual(new Set(ZONE_IDS.filter((zone) => zone !== 'perineal')));
  expect(found('')[0]).toBe('crown');
});

test('the whole name of a zone finds that zone first', () => {
  for (const zone of ZONE_IDS.filter((id) => id !== 'perineal'))
    expect(found(ZONE_LABELS[zone]).includes(zone), zone).toBe(true);
  expect(found('left shoulder')[0]).toBe('shoulder-l');
  expect(found('RIGHT hand')).toEqual(['hand-r']);
});

test('a search for a part does not offer its neighbours of the same region', () => {
  expect(found('shoulder').some((zone) => zone.startsWith('collarbone'))).toBe(false);
});

test('where no name fits, the words of the region find its zones', () => {
  expect(found('ribs waist')).toContain('hip-l');
  expect(found('tail')).toEqual([]);
});
