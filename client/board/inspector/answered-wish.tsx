/** A wish that has its answer; an IC may open it again. */
import type { Wish } from '#shared/model/wishes.ts';
import { WISH_WORDS, wishStateWords } from '#shared/words/wishes.ts';
import { useNameOf } from '../../state/party-hooks.ts';
import type { Wishes } from '../../state/wishes.ts';
import { Button } from '../../ui/button.tsx';
import { WishText } from './wish-text.tsx';
import { saidOf } from './wish-words.ts';
import own from './wishes.module.css';

export function AnsweredWish({ wish, wishes }: { readonly wish: Wish; readonly wishes: Wishes }) {
  const nameOf = useNameOf();
  return (
    <article className={own['wish']} aria-label={saidOf(wish, nameOf)}>
      <p className={own['place']}>{WISH_WORDS.from(nameOf(wish.by))}</p>
      <WishText wish={wish} />
      <p className={own['state']} data-state={wish.state}>
        {wish.state === 'alternative'
          ? WISH_WORDS.answer(wish.answer)
          : wishStateWords(wish.state, undefined, '')}
      </p>
      {wishes.acts !== null && (
        <div className={own['acts']}>
          <Button
            size={44}
            kind="plain"
            label={WISH_WORDS.reopenOf(saidOf(wish, nameOf))}
            onPress={() => wishes.acts?.reopen(wish.id)}
          >
            {WISH_WORDS.reopen}
          </Button>
        </div>
      )}
    </article>
  );
}
