import { expect, test } from 'vitest';
import {
  AGENTS_BESIDE_FIGURE,
  agentsAtZone,
  agentsInRegion,
  hasSides,
  sideOfRegion,
  ZONES_WITHOUT_AGENT,
  zonesOfAgent,
} from '#shared/model/agent-zones.ts';
import { AGENTS } from '#shared/model/contact-vocabulary.ts';
import { REGIONS } from '#shared/model/regions.ts';
import { mirrorZone, ZONE_IDS, zoneOf } from '#shared/model/zones.ts';

test('every agent is pointed at on the figure or offered beside it', () => {
  const onFigure = AGENTS.filter((agent) => REGIONS.some(({ id }) => agentsInRegion(id).includes(agent)));
  expect([...new Set([...onFigure, ...AGENTS_BESIDE_FIGURE])].toSorted()).toEqual([...AGENTS].toSorted());
  expect(AGENTS_BESIDE_FIGURE).toEqual(['hair', 'prop', 'cloth']);
});

test('the mapping is the same read from either end, and on either side of the body', () => {
  for (const zone of ZONE_IDS) {
    for (const agent of AGENTS)
      expect(agentsAtZone(zone).includes(agent)).toBe(zonesOfAgent(agent).includes(zone));
    expect(agentsAtZone(mirrorZone(zone))).toEqual(agentsAtZone(zone));
  }
});

test('a hand may be its palm, its fingertips or its back; the throat makes no contact', () => {
  expect(agentsAtZone('hand-l')).toEqual(['palm', 'fingertips', 'hand-back']);
  expect(agentsInRegion('arm-r')).toEqual(['palm', 'fingertips', 'hand-back', 'forearm', 'arm']);
  expect(agentsInRegion('face')).toEqual(['forehead', 'cheek', 'lips']);
  expect(agentsAtZone('neck-front')).toEqual([]);
});

test('no sensitive zone below the waist makes a contact, and none that is simulated or exposure only', () => {
  const sensitive = ZONE_IDS.map(zoneOf).filter((zone) => zone.class === 'sensitive' && zone.pelvis === 'at');
  expect(sensitive.length).toBeGreaterThan(5);
  expect(ZONES_WITHOUT_AGENT).toEqual(expect.arrayContaining(sensitive.map(({ id }) => id)));
});

test('what there are two of can be said with its side; a limb’s region is one side', () => {
  expect(AGENTS.filter(hasSides)).toEqual([
    'palm',
    'fingertips',
    'hand-back',
    'forearm',
    'arm',
    'shoulder',
    'cheek',
    'hip',
    'leg',
    'knee',
    'foot',
  ]);
  expect(zonesOfAgent('palm', 'right')).toEqual(['hand-r']);
  expect(zonesOfAgent('lips', 'right')).toEqual(['mouth']);
  expect(REGIONS.map(({ id }) => sideOfRegion(id)).filter((side) => side !== undefined)).toHaveLength(6);
  expect([sideOfRegion('arm-r'), sideOfRegion('thigh-l'), sideOfRegion('feet')]).toEqual([
    'right',
    'left',
    undefined,
  ]);
});
