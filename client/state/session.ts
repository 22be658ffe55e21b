/** Coming in and going out on this device. */
import { CLOSE, CLOSE_SENTENCES, isFinalClose, type CloseCode } from '#shared/protocol/close-codes.ts';
import type { LiveMe } from '#shared/model/live.ts';
import { localCopyName } from '../sync/copy-names.ts';
import { databaseNames, deleteDatabase } from '../sync/updates-database.ts';
import { runCommand, type CommandAnswer } from './api.ts';
import { deviceStorage } from './live-memory.ts';
import type { LiveStore } from './live-store.ts';
import { unsentScenes } from './session-device.ts';

/**
 * The code of an invite link. Security: it stands in the fragment, which is never sent, and leaves the address bar (and
 * so the history, and a screen that is shared) before anything is drawn.
 */
export function takeCode(place: Pick<Window, 'location' | 'history'>): string | null {
  const { hash, pathname, search } = place.location;
  if (hash.length < 2) return null;
  place.history.replaceState(null, '', pathname + search);
  try {
    return decodeURIComponent(hash.slice(1));
  } catch (error) {
    // a fragment that was cut in the middle of a %-sign is no code
    if (error instanceof URIError) return null;
    throw error;
  }
}

/** Ends the session here; boards without unsent work leave the device. */
export async function signOut(live: LiveStore): Promise<CommandAnswer<'sign-out'>> {
  const { me } = live.get();
  const answer = await runCommand('sign-out', {}, { as: me?.personId ?? null });
  // no session is what was asked for
  if (!answer.ok && answer.reason !== 'no-session') return answer;
  live.forget();
  if (me !== null) await forgetBoards(me.personId);
  return { ok: true, result: null };
}

export function closeSentence(code: number): string {
  return isKnownClose(code) ? CLOSE_SENTENCES[code] : CLOSE_SENTENCES[CLOSE.notFound];
}

/** What a screen does about a final close of the live line. */
export function endedKind(code: number): 'signed-out' | 'ended' | 'reload' | 'other' {
  if (code === CLOSE.noSession) return 'signed-out';
  if (code === CLOSE.rightEnded) return 'ended';
  if (code === CLOSE.clientTooOld) return 'reload';
  return 'other';
}

/**
 * Whether this session may lock without being asked to: only where its person has a way back in. An IC without a
 * passphrase is the one who lets others in, and nobody does it for her.
 */
export function mayLockItself(me: Pick<LiveMe, 'personId' | 'lock' | 'ic'>): boolean {
  return me.lock === 'passphrase' || (me.ic !== null && me.ic.id !== me.personId);
}

/** The copy on this device can never be sent; the person may leave it for the server's. */
export function mayStartAfresh(code: number): boolean {
  return code === CLOSE.tooLarge;
}

function isKnownClose(code: number): code is CloseCode {
  return (isFinalClose(code) || code >= 4500) && Object.hasOwn(CLOSE_SENTENCES, code);
}

async function forgetBoards(personId: string): Promise<void> {
  const unsent = unsentScenes(deviceStorage(), personId);
  const kept = new Set(unsent.map((sceneId) => localCopyName(personId, sceneId)));
  const names = await databaseNames(localCopyName(personId, ''));
  await Promise.all(names.filter((name) => !kept.has(name)).map(deleteDatabase));
}
