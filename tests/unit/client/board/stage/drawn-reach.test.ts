import { beforeAll, describe, expect, test, vi } from 'vitest';
import { drawContactLink, drawLeader } from '../../../../../client/board/stage/draw-paths.ts';
import { drawFurniture, inkMarks } from '../../../../../client/board/stage/draw-furniture.ts';
import { drawOverlay, type OverlayScene } from '../../../../../client/board/stage/draw-overlay.ts';
import { drawNotchAlone, drawPerson } from '../../../../../client/board/stage/draw-person.ts';
import { drawPickedWay, drawWays, type DrawnWay } from '../../../../../client/board/stage/draw-way.ts';
import { overlayEdges, peopleEdges } from '../../../../../client/board/stage/drawn-reach.ts';
import { itemReach, tokenReach } from '../../../../../client/board/stage/own-reach.ts';
import type { Canvas } from '../../../../../client/board/stage/canvas.ts';
import type { Edges } from '../../../../../client/board/stage/edges.ts';
import type { Palette } from '../../../../../client/board/stage/palette.ts';
import { personFont } from '../../../../../client/board/stage/plan-labels.ts';
import { furniturePlan } from '../../../../../shared/diagram/furniture-plan.ts';
import { FURNITURE_KINDS } from '../../../../../shared/model/board.ts';
import { write } from '../../../../../client/board/stage/canvas.ts';
import { sizeMark } from '../../../../../shared/words/length-words.ts';
import { openKit, SOFA } from '../open-kit.ts';
import { inkBox, PlainPath } from './ink-box.ts';

const SCALES = [20, 33, 67, 140, 320];
const PALETTE: Palette = {
  stage: '#eee',
  floor: '#fff',
  sunken: '#ddd',
  hairline: '#ccc',
  line: '#999',
  text: '#000',
  text2: '#333',
  accent: '#256',
  warn: '#a50',
  onAccent: '#fff',
  accentTint: '#cde',
  font: 'sans-serif',
  words: 1.5,
};
const LOOK = { initials: 'WWW', dash: 2, height: 'standing', isSelected: true, isClose: false } as const;
const EMPTY: OverlayScene = { unit: 'ft', moving: [], cursors: [], marked: [], handle: null, box: null };

beforeAll(() => {
  vi.stubGlobal('Path2D', PlainPath);
});

/** Asks that everything that `draw` draws lies within the edges. */
function lieWithin(edges: Edges | null, draw: (c: Canvas) => void, what: string): void {
  const ink = inkBox();
  draw(ink.c);
  const { left, top, right, bottom } = ink.edges();
  expect(edges, what).not.toBe(null);
  expect(
    {
      left: left >= edges!.left,
      top: top >= edges!.top,
      right: right <= edges!.right,
      bottom: bottom <= edges!.bottom,
    },
    `${what}: ${JSON.stringify({ drawn: { left, top, right, bottom }, edges })}`,
  ).toEqual({ left: true, top: true, right: true, bottom: true });
}

describe('nothing is drawn beyond the edges that are worked out for it, at any zoom and at the largest words', () => {
  test('[issue 6 Fast] people: tokens and notches whichever way they face, lines to their spots, contacts, names', () => {
    for (const scale of SCALES) {
      for (let facing = 0; facing < 360; facing += 15) {
        const place = { x: 2, y: -1 };
        const at = { x: 2.4, y: -1.2 };
        const token = { at, place };
        const edges = peopleEdges({ tokens: [token], labels: [], links: [] }, 1.5, scale);
        lieWithin(
          edges,
          (c) => {
            drawLeader(c, place, at, PALETTE, scale);
            c.translate(at.x * scale, at.y * scale);
            drawPerson(c, { ...LOOK, facing }, PALETTE, scale);
            drawNotchAlone(c, { ...LOOK, facing }, PALETTE, scale);
          },
          `${scale} px, ${facing} degrees`,
        );
      }
      for (const b of [
        { x: 0.3, y: 0 },
        { x: 0, y: 0.2 },
        { x: 3, y: -2 },
      ]) {
        const a = { x: 0, y: 0 };
        const tokens = [a, b].map((at) => ({ at, place: at }));
        lieWithin(
          peopleEdges({ tokens, labels: [], links: [{ a, b }] }, 1.5, scale),
          (c) => drawContactLink(c, { a, b, count: 12, isPicked: true }, PALETTE, scale),
          `contact, ${scale} px`,
        );
      }
    }
    // the longest name that is not cut is 120 pixels wide
    const at = { x: 30, y: -20 };
    lieWithin(
      peopleEdges({ tokens: [], labels: [{ id: 'p', text: '', at, kind: 'person' }], links: [] }, 1, 67),
      (c) =>
        write(c, 'W'.repeat(16), at, {
          font: personFont({ ...PALETTE, words: 1 }),
          ink: '#000',
          paper: '#fff',
        }),
      'name',
    );
  });

  test('[issue 6 Fast] the overlay: what is held and its trail, others’ flags, marks, cursors, handles, the box, the way', () => {
    for (const scale of SCALES) {
      const within = (part: Partial<OverlayScene>, way: DrawnWay | null, what: string): void => {
        const scene = { ...EMPTY, ...part };
        lieWithin(
          overlayEdges(
            scene,
            {
              picked: scene.handle,
              ways: way === null ? [] : [{ through: [way.from, ...way.path, way.to], isFlagged: false }],
            },
            1.5,
            scale,
          ),
          (c) => {
            drawOverlay(c, scene, PALETTE, scale);
            if (way !== null) drawPickedWay(c, way, PALETTE, scale);
          },
          `${what}, ${scale} px`,
        );
      };
      const at = { x: 1, y: 2 };
      for (const [by, told, from] of [
        [null, sizeMark({ w: 11.96, d: 10.03 }, 'ft'), null],
        [null, null, { x: -3, y: -1 }],
        ['WWW', null, { x: 1.2, y: 2.6 }],
      ] as const) {
        const draw = (c: Canvas): void => drawPerson(c, { ...LOOK, facing: 200 }, PALETTE, scale);
        within({ moving: [{ at, from, by, told, draw, reach: tokenReach }] }, null, 'a person held');
      }
      within({ cursors: [{ at, initials: 'WWW', isIdle: false }] }, null, 'a cursor');
      within({ marked: [{ at, from: { x: 4, y: 4 }, by: 'WWW', box: null }] }, null, 'a mark');
      const box = { w: 2, d: 0.8, rotation: 40 };
      within({ marked: [{ at, from: null, by: 'WWW', box }] }, null, 'a mark of a thing');
      within(
        {
          box: [
            { x: 3, y: 2 },
            { x: -1, y: -2 },
          ],
        },
        null,
        'a box',
      );
      for (let angle = 0; angle < 360; angle += 30) {
        const ref = { kind: 'item', id: 'item_aaaaaa' } as const;
        within({ handle: { ref, at, angle, box, isFixed: false } }, null, 'the handles of a thing');
        const person = { kind: 'person', id: 'pers_aaaaaa' } as const;
        within({ handle: { ref: person, at, angle, handleTurn: 90, isFixed: false } }, null, 'a handle');
      }
      const path = [
        { x: 3, y: -3 },
        { x: -3, y: 3 },
        { x: 0, y: 0 },
      ];
      within({}, { from: at, to: { x: -2, y: 0 }, path, picked: 1, isBusy: false }, 'a way');
    }
  });

  test('[issue 6 Fast] what is pulled at the sides of a picked thing', () => {
    const { kit, session } = openKit();
    session.view.setLayer('furniture');
    session.view.select([{ kind: 'item', id: SOFA }]);
    const picked = kit.host.picked();
    expect(picked?.box).toEqual({ w: 2, d: 0.9 });
    for (const scale of SCALES)
      lieWithin(
        overlayEdges(EMPTY, { picked, ways: [] }, 1.5, scale),
        (c) => drawWays(c, kit, PALETTE, scale),
        `sides, ${scale} px`,
      );
  });

  test('[issue 6 Fast] every kind of furniture in a hand, at every turn', () => {
    for (const kind of FURNITURE_KINDS) {
      for (const [w, d] of [
        [0.4, 0.4],
        [2, 0.1],
        [1, 3],
      ] as const) {
        const marks = inkMarks(furniturePlan(kind, { w, d }));
        for (let rotation = 0; rotation < 360; rotation += 45) {
          for (const scale of SCALES) {
            const at = { x: 1, y: 1 };
            const look = { isActive: true, isSelected: true };
            const draw = (c: Canvas): void =>
              drawFurniture(c, { w, d, rotation }, marks, look, PALETTE, scale);
            const reach = (): number => itemReach({ w, d }, scale);
            const scene = { ...EMPTY, moving: [{ at, from: null, by: null, told: null, draw, reach }] };
            lieWithin(
              overlayEdges(scene, { picked: null, ways: [] }, 1.5, scale),
              (c) => drawOverlay(c, scene, PALETTE, scale),
              `${kind} of ${w} by ${d}, turned ${rotation}, ${scale} px`,
            );
          }
        }
      }
    }
  });
});
