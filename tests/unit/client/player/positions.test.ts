/** The player against sums that know nothing of it: whole scenes, at random times. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CountSpan } from '../../../../shared/model/board.ts';
import { changeRecord, putRecord, transact } from '../../../../shared/doc/write-records.ts';
import { shortestTurn } from '../../../../shared/model/geometry.ts';
import { SPEEDS } from '../../../../client/player/clock-control.ts';
import { ANN, beatId, beatRecord, BEN, CAT } from '../state/boards.ts';
import { momentByHand, poseByHand, type OracleBeat, type OracleSpot } from './oracle.ts';
import { openPlayback } from './open-playback.ts';

const PEOPLE = [ANN, BEN, CAT];
const metres = fc.integer({ min: -400, max: 400 }).map((cm) => cm / 100);
const span: fc.Arbitrary<CountSpan> = fc.record({
  start: fc.integer({ min: 1, max: 12 }),
  length: fc.integer({ min: 1, max: 5 }),
});
const spot: fc.Arbitrary<OracleSpot> = fc.record({
  x: metres,
  y: metres,
  facing: fc.integer({ min: 0, max: 359 }),
  height: fc.constantFrom('standing', 'seated', 'kneeling', 'floor', 'bed'),
  path: fc.array(fc.record({ x: metres, y: metres }), { maxLength: 3 }),
  moves: fc.array(span, { maxLength: 3 }),
  onStage: fc.constantFrom(true, true, true, false),
});
const spots = fc
  .tuple(spot, spot, spot)
  .map((all) => Object.fromEntries(PEOPLE.map((id, at) => [id, all[at]!])));
const TEMPO = 90;
const beat = fc.record({
  counts: fc.integer({ min: 1, max: 9 }),
  tempo: fc.option(fc.integer({ min: 20, max: 300 }), { nil: undefined }),
  spots,
});

it('[issue 6 Done] at random times people stand where the sums say: curves, holds, turns, heights, tempos, speeds, Plan Bs', () => {
  const { doc, playback, ticker, kit } = openPlayback();
  fc.assert(
    fc.property(
      fc.array(fc.record({ main: beat, planB: fc.option(beat, { nil: null }) }), {
        minLength: 3,
        maxLength: 3,
      }),
      fc.boolean(),
      fc.constantFrom(...SPEEDS),
      fc.array(fc.integer({ min: 1, max: 1500 }), { minLength: 1, maxLength: 5 }),
      (scene, usesPlanB, speed, waits) => {
        transact(doc, null, () => {
          changeRecord(doc, 'board', 'scene', '', { tempo: TEMPO });
          scene.forEach(({ main, planB }, at) => {
            put(beatId(at), at * 2, main, undefined);
            put(beatId(at + 100), at * 2 + 1, planB ?? main, planB === null ? null : beatId(at));
          });
        });
        const played: readonly OracleBeat[] = scene.map(({ main, planB }) => {
          const one = usesPlanB && planB !== null ? planB : main;
          return { ...one, tempo: one.tempo ?? TEMPO };
        });
        const { clock } = playback;
        clock.pause();
        playback.setPlanB(usesPlanB);
        clock.seek(0);
        clock.setSpeed(speed);
        clock.play();
        let gone = 0;
        for (const wait of waits) {
          ticker.pass(wait);
          gone += wait / 1000;
          const moment = momentByHand(played, gone, speed);
          // at the border of two beats a rounding error decides which is shown
          if (isBorder(played, gone * speed)) continue;
          if (moment === null) {
            expect(clock.get().isPlaying).toBe(false);
            break;
          }
          const shown = new Map(kit.tokens.driven!.places.map((place) => [place.personId, place]));
          for (const person of PEOPLE) {
            const sum = poseByHand(played, moment, person);
            const token = shown.get(person);
            expect(token === undefined).toBe(sum === null);
            if (token === undefined || sum === null) continue;
            expect(token.height).toBe(sum.height);
            // a way is drawn as sixteen straight pieces a curve
            expect(Math.hypot(token.x - sum.x, token.y - sum.y)).toBeLessThan(0.12);
            expect(isSameTurn(token.facing, sum.facing, played, moment.beat, person)).toBe(true);
          }
        }
      },
    ),
    { numRuns: 60 },
  );

  function put(
    id: string,
    order: number,
    one: typeof beat extends fc.Arbitrary<infer T> ? T : never,
    of: string | null | undefined,
  ): void {
    putRecord(doc, 'board', 'beats', id, {
      ...beatRecord(`a${order}`, PEOPLE),
      counts: one.counts,
      ...(one.tempo !== undefined && { tempo: one.tempo }),
      ...(of != null && { planBOf: of }),
      // no Plan B in this round
      ...(of === null && { retired: true }),
    });
    for (const person of PEOPLE)
      putRecord(doc, 'board', 'places', `${id}:${person}`, { ...one.spots[person]! });
  }
});

function isBorder(beats: readonly OracleBeat[], seconds: number): boolean {
  let end = 0;
  return beats.some(({ counts, tempo }) => Math.abs((end += (counts * 60) / tempo) - seconds) < 1e-6);
}

/** Half a turn may go either way. */
function isSameTurn(
  shown: number,
  sum: number,
  beats: readonly OracleBeat[],
  beat: number,
  person: string,
): boolean {
  const whole = shortestTurn(beats[beat]!.spots[person]!.facing, beats[beat + 1]?.spots[person]?.facing ?? 0);
  return Math.abs(whole) > 179.9 || Math.abs(shortestTurn(shown, sum)) < 0.4;
}
