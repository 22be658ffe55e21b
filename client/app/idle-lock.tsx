/**
 * Nobody has touched this device for a while: a warning that is easily answered, then it covers itself and locks. Where
 * the server cannot be told, or nobody could let this person in again, it only covers itself.
 */
import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { IDLE_WORDS } from '#shared/words/screens.ts';
import { runCommand } from '../state/api.ts';
import { useIdle } from '../state/idle-hooks.ts';
import { useLockAfter, usePrivateLockAfter } from '../state/lock-after.ts';
import type { MeMessage } from '../state/live-hooks.ts';
import { mayLockItself } from '../state/session.ts';
import { Button } from '../ui/button.tsx';
import { useCover } from '../ui/cover.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useNotices } from '../ui/notices.tsx';
import { isPrivatePath, PATHS } from './paths.ts';

export function IdleLock({ me }: { readonly me: MeMessage }) {
  const [usual] = useLockAfter(me.personId);
  const [sooner] = usePrivateLockAfter(me.personId);
  const [path, navigate] = useLocation();
  const isPrivate = isPrivatePath(path);
  const { idle, stay } = useIdle(isPrivate ? Math.min(usual ?? sooner, sooner) : usual);
  const cover = useCover();
  const { say } = useNotices();
  const mayLock = mayLockItself(me);

  const end = useRef<() => Promise<void>>(null);
  useEffect(() => {
    end.current = async () => {
      cover();
      // the time begins anew: a cover that was taken away by hand comes back
      stay();
      // what only covers itself is uncovered by anybody's hand: a screen of one pair of eyes is not below it
      if (isPrivate && !mayLock) navigate(PATHS.home, { replace: true });
      if (!mayLock) return say({ text: IDLE_WORDS.coveredOnly, topic: 'idle' });
      const answer = await runCommand('lock', {}, { as: me.personId });
      if (answer.ok) return;
      if (isPrivate) navigate(PATHS.home, { replace: true });
      say({ text: IDLE_WORDS.coveredOffline, topic: 'idle' });
    };
  });
  useEffect(() => {
    if (idle === 'over') void end.current?.();
  }, [idle]);

  // any key and any press answers: nobody has to find a button in twenty seconds
  useEffect(() => {
    if (idle !== 'warned') return;
    addEventListener('keydown', stay);
    addEventListener('click', stay);
    return () => {
      removeEventListener('keydown', stay);
      removeEventListener('click', stay);
    };
  }, [idle, stay]);

  return (
    <Dialog
      isOpen={idle === 'warned'}
      onClose={stay}
      title={IDLE_WORDS.title}
      actions={
        <Button kind="primary" size={56} onPress={stay}>
          {IDLE_WORDS.stay}
        </Button>
      }
    >
      <p>{mayLock ? IDLE_WORDS.locks : IDLE_WORDS.covers}</p>
    </Dialog>
  );
}
