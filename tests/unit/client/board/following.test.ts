import {
  applyAwarenessUpdate,
  Awareness,
  encodeAwarenessUpdate,
  removeAwarenessStates,
} from 'y-protocols/awareness';
import * as Y from 'yjs';
import { expect, onTestFinished, test } from 'vitest';
import { changeRecord } from '../../../../shared/doc/write-records.ts';
import { beatId } from '../state/boards.ts';
import { openKit, type OpenKit } from './open-kit.ts';

const JO = 'pers_eeeeee';

/** Jo at another device, as the server stamps her; null goes away. */
function joOn({ awareness }: OpenKit): (beat: number | null) => void {
  const jo = new Awareness(new Y.Doc());
  onTestFinished(() => jo.destroy());
  return (beat) => {
    if (beat === null) return removeAwarenessStates(awareness, [jo.clientID], 'the wire');
    jo.setLocalState({ personId: JO, role: 'director', beatId: beatId(beat) });
    applyAwarenessUpdate(awareness, encodeAwarenessUpdate(jo, [jo.clientID]), 'the wire');
  };
}

test('who follows somebody goes to their beat and on with them', () => {
  const open = openKit();
  const jo = joOn(open);
  jo(1);
  open.kit.following.start(JO);
  expect(open.session.view.get().beatId).toBe(beatId(1));
  jo(2);
  expect(open.session.view.get().beatId).toBe(beatId(2));
  expect(open.kit.following.get()).toBe(JO);
});

test('opening a beat by hand ends following', () => {
  const open = openKit();
  const jo = joOn(open);
  jo(1);
  open.kit.following.start(JO);
  open.session.view.openBeat(beatId(0));
  expect(open.kit.following.get()).toBeNull();
  jo(2);
  expect(open.session.view.get().beatId).toBe(beatId(0));
});

test('picking somebody, another tab of the inspector and a beat that is removed do not end it', () => {
  const open = openKit();
  const jo = joOn(open);
  jo(1);
  open.kit.following.start(JO);
  open.session.view.set({ tab: 'contacts' });
  changeRecord(open.doc, 'board', 'beats', beatId(1), { retired: true });
  expect(open.kit.following.get()).toBe(JO);
  jo(2);
  expect(open.session.view.get().beatId).toBe(beatId(2));
});

test('it ends, and says so, when they leave the board', () => {
  const open = openKit();
  const jo = joOn(open);
  jo(1);
  open.kit.following.start(JO);
  jo(null);
  expect(open.kit.following.get()).toBeNull();
  expect(open.kit.told.get().text).toContain('left the board');
});
