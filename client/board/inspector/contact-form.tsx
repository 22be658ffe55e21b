/**
 * A contact being written: two figures or two lists, the rest in words, and the sentence it makes always in sight. With
 * somebody who counts as a minor there are closed lists and no figure (M2).
 */
import { useEffect, useRef, useState } from 'react';
import type { Beat } from '#shared/model/board.ts';
import {
  partOfFinding,
  sayContactFindings,
  sayOffFigure,
  type SaidFinding,
} from '#shared/words/contact-findings.ts';
import { CONTACT_FORM, CONTACT_WISH } from '#shared/words/contact-form-words.ts';
import { sayMinorsFindings } from '#shared/words/minors-words.ts';
import { contactSentence, type NameOf } from '#shared/words/contact-sentence.ts';
import { useSize } from '../../body/figure-size.ts';
import { useBoard } from '../../state/board-hooks.ts';
import { changeBeat } from '../../state/beat-actions.ts';
import { addContact, changeContact } from '../../state/contact-actions.ts';
import { NEW_CONTACT_ID, offeredContact, useMinors, type MinorsInBeat } from '../../state/minors-hooks.ts';
import { useMayWrite, useNameOf } from '../../state/party-hooks.ts';
import { useReleasedFigures, type FigureOf } from '../../state/released-figures.ts';
import { Button } from '../../ui/button.tsx';
import { CircleChip } from '../../ui/circle-chip.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { cx } from '../../ui/cx.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { ContactBarriers } from './contact-barriers.tsx';
import {
  changedFields,
  draftOfContact,
  fieldsOfDraft,
  fitDraft,
  newContactDraft,
  type ContactFormDraft,
} from './contact-draft.ts';
import { ContactFigures } from './contact-figures.tsx';
import styles from './contact-form.module.css';
import { ContactKind } from './contact-kind.tsx';
import type { ContactMode } from './contact-mode.ts';
import { MinorsNote } from './contact-minors.tsx';
import { ContactLooks, ContactMore } from './contact-more.tsx';
import { ContactReads } from './contact-reads.tsx';
import { ContactWhat } from './contact-what.tsx';
import { ContactWho } from './contact-who.tsx';
import { Asked } from './contact-part.tsx';
import { ReadOnly } from './read-only.tsx';

export interface ContactFormProps {
  readonly beat: Beat;
  readonly mode: ContactMode;
  /** null: a new one */
  readonly contactId: string | null;
  /** what had been begun and was left without keeping or discarding */
  readonly resumed: ContactFormDraft | null;
  /** what is begun so far, whenever that changes; null: nothing that is not kept already. Keeps its identity while the form is open */
  readonly onDraft: (begun: ContactFormDraft | null) => void;
  /** with what was begun, or null once it is kept or discarded */
  readonly onClose: (left: ContactFormDraft | null) => void;
}

/** CSS pixels of the form: figures beside the words, and above them. Below, lists first and one of the two at a time. */
const BESIDE = 1000;
const ABOVE = 700;

export function ContactForm({ beat, mode, contactId, resumed, onDraft, onClose }: ContactFormProps) {
  const { store } = useBoard();
  const nameOf = useNameOf();
  const minors = useMinors(beat.id);
  const [first] = useState<ContactFormDraft>(() => {
    const contact = contactId === null ? null : store.contact(contactId);
    if (contact !== null) return draftOfContact(contact);
    const fresh = newContactDraft(beat.people, beat.counts);
    const { choices } = offeredContact(minors, beat.kind, fresh.giver, fresh.receiver);
    return choices === null ? fresh : fitDraft(fresh, choices);
  });
  const [draft, setDraft] = useState(resumed ?? first);
  const [isAsking, setAsking] = useState(false);
  const [way, setWay] = useState<'lists' | 'figures'>('lists');
  const [frame, { width }] = useSize<HTMLDivElement>({ width: BESIDE, height: 600 });
  const words = useRef<HTMLDivElement>(null);
  const isWish = mode.kind === 'wish';
  const figureOf = useReleasedFigures();
  const mayWrite = useMayWrite('contacts');
  const mayKeep = isWish ? mode.send !== null : mayWrite;

  const offered = offeredContact(minors, beat.kind, draft.giver, draft.receiver);
  // what a beat still needs before it is offered is the IC's to see to, not whoever wishes
  const all = findingsOf(draft, { beat, contactId, minors, nameOf, figureOf }).filter(
    ({ blocks }) => !isWish || blocks === 'writing',
  );
  // nobody is told what is still missing of a contact that has hardly been begun
  const findings =
    draft.zone === null && !isAsking ? all.filter((one) => partOfFinding(one) === 'minors') : all;
  const isImpossible = all.some((finding) => finding.blocks === 'writing');
  const fields = fieldsOfDraft(draft);
  const isChanged = Object.keys(changedFields(first, draft)).length > 0;
  useEffect(() => onDraft(isChanged ? draft : null), [onDraft, isChanged, draft]);
  const isNarrow = width < ABOVE;
  const hasFigures = offered.mayDraw && (!isNarrow || way === 'figures');
  const hasWords = !isNarrow || !hasFigures;

  function showAsked(): void {
    setAsking(true);
    setWay('lists');
    requestAnimationFrame(() => {
      const asked = words.current?.querySelector<HTMLElement>('[data-asked]');
      asked?.scrollIntoView({ block: 'center' });
      asked?.focus({ preventScroll: true });
    });
  }

  function keep(): void {
    if (isImpossible || fields === null) return showAsked();
    if (isWish) {
      mode.send?.(fields);
      return onClose(null);
    }
    const stands = contactId === null ? null : store.contact(contactId);
    // removed by somebody else meanwhile: what was written here is not lost with it
    if (stands === null || stands.retired === true) addContact(store, { ...fields, beatId: beat.id });
    else changeContact(store, stands.id, changedFields(first, draft));
    onClose(null);
  }

  function keepOnDesk(): void {
    if (isImpossible || fields === null || isWish) return showAsked();
    mode.keepOnDesk?.(fields);
    onClose(null);
  }

  const isNew = contactId === null;
  const isUnfinished = all.some(({ blocks }) => blocks === 'offer') && !isImpossible;
  const part = { draft, findings, onChange: setDraft };
  return (
    <Dialog
      isOpen
      isFilled
      width={offered.mayDraw ? 1240 : 640}
      title={isWish ? CONTACT_WISH.title : isNew ? CONTACT_FORM.newTitle : CONTACT_FORM.editTitle}
      onClose={() => onClose(isChanged ? draft : null)}
      actions={
        <>
          <Button onPress={() => onClose(null)}>{CONTACT_FORM.discard}</Button>
          {!isWish && isNew && (
            <Button isDisabled={mode.keepOnDesk === null} onPress={keepOnDesk}>
              {CONTACT_FORM.onDesk}
            </Button>
          )}
          <Button kind="primary" isDisabled={!mayKeep} onPress={keep}>
            {isWish ? CONTACT_WISH.send(mode.ic) : saveWords(isNew, isUnfinished)}
          </Button>
        </>
      }
    >
      <div
        ref={frame}
        className={cx(styles['frame'], offered.mayDraw && width >= BESIDE && styles['beside'])}
      >
        <ContactReads
          sentence={draft.zone === null ? null : contactSentence({ ...draft, zone: draft.zone }, nameOf)}
          findings={findings}
          onShow={showAsked}
        />
        {offered.mayDraw && isNarrow && (
          <div className={styles['way']}>
            <Segmented
              className={styles['even'] ?? ''}
              label={CONTACT_FORM.showAs}
              isLabelHidden
              value={way}
              options={[
                { id: 'lists', label: CONTACT_FORM.lists },
                { id: 'figures', label: CONTACT_FORM.figures },
              ]}
              onChange={setWay}
            />
          </div>
        )}
        {hasFigures && (
          <div className={styles['figures']}>
            <ContactFigures {...part} figureOf={figureOf} />
          </div>
        )}
        {hasWords && (
          <div ref={words} className={styles['words']}>
            {isWish && (
              <div className={styles['about']}>
                <CircleChip circle={mode.circle} />
                <p>{mode.about}</p>
              </div>
            )}
            {!isWish && !mayWrite && <ReadOnly about="contacts" />}
            {resumed !== null && <p className={styles['resumed']}>{CONTACT_FORM.resumed}</p>}
            {minors !== null && <MinorsNote people={minors.people} hasLink={false} />}
            <Asked findings={findings} at={['minors', 'unknown']} />
            {offered.kinds.length > 0 && (
              <ContactKind
                kind={beat.kind}
                kinds={offered.kinds}
                isDisabled={!mayWrite}
                onChange={(kind) => {
                  changeBeat(store, beat.id, { kind });
                  const { choices } = offeredContact(minors, kind, draft.giver, draft.receiver);
                  if (choices !== null) setDraft(fitDraft(draft, choices));
                }}
              />
            )}
            {offered.choices !== null && (
              <>
                <ContactWho {...part} beat={beat} choices={offered.choices} hasSwap={!hasFigures} />
                <ContactWhat {...part} beat={beat} choices={offered.choices} />
                {(!offered.choices.isClosed || hasBarriers(draft)) && <ContactBarriers {...part} />}
                <ContactLooks {...part} choices={offered.choices} />
                <ContactMore {...part} />
              </>
            )}
          </div>
        )}
      </div>
    </Dialog>
  );
}

function hasBarriers({ barriers }: ContactFormDraft): boolean {
  return barriers.giver.length + barriers.receiver.length > 0;
}

function saveWords(isNew: boolean, isUnfinished: boolean): string {
  if (isNew) return isUnfinished ? CONTACT_FORM.saveUnfinished : CONTACT_FORM.save;
  return isUnfinished ? CONTACT_FORM.keepUnfinished : CONTACT_FORM.keep;
}

interface Around {
  readonly beat: Beat;
  readonly contactId: string | null;
  readonly minors: MinorsInBeat | null;
  readonly nameOf: NameOf;
  readonly figureOf: FigureOf;
}

function findingsOf(
  draft: ContactFormDraft,
  { beat, contactId, minors, nameOf, figureOf }: Around,
): readonly SaidFinding[] {
  const { zone } = draft;
  // the rules about who and how do not wait for the place: any will do to ask them
  const seen = { ...draft, zone: zone ?? 'hand-l', id: contactId ?? NEW_CONTACT_ID } as const;
  const said = minors === null ? [] : sayMinorsFindings(minors.beat, seen, minors.isMinor, nameOf);
  if (zone === null)
    return [
      { rule: 'C2', blocks: 'writing', text: CONTACT_FORM.chooseZone },
      ...(offeredContact(minors, beat.kind, draft.giver, draft.receiver).choices === null ? said : []),
    ];
  const names = {
    giver: draft.giver === '' ? '' : nameOf(draft.giver),
    receiver: draft.receiver === '' ? '' : nameOf(draft.receiver),
  };
  return [...sayContactFindings(seen, beat, names), ...said, ...sayOffFigure(seen, figureOf, names)];
}
