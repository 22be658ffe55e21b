/** The first contact form: simple things first, the rest behind "More", and the sentence it makes always in sight. */
import { useRef, useState } from 'react';
import type { Beat } from '#shared/model/board.ts';
import { sayContactFindings, type SaidFinding } from '#shared/words/contact-findings.ts';
import { CONTACT_FORM } from '#shared/words/contact-form-words.ts';
import { sayMinorsFindings } from '#shared/words/minors-words.ts';
import { contactSentence } from '#shared/words/contact-sentence.ts';
import { useBoard } from '../../state/board-hooks.ts';
import { addContact, changeContact } from '../../state/contact-actions.ts';
import { NEW_CONTACT_ID, useMinors } from '../../state/minors-hooks.ts';
import { useMayWrite, useNameOf } from '../../state/party-hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/dialog.tsx';
import { changedFields, draftOfContact, newContactDraft, type ContactFormDraft } from './contact-draft.ts';
import styles from './contact-form.module.css';
import { MinorsNote } from './contact-minors.tsx';
import { ContactMore } from './contact-more.tsx';
import { ContactWhat } from './contact-what.tsx';
import { ContactWho } from './contact-who.tsx';
import { Findings } from './findings.tsx';
import { ReadOnly } from './read-only.tsx';

export interface ContactFormProps {
  readonly beat: Beat;
  /** null: a new one */
  readonly contactId: string | null;
  /** what had been begun and was left without keeping or discarding */
  readonly resumed: ContactFormDraft | null;
  /** with what was begun, or null once it is kept or discarded */
  readonly onClose: (left: ContactFormDraft | null) => void;
}

export function ContactForm({ beat, contactId, resumed, onClose }: ContactFormProps) {
  const { store } = useBoard();
  const nameOf = useNameOf();
  const [first] = useState<ContactFormDraft>(() => {
    const contact = contactId === null ? null : store.contact(contactId);
    return contact === null ? newContactDraft(beat.people, beat.counts) : draftOfContact(contact);
  });
  const [draft, setDraft] = useState(resumed ?? first);
  const [isAsking, setAsking] = useState(false);
  const asked = useRef<HTMLDivElement>(null);
  const mayWrite = useMayWrite('contacts');

  const minors = useMinors(beat.id);
  const findings = [
    ...findingsOf(draft, beat, nameOf),
    ...(draft.zone === null || minors === null
      ? []
      : sayMinorsFindings(
          minors.beat,
          { ...draft, zone: draft.zone, id: contactId ?? NEW_CONTACT_ID },
          minors.isMinor,
          nameOf,
        )),
  ];
  const isImpossible = findings.some((finding) => finding.blocks === 'writing');
  const isUnfinished = findings.length > 0;
  const isChanged = Object.keys(changedFields(first, draft)).length > 0;

  function keep(): void {
    if (isImpossible || draft.zone === null) {
      setAsking(true);
      asked.current?.focus();
      return;
    }
    const stands = contactId === null ? null : store.contact(contactId);
    // removed by somebody else meanwhile: what was written here is not lost with it
    if (stands === null || stands.retired === true)
      addContact(store, { ...draft, zone: draft.zone, beatId: beat.id });
    else changeContact(store, stands.id, changedFields(first, draft));
    onClose(null);
  }

  const isNew = contactId === null;
  const saveWords = isNew
    ? isUnfinished && !isImpossible
      ? CONTACT_FORM.saveUnfinished
      : CONTACT_FORM.save
    : isUnfinished && !isImpossible
      ? CONTACT_FORM.keepUnfinished
      : CONTACT_FORM.keep;

  return (
    <Sheet
      isOpen
      title={isNew ? CONTACT_FORM.newTitle : CONTACT_FORM.editTitle}
      onClose={() => onClose(isChanged ? draft : null)}
      actions={
        <>
          <Button onPress={() => onClose(null)}>{CONTACT_FORM.discard}</Button>
          <Button kind="primary" isDisabled={!mayWrite} onPress={keep}>
            {saveWords}
          </Button>
        </>
      }
    >
      <div className={styles['reads']}>
        <p className={styles['caption']}>{CONTACT_FORM.readsAs}</p>
        <p className={styles['sentence']} aria-live="polite">
          {draft.zone === null
            ? CONTACT_FORM.readsAsEmpty
            : contactSentence({ ...draft, zone: draft.zone }, nameOf)}
        </p>
      </div>
      {!mayWrite && <ReadOnly about="contacts" />}
      {resumed !== null && <p className={styles['resumed']}>{CONTACT_FORM.resumed}</p>}
      {minors !== null && <MinorsNote people={minors.people} hasLink={false} />}
      <ContactWho draft={draft} beat={beat} onChange={setDraft} />
      <ContactWhat draft={draft} beat={beat} onChange={setDraft} />
      <ContactMore draft={draft} onChange={setDraft} />
      <div ref={asked} tabIndex={-1} className={styles['asked']}>
        <Findings findings={draft.zone === null && !isAsking ? [] : findings} />
      </div>
    </Sheet>
  );
}

function findingsOf(
  draft: ContactFormDraft,
  beat: Beat,
  nameOf: (personId: string) => string,
): readonly SaidFinding[] {
  if (draft.zone === null) return [{ rule: 'C2', blocks: 'writing', text: CONTACT_FORM.chooseZone }];
  const names = {
    giver: draft.giver === '' ? '' : nameOf(draft.giver),
    receiver: draft.receiver === '' ? '' : nameOf(draft.receiver),
  };
  return sayContactFindings({ ...draft, zone: draft.zone }, beat, names);
}
