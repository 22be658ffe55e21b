import * as Y from 'yjs';
import { describe, expect, it } from 'vitest';
import { retireContact } from '../../../../client/state/contact-actions.ts';
import {
  draftsThatLie,
  placeOnDesk,
  putAway,
  readAllDrafts,
  sourcesPutAway,
  type NewDraft,
} from '../../../../client/state/desk-actions.ts';
import { contactLines } from '../../../../client/state/line-contacts.ts';
import { RecordStore } from '../../../../client/state/record-store.ts';
import { isOnBoard, placeOnBoard } from '../../../../client/state/wish-actions.ts';
import { SPECS } from '../../../../shared/doc/schema.ts';
import type { TalkLine, WishedContact } from '../../../../shared/model/wishes.ts';
import { ANN, BEN, CONTACT, beatId, desks, exchange, seededDoc } from './boards.ts';

const WISH: WishedContact = CONTACT;
const LINE = 'line_7k2m9x4c1q0p3z';
const AT = beatId(0);

describe('placing what somebody wished', () => {
  it('[R20] pressed twice is one contact, made in one act', () => {
    const [ann] = desks(1, seededDoc(1));
    const { store } = ann!;
    expect(isOnBoard(store, LINE)).toBe(false);
    const id = placeOnBoard(store, WISH, AT, LINE);
    expect(placeOnBoard(store, WISH, AT, LINE)).toBe(id);
    expect(store.contactsOf(AT)).toEqual([{ ...CONTACT, id, beatId: AT }]);
    expect(isOnBoard(store, LINE)).toBe(true);
    store.undo();
    expect(store.contactsOf(AT)).toEqual([]);
    expect(isOnBoard(store, LINE)).toBe(false);
    expect(store.undo()).toEqual({ kind: 'nothing' });
  });

  it('[R20] pressed by two ICs at once is one contact on both boards, and both see it placed', () => {
    const both = desks(2, seededDoc(1));
    const ids = both.map(({ store }) => placeOnBoard(store, WISH, AT, LINE));
    exchange(both);
    expect(ids[1]).toBe(ids[0]);
    for (const { store } of both) {
      expect(store.contactsOf(AT)).toEqual([{ ...CONTACT, id: ids[0], beatId: AT }]);
      expect(isOnBoard(store, LINE)).toBe(true);
    }
  });

  it('[R20] taken off again it may be placed again, as it is wished, with nothing of what stood before', () => {
    const [ann] = desks(1, seededDoc(2));
    const { store } = ann!;
    const travels: WishedContact = { ...WISH, agentSide: 'left', verb: 'slide', to: 'elbow-l' };
    const id = placeOnBoard(store, travels, AT, LINE);
    retireContact(store, id);
    expect(isOnBoard(store, LINE)).toBe(false);
    expect(placeOnBoard(store, WISH, beatId(1), LINE)).toBe(id);
    expect(store.contactsOf(AT)).toEqual([]);
    expect(store.contactsOf(beatId(1))).toEqual([{ ...CONTACT, id, beatId: beatId(1) }]);
  });

  it('[R20] is not on the board while its beat is not', () => {
    const [ann] = desks(1, seededDoc(2));
    const { store } = ann!;
    placeOnBoard(store, WISH, AT, LINE);
    store.act('remove beat', (writer) => writer.change('beats', AT, { retired: true }));
    expect(isOnBoard(store, LINE)).toBe(false);
  });

  it('[R20] two wishes are two contacts', () => {
    const [ann] = desks(1, seededDoc(1));
    const { store } = ann!;
    placeOnBoard(store, WISH, AT, LINE);
    placeOnBoard(store, WISH, AT, 'wish_7k2m9x4c1q0p30');
    expect(store.contactsOf(AT)).toHaveLength(2);
  });
});

describe('keeping on the desk', () => {
  const draft = (by: string, from: string | null, at = 1): NewDraft => ({
    by,
    at,
    beatId: AT,
    text: '',
    contact: WISH,
    from,
  });
  const desk = (): RecordStore<'desk'> => new RecordStore(new Y.Doc(), 'desk', SPECS.desk, () => true);
  const idsThatLie = (store: RecordStore<'desk'>): readonly string[] =>
    draftsThatLie(readAllDrafts(store)).map(({ id }) => id);

  it('[R20] twice is once; drafts of nothing are each their own', () => {
    const store = desk();
    placeOnDesk(store, 'drft_aaaaaa', draft(ANN, LINE));
    placeOnDesk(store, 'drft_bbbbbb', draft(BEN, LINE));
    placeOnDesk(store, 'drft_cccccc', draft(ANN, null));
    placeOnDesk(store, 'drft_dddddd', draft(ANN, null));
    expect(idsThatLie(store)).toEqual(['drft_aaaaaa', 'drft_cccccc', 'drft_dddddd']);
  });

  it('[R20] by two ICs at once lies there once, and is put away as one', () => {
    const docs = [new Y.Doc(), new Y.Doc()] as const;
    const [mine, theirs] = docs.map((doc) => new RecordStore(doc, 'desk', SPECS.desk, () => true));
    placeOnDesk(mine!, 'drft_bbbbbb', draft(ANN, LINE, 2));
    placeOnDesk(theirs!, 'drft_aaaaaa', draft(BEN, LINE, 3));
    Y.applyUpdate(docs[0], Y.encodeStateAsUpdate(docs[1]));
    expect(idsThatLie(mine!)).toEqual(['drft_bbbbbb']);
    expect(sourcesPutAway(readAllDrafts(mine!))).toEqual(new Set());
    putAway(mine!, 'drft_bbbbbb');
    expect(idsThatLie(mine!)).toEqual([]);
    expect(sourcesPutAway(readAllDrafts(mine!))).toEqual(new Set([LINE]));
    placeOnDesk(mine!, 'drft_cccccc', draft(ANN, LINE, 4));
    expect(idsThatLie(mine!)).toEqual(['drft_cccccc']);
    expect(sourcesPutAway(readAllDrafts(mine!))).toEqual(new Set());
  });
});

it('[R20] of private lines an IC is shown the contacts for this scene, oldest first, with whose line it is', () => {
  const line = (id: string, at: number, more: Partial<TalkLine>): TalkLine => ({
    id,
    by: ANN,
    at,
    text: 'Words.',
    ...more,
  });
  const here = { contact: WISH, sceneId: 'scn_aaaaaa', beatId: AT };
  const lines = new Map([
    [BEN, [line('line_cccccc', 3, here)]],
    [
      ANN,
      [
        line('line_aaaaaa', 1, {}),
        line('line_bbbbbb', 2, here),
        line('line_dddddd', 4, { ...here, sceneId: 'scn_bbbbbb' }),
      ],
    ],
  ]);
  expect(contactLines('scn_aaaaaa', lines)).toEqual([
    { ...line('line_bbbbbb', 2, here), personId: ANN },
    { ...line('line_cccccc', 3, here), personId: BEN },
  ]);
});
