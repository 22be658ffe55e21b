import { describe, expect, it } from 'vitest';
import { captureBeat, changeBeat, duplicateBeat, retireBeat } from '../../../../client/state/beat-actions.ts';
import { addContact } from '../../../../client/state/contact-actions.ts';
import { addPlanB, choosePlanB, planBChoices, planBsOf } from '../../../../client/state/plan-b-actions.ts';
import type { BoardStore } from '../../../../client/state/board-store.ts';
import { findBeatFindings } from '../../../../shared/rules/beat-rules.ts';
import { ANN, BEN, beatId, CONTACT, desks, seededDoc } from './boards.ts';

const [B0, B1, B2] = [beatId(0), beatId(1), beatId(2)];

function board(beats = 3): BoardStore {
  const [desk] = desks(1, seededDoc(beats));
  return desk!.store;
}

/** What B1 asks of the first beat. */
function missing(store: BoardStore): readonly string[] {
  const findings = findBeatFindings(
    {
      beat: store.beat(B0)!,
      intent: store.intent(B0),
      contacts: store.contactsOf(B0),
      exposure: [],
      planBs: planBsOf(store.beats(), B0).map(({ id }) => id),
    },
    { categories: [], kit: null },
  );
  return findings.flatMap((finding) =>
    finding.kind === 'beat' && finding.rule === 'B1' ? finding.missing : [],
  );
}

describe('[B1] a Plan B', () => {
  it('stays with its beat when the beat is captured, duplicated or followed by a new one', () => {
    const store = board();
    changeBeat(store, B0, { kind: 'kiss' });
    const plan = addPlanB(store, B0);
    const captured = captureBeat(store, B0);
    expect(store.beats().map(({ id }) => id)).toEqual([B0, plan, captured, B1, B2]);
    const last = addPlanB(store, B2);
    const copy = duplicateBeat(store, B2);
    expect(store.beats().map(({ id }) => id)).toEqual([B0, plan, captured, B1, B2, last, copy]);
  });

  it('stands right behind its beat: the same people in the same places, no contact, one step of undo', () => {
    const store = board();
    changeBeat(store, B0, { kind: 'kiss' });
    addContact(store, { ...CONTACT, beatId: B0 });
    const id = addPlanB(store, B0);
    const { order: _order, ...plan } = store.beat(id)!;
    expect(store.beats().map((beat) => beat.id)).toEqual([B0, id, B1, B2]);
    expect(plan).toEqual({
      id,
      kind: 'plain',
      name: 'Plan B: Beat 1',
      phrase: '',
      people: [ANN, BEN],
      cueIn: '',
      cueOut: '',
      counts: 8,
      planBOf: B0,
    });
    expect(store.contactsOf(id)).toEqual([]);
    const placed = (of: string) => store.placesOf(of).map(({ beatId: _beatId, ...place }) => place);
    expect(placed(id)).toEqual(placed(B0));
    expect(store.undoStack.view().undo).toBe('add Plan B of Beat 1');
    store.undo();
    expect(store.beats().map((beat) => beat.id)).toEqual([B0, B1, B2]);
    store.redo();
    expect(planBsOf(store.beats(), B0).map((beat) => beat.id)).toEqual([id]);
  });

  it('has a name that the gate takes, however long that of its beat is', () => {
    const store = board();
    const [desk] = [store];
    changeBeat(desk, B0, { kind: 'kiss' });
    desk.act('name', (writer) => writer.change('beats', B0, { name: 'n'.repeat(120) }));
    expect(desk.beat(addPlanB(desk, B0))!.name).toHaveLength(120);
  });

  it('is asked for again once it is taken off the board, or is no longer one', () => {
    const store = board();
    changeBeat(store, B0, { kind: 'kiss' });
    expect(missing(store)).toEqual(['placeholder', 'plan-b']);
    const id = addPlanB(store, B0);
    expect(missing(store)).toEqual(['placeholder']);
    retireBeat(store, id);
    expect(missing(store)).toEqual(['placeholder', 'plan-b']);
    store.undo();
    expect(missing(store)).toEqual(['placeholder']);
    choosePlanB(store, id, null);
    expect(missing(store)).toEqual(['placeholder', 'plan-b']);
    expect('planBOf' in store.beat(id)!).toBe(false);
    choosePlanB(store, B2, B0);
    expect(store.undoStack.view().undo).toBe('choose Plan B of Beat 1');
    expect(missing(store)).toEqual(['placeholder']);
  });

  it('is chosen from beats that are no Plan B and have none', () => {
    const store = board(4);
    changeBeat(store, B0, { kind: 'kiss' });
    choosePlanB(store, B1, B2);
    const choices = (): readonly string[] => planBChoices(store, store.beat(B0)!).map(({ id }) => id);
    expect(choices()).toEqual([beatId(3)]);
    // its beat is gone: it is free to stand in for another
    retireBeat(store, B2);
    expect(choices()).toEqual([B1, beatId(3)]);
  });

  it('[M3] is free of contact where its kind is open to under-18s', () => {
    const store = board(2);
    addContact(store, { ...CONTACT, beatId: B1 });
    const choices = (): readonly string[] => planBChoices(store, store.beat(B0)!).map(({ id }) => id);
    changeBeat(store, B0, { kind: 'kiss' });
    expect(choices()).toEqual([B1]);
    changeBeat(store, B0, { kind: 'story-kiss' });
    expect(choices()).toEqual([]);
  });

  it('stays attached when it is duplicated: both stand in', () => {
    const store = board(2);
    changeBeat(store, B0, { kind: 'kiss' });
    const id = addPlanB(store, B0);
    const copy = duplicateBeat(store, id);
    expect(planBsOf(store.beats(), B0).map((beat) => beat.id)).toEqual([id, copy]);
  });
});
