/** The contacts of a beat as sentences, and what the moment means. An IC writes both; nothing here knows of any map. */
import { lazy, Suspense, useCallback, useState } from 'react';
import { Plus } from 'lucide-react';
import { mayOpen } from '#shared/access/talk.ts';
import type { Beat } from '#shared/model/board.ts';
import { isKissKind } from '#shared/model/kiss-contact.ts';
import { CONTACT_WISH, CONTACT_WORDS } from '#shared/words/contact-form-words.ts';
import { useBoard, useBoardView, useContacts, useParty } from '../../state/board-hooks.ts';
import { KISS_WORDS } from '#shared/words/kiss-words.ts';
import { usePlaceholderOf } from '../../state/rehearsal-hooks.ts';
import { useMayWrite } from '../../state/party-hooks.ts';
import { Button } from '../../ui/button.tsx';
import { lazyForm } from '../../ui/lazy-form.tsx';
import { Switch } from '../../ui/switch-field.tsx';
import { useKit } from '../board-kit.ts';
import { ContactRow } from './contact-row.tsx';
import type { ContactFormDraft } from './contact-draft.ts';
import { CountsRuler } from './counts-ruler.tsx';
import { ExposurePart } from './exposure-part.tsx';
import styles from './inspector.module.css';
import { IntentPart } from './intent-part.tsx';
import { ReadOnly } from './read-only.tsx';
import { useWanted } from './use-wanted.ts';

const LoadedContactEditor = lazyForm(
  async () => (await import('./contact-editor.tsx')).ContactEditor,
  CONTACT_WORDS.formMissing,
);

const KitPart = lazy(async () => ({ default: (await import('./kit-part.tsx')).KitPart }));

/** Which form is open: a new contact, or one that stands. */
type Opened = 'new' | { readonly id: string };

export function ContactsPanel({ beat }: { readonly beat: Beat }) {
  const { view } = useBoard();
  const contacts = useContacts(beat.id);
  const mayWrite = useMayWrite('contacts');
  const { me } = useParty();
  // whoever may not write contacts has a way to ask for one: the wishes of the scene, or a line of their own
  const mayWish = me.role !== 'ic' && (mayOpen('wishes', me) || mayOpen('talk', me));
  const placeholderOf = usePlaceholderOf(beat.id);
  const isRehearsal = useBoardView((state) => state.placeholders);
  const [opened, setOpened] = useState<Opened | null>(null);
  const giveUp = useCallback(() => setOpened(null), []);
  const editedId = opened === null || opened === 'new' ? null : opened.id;
  const draftKey = `${beat.id} ${editedId ?? 'new'}`;
  // What was begun and not kept: closing a form by Escape or a tap beside it loses nothing, nor does a beat that goes.
  const { begunContacts } = useKit();
  const remember = useCallback(
    (left: ContactFormDraft | null): void => {
      if (left === null) begunContacts.delete(draftKey);
      else begunContacts.set(draftKey, left);
    },
    [begunContacts, draftKey],
  );

  function close(left: ContactFormDraft | null): void {
    remember(left);
    setOpened(null);
  }

  const kit = useWanted<HTMLDivElement>('kit');
  const hasTwo = beat.people.length >= 2;
  const isKiss = isKissKind(beat.kind);
  return (
    <div className={styles['panel']}>
      {!mayWrite && <ReadOnly about="contacts" />}
      {isKiss && (
        <Switch
          label={KISS_WORDS.rehearsal}
          help={KISS_WORDS.rehearsalHelp}
          isOn={isRehearsal}
          onChange={(placeholders) => view.set({ placeholders })}
        />
      )}
      {contacts.length === 0 && <p className={styles['quiet']}>{CONTACT_WORDS.none}</p>}
      {contacts.length > 0 && (
        <ul className={styles['list']} aria-label={CONTACT_WORDS.contacts}>
          {contacts.map((contact) => (
            <li key={contact.id}>
              <ContactRow
                contact={contact}
                beat={beat}
                mayWrite={mayWrite}
                placeholder={placeholderOf(contact)}
                onEdit={() => setOpened({ id: contact.id })}
              />
            </li>
          ))}
        </ul>
      )}
      {(mayWrite || mayWish) && !hasTwo && <p className={styles['quiet']}>{CONTACT_WORDS.twoPeople}</p>}
      {mayWrite && (
        <Button
          kind="primary"
          isWide
          isDisabled={!hasTwo}
          icon={<Plus aria-hidden size={20} />}
          onPress={() => setOpened('new')}
        >
          {CONTACT_WORDS.add}
        </Button>
      )}
      {mayWish && (
        <Button
          isWide
          isDisabled={!hasTwo}
          icon={<Plus aria-hidden size={20} />}
          onPress={() => setOpened('new')}
        >
          {CONTACT_WISH.add}
        </Button>
      )}
      {/* the sentences come first; when each is, after them */}
      <CountsRuler beat={beat} />
      <ExposurePart beat={beat} />
      <div ref={kit} tabIndex={-1}>
        <Suspense fallback={null}>
          <KitPart beat={beat} />
        </Suspense>
      </div>
      <IntentPart beatId={beat.id} />
      {/* a form that is open stays, whatever becomes of the right to keep it: a locked or closed board takes no words away */}
      {opened !== null && (
        <LoadedContactEditor
          beat={beat}
          contactId={editedId}
          resumed={begunContacts.get(draftKey) ?? null}
          onDraft={remember}
          onClose={close}
          onMissing={giveUp}
        />
      )}
    </div>
  );
}
