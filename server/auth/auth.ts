/** The door of auth: who somebody is. Commands use the parts below inside their own transaction; nobody else does. */
import type { RandomBytes } from '#shared/model/ids.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import { createCodeBook, type CodeBook } from './codes.ts';
import { clearingCookie, sessionCookie } from './cookie.ts';
import { createAuthLimits, type AuthLimits } from './limits.ts';
import { createPassphrases, type Passphrases } from './passphrases.ts';
import type { Sessions } from './port.ts';
import { createSessionBook, type Device, type SessionBook } from './sessions.ts';

export { ROOM_CODE_MS } from './codes.ts';
export { hasEnded } from '#shared/model/production.ts';
export { whoOf } from './sessions.ts';
export type { Code } from './codes.ts';
export type { Try } from './limits.ts';
export type { HashedPassphrase } from './passphrases.ts';

export interface AuthDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly log: Log;
  /** people open this server over https: cookies are Secure and bound to the host */
  readonly isSecure: boolean;
}

export interface Auth extends Sessions {
  /** Every device that is signed in, ended and expired sessions left out. */
  devices(productionId: string): Promise<readonly Device[]>;
  /** Ids of the people who have ever joined. */
  joined(productionId: string): Promise<ReadonlySet<string>>;
  /** How a person gets back in after a lock. */
  lockOf(personId: string): Promise<'none' | 'passphrase'>;
  /** The Set-Cookie value that starts a session in a browser. */
  cookieOf(token: string): string;
  /** The Set-Cookie value that forgets it. */
  readonly clearingCookie: string;
  /** Tells the listeners; called once the change can be read. */
  announce(productionId: string): void;
  readonly sessions: SessionBook;
  readonly codes: CodeBook;
  readonly passphrases: Passphrases;
  readonly limits: AuthLimits;
}

export function createAuth(deps: AuthDeps): Auth {
  const sessions = createSessionBook(deps);
  const passphrases = createPassphrases(deps);
  const listeners = new Set<(change: { readonly productionId: string }) => void>();
  return {
    sessions,
    passphrases,
    codes: createCodeBook(deps),
    limits: createAuthLimits(deps.clock),
    fromCookie: (header) => sessions.fromCookie(header),
    look: (id) => sessions.look(id),
    devices: (productionId) => sessions.devices(productionId),
    joined: (productionId) => sessions.joined(productionId),
    lockOf: (personId) => passphrases.lockOf(personId),
    cookieOf: (token) => sessionCookie(token, deps.isSecure),
    clearingCookie: clearingCookie(deps.isSecure),
    onChanged(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    announce(productionId) {
      for (const listener of listeners) {
        try {
          listener({ productionId });
        } catch (err) {
          // one listener's fault must not keep the others from closing their sockets
          deps.log.error({ err, productionId }, 'a listener of sessions failed');
        }
      }
    },
  };
}
