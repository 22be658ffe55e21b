import { describe, expect, test } from 'vitest';
import { BACK_PLAN } from '#shared/diagram/figure/back-plan.ts';
import { drawFigure } from '#shared/diagram/figure/draw-figure.ts';
import { FRONT_PLAN } from '#shared/diagram/figure/front-plan.ts';
import { buildFaces } from '#shared/diagram/figure/mesh.ts';
import { depthAt, isInside } from '#shared/diagram/figure/polygon.ts';
import { mirror } from '#shared/diagram/figure/spline.ts';
import { NEUTRAL_FIGURE } from '#shared/model/figure.ts';
import { neighbours } from '#shared/model/neighbours.ts';
import { REGIONS } from '#shared/model/regions.ts';
import { ZONES, mirrorZone, zoneOf, type ZoneId, type ZoneView } from '#shared/model/zones.ts';
import { coverOf, pointsIn, readPath } from './read-path.ts';

const VIEWS = ['front', 'back'] as const satisfies readonly ZoneView[];
const figure = drawFigure(NEUTRAL_FIGURE);
const zoneIn = (view: ZoneView, id: string) => {
  const zone = figure[view].zones.find((one) => one.id === id);
  if (zone === undefined) throw new Error(`${id} is not drawn`);
  return zone;
};

describe.each(VIEWS)('the neutral figure, %s', (view) => {
  const drawing = figure[view];

  test('[2.1] every zone of the catalogue that this view has is drawn once, and no other', () => {
    const wanted = ZONES.filter(({ views }) => views.includes(view)).map(({ id }) => id);
    expect(drawing.zones.map(({ id }) => id)).toEqual(wanted);
  });

  test('its regions are those of the catalogue, head to toe', () => {
    const wanted = REGIONS.filter(({ views }) => views.includes(view)).map(({ id }) => id);
    expect(drawing.regions.map(({ id }) => id)).toEqual(wanted);
  });

  test('zones tile the body: every point of it lies in exactly one', () => {
    const cover = coverOf(drawing, 2.3);
    const total = [...cover.values()].reduce((sum, count) => sum + count, 0);
    expect(total).toBeGreaterThan(10_000);
    // a point on a border itself may be counted by none or both of two flattened curves
    expect((cover.get(1) ?? 0) / total).toBeGreaterThan(0.998);
  });

  test('a zone lies inside its region, and the region inside the silhouette', () => {
    const body = readPath(drawing.silhouette);
    for (const region of drawing.regions) {
      const area = readPath(region.path);
      for (const point of pointsIn(area, 4.1)) expect(depthAt(body, point)).toBeGreaterThan(-0.1);
      for (const zone of drawing.zones.filter((one) => one.region === region.id))
        for (const point of pointsIn(readPath(zone.path), 4.1))
          expect(depthAt(area, point), zone.id).toBeGreaterThan(-0.1);
    }
  });

  test('the mark of a zone and the middle of a region lie inside them, with some room', () => {
    for (const zone of drawing.zones) {
      expect(depthAt(readPath(zone.path), zone.anchor), zone.id).toBeGreaterThan(2);
      expect(Math.min(zone.room.width, zone.room.height), zone.id).toBeGreaterThan(4);
    }
    for (const region of drawing.regions)
      for (const { anchor } of region.parts)
        expect(isInside(readPath(region.path), anchor), region.id).toBe(true);
  });

  test('left and right are mirror images', () => {
    for (const { id, anchor, path } of drawing.zones) {
      if (zoneOf(id as ZoneId).side !== 'left') continue;
      const right = zoneIn(view, mirrorZone(id as ZoneId));
      const [x, y] = mirror(right.anchor);
      expect(x).toBeCloseTo(anchor[0], 1);
      expect(y).toBeCloseTo(anchor[1], 1);
      for (const point of pointsIn(readPath(path), 5.3))
        expect(depthAt(readPath(right.path), mirror(point))).toBeGreaterThan(-0.05);
    }
  });

  test('left and right are the person’s own: seen from the front, left is on the viewer’s right', () => {
    const side = view === 'front' ? 1 : -1;
    for (const { id, anchor } of drawing.zones) {
      const zone = zoneOf(id as ZoneId);
      if (zone.side === undefined) expect(anchor[0], id).toBe(0);
      else expect(Math.sign(anchor[0]), id).toBe(zone.side === 'left' ? side : -side);
    }
  });
});

test('front and back have one silhouette', () => {
  const [front, back] = VIEWS.map((view) => readPath(figure[view].silhouette));
  for (const point of pointsIn(front ?? [], 6.7)) expect(depthAt(back ?? [], point)).toBeGreaterThan(-0.05);
  for (const point of pointsIn(back ?? [], 6.7)) expect(depthAt(front ?? [], point)).toBeGreaterThan(-0.05);
});

test('the figure is seven and a half heads tall', () => {
  const { y, height } = figure.front.box;
  expect(y).toBeCloseTo(0, 0);
  expect(height).toBeGreaterThan(744);
  expect(height).toBeLessThan(756);
});

describe('[2.1] neighbours', () => {
  const touching = new Map(VIEWS.map((view) => [view, bordersOf(view)]));

  test('zones that share a border on the figure are neighbours in the catalogue', () => {
    for (const pairs of touching.values())
      for (const pair of pairs) {
        const [a, b] = pair.split(' ') as [ZoneId, ZoneId];
        expect(neighbours(a), `${a} touches ${b}`).toContain(b);
      }
  });

  test('neighbours that are seen in one view share a border there, but for those the other side of the body joins', () => {
    // behind the jaw, which this view shows in front of it
    const unseen: readonly string[] = ['ear-l neck-side-l'];
    const missing = ZONES.filter(({ side }) => side !== 'right').flatMap(({ id, views }) =>
      neighbours(id)
        .filter((other) => id < other && zoneOf(other).side !== 'right')
        .flatMap((other) => {
          const shared = views.filter((view) => zoneOf(other).views.includes(view));
          const isSeen = shared.some((view) => touching.get(view)?.has([id, other].toSorted().join(' ')));
          return shared.length === 0 || isSeen ? [] : [`${id} ${other}`];
        }),
    );
    expect(missing.filter((pair) => !unseen.includes(pair))).toEqual([]);
  });
});

/** Pairs of zones that have a piece of border in common, each in alphabetical order. */
function bordersOf(view: ZoneView): ReadonlySet<string> {
  const owners = new Map<string, string[]>();
  for (const { zone, half, rounds } of buildFaces(
    view === 'front' ? FRONT_PLAN : BACK_PLAN,
    (point) => point,
  )) {
    const side = half === 'both' ? '' : (half === 'plan') === (view === 'front') ? '-l' : '-r';
    for (const { border } of rounds.flat()) owners.set(border, [...(owners.get(border) ?? []), zone + side]);
  }
  const pairs = [...owners.values()].filter((zones) => zones.length > 1);
  expect(pairs.filter((zones) => zones.length > 2)).toEqual([]);
  return new Set(pairs.map((zones) => zones.toSorted().join(' ')));
}
