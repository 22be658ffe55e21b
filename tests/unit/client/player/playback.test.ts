import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import * as Y from 'yjs';
import { Playback } from '../../../../client/player/playback.ts';
import { changeRecord, putRecord } from '../../../../shared/doc/write-records.ts';
import { distance, shortestTurn } from '../../../../shared/model/geometry.ts';
import { openKit, type OpenKit } from '../board/open-kit.ts';
import { ANN, beatId, BEN, CAT, CONTACT, PLACE } from '../state/boards.ts';
import { openPlayback as open } from './open-playback.ts';
import { RoomClock } from './room-clock.ts';

function place({ doc }: OpenKit, beat: number, personId: string, fields: Record<string, unknown>): void {
  changeRecord(doc, 'board', 'places', `${beatId(beat)}:${personId}`, fields);
}

/** A change that arrives from another device. */
function byOther(
  { doc }: OpenKit,
  root: 'beats' | 'places',
  key: string,
  fields: Record<string, unknown>,
): void {
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  changeRecord(other, 'board', root, key, fields);
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other, Y.encodeStateVector(doc)));
  other.destroy();
}

const metres = fc.integer({ min: -300, max: 300 }).map((cm) => cm / 100);

/** Straight ways, worked out afresh: where somebody is after so many counts. */
function byHand(
  from: { readonly x: number; readonly y: number; readonly facing: number },
  to: typeof from,
  moves: readonly { readonly start: number; readonly length: number }[],
  gone: number,
): typeof from {
  const counts = 8;
  const moving = Array.from({ length: counts }, (_, at) => at).filter(
    (at) =>
      moves.length === 0 || moves.some(({ start, length }) => at + 1 >= start && at + 1 < start + length),
  );
  const done = moving.reduce((sum, at) => sum + Math.min(1, Math.max(0, gone - at)), 0) / moving.length;
  return {
    x: from.x + (to.x - from.x) * done,
    y: from.y + (to.y - from.y) * done,
    facing: from.facing + shortestTurn(from.facing, to.facing) * done,
  };
}

describe('the player on a board', () => {
  it('[issue 6 Done] shows people at random times where the sums say they are', () => {
    const opened = open();
    const { playback, kit } = opened;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(metres, metres, fc.integer({ min: 0, max: 359 })), { minLength: 3, maxLength: 3 }),
        fc.array(
          fc.record({ start: fc.integer({ min: 1, max: 8 }), length: fc.integer({ min: 1, max: 4 }) }),
          {
            maxLength: 3,
          },
        ),
        fc.double({ min: 0.01, max: 15.99, noNaN: true }),
        (spots, moves, at) => {
          const stands = spots.map(([x, y, facing]) => ({ x, y, facing }));
          // out of Ben's way, so that no token gives way to another
          stands.forEach((stand, beat) => {
            place(opened, beat, ANN, { ...stand, moves });
            place(opened, beat, BEN, { x: 20, y: 20 });
          });
          playback.clock.seek(at);
          const beat = Math.floor(at / 8);
          const sum = byHand(stands[beat]!, stands[beat + 1]!, moves, at - beat * 8);
          const token = kit.tokens.of(ANN)!;
          expect(distance(token.at, sum)).toBeLessThan(1e-6);
          const turn = Math.abs(shortestTurn(stands[beat]!.facing, stands[beat + 1]!.facing));
          if (turn < 180) expect(Math.abs(shortestTurn(token.facing, sum.facing))).toBeLessThan(1e-6);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('opens the beat that is played, and writes nothing', () => {
    const { playback, ticker, session, updates } = open();
    playback.clock.play();
    ticker.pass(9100);
    expect(session.view.get().beatId).toBe(beatId(1));
    expect(playback.said()).toMatchObject({
      place: 2,
      of: 3,
      count: 2,
      counts: 8,
      seconds: 9,
      isPlaying: true,
    });
    expect(updates()).toBe(0);
  });

  it('tells views once a count, not at every picture', () => {
    const { playback, ticker } = open();
    playback.clock.play();
    let told = 0;
    let pictures = 0;
    playback.subscribe(() => (told += 1));
    playback.onFrame(() => (pictures += 1));
    ticker.pass(4000);
    expect(told).toBeLessThanOrEqual(8);
    expect(pictures).toBeGreaterThan(150);
  });

  it('[B6 20] with less motion people stay through a count and are at its end', () => {
    const opened = open(true);
    const { playback, ticker, kit } = opened;
    place(opened, 1, ANN, { x: 4 });
    // out of the way, so that no token gives way to another
    place(opened, 0, BEN, { x: 20 });
    const seen = new Set<number>();
    playback.clock.play();
    playback.onFrame(() => seen.add(kit.tokens.of(ANN)!.at.x));
    ticker.pass(3900);
    expect([...seen].toSorted((a, b) => a - b)).toEqual([0.5, 1, 1.5, 2]);
  });

  it('in the middle of a beat nobody can be dragged to a place by mistake; at its beginning they can', () => {
    const opened = open();
    const { playback, session } = opened;
    place(opened, 1, ANN, { x: 4 });
    playback.clock.seek(4);
    opened.down({ x: 2, y: 0 });
    opened.move({ x: 3, y: 2 });
    opened.up({ x: 3, y: 2 });
    expect(session.store.place(beatId(0), ANN)).toMatchObject({ x: 0, y: 0 });
    playback.clock.stepBeat(-1);
    opened.kit.camera.fit();
    opened.down({ x: 0, y: 0 });
    opened.move({ x: 3, y: 2 });
    opened.up({ x: 3, y: 2 });
    expect(session.store.place(beatId(0), ANN)).toMatchObject({ x: 3, y: 2 });
  });

  it('closing gives the tokens back to the board', () => {
    const opened = open();
    place(opened, 1, ANN, { x: 4 });
    opened.playback.clock.seek(4);
    expect(opened.kit.tokens.of(ANN)?.at.x).toBe(2);
    opened.playback.close();
    expect(opened.kit.tokens.of(ANN)?.at.x).toBe(0);
    expect(opened.kit.tokens.driven).toBeNull();
  });

  it('goes on from a beat that is opened by hand', () => {
    const { playback, session } = open();
    playback.clock.seek(3);
    session.view.openBeat(beatId(2));
    expect(playback.said()).toMatchObject({ place: 3, count: 0 });
  });

  it('[W9] contacts are shown on their counts, as placeholders until only ready beats are played', () => {
    const opened = open();
    const id = 'cont_000001';
    putRecord(opened.doc, 'board', 'contacts', id, { ...CONTACT, beatId: beatId(0), start: 2, counts: 2 });
    const shown = (at: number) => {
      opened.playback.clock.seek(at);
      const { contactIds, arePlaceholders } = opened.kit.tokens.driven!;
      return [[...contactIds], arePlaceholders];
    };
    expect([0.5, 1.5, 2.5, 3.5].map(shown)).toEqual([
      [[], true],
      [[id], true],
      [[id], true],
      [[], true],
    ]);
    opened.playback.setReady(new Set([beatId(0)]));
    expect(shown(2.5)).toEqual([[id], false]);
  });

  it('[W9] stops before a beat that is not ready, and says which', () => {
    const { playback, ticker } = open();
    playback.setReady(new Set([beatId(0)]));
    playback.clock.play();
    ticker.pass(20_000);
    expect(playback.said()).toMatchObject({ place: 2, count: 0, isPlaying: false, stoppedAt: 2 });
  });

  it('[issue 6 Time] a Plan B is not played unless it is asked for', () => {
    const opened = open();
    changeRecord(opened.doc, 'board', 'beats', beatId(1), { planBOf: beatId(0) });
    expect(opened.playback.said()).toMatchObject({ place: 1, of: 3 });
    opened.playback.clock.stepBeat(1);
    expect(opened.session.view.get().beatId).toBe(beatId(2));
    expect(opened.playback.said()).toMatchObject({ index: 1, place: 3 });
    opened.playback.setPlanB(true);
    opened.playback.clock.seek(1);
    expect(opened.session.view.get().beatId).toBe(beatId(1));
  });

  it('[W9] a beat that somebody takes off while it plays: it stops at the beat before, and says so until it is moved', () => {
    const opened = open();
    const { playback, ticker, session } = opened;
    playback.clock.play();
    ticker.pass(9000);
    expect(playback.said()).toMatchObject({ beatId: beatId(1), isPlaying: true });
    byOther(opened, 'beats', beatId(1), { retired: true });
    expect(playback.said()).toMatchObject({
      beatId: beatId(0),
      of: 2,
      count: 0,
      isPlaying: false,
      hasLostBeat: true,
    });
    expect(session.view.get().beatId).toBe(beatId(0));
    playback.clock.play();
    expect(playback.said()).toMatchObject({ isPlaying: true, hasLostBeat: false });
    for (const beat of [0, 2]) byOther(opened, 'beats', beatId(beat), { retired: true });
    expect(playback.said()).toBeNull();
    expect(playback.clock.get().isPlaying).toBe(false);
    expect(opened.kit.tokens.driven).toBeNull();
  });

  it('[W9] what somebody else changes in the beat that plays is played at once, and is said until another beat is shown', () => {
    const opened = open();
    const { playback, ticker, kit } = opened;
    playback.clock.play();
    ticker.pass(4000);
    const at = (): number | undefined =>
      kit.tokens.driven?.places.find(({ personId }) => personId === ANN)?.x;
    expect(at()).toBe(0);
    // of a beat that is far off nothing is said
    byOther(opened, 'places', `${beatId(2)}:${ANN}`, { x: 9 });
    expect(playback.said()?.isChanged).toBe(false);
    byOther(opened, 'places', `${beatId(1)}:${ANN}`, { x: 4 });
    expect(at()).toBeCloseTo(2);
    expect(playback.said()).toMatchObject({ isPlaying: true, isChanged: true, count: 5 });
    ticker.pass(4100);
    expect(playback.said()).toMatchObject({ beatId: beatId(1), isChanged: false });
    playback.clock.stepBeat(-1);
    playback.clock.stepBeat(-1);
    expect(playback.said()).toMatchObject({ beatId: beatId(0), isChanged: false });
  });

  it('[W10] a hold stops it where it is, and letting go starts nothing', () => {
    const { playback, ticker } = open();
    playback.clock.play();
    ticker.pass(2500);
    playback.clock.setHeld(true);
    expect(playback.said()).toMatchObject({ isPlaying: false, isHeld: true, count: 3 });
    playback.clock.toggle();
    ticker.pass(1000);
    expect(playback.said()).toMatchObject({ isPlaying: false, count: 3 });
    playback.clock.setHeld(false);
    ticker.pass(1000);
    expect(playback.said()).toMatchObject({ isPlaying: false, isHeld: false, count: 3 });
    playback.clock.play();
    expect(ticker.isRunning).toBe(true);
  });

  it('choosing Plan B goes on where it was, in what stands for that beat', () => {
    const opened = open();
    const { playback, ticker } = opened;
    changeRecord(opened.doc, 'board', 'beats', beatId(2), { planBOf: beatId(0), counts: 3 });
    playback.clock.play();
    ticker.pass(5000);
    playback.setPlanB(true);
    expect(playback.said()).toMatchObject({
      beatId: beatId(2),
      count: 3,
      isPlaying: true,
      hasLostBeat: false,
    });
    playback.setPlanB(false);
    expect(playback.said()).toMatchObject({ beatId: beatId(0), count: 3, hasLostBeat: false });
  });

  it('[issue 6 Player] another clock leads it: what is drawn follows, whoever moved the time', () => {
    const opened = openKit();
    const room = new RoomClock();
    const playback = new Playback(opened.session, opened.kit.tokens, { clock: room, isStepped: () => false });
    onTestFinished(() => playback.close());
    place(opened, 1, ANN, { x: 4 });
    playback.clock.play();
    expect([room.asked.at(-1), playback.said()?.isPlaying]).toEqual(['play', false]);
    room.hear({ at: 4, isPlaying: true });
    expect(playback.said()).toMatchObject({ beatId: beatId(0), count: 5, isPlaying: true });
    expect(opened.kit.tokens.driven?.places.find(({ personId }) => personId === ANN)?.x).toBe(2);
    room.hear({ at: 20, isPlaying: false });
    expect(opened.session.view.get().beatId).toBe(beatId(2));
  });

  it('somebody who comes on in the next beat is not shown before', () => {
    const opened = open();
    putRecord(opened.doc, 'board', 'places', `${beatId(1)}:${CAT}`, PLACE);
    opened.playback.clock.seek(4);
    expect(opened.kit.tokens.of(CAT)).toBeNull();
  });
});
