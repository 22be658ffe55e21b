import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STAGINGS, type CountSpan, type Furniture, type Place } from '../../../../shared/model/board.ts';
import { poseAt, walkOf } from '../../../../shared/model/motion.ts';
import { areaOf, areasOf, isOffFloor } from '../../../../shared/words/areas.ts';
import {
  blockingCode,
  blockingSentence,
  scoreLines,
  type BlockingFacts,
  startWords,
  type BlockingPerson,
} from '../../../../shared/words/blocking.ts';
import { scoreText } from '../../../../shared/words/score-words.ts';

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

function personOf(place: Place, next: Place | null, counts: number): BlockingPerson {
  return { name: 'Ari', initials: 'AR', place, next, walk: walkOf(place, next, counts) };
}

function factsOf(people: readonly BlockingPerson[], more: Partial<BlockingFacts> = {}): BlockingFacts {
  return { floor: FLOOR, things: [WINDOW], people, counts: 8, ...more };
}

const say = (place: Place, next: Place | null): readonly [string, string] => {
  const person = personOf(place, next, 8);
  const facts = factsOf([person]);
  return [blockingSentence(person, facts), blockingCode(person, facts)];
};

describe('blocking in words', () => {
  it('[issue 6 Words] a cross with holds, as sentences and as shorthand', () => {
    const from = { ...PLACE, x: -3.5, y: 2.5, facing: 90, moves: [{ start: 3, length: 2 }] };
    expect(say(from, { ...PLACE, y: 0.5, facing: 180, height: 'seated' })).toEqual([
      'Ari: downstage right; standing, facing stage left. Counts 1 to 2: holds. Counts 3 to 4: crosses centre, turning to the window. Counts 5 to 8: holds. Seated as the next beat begins.',
      'AR DSR: hold 1-2, X C 3-4, hold 5-8',
    ]);
  });

  it('a turn, a curve, a step inside one area, a way round', () => {
    expect(say(PLACE, { ...PLACE, facing: 180 })[1]).toBe('AR C: T US 1-8');
    expect(say({ ...PLACE, path: [{ x: 2, y: 2.9 }] }, { ...PLACE, x: 4 })[0]).toContain(
      'crosses stage left, in a curve',
    );
    expect(say(PLACE, { ...PLACE, x: 0.6 })).toEqual([
      'Ari: centre; standing, facing downstage. Counts 1 to 8: crosses 0.6 m stage left.',
      'AR C: X C 0.6 m SL 1-8',
    ]);
    expect(say({ ...PLACE, path: [{ x: 2, y: 0 }] }, PLACE)).toEqual([
      'Ari: centre; standing, facing downstage. Counts 1 to 8: crosses and comes back.',
      'AR C: X C and back 1-8',
    ]);
  });

  it('who holds, who is off, who goes off', () => {
    expect(say(PLACE, PLACE)).toEqual([
      'Ari: centre; standing, facing downstage. Holds throughout.',
      'AR C: hold 1-8',
    ]);
    expect(say({ ...PLACE, onStage: false }, PLACE)).toEqual(['Ari is off stage.', 'AR off stage']);
    expect(say(PLACE, { ...PLACE, onStage: false })[0]).toBe(
      'Ari: centre; standing, facing downstage. Holds throughout. Off stage in the next beat.',
    );
  });

  it('[issue 6 Words] a score is copied as a table: where they begin, every count once, and that they are not in a beat', () => {
    const person = personOf(
      { ...PLACE, height: 'seated', moves: [{ start: 3, length: 2 }] },
      { ...PLACE, x: -4 },
      8,
    );
    const facts = factsOf([person]);
    const lines = scoreLines(person, facts);
    const beat = {
      id: 'a',
      title: 'Beat 1',
      start: 1,
      counts: 8,
      from: startWords(person, facts),
      cameras: [],
      lines,
    };
    const off = { id: 'b', title: '2 Dock', start: 9, counts: 4, from: null, cameras: [], lines: [] };
    expect(scoreText('Ari', [beat, off], 'sentences').split('\n')).toEqual([
      'Score of Ari',
      'Beat\tIn the scene\tCounts\tWhat they do',
      'Beat 1. From centre; seated, facing downstage\t1\t1–2\tholds',
      '\t3\t3–4\tcrosses stage right',
      '\t5\t5–8\tholds',
      '2 Dock\t9\t1–4\tNot in this beat.',
    ]);
    expect(scoreText('Ari', [beat], 'shorthand')).toContain('\tX SR');
  });

  const metres = fc.integer({ min: -600, max: 600 }).map((cm) => cm / 100);
  const span: fc.Arbitrary<CountSpan> = fc.record({
    start: fc.integer({ min: 1, max: 10 }),
    length: fc.integer({ min: 1, max: 5 }),
  });
  const place: fc.Arbitrary<Place> = fc.record({
    x: metres,
    y: metres,
    facing: fc.integer({ min: 0, max: 359 }),
    height: fc.constantFrom('standing' as const, 'seated' as const),
    path: fc.array(fc.record({ x: metres, y: metres }), { maxLength: 2 }),
    moves: fc.array(span, { maxLength: 3 }),
    onStage: fc.constant(true),
  });

  it('[issue 6 Words] shorthand read back names the areas where the drawing has them, on every staging', () => {
    fc.assert(
      fc.property(place, place, fc.constantFrom(...STAGINGS), (from, to, staging) => {
        const floor = { ...FLOOR, staging };
        const person = personOf(from, to, 8);
        const code = blockingCode(person, factsOf([person], { floor, things: [] }));
        const [, isOff, start] = /^AR (off )?(\S+):/u.exec(code)!;
        const codes = areasOf(staging).map((area) => area.code);
        expect(codes).toContain(start);
        const drawn = poseAt(person.walk, 0);
        expect([start, isOff !== undefined]).toEqual([areaOf(floor, drawn).code, isOffFloor(floor, drawn)]);
        const cross = /X (off )?(\S+)/u.exec(code);
        if (cross === null) return;
        const end = poseAt(person.walk, 8);
        // the end of a curve is summed up of small steps: on a border the place itself decides
        const near = { x: Math.round(end.x * 1e4) / 1e4, y: Math.round(end.y * 1e4) / 1e4 };
        expect([cross[2], cross[1] !== undefined]).toEqual([
          areaOf(floor, near).code,
          isOffFloor(floor, near),
        ]);
      }),
      { numRuns: 400 },
    );
  });

  it('[issue 6 Words] a line has every count once, and moves on those on which the drawing moves', () => {
    fc.assert(
      fc.property(place, place, fc.integer({ min: 1, max: 12 }), (from, to, counts) => {
        const person = personOf(from, to, counts);
        const lines = scoreLines(person, factsOf([person], { counts }));
        const all = lines.flatMap(({ start, length }) => Array.from({ length }, (_, at) => start + at));
        expect(all).toEqual(Array.from({ length: counts }, (_, at) => at + 1));
        for (const { start, length, code } of lines) {
          if (code !== 'hold' || lines.length === 1) continue;
          const [before, after] = [poseAt(person.walk, start - 1), poseAt(person.walk, start + length - 1)];
          expect(Math.hypot(before.x - after.x, before.y - after.y)).toBeLessThan(1e-9);
        }
      }),
    );
  });
});
