/** The whole page: what is around every screen, and which screen it is. */
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { ENDED_WORDS, SHELL_WORDS } from '#shared/words/screens.ts';
import { JoinScreen } from '../join/join-screen.tsx';
import { LockScreen } from '../join/lock-screen.tsx';
import { SignedOutScreen } from '../join/signed-out-screen.tsx';
import { StartScreen } from '../join/start-screen.tsx';
import { useLive, useLiveStatus, useMe } from '../state/live-hooks.ts';
import { closeSentence, endedKind, takeCode } from '../state/session.ts';
import { Button } from '../ui/button.tsx';
import { CoverLayer } from '../ui/cover.tsx';
import { NoticeRegion } from '../ui/notices.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { Message, Opening } from './message.tsx';
import { NewVersion } from './new-version.tsx';
import { PATHS } from './paths.ts';
import { Screens } from './screens.tsx';

/** `firstCode` was in the address; it has been taken out of it. */
export function App({ firstCode }: { readonly firstCode: string | null }) {
  const [path] = useLocation();
  return (
    <ErrorBoundary resetKey={path}>
      <CoverLayer>
        <NoticeRegion>
          <NewVersion />
          <Door path={path} firstCode={firstCode} />
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
  if (me?.locked === true) return <LockScreen me={me} />;
  if (me !== null) return <Screens />;
  if (status !== 'offline') return <Opening />;
  return (
    <Message title={ENDED_WORDS.offlineTitle} text={ENDED_WORDS.offlineText}>
      <Button kind="primary" onPress={() => live.reconnect()}>
        {SHELL_WORDS.tryAgain}
      </Button>
    </Message>
  );
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
