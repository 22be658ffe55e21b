import { expect, test } from 'vitest';
import { figureZoneGroups } from '#shared/model/figure-zones.ts';
import { CHAIR_PART_IDS, NEUTRAL_FIGURE, limbFrom } from '#shared/model/figure.ts';
import { REGIONS } from '#shared/model/regions.ts';

test('[2.1] the neutral figure offers the whole catalogue, region by region', () => {
  const groups = figureZoneGroups(NEUTRAL_FIGURE);
  expect(groups).toEqual(REGIONS.map(({ id, zones }) => ({ region: id, zones })));
});

test('what is hidden or replaced is not offered; what stands in its place is, after the region’s own zones', () => {
  const groups = figureZoneGroups({
    ...NEUTRAL_FIGURE,
    hidden: ['nipple-l', 'nipple-r'],
    added: [
      { id: 'extra-arm', label: 'prosthesis', place: { kind: 'instead', of: limbFrom('forearm-r') } },
      { id: 'extra-port', label: 'port', place: { kind: 'on', zone: 'chest-l' } },
      { id: 'extra-lost', label: 'port', place: { kind: 'on', zone: 'nipple-l' } },
      { id: 'extra-none', label: 'nothing', place: { kind: 'instead', of: [] } },
    ],
  });
  const zonesOf = (region: string) => groups.find((group) => group.region === region)?.zones;
  expect(zonesOf('arm-r')).toEqual(['upper-arm-r', 'elbow-r', 'extra-arm']);
  expect(zonesOf('chest')?.at(-1)).toBe('extra-port');
  expect(zonesOf('chest')).not.toContain('nipple-l');
  expect(groups.flatMap(({ zones }) => zones)).not.toContain('extra-lost');
  expect(groups.flatMap(({ zones }) => zones)).not.toContain('extra-none');
});

test('a chair is the last group, and only somebody who uses one has it', () => {
  expect(figureZoneGroups({ ...NEUTRAL_FIGURE, pose: 'wheelchair' }).at(-1)).toEqual({
    region: 'chair',
    zones: CHAIR_PART_IDS,
  });
  expect(figureZoneGroups({ ...NEUTRAL_FIGURE, pose: 'seated' }).map(({ region }) => region)).not.toContain(
    'chair',
  );
});
