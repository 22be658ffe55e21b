/**
 * Frozen beats are locked against accidents for everybody: every tool leaves them as they are, and one sentence says so,
 * with the way to reopen for those who may. What is frozen is published by an IC, and by nothing else.
 */
import { useEffect, useMemo } from 'react';
import { mayRunCommand } from '#shared/access/commands.ts';
import { FROZEN_WORDS, OFFER_WORDS } from '#shared/words/offer.ts';
import { contactName } from '#shared/words/screens.ts';
import { useCommand } from '../../state/api-hooks.ts';
import { useBoard, useParty } from '../../state/board-hooks.ts';
import { useFrozenBeats } from '../../state/consent-hooks.ts';
import { FrozenBeats } from '../../state/frozen-beats.ts';
import { useMe } from '../../state/live-hooks.ts';
import { useNotices } from '../../ui/notices.tsx';

export function FrozenGuard() {
  const { store } = useBoard();
  const { scene } = useParty();
  const me = useMe();
  const { say } = useNotices();
  const { run } = useCommand('reopen-beat');
  const frozen = useFrozenBeats();
  const mayReopen = me !== null && mayRunCommand('reopen-beat', me);
  const ic = contactName(me?.ic ?? null);

  const guard = useMemo(() => new FrozenBeats(store), [store]);
  useEffect(() => {
    store.setGuard(guard);
    return () => store.setGuard(null);
  }, [store, guard]);
  useEffect(() => {
    guard.set(frozen);
  }, [guard, frozen]);

  useEffect(
    () =>
      guard.onHeld((beat) => {
        const reopen = async (): Promise<void> => {
          const answer = await run({ scene: scene.id, beat });
          say({ text: answer.ok ? OFFER_WORDS.asked : answer.sentence, isBrief: true, topic: 'frozen' });
        };
        say(
          mayReopen
            ? {
                text: FROZEN_WORDS.held,
                topic: 'frozen',
                action: { label: OFFER_WORDS.reopen, onPress: () => void reopen() },
              }
            : { text: FROZEN_WORDS.heldForOthers(ic), topic: 'frozen', isBrief: true },
        );
      }),
    [guard, scene.id, mayReopen, ic, run, say],
  );
  return null;
}
