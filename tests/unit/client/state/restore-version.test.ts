import { describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { readBeatContents } from '../../../../shared/doc/beat-contents.ts';
import { RecordMirror } from '../../../../shared/doc/record-mirror.ts';
import { putRecord } from '../../../../shared/doc/write-records.ts';
import { digestsOfBeat } from '../../../../shared/rules/digest.ts';
import { changeBeat, setCounts } from '../../../../client/state/beat-actions.ts';
import {
  addContact,
  changeContact,
  retireContact,
  writeIntent,
} from '../../../../client/state/contact-actions.ts';
import { setExposure } from '../../../../client/state/exposure-actions.ts';
import {
  movePerson,
  placePerson,
  removeFromBeat,
  setHeight,
} from '../../../../client/state/place-actions.ts';
import { restoreVersion, type VersionContents } from '../../../../client/state/restore-version.ts';
import { ANN, beatId, BEN, CAT, CONTACT, desks, seededDoc } from './boards.ts';

const B0 = beatId(0);
const INTENT = { text: 'They meet', distance: '', breath: '', sound: '', eyeLine: '', placeholder: '' };

/** As the server keeps it: what travelled as JSON. */
function versionOf(doc: Y.Doc): VersionContents {
  const { beat, intent, contacts, exposure, places } = readBeatContents(new RecordMirror(doc, 'board'), B0)!;
  return JSON.parse(JSON.stringify({ beat, intent, contacts, exposure, places })) as VersionContents;
}

function digests(doc: Y.Doc): unknown {
  const contents = readBeatContents(new RecordMirror(doc, 'board'), B0)!;
  const parts = digestsOfBeat(contents, { tempo: 60, kit: [], doubles: [], script: null });
  return Object.fromEntries([...parts].map(([person, { digest }]) => [person, digest]));
}

function open() {
  const from = seededDoc(2);
  putRecord(from, 'board', 'intents', B0, INTENT);
  const [{ doc, store }] = desks(1, from) as [ReturnType<typeof desks>[number]];
  const kept = addContact(store, { ...CONTACT, beatId: B0, to: 'elbow-l' });
  const taken = addContact(store, { ...CONTACT, beatId: B0, start: 5, agentSide: 'left' });
  setExposure(store, { beatId: B0, personId: ANN, who: 'AN' }, { onSet: ['hip-l'] });
  return { doc, store, kept, taken };
}

/** Everything that can be other about a beat. */
function work({ store, kept, taken }: ReturnType<typeof open>): void {
  changeContact(store, kept, { zone: 'forearm-l', to: undefined, garment: 'robe', agentSide: 'right' });
  retireContact(store, taken);
  addContact(store, { ...CONTACT, beatId: B0, zone: 'hand-l' });
  setExposure(store, { beatId: B0, personId: ANN, who: 'AN' }, { onSet: [] });
  setExposure(store, { beatId: B0, personId: BEN, who: 'BE' }, { inView: ['hip-r'] });
  setCounts(store, B0, 12);
  changeBeat(store, B0, { tempo: 90, kind: 'look' });
  setHeight(store, B0, ANN, 'kneeling', 'AN');
  movePerson(store, B0, ANN, { x: 4, y: 4 }, 'AN');
  removeFromBeat(store, B0, BEN, 'BE');
  placePerson(store, B0, CAT, { x: 1, y: 1 }, 'CA');
  writeIntent(store, B0, { text: 'They part', placeholder: 'a nod' });
}

describe('an offered version put back', () => {
  it('[R9] is the board as it was when it was offered, so that the same yes counts again', () => {
    const desk = open();
    const { doc, store } = desk;
    const [version, before] = [versionOf(doc), digests(doc)];
    work(desk);
    expect(digests(doc)).not.toEqual(before);
    restoreVersion(store, version, 3);
    expect(versionOf(doc)).toEqual(version);
    expect(digests(doc)).toEqual(before);
  });

  it('[10] is one step of undo, by name, and another one to do it again', () => {
    const desk = open();
    const { doc, store } = desk;
    const version = versionOf(doc);
    work(desk);
    const changed = versionOf(doc);
    restoreVersion(store, version, 3);
    expect(store.undoStack.view().undo).toBe('restore the version of offer 3 of Beat 1');
    expect(store.undo()).toMatchObject({ kind: 'done' });
    expect(versionOf(doc)).toEqual(changed);
    expect(store.redo()).toMatchObject({ kind: 'done' });
    expect(versionOf(doc)).toEqual(version);
  });

  it('leaves its place in the playing order, and a contact with a word that is not known here', () => {
    const { doc, store, kept } = open();
    const version = versionOf(doc);
    const odd = version.contacts.map((contact) =>
      contact.id === kept
        ? { ...contact, zone: 'hand-l' as const, unknown: { zone: 'left-knee-cap' } }
        : contact,
    );
    store.act('move', (writer) => writer.change('beats', B0, { order: 'a5' }));
    restoreVersion(store, { ...version, contacts: odd }, 1);
    expect(store.beat(B0)?.order).toBe('a5');
    expect(store.contact(kept)).toMatchObject({ zone: 'shoulder-l' });
  });
});
