/** The whole page: what is around every screen, and which screen it is. */
import {
  lazy,
  Suspense,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type RefObject,
} from 'react';
import { useLocation } from 'wouter';
import { ENDED_WORDS, SHELL_WORDS } from '#shared/words/screens.ts';
import { LockLayer } from '../join/lock-screen.tsx';
import { useLive, useLiveStatus, useMe, type MeMessage } from '../state/live-hooks.ts';
import { OutboxContext, useOpenOutbox } from '../state/outbox-hooks.ts';
import { PrivateContext, PrivateDocuments } from '../state/private-documents.ts';
import type { PrivateMe } from '../state/private-session.ts';
import { closeSentence, endedKind, takeCode } from '../state/session.ts';
import { syncUrl } from '../state/sync-url.ts';
import { useLifetime } from '../state/use-lifetime.ts';
import { Button } from '../ui/button.tsx';
import { CoverLayer } from '../ui/cover.tsx';
import { NoticeRegion } from '../ui/notices.tsx';
import styles from './app.module.css';
import { ErrorBoundary } from './error-boundary.tsx';
import { IdleLock } from './idle-lock.tsx';
import { Message, Opening } from './message.tsx';
import { NewVersion } from './new-version.tsx';
import { PATHS } from './paths.ts';
import { Screens } from './screens.tsx';

// Who is signed in needs none of these, and the board is what must open quickly.
const JoinScreen = lazy(async () => ({ default: (await import('../join/join-screen.tsx')).JoinScreen }));
const StartScreen = lazy(async () => ({ default: (await import('../join/start-screen.tsx')).StartScreen }));
const SignedOutScreen = lazy(async () => ({
  default: (await import('../join/signed-out-screen.tsx')).SignedOutScreen,
}));

/** `firstCode` was in the address; it has been taken out of it. */
export function App({ firstCode }: { readonly firstCode: string | null }) {
  const [path] = useLocation();
  return (
    <ErrorBoundary resetKey={path}>
      <CoverLayer>
        <NoticeRegion>
          <NewVersion />
          <Suspense fallback={<Opening />}>
            <Door path={path} firstCode={firstCode} />
          </Suspense>
        </NoticeRegion>
      </CoverLayer>
    </ErrorBoundary>
  );
}

function Door({ path, firstCode }: { readonly path: string; readonly firstCode: string | null }) {
  const code = useCode(firstCode);
  if (path === PATHS.start) return <StartScreen key={code} code={code} />;
  if (path === PATHS.join) return <JoinScreen key={code} code={code} />;
  return <Inside />;
}

/** Who is signed in, and whether anything may be shown, decides before the address does. */
function Inside() {
  const me = useMe();
  const status = useLiveStatus();
  const live = useLive();
  if (typeof status === 'object') return <Ended code={status.ended} />;
  if (me !== null) return <Signed key={me.personId} me={me} />;
  if (status !== 'offline') return <Opening />;
  return (
    <Message title={ENDED_WORDS.offlineTitle} text={ENDED_WORDS.offlineText}>
      <Button kind="primary" onPress={() => live.reconnect()}>
        {SHELL_WORDS.tryAgain}
      </Button>
    </Message>
  );
}

/**
 * A lock stands in front of what is open, so that no typed word is lost. Nothing is opened behind a lock; what is only
 * for one pair of eyes (maps, private lines) must not be left standing there.
 */
function Signed({ me }: { readonly me: MeMessage }) {
  const [wasOpen, setWasOpen] = useState(!me.locked);
  if (!me.locked && !wasOpen) setWasOpen(true);
  const behind = useRef<HTMLDivElement>(null);
  useFocusKept(behind, me.locked);
  const documents = usePrivateDocumentsOf(me);
  const outbox = useOpenOutbox(me.personId);
  return (
    <PrivateContext value={documents}>
      <OutboxContext value={outbox}>
        <div ref={behind} className={styles['behind']} inert={me.locked}>
          {wasOpen && documents !== null && <Screens />}
        </div>
      </OutboxContext>
      {me.locked ? <LockLayer me={me} /> : <IdleLock me={me} />}
    </PrivateContext>
  );
}

/** One set for one person: whoever comes next on this device finds nothing of it. */
function usePrivateDocumentsOf(me: MeMessage): PrivateDocuments | null {
  const newest = useRef(me);
  const documents = useLifetime(
    useCallback(() => new PrivateDocuments(privateMe(newest.current), { url: syncUrl(), now: Date.now }), []),
  );
  useLayoutEffect(() => {
    newest.current = me;
    documents?.setMe(privateMe(me));
  }, [documents, me]);
  return documents;
}

function privateMe({ personId, production, role, adult, guards = [], locked }: MeMessage): PrivateMe {
  return { personId, productionId: production.id, role, adult, guards, locked };
}

/** What had the focus gets it back behind a lock: the browser gives none to what is still inert while the layer goes. */
function useFocusKept(behind: RefObject<HTMLElement | null>, isLocked: boolean): void {
  const last = useRef<EventTarget>(null);
  useEffect(() => {
    const element = behind.current;
    const note = ({ target }: FocusEvent): void => {
      last.current = target;
    };
    element?.addEventListener('focusin', note);
    return () => element?.removeEventListener('focusin', note);
  }, [behind]);
  useEffect(() => {
    if (!isLocked) return;
    return () => {
      if (last.current instanceof HTMLElement) last.current.focus({ preventScroll: true });
    };
  }, [isLocked]);
}

function Ended({ code }: { readonly code: number }) {
  const live = useLive();
  const [, navigate] = useLocation();
  const kind = endedKind(code);
  if (kind === 'signed-out') return <SignedOutScreen />;
  if (kind === 'reload') {
    return (
      <Message title={ENDED_WORDS.reloadTitle} text={closeSentence(code)}>
        <Button kind="primary" onPress={() => location.reload()}>
          {SHELL_WORDS.reload}
        </Button>
      </Message>
    );
  }
  if (kind === 'ended') {
    return (
      <Message title={ENDED_WORDS.endedTitle} text={closeSentence(code)}>
        <Button onPress={() => navigate(PATHS.join)}>{ENDED_WORDS.withCode}</Button>
      </Message>
    );
  }
  return (
    <Message title={ENDED_WORDS.otherTitle} text={closeSentence(code)} note={ENDED_WORDS.endedNote}>
      <Button kind="primary" onPress={() => live.reconnect()}>
        {SHELL_WORDS.tryAgain}
      </Button>
    </Message>
  );
}

/** A link pasted into the address of an open page changes only the fragment. */
function useCode(firstCode: string | null): string | null {
  const [code, setCode] = useState(firstCode);
  useEffect(() => {
    const onHashChange = (): void => {
      const next = takeCode(globalThis.window);
      if (next !== null) setCode(next);
    };
    addEventListener('hashchange', onHashChange);
    return () => removeEventListener('hashchange', onHashChange);
  }, []);
  return code;
}
