/**
 * R29 to R31 whatever way the words came together: no single edit breaks a rule, two made at once do, or an undo does.
 * The board keeps what people wrote; what cannot be done safely cannot be asked of anybody.
 */
import { afterEach, beforeEach, expect, it } from 'vitest';
import * as Y from 'yjs';
import { changeRecord, transact, type Fields } from '#shared/doc/write-records.ts';
import { openCommandServer, type CommandServer } from '../../kit/command-server.ts';
import { BEAT, CONTACT, makeConsentWorld, type ConsentWorld } from '../../kit/consent-world.ts';

let server: CommandServer;
let world: ConsentWorld;
beforeEach(async () => {
  server = await openCommandServer();
  world = await makeConsentWorld(server);
});
afterEach(() => server.close());

const BOTH = { giver: ['cushion'], receiver: ['cushion'] };
const NONE = { giver: [], receiver: [] };

const write = (doc: Y.Doc, patch: Fields): void =>
  transact(doc, 'test', () => changeRecord(doc, 'board', 'contacts', CONTACT, patch));

/** Each edit is made on a copy of its own, as on tablets without a network; then all of them meet, in this order. */
function meet(doc: Y.Doc, patches: readonly Fields[]): void {
  const base = Y.encodeStateAsUpdate(doc);
  const updates = patches.map((patch) => {
    const copy = new Y.Doc();
    Y.applyUpdate(copy, base);
    write(copy, patch);
    return Y.encodeStateAsUpdate(copy);
  });
  for (const update of updates) Y.applyUpdate(doc, update);
}

/** What the rules say when the beat is offered; null when it is offered. */
async function refusal(): Promise<string | null> {
  const made = await world.ic.run('offer-beat', { scene: world.scene, beat: BEAT, seen: await world.seen() });
  if (!made.ok) throw new Error(made.reason);
  return 'offered' in made.result ? null : JSON.stringify(made.result.findings);
}

const CASES: readonly {
  readonly rule: string;
  readonly what: string;
  readonly start: Fields;
  readonly edits: readonly [Fields, Fields];
}[] = [
  {
    rule: 'R29',
    what: 'one moves a hand to the hip bone between barriers, another takes the barriers off',
    start: { zone: 'waist-l', barriers: BOTH },
    edits: [{ zone: 'hip-l' }, { barriers: NONE }],
  },
  {
    rule: 'R30',
    what: 'one writes simulated action as it must be, another takes the masking off',
    start: { verb: 'shift-weight', level: 'none', layer: 'no-contact', masked: true, barriers: BOTH },
    edits: [{ zone: 'genital' }, { masked: false }],
  },
  {
    rule: 'R31',
    what: 'one moves a light hand to the throat, another makes it firmer',
    start: { zone: 'shoulder-l', level: 'skin' },
    edits: [{ zone: 'neck-front' }, { level: 'muscle' }],
  },
];

for (const { rule, what, start, edits } of CASES) {
  for (const order of ['as made', 'the other way round'] as const) {
    it(`[${rule}] edits that meet, ${order}: ${what}`, async () => {
      for (const edit of edits) {
        await world.edit((doc) => write(doc, { ...start, ...edit }));
        // each by itself is a beat that may be asked, or waits for something else than this rule
        expect((await refusal()) ?? '').not.toContain(rule);
        await world.edit((doc) => write(doc, { ...start, zone: 'hand-l' }));
      }
      await world.edit((doc) => write(doc, start));
      await world.edit((doc) => meet(doc, order === 'as made' ? edits : edits.toReversed()));
      expect(await refusal()).toContain(`"${rule}"`);
      expect(await world.callReady()).toMatchObject({ ok: false, reason: 'not-ready' });
    });
  }
}

it('[R29] an undo that takes barriers away keeps the beat from being offered, and a redo mends it', async () => {
  await world.edit((doc) => write(doc, { zone: 'hip-l' }));
  expect(await refusal()).toContain('"R29"');
  await world.edit((doc) => {
    const steps = new Y.UndoManager([doc.getMap('contacts')], { trackedOrigins: new Set(['test']) });
    write(doc, { barriers: BOTH });
    steps.undo();
  });
  expect(await refusal()).toContain('"R29"');
  await world.edit((doc) => {
    const steps = new Y.UndoManager([doc.getMap('contacts')], { trackedOrigins: new Set(['test']) });
    write(doc, { barriers: BOTH });
    steps.undo();
    steps.redo();
  });
  expect(await refusal()).toBe(null);
});

it('[R30] a place that is never touched is no target, whoever writes it and however it is masked', async () => {
  await world.edit((doc) =>
    write(doc, {
      zone: 'perineal',
      verb: 'shift-weight',
      level: 'none',
      layer: 'no-contact',
      masked: true,
      barriers: BOTH,
    }),
  );
  expect(await refusal()).toContain('"R30"');
});
