/** What the ICs keep for this beat, and for the scene as a whole. */
import type { Beat } from '#shared/model/board.ts';
import { isId } from '#shared/model/ids.ts';
import type { DeskDraft } from '#shared/model/wishes.ts';
import { WISH_WORDS } from '#shared/words/wishes.ts';
import { useParty } from '../../state/board-hooks.ts';
import { useDesk, type DeskActs } from '../../state/desk.ts';
import { useNameOf } from '../../state/party-hooks.ts';
import { useIsOnBoard } from '../../state/placed-hooks.ts';
import type { Wishes } from '../../state/wishes.ts';
import { Button } from '../../ui/button.tsx';
import { CircleChip } from '../../ui/circle-chip.tsx';
import { useNotices } from '../../ui/notices.tsx';
import styles from './inspector.module.css';
import { OnBoard } from './on-board.tsx';
import { PlaceButton } from './place-button.tsx';
import { WishText } from './wish-text.tsx';
import { saidOf } from './wish-words.ts';
import own from './wishes.module.css';

interface WishDeskProps {
  readonly beat: Beat | null;
  readonly wishes: Wishes;
}

export function WishDesk({ beat, wishes }: WishDeskProps) {
  const { scene } = useParty();
  const desk = useDesk(scene.id);
  const drafts = desk.drafts.filter(({ beatId }) => beatId === undefined || beatId === beat?.id);
  return (
    <section className={own['part']} aria-labelledby="desk">
      <div className={own['head']}>
        <h3 id="desk" className={styles['heading']}>
          {WISH_WORDS.desk}
        </h3>
        <CircleChip circle="ics" />
      </div>
      {drafts.length === 0 && desk.isHere && <p className={styles['quiet']}>{WISH_WORDS.deskNone}</p>}
      <ul className={styles['list']} aria-label={WISH_WORDS.desk}>
        {drafts.map((draft) => (
          <li key={draft.id}>
            <Draft draft={draft} beat={beat} wishes={wishes} desk={desk.acts} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface DraftProps extends WishDeskProps {
  readonly draft: DeskDraft;
  readonly desk: DeskActs | null;
}

function Draft({ draft, beat, wishes, desk }: DraftProps) {
  const nameOf = useNameOf();
  const notices = useNotices();
  const said = saidOf(draft, nameOf);
  const from = draft.from ?? draft.id;
  const isOnBoard = useIsOnBoard(from);
  const wishId = isId('wish', draft.from) ? draft.from : null;

  function putAway(): void {
    desk?.putAway(draft.id);
    notices.say({
      text: WISH_WORDS.isPutAway,
      topic: 'wish',
      action: { label: WISH_WORDS.undo, onPress: () => desk?.takeBackOut(draft.id) },
    });
  }

  return (
    <article className={own['wish']} aria-label={said}>
      {draft.from !== undefined && (
        <p className={own['place']}>{WISH_WORDS.deskFrom[wishId === null ? 'line' : 'wish']}</p>
      )}
      <WishText wish={draft} />
      {isOnBoard && <OnBoard />}
      {draft.contact !== undefined && !isOnBoard && beat !== null && (
        <PlaceButton
          contact={draft.contact}
          beat={beat}
          label={WISH_WORDS.placeOf(said)}
          from={from}
          onPlaced={() => {
            desk?.putAway(draft.id);
            if (wishId !== null) wishes.acts?.markTaken(wishId);
          }}
          onUndone={() => {
            desk?.takeBackOut(draft.id);
            if (wishId !== null) wishes.acts?.reopen(wishId);
          }}
        />
      )}
      <div className={own['acts']}>
        <Button
          size={44}
          kind="plain"
          isDisabled={desk === null}
          label={WISH_WORDS.putAwayOf(said)}
          onPress={putAway}
        >
          {WISH_WORDS.putAway}
        </Button>
      </div>
    </article>
  );
}
