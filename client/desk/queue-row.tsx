/** One thing to look at: a sentence, the beat it is about, and where both maps allow something else, that. */
import { useCallback, useState } from 'react';
import { RefreshCw, ShieldHalf, Spline, type LucideIcon } from 'lucide-react';
import { Link } from 'wouter';
import { beatTitle } from '#shared/words/beat-title.ts';
import { DESK_MARKS } from '#shared/model/desk-marks.ts';
import { contactSentence } from '#shared/words/contact-sentence.ts';
import { DESK_WORDS, quotedBeat, sayPublished, sayQueueFinding, sayStanding } from '#shared/words/desk.ts';
import { OFFER_WORDS } from '#shared/words/offer.ts';
import { formatWhen } from '../app/i18n.ts';
import { PATHS } from '../app/paths.ts';
import { useSaidAlternatives } from '../state/alternative-hooks.ts';
import { useContacts } from '../state/board-hooks.ts';
import type { DeskBeat, QueueItem, QueueKind } from '../state/desk-hooks.ts';
import type { DeskMark, DeskMarks } from '../state/desk-marks.ts';
import { AlternativeList } from '../ui/alternative-list.tsx';
import { Button } from '../ui/button.tsx';
import { useNotices } from '../ui/notices.tsx';
import { StandingIcon } from '../ui/standing-icon.tsx';
import styles from './desk.module.css';
import { useDeskNames } from './use-names.ts';

interface QueueRowProps {
  readonly item: QueueItem;
  readonly beats: readonly DeskBeat[];
  readonly sceneId: string;
  /** null where nothing can be noted now */
  readonly onMark: DeskMarks['mark'];
}

export function QueueRow({ item, beats, sceneId, onMark }: QueueRowProps) {
  const names = useDeskNames();
  const contacts = useContacts(item.beatId);
  const [isOpen, setOpen] = useState(false);
  const at = beats.find(({ beat }) => beat.id === item.beatId);
  if (at === undefined) return null;
  const beat = beatTitle(at.beat, at.index);
  const text = ((): string => {
    const quoted = quotedBeat(at.beat.name, at.index);
    if (item.about === 'published') return sayPublished(quoted);
    if (item.about === 'finding') return sayQueueFinding(item.finding, contacts, names);
    return sayStanding(item.standing, names.nameOf(item.personId), quoted, item.isReady);
  })();
  const contactId = item.kind === 'check' && item.about === 'finding' ? item.contactId : null;
  return (
    <li className={styles['row']}>
      <RowIcon item={item} />
      <p>
        {item.about === 'finding' && <strong className={styles['about']}>{beat}</strong>}
        {text}
        {item.about === 'person' && item.mark !== null && <Mark mark={item.mark} />}
      </p>
      <span className={styles['acts']}>
        {item.kind === 'talk' && item.about === 'person' && item.saidAt !== null && (
          <MarkActs item={item} of={item.saidAt} about={text} onMark={onMark} />
        )}
        {contactId !== null && (
          <Button size={44} kind="plain" isPressed={isOpen} onPress={() => setOpen(!isOpen)}>
            {OFFER_WORDS.alternatives}
          </Button>
        )}
        <Link
          to={PATHS.sceneBeat(sceneId, item.beatId)}
          className={styles['go']}
          aria-label={DESK_WORDS.openBeatOf(beat)}
        >
          {DESK_WORDS.openBeat}
        </Link>
      </span>
      {isOpen && contactId !== null && <Alternatives beatId={item.beatId} contactId={contactId} />}
    </li>
  );
}

const ICONS = {
  withdrawn: RefreshCw,
  'ask-again': RefreshCw,
  talk: RefreshCw,
  check: Spline,
  barrier: ShieldHalf,
} as const satisfies Record<QueueKind, LucideIcon>;

function RowIcon({ item }: { readonly item: QueueItem }) {
  const Icon = ICONS[item.kind];
  return (
    <span className={styles['icon']}>
      {item.about === 'person' ? <StandingIcon standing={item.standing} /> : <Icon size={20} aria-hidden />}
    </span>
  );
}

/** Which IC noted what, and when. */
function Mark({ mark: { said, by, at } }: { readonly mark: DeskMark }) {
  const { nameOf } = useDeskNames();
  const [openedAt] = useState(() => Date.now());
  return (
    <span className={styles['marked']}>{DESK_WORDS.marked(said, nameOf(by), formatWhen(at, openedAt))}</span>
  );
}

interface MarkActsProps {
  readonly item: Extract<QueueItem, { about: 'person' }>;
  /** when they said what it is about */
  readonly of: number;
  /** the sentence of the row */
  readonly about: string;
  readonly onMark: DeskMarks['mark'];
}

/** A talk that was had, or that can wait. Neither answers for anybody, and whatever they say next is on the list again. */
function MarkActs({ item: { beatId, personId, mark }, of, about, onMark }: MarkActsProps) {
  const acts = mark === null ? DESK_MARKS : [null];
  return acts.map((said) => (
    <Button
      key={said}
      size={44}
      kind="plain"
      isDisabled={onMark === null}
      label={DESK_WORDS.markOf(said, about)}
      onPress={() => onMark?.({ beatId, personId, of }, said)}
    >
      {DESK_WORDS.mark(said)}
    </Button>
  ));
}

function Alternatives({ beatId, contactId }: { readonly beatId: string; readonly contactId: string }) {
  const { nameOf } = useDeskNames();
  const { say } = useNotices();
  const contact = useContacts(beatId).find(({ id }) => id === contactId) ?? null;
  const onKept = useCallback(() => say({ text: OFFER_WORDS.kept, isBrief: true, topic: 'kept' }), [say]);
  const items = useSaidAlternatives(beatId, contact, onKept);
  if (contact === null) return null;
  const sentence = contactSentence(contact, nameOf);
  return (
    <div className={styles['alternatives']}>
      <p>{sentence}</p>
      <AlternativeList label={OFFER_WORDS.alternativesOf(sentence)} items={items} />
    </div>
  );
}
