/** One contact: the sentence, then level, barriers of both bodies and what it looks like. */
import { Suspense } from 'react';
import { Pencil, Trash2 } from 'lucide-react';
import type { Beat, Contact } from '#shared/model/board.ts';
import { verbById } from '#shared/model/contact-vocabulary.ts';
import { isKitId } from '#shared/model/kit-catalogue.ts';
import { sayContactFindings } from '#shared/words/contact-findings.ts';
import { CONTACT_WORDS } from '#shared/words/contact-form-words.ts';
import { contactSentence } from '#shared/words/contact-sentence.ts';
import { placeholderSentence } from '#shared/words/kiss-words.ts';
import { LEVEL_LABELS, ONSET_LABELS, TEMPO_LABELS, WEIGHT_LABELS } from '#shared/words/labels/contact.ts';
import { KIT_LABELS } from '#shared/words/labels/kit.ts';
import { listWords } from '#shared/words/strip-words.ts';
import { useBoard, useBoardView } from '../../state/board-hooks.ts';
import { restoreContact, retireContact } from '../../state/contact-actions.ts';
import { useNameOf } from '../../state/party-hooks.ts';
import { Button } from '../../ui/button.tsx';
import { lazyPart } from '../../ui/lazy-part.ts';
import { cx } from '../../ui/cx.ts';
import { useNotices } from '../../ui/notices.tsx';
import styles from './contact-row.module.css';
import { Findings } from './findings.tsx';
import { useWanted } from './use-wanted.ts';

const FigureFindings = lazyPart(async () => (await import('./figure-findings.tsx')).FigureFindings);

interface ContactRowProps {
  readonly contact: Contact;
  readonly beat: Beat;
  readonly mayWrite: boolean;
  /** said in the place of the contact while it is rehearsed; null: the contact itself */
  readonly placeholder: string | null;
  readonly onEdit: () => void;
}

export function ContactRow({ contact, beat, mayWrite, placeholder, onEdit }: ContactRowProps) {
  const { store } = useBoard();
  const nameOf = useNameOf();
  const notices = useNotices();
  const isPicked = useBoardView((state) => state.contactId === contact.id);
  const wanted = useWanted<HTMLElement>(`contact ${contact.id}`);
  const isItself = placeholder === null;
  const sentence = isItself
    ? contactSentence(contact, nameOf)
    : placeholderSentence(placeholder, contact, nameOf);
  const names = { giver: nameOf(contact.giver), receiver: nameOf(contact.receiver) };

  function remove(): void {
    retireContact(store, contact.id);
    notices.say({
      text: CONTACT_WORDS.removed,
      topic: `removed ${contact.id}`,
      action: { label: CONTACT_WORDS.undo, onPress: () => restoreContact(store, contact.id) },
    });
  }

  return (
    <article
      ref={wanted}
      tabIndex={-1}
      className={cx(styles['contact'], isPicked && styles['picked'])}
      aria-current={isPicked ? 'true' : undefined}
    >
      <p className={styles['sentence']}>{sentence}</p>
      {isItself && <ContactFacts contact={contact} names={names} />}
      {mayWrite && <Findings findings={sayContactFindings(contact, beat, names)} />}
      {mayWrite && (
        <Suspense fallback={null}>
          <FigureFindings contact={contact} names={names} />
        </Suspense>
      )}
      {mayWrite && (
        <div className={styles['acts']}>
          <Button
            size={44}
            kind="plain"
            label={CONTACT_WORDS.editOf(sentence)}
            icon={<Pencil aria-hidden size={18} />}
            onPress={onEdit}
          >
            {CONTACT_WORDS.edit}
          </Button>
          <Button
            size={44}
            kind="plain"
            label={CONTACT_WORDS.removeOf(sentence)}
            icon={<Trash2 aria-hidden size={18} />}
            onPress={remove}
          >
            {CONTACT_WORDS.remove}
          </Button>
        </div>
      )}
    </article>
  );
}

interface ContactFactsProps {
  readonly contact: Contact;
  readonly names: { readonly giver: string; readonly receiver: string };
}

function ContactFacts({ contact, names }: ContactFactsProps) {
  const hasNone = contact.barriers.giver.length + contact.barriers.receiver.length === 0;
  return (
    <>
      <p className={styles['facts']}>{factsOf(contact).join(' · ')}</p>
      <dl className={styles['more']}>
        <div>
          <dt>{CONTACT_WORDS.barriers}</dt>
          <dd>
            {hasNone && CONTACT_WORDS.noBarriers}
            {!hasNone &&
              (['giver', 'receiver'] as const).map((body) => (
                <span key={body}>
                  {names[body]}: {barrierWords(contact.barriers[body])}
                </span>
              ))}
          </dd>
        </div>
        {contact.looksLike !== '' && (
          <div>
            <dt>{CONTACT_WORDS.looksLike}</dt>
            <dd>{contact.looksLike}</dd>
          </div>
        )}
      </dl>
    </>
  );
}

/** What the sentence leaves out, where it differs from the plain case. */
function factsOf(contact: Contact): readonly string[] {
  const { unknown = {} } = contact;
  // what a reader takes for a word it does not know is no fact
  const isTouch = unknown.verb === undefined && verbById.get(contact.verb)!.contact;
  const hasLevel = isTouch && unknown.level === undefined;
  const facts: string[] = [...(hasLevel ? [LEVEL_LABELS[contact.level]] : []), TEMPO_LABELS[contact.tempo]];
  if (contact.onset !== 'gradual') facts.push(ONSET_LABELS[contact.onset]);
  if (contact.weight !== 'own') facts.push(WEIGHT_LABELS[contact.weight]);
  return facts;
}

function barrierWords(ids: readonly string[]): string {
  if (ids.length === 0) return CONTACT_WORDS.noBarriers;
  return listWords(ids.map((id) => (isKitId(id) ? KIT_LABELS[id] : id)));
}
