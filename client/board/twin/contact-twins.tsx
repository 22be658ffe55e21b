/** Every contact of the beat once more, in the order of its counts. Pressing one opens it in the inspector. */
import { contactTwin } from '#shared/words/contact-twin.ts';
import { TWIN_WORDS } from '#shared/words/board.ts';
import { useBoard, useBoardView, useContacts } from '../../state/board-hooks.ts';
import { usePlaceholderOf } from '../../state/rehearsal-hooks.ts';
import { useNameOf } from '../../state/party-hooks.ts';
import { useOnStage } from '../stage/use-on-stage.ts';
import { TwinButton } from './twin-button.tsx';
import { TwinList } from './twin-list.tsx';

export function ContactTwins({ beatId }: { readonly beatId: string | null }) {
  const { view } = useBoard();
  const nameOf = useNameOf();
  const contacts = useContacts(beatId);
  const places = useOnStage(beatId);
  const picked = useBoardView((state) => state.contactId);
  const placeholderOf = usePlaceholderOf(beatId ?? '');
  return (
    <TwinList title={TWIN_WORDS.contacts} count={contacts.length}>
      {contacts.map((contact, index) => {
        const ends = [contact.giver, contact.receiver].flatMap(
          (personId) => places.find((place) => place.personId === personId) ?? [],
        );
        const said = { ...contact, placeholder: placeholderOf(contact) };
        const where = { place: index + 1, of: contacts.length, isOnStage: ends.length === 2 };
        return (
          <li key={contact.id}>
            <TwinButton
              words={contactTwin(said, nameOf, where)}
              at={middle(ends)}
              isPicked={contact.id === picked}
              onPick={() => view.bringForward(`contact ${contact.id}`)}
              onKeyMove={() => undefined}
            />
          </li>
        );
      })}
    </TwinList>
  );
}

/** Between those of the two who are on stage; the middle of the floor where nobody is. */
function middle(points: readonly { readonly x: number; readonly y: number }[]): { x: number; y: number } {
  const sum = points.reduce((all, { x, y }) => ({ x: all.x + x, y: all.y + y }), { x: 0, y: 0 });
  const count = Math.max(1, points.length);
  return { x: sum.x / count, y: sum.y / count };
}
