/** Commands about the device in somebody's own hand. */
import { mayManagePeople } from '#shared/access/commands.ts';
import { done, refuse, UNCHANGED, type Handlers } from './handler.ts';

export const ownDevice: Handlers<'sign-out' | 'lock' | 'unlock' | 'set-lock' | 'end-session'> = {
  'sign-out':
    () =>
    async ({ tx, me, acting, deps }) => {
      if (acting.sessionId === null) return UNCHANGED;
      await deps.auth.sessions.end(tx, acting.sessionId);
      return { ...done('signed-out', [me.id]), cookie: 'clear' };
    },

  lock:
    () =>
    async ({ tx, me, acting, deps }) => {
      if (acting.sessionId === null) return UNCHANGED;
      await deps.auth.sessions.lock(tx, acting.sessionId);
      return done('session-locked', [me.id]);
    },

  async unlock({ passphrase }, acting, { auth }) {
    // Security: whoever lets somebody in may do so again and again; what they guess counts for the person.
    const attempt = auth.limits.unlocks.begin(
      acting.assisted ? acting.personId : (acting.sessionId ?? acting.personId),
    );
    if (attempt === null) return refuse('too-fast');
    const check = await auth.passphrases.check(acting.personId, passphrase);
    if (check !== 'wrong') attempt.giveBack();
    if (check !== 'right') return refuse(check === 'busy' ? 'too-fast' : 'sign-in-failed');
    return async ({ tx, me }) => {
      if (acting.sessionId === null) return UNCHANGED;
      await auth.sessions.unlock(tx, acting.sessionId);
      return done('session-unlocked', [me.id]);
    };
  },

  async 'set-lock'({ lock }, acting, { auth }) {
    // Security: whoever let somebody in must not be able to choose their passphrase.
    if (acting.assisted) return refuse('assisted');
    const hashed = lock.kind === 'none' ? null : await auth.passphrases.hash(lock.passphrase);
    if (lock.kind !== 'none' && hashed === null) return refuse('too-fast');
    return async ({ tx, me }) => {
      await auth.passphrases.put(tx, me, hashed);
      return done('lock-set', [me.id], { lock: lock.kind });
    };
  },

  'end-session':
    ({ session }) =>
    async ({ tx, me, who, acting, deps }) => {
      const owner = (await deps.auth.sessions.standing(tx, session, me.productionId))?.personId;
      if (owner === undefined || (owner !== me.id && !mayManagePeople(who))) return refuse('not-found');
      await deps.auth.sessions.end(tx, session);
      const told = done('session-ended', [owner], { session });
      return session === acting.sessionId ? { ...told, cookie: 'clear' } : told;
    },
};
