/** One wish that waits, and what an IC can make of it: on the board, on the desk, or something else. */
import { LIMITS, type Beat } from '#shared/model/board.ts';
import type { Wish } from '#shared/model/wishes.ts';
import { beatTitle } from '#shared/words/beat-title.ts';
import { WISH_WORDS } from '#shared/words/wishes.ts';
import { useBeats, useBoard, useParty } from '../../state/board-hooks.ts';
import { useDesk } from '../../state/desk.ts';
import { useNameOf } from '../../state/party-hooks.ts';
import { usePrivateDraft } from '../../state/private-hooks.ts';
import { useIsOnBoard } from '../../state/placed-hooks.ts';
import type { Wishes } from '../../state/wishes.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { useNotices } from '../../ui/notices.tsx';
import { PlaceButton } from './place-button.tsx';
import { WishText } from './wish-text.tsx';
import { saidOf } from './wish-words.ts';
import own from './wishes.module.css';

interface WaitingWishProps {
  readonly wish: Wish;
  readonly wishes: Wishes;
  /** the beat one looks at */
  readonly beat: Beat | null;
}

export function WaitingWish({ wish, wishes: { acts }, beat }: WaitingWishProps) {
  const { scene } = useParty();
  const { view } = useBoard();
  const nameOf = useNameOf();
  const notices = useNotices();
  const beats = useBeats();
  const desk = useDesk(scene.id);
  const [suggestion, setSuggestion] = usePrivateDraft(`suggest/${wish.id}`);
  const said = saidOf(wish, nameOf);
  const at = beats.findIndex(({ id }) => id === wish.beatId);
  const isOnBoard = useIsOnBoard(wish.id);
  const isHere = beat !== null && wish.beatId === beat.id;

  function keep(): void {
    desk.acts?.placeOnDesk({
      contact: wish.contact ?? null,
      beatId: wish.beatId ?? beat?.id ?? null,
      text: wish.text,
      from: wish.id,
    });
    notices.say({ text: WISH_WORDS.kept, topic: 'wish', isBrief: true });
  }

  return (
    <article className={own['wish']} aria-label={said}>
      <p className={own['place']}>
        {WISH_WORDS.from(nameOf(wish.by))}
        {wish.beatId !== undefined && beats[at] === undefined && ` ${WISH_WORDS.noBeat}`}
      </p>
      <WishText wish={wish} />
      {suggestion !== null && acts !== null ? (
        <Suggestion
          name={nameOf(wish.by)}
          words={suggestion}
          onChange={setSuggestion}
          onSend={() => {
            acts.suggestInstead(wish.id, suggestion.trim());
            setSuggestion(null);
          }}
        />
      ) : (
        <>
          {wish.contact !== undefined &&
            !isOnBoard &&
            (isHere || beats[at] === undefined) &&
            beat !== null && (
              <PlaceButton
                contact={wish.contact}
                beat={beat}
                label={WISH_WORDS.placeOf(said)}
                from={wish.id}
                onPlaced={() => acts?.markTaken(wish.id)}
                onUndone={() => acts?.reopen(wish.id)}
              />
            )}
          {(wish.contact === undefined || isOnBoard) && (
            <Button
              isWide
              isDisabled={acts === null}
              label={WISH_WORDS.onBoardOf(said)}
              onPress={() => acts?.markTaken(wish.id)}
            >
              {WISH_WORDS.onBoard}
            </Button>
          )}
          <div className={own['acts']}>
            {!isHere && beats[at] !== undefined && (
              <Button size={44} kind="plain" onPress={() => view.openBeat(beats[at]!.id)}>
                {WISH_WORDS.openBeat(beatTitle(beats[at], at))}
              </Button>
            )}
            <Button
              size={44}
              kind="plain"
              isDisabled={desk.acts === null}
              label={WISH_WORDS.keepOf(said)}
              onPress={keep}
            >
              {WISH_WORDS.keep}
            </Button>
            <Button
              size={44}
              kind="plain"
              isDisabled={acts === null}
              label={WISH_WORDS.suggestOf(said)}
              onPress={() => setSuggestion('')}
            >
              {WISH_WORDS.suggest}
            </Button>
          </div>
        </>
      )}
    </article>
  );
}

interface SuggestionProps {
  readonly name: string;
  readonly words: string;
  /** null: given up */
  readonly onChange: (words: string | null) => void;
  readonly onSend: () => void;
}

function Suggestion({ name, words, onChange, onSend }: SuggestionProps) {
  return (
    <form
      className={own['part']}
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      <Field
        label={WISH_WORDS.suggestion}
        help={WISH_WORDS.suggestionHelp(name)}
        value={words}
        rows={3}
        maxLength={LIMITS.text}
        onChange={onChange}
      />
      <div className={own['pair']}>
        <Button onPress={() => onChange(null)}>{WISH_WORDS.cancel}</Button>
        <Button kind="primary" type="submit">
          {WISH_WORDS.sendSuggestion}
        </Button>
      </div>
    </form>
  );
}
