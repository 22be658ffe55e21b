/** How somebody likes to read the plan, kept on the device: in what lengths, and with the names of the areas or without. */
import { isOneOf } from '#shared/model/one-of.ts';
import { LENGTH_UNITS } from '#shared/model/lengths.ts';
import type { BoardViewState } from './board-view.ts';
import { deviceStorage, type KeyStore } from './live-memory.ts';

export type BoardLook = Pick<BoardViewState, 'unit' | 'hasAreas'>;

const KEY = 'accord:board-look';

/** What cannot be read is as if nothing were kept. */
export function readBoardLook(store: Pick<KeyStore, 'getItem'> | null = deviceStorage()): Partial<BoardLook> {
  const [unit = '', areas] = (store?.getItem(KEY) ?? '').split(' ');
  return isOneOf(LENGTH_UNITS, unit) ? { unit, hasAreas: areas !== 'plain' } : {};
}

export function keepBoardLook(
  { unit, hasAreas }: BoardLook,
  store: Pick<KeyStore, 'setItem'> | null = deviceStorage(),
): void {
  try {
    store?.setItem(KEY, `${unit} ${hasAreas ? 'named' : 'plain'}`);
  } catch {
    // a full device: it holds until the page is left
  }
}
