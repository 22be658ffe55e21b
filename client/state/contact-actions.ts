/** Acts of an intimacy coordinator: contacts and the intent of a beat. */
import { LIMITS, type Contact, type Intent } from '#shared/model/board.ts';
import { ACT_NAMES } from '#shared/words/act-names.ts';
import type { BoardStore } from './board-store.ts';
import { randomId } from './random-id.ts';

export type ContactFields = Omit<Contact, 'id' | 'retired' | 'unknown'>;

export function addContact(board: BoardStore, contact: ContactFields): string {
  const id = randomId('contact');
  board.act(ACT_NAMES.addContact(), (writer) => writer.put('contacts', id, inBounds(contact)));
  return id;
}

export function changeContact(board: BoardStore, id: string, patch: Partial<ContactFields>): void {
  board.act(ACT_NAMES.changeContact(), (writer) => writer.change('contacts', id, inBounds(patch)));
}

export function retireContact(board: BoardStore, id: string): void {
  board.act(ACT_NAMES.retireContact(), (writer) => writer.change('contacts', id, { retired: true }));
}

export function restoreContact(board: BoardStore, id: string): void {
  board.act(ACT_NAMES.restore('contact'), (writer) => writer.change('contacts', id, { retired: undefined }));
}

export type IntentFields = Omit<Intent, 'beatId'>;

/** False while the beat's intent is not here yet: it comes with the beat, or from the server. */
export function writeIntent(board: BoardStore, beatId: string, patch: Partial<IntentFields>): boolean {
  let isThere = false;
  board.act(ACT_NAMES.writeIntent(), (writer) => {
    isThere = writer.change('intents', beatId, inBounds(patch));
  });
  return isThere;
}

const LONGEST: Readonly<Record<string, number>> = {
  text: LIMITS.text,
  eyeLine: LIMITS.line,
  placeholder: LIMITS.line,
  looksLike: LIMITS.line,
  garment: LIMITS.name,
};

/** Words within what the gate takes, so that nothing that was typed is put back. */
export function inBounds(fields: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]: [string, unknown]) => [
      name,
      typeof value === 'string' ? value.slice(0, LONGEST[name]) : value,
    ]),
  );
}
