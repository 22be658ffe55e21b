import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { QUIET_MS } from '../../../../client/board/announce-moves.ts';
import { movePerson } from '../../../../client/state/place-actions.ts';
import { changeRecord, putRecord } from '../../../../shared/doc/write-records.ts';
import { ANN, beatId, BEN, CAT, CONTACT, PLACE } from '../state/boards.ts';
import { LAMP, openKit, SOFA, type OpenKit } from './open-kit.ts';

const CAMERA = 'cam_000001';
const A_CAMERA = { beatIds: [], x: 0, y: 3, facing: 180, lens: 35, sensor: 36, label: 'B' };

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function listen({ kit }: OpenKit): string[] {
  const said: string[] = [];
  kit.spoken.subscribe(() => said.push(kit.spoken.get().text));
  return said;
}

/** As the provider does it: a change of the document that is not of this person's making. */
function moveByOther({ doc }: OpenKit, personId: string, x: number, beat = beatId(0)): void {
  changeRecord(doc, 'board', 'places', `${beat}:${personId}`, { x });
}

async function listening(): Promise<OpenKit> {
  const open = openKit();
  await open.kit.isAnnouncing;
  return open;
}

describe('moves of others', () => {
  it('[B6 17] are told at once, then at most once in three seconds, together', async () => {
    const open = await listening();
    const said = listen(open);
    moveByOther(open, ANN, 2);
    expect(said).toEqual(['Ann moved.']);
    moveByOther(open, BEN, 3);
    moveByOther(open, ANN, 4);
    vi.advanceTimersByTime(QUIET_MS - 1);
    expect(said).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(said).toEqual(['Ann moved.', 'Ben and Ann moved.']);
    vi.advanceTimersByTime(10 * QUIET_MS);
    expect(said).toHaveLength(2);
  });

  it('[B6 17] furniture and cameras too; other beats and one’s own moves are not news', async () => {
    const open = await listening();
    const said = listen(open);
    moveByOther(open, ANN, 2, beatId(2));
    movePerson(open.session.store, beatId(0), ANN, { x: 1, y: 1 }, 'AO');
    expect(said).toEqual([]);
    changeRecord(open.doc, 'board', 'furniture', SOFA, { x: 0 });
    expect(said).toEqual(['Sofa moved.']);
    putRecord(open.doc, 'board', 'cameras', CAMERA, A_CAMERA);
    vi.advanceTimersByTime(QUIET_MS);
    changeRecord(open.doc, 'board', 'cameras', CAMERA, { x: 1 });
    vi.advanceTimersByTime(QUIET_MS);
    expect(said.slice(1)).toEqual(['Camera B was added.', 'Camera B moved.']);
  });

  it('[B6 17] what comes and goes is told in other words than what moves', async () => {
    const open = await listening();
    const said = listen(open);
    changeRecord(open.doc, 'board', 'furniture', SOFA, { retired: true });
    putRecord(open.doc, 'board', 'places', `${beatId(0)}:${CAT}`, { ...PLACE });
    moveByOther(open, CAT, 1);
    changeRecord(open.doc, 'board', 'places', `${beatId(0)}:${BEN}`, { onStage: false });
    changeRecord(open.doc, 'board', 'furniture', LAMP, { x: 1 });
    vi.advanceTimersByTime(QUIET_MS);
    expect(said).toEqual(['Sofa was removed.', 'Lamp moved. Cat came on stage. Ben went off stage.']);
  });

  it('[B6 17] beats that are added, changed and removed', async () => {
    const open = await listening();
    const said = listen(open);
    changeRecord(open.doc, 'board', 'beats', beatId(1), { name: 'Turn to window' });
    changeRecord(open.doc, 'board', 'beats', beatId(2), { retired: true });
    vi.advanceTimersByTime(QUIET_MS);
    expect(said).toEqual(['Turn to window changed.', 'A beat was removed.']);
  });

  it('[B6 17] a contact of the open beat says only that contacts changed', async () => {
    const open = await listening();
    const said = listen(open);
    putRecord(open.doc, 'board', 'contacts', 'cont_aaaaaa', { ...CONTACT, beatId: beatId(0) });
    putRecord(open.doc, 'board', 'contacts', 'cont_bbbbbb', { ...CONTACT, beatId: beatId(1) });
    vi.advanceTimersByTime(3 * QUIET_MS);
    expect(said).toEqual(['Contacts of this beat changed.']);
  });

  it('more than three things are counted', async () => {
    const open = await listening();
    changeRecord(open.doc, 'board', 'furniture', SOFA, { x: 0 });
    const said = listen(open);
    for (const who of [ANN, BEN]) moveByOther(open, who, 3);
    for (const item of [SOFA, LAMP]) changeRecord(open.doc, 'board', 'furniture', item, { y: 1 });
    vi.advanceTimersByTime(QUIET_MS);
    expect(said).toEqual(['4 things moved.']);
  });

  it('the first content of a board is not news', async () => {
    const open = openKit('director', false);
    await open.kit.isAnnouncing;
    const said = listen(open);
    moveByOther(open, ANN, 2);
    expect(said).toEqual([]);
  });
});
