import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { BoardPresence } from '../../../../client/sync/board-presence.ts';

let mine: Awareness;
let theirs: Awareness;
let board: BoardPresence;

beforeEach(() => {
  vi.useFakeTimers();
  mine = new Awareness(new Y.Doc());
  theirs = new Awareness(new Y.Doc());
  board = new BoardPresence(mine);
});
afterEach(() => {
  board.close();
  mine.destroy();
  theirs.destroy();
  vi.useRealTimers();
});

function arrive(state: Record<string, unknown> | null): void {
  theirs.setLocalState(state);
  applyAwarenessUpdate(mine, encodeAwarenessUpdate(theirs, [theirs.clientID]), 'the wire');
}

describe('who is on the board', () => {
  it('is everyone else, as the server stamped them; odd states are left out', () => {
    arrive({ personId: 'pers_bbbbbb', role: 'director', beatId: 'beat_aaaaaa', name: 'dropped' });
    expect(board.others()).toEqual([
      { client: theirs.clientID, personId: 'pers_bbbbbb', role: 'director', beatId: 'beat_aaaaaa' },
    ]);
    arrive({ personId: 7 });
    expect(board.others()).toEqual([]);
    arrive({ personId: 'pers_bbbbbb' });
    expect(board.others()).toHaveLength(1);
    arrive(null);
    expect(board.others()).toEqual([]);
  });

  it('stays the same list while one moves oneself, and nobody is told', () => {
    arrive({ personId: 'pers_bbbbbb' });
    const before = board.others();
    let told = 0;
    const stop = board.subscribe(() => (told += 1));
    for (let at = 0; at < 10; at += 1) {
      board.set({ cursor: { x: at, y: 0 } });
      vi.advanceTimersByTime(100);
    }
    expect([board.others() === before, told]).toEqual([true, 0]);
    arrive({ personId: 'pers_bbbbbb', cursor: { x: 1, y: 1 } });
    expect([board.others() === before, told]).toEqual([false, 1]);
    stop();
    arrive(null);
    expect(told).toBe(1);
  });
});

describe('what one shows', () => {
  it('goes at once, then at most thirty times a second, the newest only', () => {
    const sent: unknown[] = [];
    mine.on('update', () => sent.push(mine.getLocalState()));
    board.set({ beatId: 'beat_aaaaaa' });
    expect(sent).toEqual([{ beatId: 'beat_aaaaaa' }]);
    for (let at = 0; at < 100; at += 1) {
      board.set({ cursor: { x: at, y: 0 } });
      vi.advanceTimersByTime(10);
    }
    vi.advanceTimersByTime(100);
    expect(sent.length).toBeLessThanOrEqual(32);
    expect(sent.at(-1)).toEqual({ beatId: 'beat_aaaaaa', cursor: { x: 99, y: 0 } });
    board.set({ cursor: undefined });
    expect(mine.getLocalState()).toEqual({ beatId: 'beat_aaaaaa' });
  });

  it('ends with the board: nothing is sent later', () => {
    board.set({ beatId: 'a' });
    board.set({ beatId: 'b' });
    board.close();
    vi.advanceTimersByTime(1000);
    expect(mine.getLocalState()).toEqual({ beatId: 'a' });
  });
});
