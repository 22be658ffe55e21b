/** Alternatives to a contact in words, each with the act that keeps it on the desk of the scene. For ICs alone. */
import { useMemo } from 'react';
import type { Contact } from '#shared/model/board.ts';
import type { WishedContact } from '#shared/model/wishes.ts';
import { contactSentence } from '#shared/words/contact-sentence.ts';
import { changesText, OFFER_WORDS } from '#shared/words/offer.ts';
import { useParty } from './board-hooks.ts';
import { useDesk } from './desk.ts';
import { useAlternatives } from './offer-hooks.ts';
import { useNameOf } from './party-hooks.ts';

export interface SaidAlternative {
  readonly id: string;
  readonly sentence: string;
  readonly changes: string;
  readonly onKeep: (() => void) | null;
}

/** `onKept` is called after one was kept. */
export function useSaidAlternatives(
  beatId: string,
  contact: Contact | null,
  onKept: () => void,
): readonly SaidAlternative[] {
  const { scene } = useParty();
  const nameOf = useNameOf();
  const { acts } = useDesk(scene.id);
  const found = useAlternatives(beatId, contact);
  return useMemo(
    () =>
      found.map((one, at) => {
        const isPlaceholder = one.kind === 'placeholder';
        const sentence = isPlaceholder
          ? OFFER_WORDS.placeholder(one.text)
          : contactSentence(one.contact, nameOf);
        const kept = isPlaceholder ? null : wished(one.contact);
        return {
          id: `${at}`,
          sentence,
          changes: isPlaceholder ? '' : changesText(one.changes),
          onKeep:
            acts === null
              ? null
              : () => {
                  acts.placeOnDesk({
                    contact: kept,
                    beatId,
                    text: isPlaceholder ? sentence : '',
                    from: null,
                  });
                  onKept();
                },
        };
      }),
    [found, nameOf, acts, beatId, onKept],
  );
}

/** A draft is no record of the board: without what says where it lies there. */
function wished({
  id: _id,
  beatId: _beatId,
  retired: _retired,
  unknown: _unknown,
  ...fields
}: Contact): WishedContact {
  return fields;
}
