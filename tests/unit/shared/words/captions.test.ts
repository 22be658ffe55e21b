import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STAGINGS, type Furniture, type Place } from '../../../../shared/model/board.ts';
import { isMovingOn, poseAt, walkOf } from '../../../../shared/model/motion.ts';
import { isGoing, isTurning } from '../../../../shared/words/movement.ts';
import { areaOf, areasOf, areaWords } from '../../../../shared/words/areas.ts';
import { captionOf, longestCaption, type CaptionFacts } from '../../../../shared/words/captions.ts';

const FLOOR = { floorWidth: 9, floorDepth: 6, staging: 'proscenium', unit: 'm' } as const;
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
  people: people.map(([who, from, to]) => ({
    who,
    height: from.height,
    heightBefore: from.height,
    walk: walkOf(from, to, 4),
  })),
  contacts: [],
  cameras: [],
  before: null,
  ...more,
});

const turning = ({ people }: CaptionFacts, count: number): readonly string[] =>
  people
    .filter(({ walk }) => !isGoing(walk) && isTurning(walk) && isMovingOn(walk, count))
    .map(({ who }) => who);

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
      'Count 3: AR holds.',
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

  it('[B6 21] a beat begins with what is other than in the beat before: heights, who comes and goes, cameras', () => {
    const said = facts(
      [
        ['AR', { ...PLACE, height: 'seated' }, null],
        ['SA', { ...PLACE, x: -3.5, y: 2.5 }, null],
        ['JO', PLACE, null],
      ],
      { cameras: ['Camera A', 'Camera C'] },
    );
    const people = said.people.map((one, at) => ({
      ...one,
      heightBefore: ([`standing`, null, `standing`] as const)[at] ?? null,
    }));
    const before = { gone: ['KI'], contacts: [], cameras: ['Camera A', 'Camera B'] };
    expect([0, 1, 2].map((count) => captionOf(count, { ...said, people, before }))).toEqual([
      'Beat 1: AR centre seated, SA downstage right, JO centre. Camera A and Camera C.',
      'Count 1: AR sits, SA comes on downstage right, KI goes off, Camera C begins, Camera B ends.',
      'Count 2: everyone holds.',
    ]);
  });

  it('[B6 21] whoever turns on the way is said to turn; whoever comes to rest while others go on is said to hold', () => {
    const walk = { ...PLACE, y: 2, moves: [{ start: 1, length: 2 }] };
    const long = { ...PLACE, x: 3.5, y: 2 };
    const said = facts([
      ['AR', walk, { ...PLACE, x: -3.5, y: 2, facing: 90 }],
      ['SA', walk, { ...PLACE, x: -3.4, y: 2, facing: 90 }],
      ['JO', long, { ...long, y: -2.5 }],
    ]);
    expect([1, 2, 3].map((count) => captionOf(count, said))).toEqual([
      'Count 1: AR and SA cross downstage right and turn to stage left, JO crosses upstage left.',
      'Count 2: AR, SA and JO go on.',
      'Count 3: AR and SA hold.',
    ]);
  });

  it('[W9] a contact that stays to the end of its beat goes on in the next or ends there', () => {
    const both = { giver: 'AR', receiver: 'SA', start: 1, counts: 4 };
    const before = { gone: [], contacts: [both], cameras: [] };
    const still = [['AR', PLACE, PLACE]] as const;
    expect(captionOf(1, facts(still, { before, contacts: [both] }))).toBe(
      'Count 1: contact of AR and SA goes on.',
    );
    expect(captionOf(1, facts(still, { before }))).toBe('Count 1: contact of AR and SA ends.');
  });

  it('[B6 21] every count of every beat has one sentence, which names who moves on it and nobody else', () => {
    const who = ['AA', 'BB', 'CC'];
    const metre = fc.integer({ min: -300, max: 300 }).map((cm) => cm / 100);
    const place = fc.record({
      x: metre,
      y: metre,
      facing: fc.integer({ min: 0, max: 359 }),
      moves: fc.array(
        fc.record({ start: fc.integer({ min: 1, max: 5 }), length: fc.integer({ min: 1, max: 3 }) }),
        { maxLength: 2 },
      ),
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(place, place), { minLength: 1, maxLength: 3 }), (all) => {
        const said = facts(
          all.map(([from, to], at) => [who[at]!, { ...PLACE, ...from }, { ...PLACE, ...to }] as const),
          { things: [] },
        );
        let longest = captionOf(0, said).length;
        for (let count = 1; count <= 4; count += 1) {
          const text = captionOf(count, said);
          longest = Math.max(longest, text.length);
          expect(text).toMatch(new RegExp(`^Count ${count}: .+\\.$`, 'u'));
          const moving = said.people.filter(({ walk }) => {
            const [before, after] = [poseAt(walk, count - 1), poseAt(walk, count)];
            return Math.hypot(after.x - before.x, after.y - before.y) > 1e-9;
          });
          // who goes less than a step is said to hold
          const walking = moving.filter(({ walk }) => walk.way.length >= 0.1);
          if (text.endsWith('holds.') && text.includes('everyone')) expect(walking).toEqual([]);
          const named = who.filter((name) => text.replace(/[^,:]+ holds?(?=[,.])/gu, '').includes(name));
          const begins = said.people.filter(({ walk }) => walk.spans.some(({ start }) => start === count));
          if (begins.length === 0 && named.length > 0)
            expect(new Set(named)).toEqual(
              new Set([...walking.map((one) => one.who), ...turning(said, count)]),
            );
        }
        expect(longestCaption(4, said)).toHaveLength(longest);
      }),
    );
  });

  it('lengths are told in the unit of the plan', () => {
    const floor = { ...FLOOR, unit: 'ft' } as const;
    expect(captionOf(1, facts([['AR', PLACE, { ...PLACE, x: 0.6 }]], { floor }))).toBe(
      'Count 1: AR crosses 2 ft stage left.',
    );
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

  it('[issue 6 Words] areas lie where each staging has them: left and right are the performer’s on a stage, the camera’s on screen', () => {
    const [width, depth] = [9, 6];
    const HOURS = Array.from({ length: 12 }, (_, hour) => {
      const turned = (hour / 12) * 2 * Math.PI;
      return [String(hour === 0 ? 12 : hour), Math.sin(turned), -Math.cos(turned)] as const;
    });
    fc.assert(
      fc.property(
        fc.double({ min: -4.5, max: 4.5, noNaN: true }),
        fc.double({ min: -3, max: 3, noNaN: true }),
        (x, y) => {
          // the performer faces the audience, which is down the page: what lies to the left of the page is their right
          const side = x < -width / 6 ? 'right' : x > width / 6 ? 'left' : '';
          const row = y < -depth / 6 ? 0 : y > depth / 6 ? 2 : 1;
          const stage = `${['US', '', 'DS'][row]}${{ right: 'R', left: 'L', '': 'C' }[side]}`;
          const onStage = { R: 'SR', L: 'SL' }[stage] ?? stage;
          const screen = `${['BG', 'M', 'FG'][row]}${{ right: 'L', left: 'R', '': '' }[side]}`;
          const square = `${'ABC'[row]}${{ right: 1, '': 2, left: 3 }[side]}`;
          const [across, down] = [x / 4.5, y / 3];
          const along = (hour: (typeof HOURS)[number]): number => hour[1] * across + hour[2] * down;
          const nearest = HOURS.toSorted((a, b) => along(b) - along(a));
          const hour = Math.hypot(across, down) < 1 / 3 ? 'C' : nearest[0]![0];
          // on the border of two hours, or of the centre, either will do
          const isBorder =
            Math.abs(along(nearest[0]!) - along(nearest[1]!)) < 1e-9 ||
            Math.abs(Math.hypot(across, down) - 1 / 3) < 1e-9;
          const code = (staging: (typeof STAGINGS)[number]) => areaOf({ ...FLOOR, staging }, { x, y }).code;
          expect([code('proscenium'), code('thrust'), code('screen'), code('volume')]).toEqual([
            onStage,
            onStage,
            screen,
            square,
          ]);
          if (!isBorder) expect(code('round')).toBe(hour);
        },
      ),
    );
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
