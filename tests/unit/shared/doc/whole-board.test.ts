import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { fillBoard } from '#shared/doc/fill-board.ts';
import { RecordMirror } from '#shared/doc/record-mirror.ts';
import { hasShape } from '#shared/doc/record-spec.ts';
import { specOf } from '#shared/doc/schema.ts';
import { seedOf } from '#shared/doc/seed.ts';
import { setText } from '#shared/doc/write-text.ts';

it('a board filled at once holds furniture and contacts in the shape the gate takes', () => {
  const seed = seedOf('board')!;
  const update = fillBoard([seed], {
    scene: { tempo: 72 },
    beats: [],
    intents: [],
    places: [],
    furniture: [
      { id: 'item_aaaaaa', kind: 'bed', x: 0, y: 0, w: 1.6, d: 2, rotation: 0, label: '', locked: false },
    ],
    contacts: [
      {
        id: 'cont_aaaaaa',
        beatId: 'beat_aaaaaa',
        giver: 'pers_aaaaaa',
        agent: 'palm',
        receiver: 'pers_bbbbbb',
        zone: 'shoulder-l',
        verb: 'rest',
        level: 'none',
        layer: 'over-costume',
        start: 1,
        counts: 2,
        tempo: 'still',
        onset: 'gradual',
        weight: 'own',
        barriers: { giver: [], receiver: [] },
        looksLike: '',
        masked: false,
        leads: 'mutual',
      },
    ],
  });
  const doc = new Y.Doc();
  for (const bytes of [seed, update!]) Y.applyUpdate(doc, bytes);
  const mirror = new RecordMirror(doc, 'board');
  for (const [root, key] of [
    ['furniture', 'item_aaaaaa'],
    ['contacts', 'cont_aaaaaa'],
  ] as const)
    expect([root, hasShape(specOf('board', root), mirror.get(root, key))]).toEqual([root, true]);
});

it('a text never cuts a character that takes two code units', () => {
  for (const [was, next] of [
    ['a😀b', 'a😁b'],
    ['😀', '😀😀'],
    ['😀', '𝌀'],
    ['x😀', 'y😀'],
    ['😀y', '𐀀y'],
    ['\u{1F600}', '\u{1F200}'],
    ['', '😀'],
    ['😀', ''],
  ] as const) {
    const text = new Y.Doc().getText('t');
    text.insert(0, was);
    setText(text, next);
    expect(text.toString()).toBe(next);
    expect(JSON.stringify(text.toDelta())).not.toContain('\\ud');
  }
});
