/** One contact from a private line, what an IC makes of it, and a word back to its person. */
import type { Beat } from '#shared/model/board.ts';
import { beatTitle } from '#shared/words/beat-title.ts';
import { contactSentence } from '#shared/words/contact-sentence.ts';
import { WISH_WORDS } from '#shared/words/wishes.ts';
import { useBeats, useBoard } from '../../state/board-hooks.ts';
import type { DeskActs } from '../../state/desk.ts';
import type { ContactLine } from '../../state/line-contacts.ts';
import { useNameOf } from '../../state/party-hooks.ts';
import { Button } from '../../ui/button.tsx';
import { useNotices } from '../../ui/notices.tsx';
import { OnBoard } from './on-board.tsx';
import { PlaceButton } from './place-button.tsx';
import { WishText } from './wish-text.tsx';
import { WriteBack } from './write-back.tsx';
import own from './wishes.module.css';

/** What was made of it so far. */
export type LineFate = 'waits' | 'board' | 'desk' | 'away';

interface LineContactProps {
  readonly line: ContactLine;
  /** the beat one looks at */
  readonly beat: Beat | null;
  readonly fate: LineFate;
  readonly desk: DeskActs | null;
  readonly onPlaced: () => void;
}

export function LineContact({ line, beat, fate, desk, onPlaced }: LineContactProps) {
  const { view } = useBoard();
  const nameOf = useNameOf();
  const notices = useNotices();
  const beats = useBeats();
  const said = contactSentence(line.contact, nameOf);
  const at = beats.findIndex(({ id }) => id === line.beatId);
  const its = beats[at];
  const isHere = beat !== null && (its === undefined || its.id === beat.id);
  const mayPlace = fate === 'waits' || fate === 'away';

  function keep(): void {
    const beatId = line.beatId ?? beat?.id ?? null;
    desk?.placeOnDesk({ contact: line.contact, beatId, text: line.text, from: line.id });
    notices.say({ text: WISH_WORDS.kept, topic: 'wish', isBrief: true });
  }

  return (
    <article className={own['wish']} aria-label={said}>
      <p className={own['place']}>
        {WISH_WORDS.lineFrom(nameOf(line.personId))}
        {its === undefined && `. ${WISH_WORDS.noBeat}`}
      </p>
      <WishText wish={line} />
      {fate === 'board' && <OnBoard />}
      {(fate === 'desk' || fate === 'away') && <p className={own['state']}>{WISH_WORDS.lineState[fate]}</p>}
      {mayPlace && isHere && (
        <PlaceButton
          contact={line.contact}
          beat={beat}
          label={WISH_WORDS.placeOf(said)}
          from={line.id}
          onPlaced={onPlaced}
          onUndone={nothing}
        />
      )}
      <div className={own['acts']}>
        {mayPlace && !isHere && its !== undefined && (
          <Button size={44} kind="plain" onPress={() => view.openBeat(its.id)}>
            {WISH_WORDS.openBeat(beatTitle(its, at))}
          </Button>
        )}
        {mayPlace && (
          <Button
            size={44}
            kind="plain"
            isDisabled={desk === null}
            label={WISH_WORDS.keepOf(said)}
            onPress={keep}
          >
            {WISH_WORDS.keep}
          </Button>
        )}
        <WriteBack
          personId={line.personId}
          begins={fate === 'board' && its !== undefined ? beatTitle(its, at) : null}
        />
      </div>
    </article>
  );
}

/** The board says by itself that it is no longer there. */
const nothing = (): void => undefined;
