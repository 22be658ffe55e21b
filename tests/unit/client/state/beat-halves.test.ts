import { describe, expect, it } from 'vitest';
import { joinBeats, joinRefusal, splitBeat } from '../../../../client/state/beat-halves-actions.ts';
import { changeRecord, putRecord } from '../../../../shared/doc/write-records.ts';
import type { BoardRoot } from '../../../../shared/model/documents.ts';
import { findContactFindings } from '../../../../shared/rules/contact-rules.ts';
import { ANN, beatId, BEN, CONTACT, desks, seededDoc, type Desk } from './boards.ts';

const IC_ONLY: readonly BoardRoot[] = ['contacts', 'exposure', 'intents'];
const asIc = (): boolean => true;
const asDirector = (root: BoardRoot): boolean => !IC_ONLY.includes(root);

const contact = (start: number, counts: number) => ({ ...CONTACT, beatId: beatId(0), start, counts });

/** Two beats of eight counts; Ann walks four metres in the first. Three contacts: before, across and behind count 4. */
function open(mayWrite: (root: BoardRoot) => boolean): Desk {
  const doc = seededDoc(2);
  changeRecord(doc, 'board', 'places', `${beatId(1)}:${ANN}`, { x: 4 });
  putRecord(doc, 'board', 'contacts', 'cont_000001', contact(1, 2));
  putRecord(doc, 'board', 'contacts', 'cont_000002', contact(3, 4));
  putRecord(doc, 'board', 'contacts', 'cont_000003', contact(6, 3));
  putRecord(doc, 'board', 'exposure', `${beatId(0)}:${ANN}`, {
    onSet: ['back-lower'],
    inView: [],
    mode: 'garment',
  });
  return desks(1, doc, mayWrite)[0]!;
}

const spansOf = ({ store }: Desk, beat: string): readonly (readonly [number, number])[] =>
  store.contactsOf(beat).map(({ start, counts }) => [start, counts]);

describe('splitting a beat', () => {
  it('[issue 6 Time] halves counts and ways, and an IC’s contacts go to the half that they are in', () => {
    const desk = open(asIc);
    const { store } = desk;
    const id = splitBeat(store, beatId(0), 4)!;
    expect(store.beats().map((beat) => [beat.id, beat.counts])).toEqual([
      [beatId(0), 4],
      [id, 4],
      [beatId(1), 8],
    ]);
    expect(store.place(id, ANN)).toMatchObject({ x: 2, y: 0, onStage: true });
    expect(store.place(id, BEN)).toMatchObject({ x: 1, y: 0 });
    expect(spansOf(desk, beatId(0))).toEqual([
      [1, 2],
      [3, 2],
    ]);
    expect(spansOf(desk, id)).toEqual([
      [1, 2],
      [2, 3],
    ]);
    expect(store.exposure(id, ANN)?.onSet).toEqual(['back-lower']);
  });

  it('[issue 6 Time] a director splits the blocking; contacts stay with the first half, and the rules tell the IC which no longer fit', () => {
    const desk = open(asDirector);
    const { store } = desk;
    const id = splitBeat(store, beatId(0), 4)!;
    expect(spansOf(desk, beatId(0))).toEqual([
      [1, 2],
      [3, 4],
      [6, 3],
    ]);
    expect(spansOf(desk, id)).toEqual([]);
    const beat = store.beat(beatId(0))!;
    const marked = store
      .contactsOf(beatId(0))
      .filter((one) => findContactFindings(one, beat).some(({ rule }) => rule === 'C3'));
    expect(marked.map(({ start }) => start)).toEqual([3, 6]);
  });

  it('is one step of undo, and brings everything back', () => {
    const desk = open(asIc);
    const { store } = desk;
    const id = splitBeat(store, beatId(0), 4)!;
    store.undo();
    expect(store.beats().map((beat) => [beat.id, beat.counts])).toEqual([
      [beatId(0), 8],
      [beatId(1), 8],
    ]);
    expect(spansOf(desk, beatId(0))).toEqual([
      [1, 2],
      [3, 4],
      [6, 3],
    ]);
    expect(store.beats().some((beat) => beat.id === id)).toBe(false);
  });

  it('does nothing outside the beat', () => {
    const { store } = open(asIc);
    expect([0, 8, 99, 2.5, Number.NaN].map((at) => splitBeat(store, beatId(0), at))).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
    expect(store.beats()).toHaveLength(2);
  });
});

describe('joining two beats', () => {
  it('[issue 6 Time] brings counts, ways and contacts into one', () => {
    const desk = open(asIc);
    const { store } = desk;
    const id = splitBeat(store, beatId(0), 4)!;
    expect(joinBeats(store, beatId(0))).toBeNull();
    expect(store.beats().map((beat) => [beat.id, beat.counts])).toEqual([
      [beatId(0), 8],
      [beatId(1), 8],
    ]);
    expect(store.place(beatId(0), ANN)).toMatchObject({ x: 0, path: [{ x: 2, y: 0 }], moves: [] });
    expect(spansOf(desk, beatId(0))).toEqual([
      [1, 2],
      [3, 2],
      [5, 2],
      [6, 3],
    ]);
    store.undo();
    expect(store.beats().map((beat) => beat.id)).toEqual([beatId(0), id, beatId(1)]);
    expect(spansOf(desk, id)).toEqual([
      [1, 2],
      [2, 3],
    ]);
  });

  it('[issue 6 Time] a director joins blocking; a next beat that has contacts of its own is the IC’s to join', () => {
    const desk = open(asDirector);
    const { store } = desk;
    expect(joinBeats(store, beatId(0))).toBeNull();
    expect(spansOf(desk, beatId(0))).toHaveLength(3);
    const other = open(asDirector);
    putRecord(other.doc, 'board', 'contacts', 'cont_000009', { ...CONTACT, beatId: beatId(1) });
    expect(joinRefusal(other.store, beatId(0))).toBe('contacts');
    expect(joinBeats(other.store, beatId(0))).toBe('contacts');
    expect(other.store.beats()).toHaveLength(2);
  });

  it('not the last, not beyond the most counts, not a Plan B', () => {
    const { store, doc } = open(asIc);
    expect(joinRefusal(store, beatId(1))).toBe('no-next');
    changeRecord(doc, 'board', 'beats', beatId(1), { counts: 512 });
    expect(joinRefusal(store, beatId(0))).toBe('too-long');
    changeRecord(doc, 'board', 'beats', beatId(1), { counts: 8, planBOf: beatId(0) });
    expect(joinRefusal(store, beatId(0))).toBe('no-next');
    expect(joinRefusal(store, beatId(1))).toBe('no-next');
  });
});
