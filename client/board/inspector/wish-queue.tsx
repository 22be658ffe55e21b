/** An IC's side: the wishes that wait, those of this beat first, and those that were answered. */
import { useState } from 'react';
import type { Beat } from '#shared/model/board.ts';
import type { Wish } from '#shared/model/wishes.ts';
import { WISH_WORDS } from '#shared/words/wishes.ts';
import { waitingWishes } from '../../state/waiting.ts';
import type { Wishes } from '../../state/wishes.ts';
import { CircleChip } from '../../ui/circle-chip.tsx';
import { Disclosure } from './disclosure.tsx';
import styles from './inspector.module.css';
import { WaitingWish } from './waiting-wish.tsx';
import { AnsweredWish } from './answered-wish.tsx';
import own from './wishes.module.css';

interface WishQueueProps {
  readonly beat: Beat | null;
  readonly wishes: Wishes;
}

export function WishQueue({ beat, wishes }: WishQueueProps) {
  const [isOpen, setOpen] = useState(false);
  const waiting = waitingWishes(wishes.wishes);
  const ofScene = waiting.filter(({ beatId }) => beatId === undefined);
  const here = waiting.filter(({ beatId }) => beatId !== undefined && beatId === beat?.id);
  const elsewhere = waiting.filter((wish) => !here.includes(wish) && !ofScene.includes(wish));
  const answered = wishes.wishes.filter(({ state }) => state !== 'with-ic').toReversed();
  return (
    <section className={own['part']} aria-labelledby="wishes">
      <div className={own['head']}>
        <h3 id="wishes" className={styles['heading']}>
          {WISH_WORDS.title}
        </h3>
        <CircleChip circle="directors-and-ics" />
      </div>
      <p className={styles['quiet']}>
        {waiting.length > 0
          ? WISH_WORDS.waiting(waiting.length)
          : wishes.isHere
            ? WISH_WORDS.noneForIc
            : WISH_WORDS.opening}
      </p>
      <Group title={WISH_WORDS.inThisBeat} wishes={here} all={wishes} beat={beat} />
      <Group title={WISH_WORDS.ofScene} wishes={ofScene} all={wishes} beat={beat} />
      <Group title={WISH_WORDS.elsewhere} wishes={elsewhere} all={wishes} beat={beat} />
      {answered.length > 0 && (
        <Disclosure
          kind="line"
          summary={`${WISH_WORDS.answered} (${answered.length})`}
          isOpen={isOpen}
          onToggle={() => setOpen(!isOpen)}
        >
          <ul className={styles['list']}>
            {answered.map((wish) => (
              <li key={wish.id}>
                <AnsweredWish wish={wish} wishes={wishes} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  );
}

interface GroupProps {
  readonly title: string;
  readonly wishes: readonly Wish[];
  readonly all: Wishes;
  readonly beat: Beat | null;
}

function Group({ title, wishes, all, beat }: GroupProps) {
  if (wishes.length === 0) return null;
  return (
    <div className={own['group']}>
      <h4 className={own['groupTitle']}>{title}</h4>
      <ul className={styles['list']} aria-label={title}>
        {wishes.map((wish) => (
          <li key={wish.id}>
            <WaitingWish wish={wish} wishes={all} beat={beat} />
          </li>
        ))}
      </ul>
    </div>
  );
}
