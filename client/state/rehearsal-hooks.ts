/** What a viewer sees of a kiss: in rehearsal its placeholder, for whoever has that switched on. */
import { useCallback } from 'react';
import type { Contact } from '#shared/model/board.ts';
import { isKissContact } from '#shared/model/kiss-contact.ts';
import { useBeat, useBoardView, useIntent } from './board-hooks.ts';

/** The placeholder that is said in a contact's place; null: the contact itself. '' where none is written yet. */
export function usePlaceholderOf(beatId: string): (contact: Contact) => string | null {
  const beat = useBeat(beatId);
  const isRehearsal = useBoardView((state) => state.placeholders);
  const placeholder = useIntent(beatId)?.placeholder ?? '';
  return useCallback(
    (contact) => (isRehearsal && isKissContact(contact, beat) ? placeholder : null),
    [isRehearsal, beat, placeholder],
  );
}
