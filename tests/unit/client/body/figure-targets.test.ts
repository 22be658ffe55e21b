import { describe, expect, test } from 'vitest';
import { drawFigure } from '#shared/diagram/figure/draw-figure.ts';
import { figureZoneGroups } from '#shared/model/figure-zones.ts';
import {
  CHAIR_PART_IDS,
  NEUTRAL_FIGURE,
  limbFrom,
  type FigureOptions,
  type FigureZoneId,
} from '#shared/model/figure.ts';
import { REGION_IDS, ZONES } from '#shared/model/zones.ts';
import { nameZone } from '#shared/words/zone-name.ts';
import { drawOffered, markChosen, withoutZones } from '../../../../client/body/figure-choices.ts';
import { stepByKey } from '../../../../client/body/figure-keys.ts';
import { NO_MARKS, type ZoneMarks } from '../../../../client/body/figure-names.ts';
import { listTargets, targetsOf, viewOf, type TargetsInput } from '../../../../client/body/figure-targets.ts';

function input(options: Partial<FigureOptions> = {}, more: Partial<TargetsInput> = {}): TargetsInput {
  const all = { ...NEUTRAL_FIGURE, ...options };
  return {
    figure: drawFigure(all),
    views: ['front', 'back'],
    groups: figureZoneGroups(all),
    opened: null,
    mode: 'regions',
    marks: NO_MARKS,
    isMany: false,
    stop: undefined,
    nameOf: (id) => nameZone(id, new Map(), all.added),
    ...more,
  };
}
const buttons = (at: TargetsInput) =>
  (['front', 'back'] as const)
    .filter((view) => at.views.includes(view))
    .flatMap((view) => targetsOf(view, at).filter(({ button }) => button !== null));

describe('at rest', () => {
  test('each region is one button, whichever views show it, and all its parts can be pressed', () => {
    const at = input();
    expect(listTargets(at)).toEqual(REGION_IDS);
    expect(
      buttons(at)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(REGION_IDS.toSorted());
    const sides = ['front', 'back'].flatMap((view) =>
      targetsOf(view === 'front' ? 'front' : 'back', at).filter(({ id }) => id === 'sides'),
    );
    expect(sides).toHaveLength(4);
  });

  test('its name tells what is marked in it', () => {
    const marks: ZoneMarks = new Map([
      ['sternum-mid', { state: 'closed', label: 'Closed' }],
      ['chest-l', { state: 'closed', label: 'Closed' }],
      ['chest-r', { state: 'ask', label: 'Ask first' }],
    ]);
    const chest = buttons(input({}, { marks, stop: 'chest' })).find(({ id }) => id === 'chest');
    expect(chest?.button).toEqual({ label: 'chest, 2 closed, 1 ask first', isStop: true });
  });

  test('the smallest lie on top', () => {
    const order = targetsOf('back', input()).map(({ id }) => id);
    expect(order.indexOf('neck')).toBeGreaterThan(order.indexOf('upper-back'));
  });
});

describe('opened', () => {
  test('the arrows walk the zones of that region alone, those of both views', () => {
    const at = input({}, { opened: 'head' });
    expect(listTargets(at)).toEqual(['crown', 'head-back', 'ear-l', 'ear-r']);
    expect(viewOf('crown', at)).toBe('front');
    expect(viewOf('head-back', at)).toBe('back');
  });

  test('where one view is on screen it has the buttons of what it shows; the rest names its own view', () => {
    const at = input({}, { opened: 'head', views: ['back'] });
    expect(
      buttons(at)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(['crown', 'ear-l', 'ear-r', 'head-back']);
    expect(viewOf('forehead', at)).toBe('front');
  });

  test('with all zones offered at once nothing needs opening', () => {
    expect(listTargets(input({}, { mode: 'zones' }))).toEqual(ZONES.map(({ id }) => id).toSorted(byRegion));
  });

  test('a zone with a choice on it is pressed', () => {
    const marks: ZoneMarks = new Map([['crown', { state: 'selected', label: 'Chosen' }]]);
    const crown = buttons(input({}, { opened: 'head', marks })).find(({ id }) => id === 'crown');
    expect(crown?.button).toEqual({ label: 'top of head, hair, chosen', isStop: false, isChosen: true });
  });
});

describe('several at once', () => {
  const chosen = new Set<FigureZoneId>(['crown', 'ear-r']);

  test('every zone says whether it is pressed, and a region how many are', () => {
    const marks = markChosen(new Map([['crown', { state: 'open', label: 'Open' }]]), chosen, 'In view');
    const pressed = buttons(input({}, { opened: 'head', marks, isMany: true }));
    expect(new Map(pressed.map(({ id, button }) => [id, button?.isChosen]))).toEqual(
      new Map([
        ['crown', true],
        ['head-back', false],
        ['ear-l', false],
        ['ear-r', true],
      ]),
    );
    const head = buttons(input({}, { marks, isMany: true })).find(({ id }) => id === 'head');
    expect(head?.button).toEqual({ label: 'head, 2 in view', isStop: false });
  });

  test('marks stay as they are where nothing is chosen', () => {
    const marks: ZoneMarks = new Map([['crown', { state: 'open', label: 'Open' }]]);
    expect(markChosen(marks, undefined, 'Chosen')).toBe(marks);
    expect(markChosen(marks, new Set(), 'Chosen')).toBe(marks);
  });
});

describe('only some offered', () => {
  const whole = drawFigure(NEUTRAL_FIGURE);
  const offered = (...kept: readonly string[]) =>
    withoutZones(
      figureZoneGroups(NEUTRAL_FIGURE),
      ZONES.map(({ id }) => id).filter((id) => !kept.includes(id)),
    );

  test('regions without any are no targets; the body is drawn whole', () => {
    const groups = offered('hand-l', 'collarbone-r');
    const figure = drawOffered(whole, groups);
    expect(groups).toEqual([
      { region: 'shoulders', zones: ['collarbone-r'] },
      { region: 'arm-l', zones: ['hand-l'] },
    ]);
    expect(listTargets(input({}, { figure, groups }))).toEqual(['shoulders', 'arm-l']);
    expect(figure.front.silhouette).toBe(whole.front.silhouette);
    // a collarbone is seen from the front alone
    expect(figure.back.regions.map(({ id }) => id)).toEqual(['arm-l']);
    expect(listTargets(input({}, { figure, groups, opened: 'shoulders' }))).toEqual(['collarbone-r']);
  });

  test('a chair that cannot be chosen is drawn all the same', () => {
    const options: FigureOptions = { ...NEUTRAL_FIGURE, pose: 'wheelchair' };
    const groups = withoutZones(figureZoneGroups(options), CHAIR_PART_IDS);
    const figure = drawOffered(drawFigure(options), groups);
    expect(listTargets(input({}, { figure, groups }))).toEqual(REGION_IDS);
    expect(new Set(figure.back.scenery.map(({ id }) => id))).toEqual(new Set(CHAIR_PART_IDS));
  });

  test('with all of them offered nothing is drawn anew', () => {
    expect(drawOffered(whole, figureZoneGroups(NEUTRAL_FIGURE)).front).toBe(whole.front);
  });
});

test('what is hidden is no target, what is added and the chair are', () => {
  const options: Partial<FigureOptions> = {
    pose: 'wheelchair',
    hidden: limbFrom('upper-arm-l'),
    added: [{ id: 'extra-stoma', label: 'stoma', place: { kind: 'on', zone: 'abdomen-lower', dx: 14 } }],
  };
  expect(listTargets(input(options))).toEqual([...REGION_IDS.filter((id) => id !== 'arm-l'), 'chair']);
  const at = input(options, { opened: 'abdomen' });
  expect(listTargets(at)).toEqual(['abdomen-upper', 'abdomen-lower', 'extra-stoma']);
  expect(buttons(at).map(({ button }) => button?.label)).toContain('stoma');
});

test('the person’s own word comes first, an empty one does not count', () => {
  expect(nameZone('knee-l', new Map([['knee-l', 'the good knee']]), [])).toBe('the good knee');
  expect(nameZone('knee-l', new Map([['knee-l', '']]), [])).toBe('left knee');
  expect(nameZone('extra-chair-footrest', new Map(), [])).toBe('footrest');
});

test('keys move by one, to the ends and no further', () => {
  const ids = ['a', 'b', 'c'];
  expect(stepByKey('ArrowDown', ids, 'a')).toBe('b');
  expect(stepByKey('ArrowLeft', ids, 'b')).toBe('a');
  expect(stepByKey('ArrowRight', ids, 'c')).toBe('c');
  expect(stepByKey('ArrowUp', ids, undefined)).toBe('a');
  expect(stepByKey('End', ids, 'a')).toBe('c');
  expect(stepByKey('Home', ids, 'c')).toBe('a');
  expect(stepByKey('x', ids, 'a')).toBeNull();
  expect(stepByKey('End', [], undefined)).toBeNull();
});

/** Head to toe by region, as lists and keys have it; the catalogue itself goes round the body once more. */
function byRegion(a: string, b: string): number {
  const regionOf = (id: string) => REGION_IDS.indexOf(ZONES.find((zone) => zone.id === id)?.region ?? 'head');
  return regionOf(a) - regionOf(b);
}
