/** Boards for tests of the client's state: real documents, several people, whose updates the test carries by hand. */
import * as Y from 'yjs';
import { BoardStore } from '../../../../client/state/board-store.ts';
import { putRecord } from '../../../../shared/doc/write-records.ts';
import { seedOf } from '../../../../shared/doc/seed.ts';
import { firstKeys } from '../../../../shared/doc/order-keys.ts';
import type { BoardRoot } from '../../../../shared/model/documents.ts';
import { plainContact } from '../../../kit/plain-contact.ts';

export const ANN = 'pers_aaaaaa';
export const BEN = 'pers_bbbbbb';
export const CAT = 'pers_cccccc';
export const PLACE = { x: 0, y: 0, facing: 0, height: 'standing', path: [], moves: [], onStage: true };
export const CONTACT = plainContact(ANN, BEN);

export interface Desk {
  readonly doc: Y.Doc;
  readonly store: BoardStore;
}

export function beatId(at: number): string {
  return `beat_${String(at).padStart(6, '0')}`;
}

export function beatRecord(order: string, people: readonly string[] = [ANN, BEN]): Record<string, unknown> {
  return { order, kind: 'plain', name: '', phrase: '', people, cueIn: '', cueOut: '', counts: 8 };
}

/** A board with `beats` beats, in which Ann and Ben stand. */
export function seededDoc(beats: number): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, seedOf('board')!);
  firstKeys(beats).forEach((order, at) => {
    putRecord(doc, 'board', 'beats', beatId(at), beatRecord(order));
    putRecord(doc, 'board', 'places', `${beatId(at)}:${ANN}`, PLACE);
    putRecord(doc, 'board', 'places', `${beatId(at)}:${BEN}`, { ...PLACE, x: 1 });
  });
  return doc;
}

/** As many people with the same board. */
export function desks(
  count: number,
  from: Y.Doc,
  mayWrite: (root: BoardRoot) => boolean = () => true,
): Desk[] {
  return Array.from({ length: count }, () => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(from));
    return { doc, store: new BoardStore(doc, mayWrite) };
  });
}

/** Carries everything to everyone. */
export function exchange(all: readonly Desk[]): void {
  for (const from of all) {
    for (const to of all) {
      if (from === to) continue;
      Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc, Y.encodeStateVector(to.doc)), 'the wire');
    }
  }
}

export function order(desk: Desk): string[] {
  return desk.store.beats().map((beat) => beat.id);
}
