import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addBeat,
  captureBeat,
  duplicateBeat,
  moveBeat,
  restoreBeat,
  retireBeat,
} from '../../../../client/state/beat-actions.ts';
import { putRecord } from '../../../../shared/doc/write-records.ts';
import { beatId, beatRecord, desks, exchange, order, seededDoc, type Desk } from './boards.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);

interface Step {
  readonly who: number;
  readonly act: 'capture' | 'before' | 'duplicate' | 'move' | 'retire' | 'undo' | 'redo' | 'exchange';
  readonly from: number;
  readonly to: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  who: fc.nat(2),
  act: fc.constantFrom(
    'capture',
    'before',
    'duplicate',
    'move',
    'move',
    'retire',
    'undo',
    'redo',
    'exchange',
  ),
  from: fc.nat(20),
  to: fc.nat(20),
});

function run(all: readonly Desk[], { who, act, from, to }: Step): void {
  if (act === 'exchange') return exchange(all);
  const desk = all[who]!;
  const { store } = desk;
  const before = order(desk);
  const beat = before[from % Math.max(1, before.length)];
  if (act === 'undo') return void store.undo();
  if (act === 'redo') return void store.redo();
  if (beat === undefined) return void addBeat(store, null);
  if (act === 'retire') return retireBeat(store, beat);
  const without = (id: string): string[] => before.filter((other) => other !== id);
  if (act === 'move') {
    const index = to % before.length;
    moveBeat(store, beat, index);
    // without others in between, it lands where it was dropped and nothing else moves
    expect(order(desk)).toEqual(without(beat).toSpliced(index, 0, beat));
    return;
  }
  const at = before.indexOf(beat);
  if (act === 'before') {
    const id = addBeat(store, { before: beat });
    expect(order(desk)).toEqual(before.toSpliced(at, 0, id));
  } else {
    const id = act === 'capture' ? captureBeat(store, beat) : duplicateBeat(store, beat);
    expect(order(desk)).toEqual(before.toSpliced(at + 1, 0, id));
  }
}

describe('the order of beats', () => {
  it('converges for three people who insert, move, retire and undo at once, and every drop lands where it was dropped', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const all = desks(3, seededDoc(3));
        for (const one of steps) run(all, one);
        exchange(all);
        exchange(all);
        const [first, second, third] = all.map(order);
        expect(second).toEqual(first);
        expect(third).toEqual(first);
      }),
      { seed, numRuns: 150 },
    );
    console.log(`beat-order seed ${seed}`);
  });

  it('a beat lands between two that have the same key', () => {
    const doc = seededDoc(0);
    ['a0', 'a1', 'a1', 'a1', 'a2'].forEach((key, at) =>
      putRecord(doc, 'board', 'beats', beatId(at), beatRecord(key)),
    );
    const [desk] = desks(1, doc);
    moveBeat(desk!.store, beatId(0), 2);
    expect(order(desk!)).toEqual([1, 2, 0, 3, 4].map(beatId));
    moveBeat(desk!.store, beatId(4), 1);
    expect(order(desk!)).toEqual([1, 4, 2, 0, 3].map(beatId));
  });

  it('a beat behind one that somebody has just removed stands where that one stood', () => {
    const [one] = desks(1, seededDoc(4));
    retireBeat(one!.store, beatId(2));
    const id = captureBeat(one!.store, beatId(2));
    expect(order(one!)).toEqual([beatId(0), beatId(1), id, beatId(3)]);
    restoreBeat(one!.store, beatId(2));
    expect(one!.store.undoStack.view().undo).toMatch(/Beat [34]/);
    expect(order(one!)).toHaveLength(5);
  });

  it('an empty board gets its first beat', () => {
    const [one] = desks(1, seededDoc(0));
    const id = addBeat(one!.store, null);
    expect(order(one!)).toEqual([id]);
    const second = addBeat(one!.store, { after: id });
    expect(order(one!)).toEqual([id, second]);
  });
});
