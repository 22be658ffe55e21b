/** A director's side: a wish in words, and what became of the wishes sent so far. */
import { Check, Clock, MessageSquare, Send } from 'lucide-react';
import { useState } from 'react';
import { LIMITS, type Beat } from '#shared/model/board.ts';
import type { Wish, WishState } from '#shared/model/wishes.ts';
import { beatTitle } from '#shared/words/beat-title.ts';
import { WISH_WORDS, wishStateWords } from '#shared/words/wishes.ts';
import { useBeats, useParty } from '../../state/board-hooks.ts';
import { useNameOf } from '../../state/party-hooks.ts';
import { usePrivateDraft } from '../../state/private-hooks.ts';
import type { Wishes } from '../../state/wishes.ts';
import { Button } from '../../ui/button.tsx';
import { CircleChip } from '../../ui/circle-chip.tsx';
import { Field } from '../../ui/field.tsx';
import { useNotices } from '../../ui/notices.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import styles from './inspector.module.css';
import { useIcName } from './use-ic-name.ts';
import { WishText } from './wish-text.tsx';
import { saidOf } from './wish-words.ts';
import own from './wishes.module.css';

interface OwnWishesProps {
  readonly beat: Beat | null;
  readonly wishes: Wishes;
}

export function OwnWishes({ beat, wishes }: OwnWishesProps) {
  const ic = useIcName();
  const newestFirst = wishes.wishes.toReversed();
  return (
    <>
      <div className={own['chip']}>
        <CircleChip circle="directors-and-ics" />
      </div>
      <p className={styles['quiet']}>{WISH_WORDS.about(ic)}</p>
      <WishForm beat={beat} wishes={wishes} ic={ic} />
      <section aria-labelledby="own-wishes" className={own['part']}>
        <h3 id="own-wishes" className={styles['heading']}>
          {WISH_WORDS.yours}
        </h3>
        {newestFirst.length === 0 && (
          <p className={styles['quiet']}>{wishes.isHere ? WISH_WORDS.none : WISH_WORDS.opening}</p>
        )}
        <ul className={styles['list']}>
          {newestFirst.map((wish) => (
            <li key={wish.id}>
              <OwnWish wish={wish} wishes={wishes} ic={ic} />
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function WishForm({ beat, wishes, ic }: OwnWishesProps & { readonly ic: string }) {
  const { scene } = useParty();
  const [draft, setDraft] = usePrivateDraft(`wish/${scene.id}`);
  const text = draft ?? '';
  const [scope, setScope] = useState<'beat' | 'scene'>('beat');
  const notices = useNotices();
  const isEmpty = text.trim() === '';

  function send(): void {
    if (isEmpty || wishes.acts === null) return;
    const id = wishes.acts.sendTextWish(text.trim(), scope === 'beat' ? (beat?.id ?? null) : null);
    setDraft(null);
    const { acts } = wishes;
    notices.say({
      text: WISH_WORDS.sent(ic),
      topic: 'wish',
      isBrief: true,
      action: { label: WISH_WORDS.undo, onPress: () => acts.takeBack(id) },
    });
  }

  return (
    <form
      className={own['part']}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Field
        label={WISH_WORDS.write}
        help={WISH_WORDS.writeHelp}
        value={text}
        rows={3}
        maxLength={LIMITS.text}
        onChange={setDraft}
      />
      {beat !== null && (
        <Segmented
          label={WISH_WORDS.scope}
          isLabelHidden
          value={scope}
          options={[
            { id: 'beat', label: WISH_WORDS.thisBeat },
            { id: 'scene', label: WISH_WORDS.wholeScene },
          ]}
          onChange={setScope}
        />
      )}
      <Button
        kind="primary"
        type="submit"
        isWide
        isDisabled={isEmpty || wishes.acts === null}
        icon={<Send aria-hidden size={18} />}
      >
        {WISH_WORDS.send(ic)}
      </Button>
    </form>
  );
}

const ICONS = { 'with-ic': Clock, taken: Check, alternative: MessageSquare } as const satisfies Readonly<
  Record<WishState, unknown>
>;

function OwnWish({
  wish,
  wishes,
  ic,
}: {
  readonly wish: Wish;
  readonly wishes: Wishes;
  readonly ic: string;
}) {
  const { me } = useParty();
  const beats = useBeats();
  const nameOf = useNameOf();
  const at = beats.findIndex(({ id }) => id === wish.beatId);
  const beat = beats[at];
  const isMine = wish.by === me.personId;
  const Icon = ICONS[wish.state];
  const place =
    beat === undefined
      ? wish.beatId === undefined
        ? WISH_WORDS.wholeScene
        : WISH_WORDS.noBeat
      : beatTitle(beat, at);
  return (
    <article className={own['wish']} aria-label={saidOf(wish, nameOf)}>
      <p className={own['place']}>{isMine ? place : `${nameOf(wish.by)}, ${place}`}</p>
      <WishText wish={wish} />
      <p className={own['state']} data-state={wish.state}>
        <Icon aria-hidden size={18} />
        <span>{wishStateWords(wish.state, wish.answer, ic)}</span>
      </p>
      {isMine && wish.state === 'with-ic' && wishes.acts !== null && (
        <div className={own['acts']}>
          <Button
            size={44}
            kind="plain"
            label={WISH_WORDS.takeBackOf(saidOf(wish, nameOf))}
            onPress={() => wishes.acts?.takeBack(wish.id)}
          >
            {WISH_WORDS.takeBack}
          </Button>
        </div>
      )}
    </article>
  );
}
