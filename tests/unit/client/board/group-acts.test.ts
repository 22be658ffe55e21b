import { describe, expect, it } from 'vitest';
import { undo } from '../../../../client/board/board-acts.ts';
import { copyFromNeighbour, runGroupAct } from '../../../../client/board/group-acts.ts';
import { movePersons } from '../../../../client/state/place-actions.ts';
import { ANN, beatId, BEN } from '../state/boards.ts';
import { openKit, type OpenKit } from './open-kit.ts';

const BEAT = beatId(0);

function places({ session }: OpenKit, beat = BEAT): unknown {
  return [ANN, BEN].map((id) => {
    const place = session.store.place(beat, id);
    return [place?.x, place?.y, place?.facing];
  });
}

function pick(open: OpenKit, ...ids: string[]): void {
  open.session.view.select(ids.map((id) => ({ kind: 'person', id })));
}

describe('several people', () => {
  it('[issue 6 people] swap, line up, mirror: each is one change and one undo', () => {
    const open = openKit();
    movePersons(open.session.store, BEAT, [{ personId: BEN, to: { x: 1, y: 2 } }], 'BP');
    const start = places(open);
    pick(open, ANN, BEN);
    const acts = [
      [
        { kind: 'swap' },
        [
          [1, 2, 0],
          [0, 0, 0],
        ],
      ],
      [
        { kind: 'align', axis: 'y' },
        [
          [0, 1, 0],
          [1, 1, 0],
        ],
      ],
      [
        { kind: 'mirror', axis: 'y', about: 'group' },
        [
          [0, 2, 180],
          [1, 0, 180],
        ],
      ],
      [
        { kind: 'mirror', axis: 'x', about: 'floor' },
        [
          [0, 0, 0],
          [-1, 2, 0],
        ],
      ],
    ] as const;
    for (const [act, expected] of acts) {
      const before = open.updates();
      runGroupAct(open.kit, act);
      expect([places(open), open.updates() - before]).toEqual([expected, 1]);
      undo(open.kit, 'undo');
      expect(places(open)).toEqual(start);
    }
  });

  it('[issue 6 people] with too few it says what it needs and changes nothing', () => {
    const open = openKit();
    const start = places(open);
    pick(open, ANN);
    runGroupAct(open.kit, { kind: 'swap' });
    expect([places(open), open.kit.spoken.get().text]).toEqual([
      start,
      'Pick exactly two people who are on stage.',
    ]);
  });

  it('[issue 6 people] places are taken from the beat before and after, of those who are picked or of everyone', () => {
    const open = openKit();
    const { store, view } = open.session;
    movePersons(
      store,
      beatId(1),
      [
        { personId: ANN, to: { x: 3, y: 3 } },
        { personId: BEN, to: { x: 2, y: 2 } },
      ],
      '',
    );
    pick(open, ANN);
    copyFromNeighbour(open.kit, 'after');
    expect(places(open)).toEqual([
      [3, 3, 0],
      [1, 0, 0],
    ]);
    view.select([]);
    copyFromNeighbour(open.kit, 'after');
    expect(places(open)).toEqual([
      [3, 3, 0],
      [2, 2, 0],
    ]);
    undo(open.kit, 'undo');
    undo(open.kit, 'undo');
    expect(places(open)).toEqual([
      [0, 0, 0],
      [1, 0, 0],
    ]);
    copyFromNeighbour(open.kit, 'before');
    expect(open.kit.told.get().text).toBe('This is the first beat.');
    view.openBeat(beatId(2));
    copyFromNeighbour(open.kit, 'before');
    expect(places(open, beatId(2))).toEqual([
      [3, 3, 0],
      [2, 2, 0],
    ]);
  });
});
