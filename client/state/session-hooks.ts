/** Notes on this device whether an open board has work that the server has not stored, for signing out to name. */
import { useEffect } from 'react';
import type { SaveState } from '#shared/model/save-state.ts';
import type { BoardSession } from './board-session.ts';
import { deviceStorage } from './live-memory.ts';
import { noteUnsent } from './session-device.ts';

export function useUnsentNote(session: BoardSession): void {
  useEffect(() => {
    const { me, scene } = session.party;
    const note = (): void => {
      const unsent = isUnsent(session.saveState());
      if (unsent !== null) noteUnsent(deviceStorage(), me.personId, scene.id, unsent);
    };
    note();
    return session.subscribe(note);
  }, [session]);
}

/** Null where the state says nothing about it, so that what was known stays. */
export function isUnsent(state: SaveState): boolean | null {
  switch (state.kind) {
    case 'on-device':
    case 'sending':
    case 'not-storing':
      return true;
    case 'offline':
      return state.unsent;
    case 'saved':
      return false;
    case 'loading':
    case 'ended':
      return null;
  }
}
