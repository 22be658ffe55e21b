/** Boards to measure with: plain, of any size, and the edits that people make on them. */
import * as Y from 'yjs';
import type { BoardContent } from '#shared/doc/fill-board.ts';
import { changeRecord, putRecord, transact, type Fields } from '#shared/doc/write-records.ts';
import { beatPersonKey } from '#shared/model/ids.ts';

const PEOPLE = ['a', 'b', 'c', 'd'].map((letter) => `pers_${letter.repeat(14)}`);
const PLACE = { x: 0, y: 0, facing: 0, height: 'standing', path: [], moves: [], onStage: true } as const;
const ITEM = {
  kind: 'chair',
  x: 1,
  y: 2,
  w: 0.5,
  d: 0.5,
  rotation: 0,
  label: 'Chair',
  locked: false,
} as const;
/** beat, intents, four places, nine contacts */
const RECORDS_PER_BEAT = 15;

/** A board of about so many records. */
export function boardOf(records: number): BoardContent {
  const beats = Array.from({ length: Math.max(1, Math.round(records / RECORDS_PER_BEAT)) }, (_, n) =>
    beatId(n),
  );
  const contacts = Array.from({ length: 9 }, (_, n) => n);
  return {
    scene: {},
    beats: beats.map((id) => ({
      id,
      kind: 'plain',
      name: 'A beat of the scene',
      phrase: 'They cross to the window',
      people: PEOPLE,
      cueIn: '',
      cueOut: '',
      counts: 8,
    })),
    intents: beats.map((id) => ({
      beatId: id,
      text: 'She wants to be heard before he goes.',
      distance: '',
      breath: '',
      sound: '',
      eyeLine: '',
      placeholder: '',
    })),
    places: beats.flatMap((id) => PEOPLE.map((personId) => ({ beatId: id, personId, ...PLACE }))),
    furniture: [{ id: itemId(0), ...ITEM }],
    contacts: beats.flatMap((id, beat) =>
      contacts.map((n) => ({
        id: numbered('cont', beat * contacts.length + n),
        beatId: id,
        giver: PEOPLE[n % 4]!,
        agent: 'palm',
        receiver: PEOPLE[(n + 1) % 4]!,
        zone: 'hand-l',
        verb: 'rest',
        level: 'none',
        layer: 'over-costume',
        start: 1,
        counts: 4,
        tempo: 'still',
        onset: 'gradual',
        weight: 'own',
        barriers: { giver: [], receiver: [] },
        looksLike: '',
        masked: false,
        leads: 'mutual',
      })),
    ),
  };
}

/** Somebody at the board who makes edits and has the update of each. */
export class Hand {
  readonly doc = new Y.Doc();
  #made: Uint8Array = new Uint8Array();

  constructor(stored: readonly Uint8Array[] = []) {
    for (const update of stored) Y.applyUpdate(this.doc, update);
    this.doc.on('update', (update: Uint8Array) => (this.#made = update));
  }

  /** Moves one person's token: what a gesture writes when the finger is lifted. */
  move(n: number, person = 0): Uint8Array {
    const key = beatPersonKey(beatId(0), PEOPLE[person]!);
    return this.#write(() => putRecord(this.doc, 'board', 'places', key, { ...PLACE, ...spotOf(n) }));
  }

  /** What only ICs may write: a change of one contact. */
  rewriteContact(n: number): Uint8Array {
    const counts = 1 + (n % 8);
    return this.#write(() => changeRecord(this.doc, 'board', 'contacts', CONTACT, { counts }));
  }

  addItem(n: number): Uint8Array {
    return this.#write(() => putRecord(this.doc, 'board', 'furniture', itemId(n), ITEM));
  }

  changeItem(n: number, fields: Fields): Uint8Array {
    return this.#write(() => changeRecord(this.doc, 'board', 'furniture', itemId(n), fields));
  }

  #write(work: () => void): Uint8Array {
    transact(this.doc, null, work);
    return this.#made;
  }
}

/** A long time of work: of fifty edits one adds something, the others move people and furniture. */
export function historyOf(edits: number): readonly Uint8Array[] {
  const hand = new Hand();
  const updates = Array.from({ length: edits }, (_, n) => {
    const items = 1 + Math.floor(n / 50);
    if (n % 50 === 0) return hand.addItem(items);
    return n % 2 === 0 ? hand.move(n, n % 4) : hand.changeItem(1 + ((n * 7919) % items), spotOf(n));
  });
  hand.doc.destroy();
  return updates;
}

/** Where the n-th edit puts something; no two that follow each other are the same. Metres, in steps of a centimetre. */
export function spotOf(n: number): { readonly x: number; readonly y: number } {
  return { x: (n % 1000) / 100, y: (Math.floor(n / 1000) % 1000) / 100 };
}

function beatId(n: number): string {
  return numbered('beat', n);
}

function itemId(n: number): string {
  return numbered('item', n);
}

function numbered(prefix: string, n: number): string {
  return `${prefix}_${String(n).padStart(14, '0')}`;
}

const CONTACT = numbered('cont', 0);

export const [BEAT, PERSON] = [beatId(0), PEOPLE[0]!] as const;

/** A scene of the size that the product promises: everybody in every beat, as many contacts in each. */
export function largeBoard(people: readonly string[], beats: number, contacts: number): BoardContent {
  const small = boardOf(beats * RECORDS_PER_BEAT);
  const ids = small.beats.map(({ id }) => id);
  const perBeat = Math.round(contacts / beats);
  const [first] = small.contacts;
  if (first === undefined) throw new Error('a board without contacts');
  return {
    ...small,
    beats: small.beats.map((beat) => ({ ...beat, people })),
    places: ids.flatMap((beatId, beat) =>
      people.map((personId, at) => ({
        ...PLACE,
        beatId,
        personId,
        x: at * 1.5 - 3,
        y: ((beat + at) % 7) - 3,
      })),
    ),
    contacts: ids.flatMap((beatId, beat) =>
      Array.from({ length: perBeat }, (_, n) => ({
        ...first,
        id: numbered('cont', beat * perBeat + n),
        beatId,
        giver: people[n % people.length]!,
        receiver: people[(n + 1) % people.length]!,
      })),
    ),
  };
}
