/** Puts a wished contact on the board in one step; what the rules ask stands above it, and what cannot be written stops it. */
import { Plus } from 'lucide-react';
import type { Beat } from '#shared/model/board.ts';
import type { WishedContact } from '#shared/model/wishes.ts';
import { sayContactFindings, sayOffFigure } from '#shared/words/contact-findings.ts';
import { sayMinorsFindings } from '#shared/words/minors-words.ts';
import { WISH_WORDS } from '#shared/words/wishes.ts';
import { useBoard } from '../../state/board-hooks.ts';
import { retireContact } from '../../state/contact-actions.ts';
import { NEW_CONTACT_ID, useMinors } from '../../state/minors-hooks.ts';
import { useMayWrite, useNameOf } from '../../state/party-hooks.ts';
import { useReleasedFigures } from '../../state/released-figures.ts';
import { placeOnBoard } from '../../state/wish-actions.ts';
import { Button } from '../../ui/button.tsx';
import { useNotices } from '../../ui/notices.tsx';
import { Findings } from './findings.tsx';

interface PlaceButtonProps {
  readonly contact: WishedContact;
  readonly beat: Beat;
  readonly label: string;
  /** id of the wish, the line or the draft it is */
  readonly from: string;
  /** what it came from is answered */
  readonly onPlaced: () => void;
  readonly onUndone: () => void;
}

export function PlaceButton({ contact, beat, label, from, onPlaced, onUndone }: PlaceButtonProps) {
  const { store } = useBoard();
  const nameOf = useNameOf();
  const notices = useNotices();
  const minors = useMinors(beat.id);
  const figureOf = useReleasedFigures();
  const mayWrite = useMayWrite('contacts');
  const names = { giver: nameOf(contact.giver), receiver: nameOf(contact.receiver) };
  const findings = [
    ...sayContactFindings(contact, beat, names),
    ...sayOffFigure(contact, figureOf, names),
    ...(minors === null
      ? []
      : sayMinorsFindings(minors.beat, { ...contact, id: NEW_CONTACT_ID }, minors.isMinor, nameOf)),
  ];
  const isImpossible = findings.some(({ blocks }) => blocks === 'writing');

  function place(): void {
    const id = placeOnBoard(store, contact, beat.id, from);
    onPlaced();
    notices.say({
      text: WISH_WORDS.placed,
      topic: 'wish',
      action: {
        label: WISH_WORDS.undo,
        onPress: () => {
          retireContact(store, id);
          onUndone();
        },
      },
    });
  }

  return (
    <>
      <Findings findings={findings} />
      <Button
        kind="primary"
        isWide
        label={label}
        isDisabled={!mayWrite || isImpossible}
        icon={<Plus aria-hidden size={20} />}
        onPress={place}
      >
        {WISH_WORDS.place}
      </Button>
    </>
  );
}
