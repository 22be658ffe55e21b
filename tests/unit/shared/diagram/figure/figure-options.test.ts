import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawFigure } from '#shared/diagram/figure/draw-figure.ts';
import type { ViewDrawing } from '#shared/diagram/figure/figure-drawing.ts';
import { depthAt } from '#shared/diagram/figure/polygon.ts';
import {
  CHAIR_PART_IDS,
  FIGURE_BUILDS,
  FIGURE_POSES,
  LIMBS,
  NEUTRAL_FIGURE,
  isFigurePose,
  limbFrom,
  type AddedZone,
  type FigureOptions,
} from '#shared/model/figure.ts';
import { ZONES, isZoneId } from '#shared/model/zones.ts';
import { coverOf, readPath } from './read-path.ts';

const ids = (drawing: ViewDrawing): readonly string[] => drawing.zones.map(({ id }) => id);
const draw = (options: Partial<FigureOptions>) => drawFigure({ ...NEUTRAL_FIGURE, ...options });
const one = fc.double({ min: -1, max: 1, noNaN: true });

test('whatever pose and build, zones tile the body and every mark lies inside its zone', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...FIGURE_POSES),
      fc.record({ shoulders: one, waist: one, hips: one, limbs: one }),
      (pose, build) => {
        const { front, back } = draw({ pose, build });
        for (const drawing of [front, back]) {
          const cover = coverOf(drawing, 8.3);
          const total = [...cover.values()].reduce((sum, count) => sum + count, 0);
          expect((cover.get(1) ?? 0) / total).toBeGreaterThan(0.995);
          for (const zone of drawing.zones.filter(({ kind }) => kind === 'body'))
            expect(depthAt(readPath(zone.path), zone.anchor), zone.id).toBeGreaterThan(1.5);
        }
      },
    ),
    { numRuns: 6 },
  );
}, 30_000);

test('a build beyond the range is drawn as its end', () => {
  const far = draw({ build: { shoulders: 9, waist: 9, hips: 9, limbs: 9 } });
  expect(far).toEqual(draw({ build: { shoulders: 1, waist: 1, hips: 1, limbs: 1 } }));
});

test('broader is wider than neutral and narrower is not; none is taller', () => {
  const box = (build: FigureOptions['build']) => draw({ build }).front.box;
  const [narrow, neutral, broad] = [FIGURE_BUILDS.narrower, FIGURE_BUILDS.neutral, FIGURE_BUILDS.broader].map(
    box,
  );
  expect(narrow?.width).toBeLessThan(neutral?.width ?? 0);
  expect(broad?.width).toBeGreaterThan(neutral?.width ?? 0);
  expect(broad?.height).toBeCloseTo(neutral?.height ?? 0, 0);
});

describe('poses', () => {
  test('[2.1] every pose shows the same zones of the body', () => {
    for (const pose of FIGURE_POSES)
      for (const view of ['front', 'back'] as const)
        expect(ids(draw({ pose })[view]).filter(isZoneId)).toEqual(ids(draw({})[view]));
  });

  test('a seated figure is lower than a standing one', () => {
    expect(draw({ pose: 'seated' }).front.box.height).toBeLessThan(draw({}).front.box.height - 50);
  });

  test('the chair has its parts as zones of a region of its own; its left is the person’s', () => {
    const { front, back } = draw({ pose: 'wheelchair' });
    const parts = (drawing: ViewDrawing) => drawing.zones.filter(({ kind }) => kind === 'chair');
    expect(new Set([...ids(front), ...ids(back)].filter((id) => !isZoneId(id)))).toEqual(
      new Set(CHAIR_PART_IDS),
    );
    expect(parts(front).every(({ region }) => region === 'chair')).toBe(true);
    for (const [drawing, sign] of [[front, 1] as const, [back, -1] as const]) {
      expect(drawing.regions.at(-1)?.id).toBe('chair');
      for (const { id, anchor } of parts(drawing))
        if (/-[lr]$/.test(id)) expect(Math.sign(anchor[0]), id).toBe(id.endsWith('-l') ? sign : -sign);
    }
  });

  test('a seated figure sits on a stool that is seen and never chosen', () => {
    const { front, back } = draw({ pose: 'seated' });
    for (const drawing of [front, back]) {
      expect(drawing.scenery.map(({ id, isBehind }) => [id, isBehind])).toEqual([['stool', true]]);
      expect(ids(drawing).filter((id) => !isZoneId(id))).toEqual([]);
    }
    expect(draw({}).front.scenery).toEqual([]);
  });

  test('only these three poses are known', () => {
    expect([...FIGURE_POSES, 'kneeling', '', null].filter(isFigurePose)).toEqual([...FIGURE_POSES]);
  });
});

describe('hidden zones', () => {
  test('a limb that ends early ends in the silhouette too, and round', () => {
    const { front, back } = draw({ hidden: limbFrom('knee-l') });
    for (const [drawing, sign] of [[front, 1] as const, [back, -1] as const]) {
      const body = readPath(drawing.silhouette);
      expect(depthAt(body, [sign * 33, 620])).toBeLessThan(0);
      expect(depthAt(body, [-sign * 33, 620])).toBeGreaterThan(0);
      // rounded: there is more in the middle of the end than there was
      expect(depthAt(body, [sign * 34, 526])).toBeGreaterThan(0);
    }
    expect(ids(front).filter((id) => /knee-l|shin-l|ankle-l|foot-l/.test(id))).toEqual([]);
  });

  test('a zone hidden in the middle is not offered, and the body stays whole', () => {
    const { front } = draw({ hidden: ['chest-l', 'forearm-r'] });
    expect(ids(front)).not.toContain('chest-l');
    expect(front.silhouette).toBe(draw({}).front.silhouette);
  });

  test('hiding a whole region leaves no place to press for it', () => {
    const { front } = draw({ hidden: ZONES.filter(({ region }) => region === 'chest').map(({ id }) => id) });
    expect(front.regions.map(({ id }) => id)).not.toContain('chest');
  });

  test('a part of the chair can be hidden', () => {
    expect(ids(draw({ pose: 'wheelchair', hidden: ['extra-chair-footrest'] }).front)).not.toContain(
      'extra-chair-footrest',
    );
  });

  test('a limb is known from any of its zones outwards; the trunk has none', () => {
    expect(limbFrom('wrist-r')).toEqual(['wrist-r', 'hand-r']);
    expect(limbFrom('shin-l')).toEqual(['shin-l', 'calf-l', 'ankle-l', 'heel-l', 'foot-l', 'sole-l']);
    expect(limbFrom('chest-l')).toEqual([]);
    expect(LIMBS).toHaveLength(4);
  });
});

describe('added zones', () => {
  const prosthesis: AddedZone = {
    id: 'extra-leg',
    label: 'prosthesis',
    place: { kind: 'instead', of: limbFrom('shin-l') },
  };
  const port: AddedZone = {
    id: 'extra-port',
    label: 'port',
    place: { kind: 'on', zone: 'chest-r', dx: 4, dy: -20 },
  };

  test('a prosthesis stands where the zones were, in both views, and is no part of the silhouette', () => {
    const { front, back } = draw({ added: [prosthesis] });
    for (const [drawing, sign] of [[front, 1] as const, [back, -1] as const]) {
      const zone = drawing.zones.find(({ id }) => id === 'extra-leg');
      expect(zone?.region).toBe('lower-leg-l');
      expect(depthAt(readPath(zone?.path ?? ''), [sign * 32, 640])).toBeGreaterThan(0);
      expect(depthAt(readPath(drawing.silhouette), [sign * 32, 640])).toBeLessThan(0);
      expect(ids(drawing)).not.toContain('shin-l');
    }
  });

  test('a port lies on its zone, only in the view that shows it, and is painted last', () => {
    const { front, back } = draw({ added: [port] });
    expect(front.zones.at(-1)).toMatchObject({ id: 'extra-port', region: 'chest', kind: 'added' });
    expect(ids(back)).not.toContain('extra-port');
  });

  test('what is added to a zone that is hidden is not drawn', () => {
    expect(ids(draw({ added: [port], hidden: ['chest-r'] }).front)).not.toContain('extra-port');
  });

  test('a region of which only an added zone is left can still be opened', () => {
    const { front } = draw({
      added: [{ ...prosthesis, place: { kind: 'instead', of: limbFrom('knee-l') } }],
    });
    const region = front.regions.find(({ id }) => id === 'lower-leg-l');
    expect(region?.parts).toHaveLength(1);
    expect(region?.path).not.toBe('');
  });
});
