/**
 * Wishes at the board: a director's own with what became of them; for ICs the queue, what private lines hold for this
 * scene, and the desk.
 */
import type { Beat } from '#shared/model/board.ts';
import { closeSentence } from '../../state/session.ts';
import { notTakenWords } from '#shared/words/not-taken.ts';
import { talkSaveWords } from '#shared/words/talk.ts';
import { formatTime } from '../../app/i18n.ts';
import { useParty } from '../../state/board-hooks.ts';
import { useWishes, type Wishes } from '../../state/wishes.ts';
import styles from './inspector.module.css';
import { LineContacts } from './line-contacts.tsx';
import { WishDesk } from './wish-desk.tsx';
import { WishQueue } from './wish-queue.tsx';
import { OwnWishes } from './own-wishes.tsx';
import own from './wishes.module.css';

export function WishesPanel({ beat }: { readonly beat: Beat | null }) {
  const { scene, me } = useParty();
  const wishes = useWishes(scene.id);
  const { save } = wishes;
  if (save.kind === 'ended') return <p className={styles['readOnly']}>{closeSentence(save.code)}</p>;
  if (me.role !== 'ic') {
    return (
      <div className={styles['panel']}>
        <OwnWishes key={beat?.id} beat={beat} wishes={wishes} />
        <Kept wishes={wishes} />
      </div>
    );
  }
  return (
    <div className={styles['panel']}>
      <WishQueue beat={beat} wishes={wishes} />
      <Kept wishes={wishes} />
      <LineContacts beat={beat} />
      <WishDesk beat={beat} wishes={wishes} />
    </div>
  );
}

/** How it is kept, where that is not plain, and what was not taken. */
function Kept({ wishes: { save, notTaken, isHere } }: { readonly wishes: Wishes }) {
  const isPlain = save.kind === 'saved' || (save.kind === 'loading' && !isHere);
  return (
    <>
      <p className={own['kept']} aria-live="polite">
        {isPlain ? '' : talkSaveWords(save, formatTime)}
      </p>
      {notTaken.length > 0 && <p className={styles['readOnly']}>{notTakenWords(notTaken)}</p>}
    </>
  );
}
