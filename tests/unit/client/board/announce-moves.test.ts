import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { QUIET_MS } from '../../../../client/board/announce-moves.ts';
import { movePerson } from '../../../../client/state/place-actions.ts';
import { changeRecord } from '../../../../shared/doc/write-records.ts';
import { ANN, beatId, BEN } from '../state/boards.ts';
import { openKit, SOFA, type OpenKit } from './open-kit.ts';

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

describe('moves of others', () => {
  it('[B6 17] are told at once, then at most once in three seconds, together', async () => {
    const open = openKit();
    await Promise.resolve();
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

  it('furniture too; other beats and one’s own moves are not news', async () => {
    const open = openKit();
    await Promise.resolve();
    const said = listen(open);
    moveByOther(open, ANN, 2, beatId(2));
    movePerson(open.session.store, beatId(0), ANN, { x: 1, y: 1 }, 'AO');
    expect(said).toEqual([]);
    changeRecord(open.doc, 'board', 'furniture', SOFA, { x: 0 });
    expect(said).toEqual(['Sofa moved.']);
  });

  it('the first content of a board is not news', () => {
    const open = openKit();
    const said = listen(open);
    moveByOther(open, ANN, 2);
    expect(said).toEqual([]);
  });
});
