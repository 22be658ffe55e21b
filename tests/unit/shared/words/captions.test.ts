import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STAGINGS, type Furniture, type Place } from '../../../../shared/model/board.ts';
import { walkOf } from '../../../../shared/model/motion.ts';
import { areaOf, areasOf, areaWords } from '../../../../shared/words/areas.ts';
import { captionOf, type CaptionFacts } from '../../../../shared/words/captions.ts';

const FLOOR = { floorWidth: 9, floorDepth: 6, staging: 'proscenium' } as const;
const PLACE: Place = { x: 0, y: 0, facing: 0, height: 'standing', path: [], moves: [], onStage: true };
const WINDOW: Furniture = {
  id: 'item_000001',
  kind: 'window',
  x: 0,
  y: -2.8,
  w: 1.2,
  d: 0.1,
  rotation: 0,
  label: '',
  locked: true,
};

const facts = (
  people: readonly (readonly [string, Place, Place | null])[],
  more: Partial<CaptionFacts> = {},
): CaptionFacts => ({
  title: 'Beat 1',
  floor: FLOOR,
  things: [WINDOW],
  people: people.map(([who, from, to]) => ({ who, walk: walkOf(from, to, 4) })),
  contacts: [],
  ...more,
});

describe('captions', () => {
  it('[B6 21] [W9] say who begins what on each count, and who follows', () => {
    const from = { ...PLACE, y: 2, moves: [{ start: 1, length: 2 }] };
    const later = { ...PLACE, x: 1, y: 2, moves: [{ start: 2, length: 2 }] };
    const to = { ...PLACE, y: -2.3 };
    const said = facts([
      ['AR', from, to],
      ['SA', later, { ...to, x: 0.5 }],
    ]);
    expect([0, 1, 2, 3, 4].map((count) => captionOf(count, said))).toEqual([
      'Beat 1: AR downstage centre, SA downstage centre.',
      'Count 1: AR crosses to the window.',
      'Count 2: SA follows.',
      'Count 3: SA goes on.',
      'Count 4: everyone holds.',
    ]);
  });

  it('[B6 21] turns are said by what is faced, and people who do the same are said together', () => {
    const said = facts([
      ['AR', { ...PLACE, facing: 0 }, { ...PLACE, facing: 180 }],
      ['SA', { ...PLACE, x: 0.2 }, { ...PLACE, x: 0.2, facing: 178 }],
      ['JO', { ...PLACE, x: 4, y: 2 }, { ...PLACE, x: 4, y: 2, facing: 90 }],
    ]);
    expect(captionOf(1, said)).toBe('Count 1: AR and SA turn to the window, JO turns to stage left.');
  });

  it('a step inside one area is said in metres; a way that ends where it began comes back', () => {
    expect(captionOf(1, facts([['AR', PLACE, { ...PLACE, x: 0.6 }]]))).toBe(
      'Count 1: AR crosses 0.6 m stage left.',
    );
    const round = { ...PLACE, path: [{ x: 2, y: 0 }] };
    expect(captionOf(1, facts([['AR', round, PLACE]]))).toBe('Count 1: AR crosses and comes back.');
  });

  it('[W9] contacts are named and never described', () => {
    const contacts = [{ giver: 'AR', receiver: 'SA', start: 2, counts: 1 }];
    const said = facts([['AR', PLACE, PLACE]], { contacts });
    expect([2, 3].map((count) => captionOf(count, said))).toEqual([
      'Count 2: contact of AR and SA begins.',
      'Count 3: contact of AR and SA ends.',
    ]);
  });

  it('nobody on stage', () => {
    expect(captionOf(0, facts([]))).toBe('Beat 1: nobody is on stage.');
  });
});

describe('areas', () => {
  it('[issue 6 Floor] each staging has names of its own', () => {
    const at = { x: -4, y: 2.5 };
    expect(STAGINGS.map((staging) => areaOf({ ...FLOOR, staging }, at).code)).toEqual([
      'DSR',
      'DSR',
      '8',
      'FGL',
      'C1',
    ]);
    expect(areaWords(FLOOR, { x: 9, y: 0 })).toBe('off the floor, stage left');
  });

  it('the round is a clock: 12 upstage, 3 stage left, centre in the middle', () => {
    const round = { ...FLOOR, staging: 'round' } as const;
    const code = (x: number, y: number): string => areaOf(round, { x, y }).code;
    expect([code(0, -2.9), code(4, 0), code(0, 2.9), code(-4, 0), code(0.3, 0.3)]).toEqual([
      '12',
      '3',
      '6',
      '9',
      'C',
    ]);
  });

  it('[issue 6 Words] a code names one area, and every spot has one of its staging', () => {
    for (const staging of STAGINGS) {
      const codes = areasOf(staging).map(({ code }) => code);
      expect(new Set(codes).size).toBe(codes.length);
      const metre = fc.double({ min: -10, max: 10, noNaN: true });
      fc.assert(
        fc.property(metre, metre, (x, y) => {
          expect(codes).toContain(areaOf({ ...FLOOR, staging }, { x, y }).code);
        }),
      );
    }
  });
});
