/** One beat in the strip. Only the card one looks at shows its two actions; every card can be dragged. */
import { useSortable } from '@dnd-kit/sortable';
import { Blend, CornerLeftUp } from 'lucide-react';
import { memo, Suspense, useMemo } from 'react';
import type { PersonMark } from '#shared/diagram/person-mark.ts';
import { drawBeatThumbnail } from '#shared/diagram/beat-thumbnail.ts';
import type { Beat } from '#shared/model/board.ts';
import { beatTitle } from '#shared/words/beat-title.ts';
import { countsOf } from '#shared/words/counts-words.ts';
import { cardWords, contactsOf, STRIP_WORDS } from '#shared/words/strip-words.ts';
import { useBoard, useContacts, useFurniture, usePlaces, useSceneSettings } from '../state/board-hooks.ts';
import { cx } from '../ui/cx.ts';
import { lazyPart } from '../ui/lazy-part.ts';
import { BeatCardActions } from './beat-card-actions.tsx';
import styles from './beat-card.module.css';
import { BeatThumbnail } from './beat-thumbnail.tsx';
import { OthersHere } from './others-here.tsx';
import { RenameBeat } from './rename-beat.tsx';

// the rules are fetched for those who are shown what they find
const ReadyLine = lazyPart(async () => (await import('./ready-line.tsx')).ReadyLine);
const SettleMark = lazyPart(async () => (await import('./settle-mark.tsx')).SettleMark);

/** px; the drawing is scaled to the card. */
const SIZE = { width: 134, height: 84 };

export interface BeatCardProps {
  readonly beat: Beat;
  readonly index: number;
  readonly total: number;
  readonly isCurrent: boolean;
  readonly isTabStop: boolean;
  readonly isRenaming: boolean;
  /** near enough to the visible part to be drawn in full */
  readonly isNear: boolean;
  readonly mayWrite: boolean;
  readonly marks: ReadonlyMap<string, PersonMark>;
  /** ids of the others who look at this beat, in one string so that the card renders only when they change */
  readonly here: string;
  /** the phrase that begins with this card; '' where it goes on or there is none */
  readonly phrase: string;
  /** the place of the beat this one stands in for, 1 for the first */
  readonly planBFor: number | null;
  readonly nameOf: (personId: string) => string;
  readonly hintId: string;
  readonly onOpen: (beatId: string) => void;
  readonly onRename: (beatId: string | null) => void;
  readonly onActed: () => void;
}

export const BeatCard = memo(function BeatCard(props: BeatCardProps) {
  const { beat, index, total, isCurrent, isTabStop, isRenaming, isNear, mayWrite, onOpen, onRename } = props;
  const { attributes, isDragging, listeners, setActivatorNodeRef, setNodeRef, transform, transition } =
    useSortable({
      id: beat.id,
      disabled: !mayWrite || isRenaming,
    });
  const title = beatTitle(beat, index);
  const here = useMemo(() => (props.here === '' ? [] : props.here.split(' ')), [props.here]);
  // The keyboard picks a card up by its handle only: on the card itself Enter and Space are the button's own.
  const { onKeyDown: _onKeyDown, ...pointerListeners } = listeners ?? {};

  return (
    <li
      ref={setNodeRef}
      className={cx(styles['card'], isCurrent && styles['current'], isDragging && styles['dragging'])}
      style={{
        transform: transform === null ? undefined : `translate3d(${transform.x}px, 0, 0)`,
        transition: transition ?? undefined,
      }}
      {...pointerListeners}
    >
      <button
        type="button"
        className={styles['open']}
        data-beat={beat.id}
        tabIndex={isTabStop ? 0 : -1}
        aria-current={isCurrent ? 'true' : undefined}
        aria-describedby={props.hintId}
        title={beat.name === '' ? undefined : beat.name}
        aria-label={
          isNear
            ? undefined
            : cardWords({ place: index + 1, of: total, ...beat, planBFor: props.planBFor, here: [] })
        }
        onClick={() => onOpen(beat.id)}
      >
        {isNear ? <CardBody {...props} here={here} /> : <span className={styles['far']}>{index + 1}</span>}
      </button>
      {isRenaming && <RenameBeat beat={beat} title={title} onDone={() => onRename(null)} />}
      {isCurrent && (
        <BeatCardActions
          beat={beat}
          title={title}
          index={index}
          total={total}
          mayWrite={mayWrite}
          handleRef={setActivatorNodeRef}
          handleListeners={listeners}
          handleHint={attributes['aria-describedby']}
          onRename={() => onRename(beat.id)}
          onActed={props.onActed}
        />
      )}
    </li>
  );
});

type CardBodyProps = Omit<BeatCardProps, 'here'> & { readonly here: readonly string[] };

function CardBody(props: CardBodyProps) {
  const { beat, index, total, marks, here, planBFor, nameOf, phrase } = props;
  const isForIcs = useBoard().party.me.role === 'ic';
  const scene = useSceneSettings();
  const furniture = useFurniture();
  const places = usePlaces(beat.id);
  const contacts = useContacts(beat.id).length;
  const drawing = useMemo(
    () => drawBeatThumbnail({ scene, furniture, places, marks }, SIZE),
    [scene, furniture, places, marks],
  );
  const said = cardWords({
    place: index + 1,
    of: total,
    ...beat,
    contacts,
    planBFor,
    here: here.map(nameOf),
  });
  return (
    <>
      <span className={styles['said']}>{said}</span>
      <span className={styles['picture']} aria-hidden>
        <BeatThumbnail drawing={drawing} />
        {beat.phrase !== '' && <span className={styles['inPhrase']} />}
        {phrase !== '' && (
          <span className={styles['phrase']} title={phrase}>
            {phrase}
          </span>
        )}
        <OthersHere people={here} marks={marks} />
        {planBFor !== null && (
          <span className={styles['planB']} title={STRIP_WORDS.planBFor(planBFor)}>
            <CornerLeftUp size={14} />
            {STRIP_WORDS.planB}
          </span>
        )}
      </span>
      <span className={styles['words']}>
        <span className={styles['number']} aria-hidden>
          {index + 1}
        </span>
        <span className={styles['name']} aria-hidden>
          {beat.name}
        </span>
        {isForIcs && (
          <Suspense fallback={null}>
            <SettleMark beatId={beat.id} />
          </Suspense>
        )}
        <span className={styles['facts']}>
          <span aria-hidden>{countsOf(beat.counts)}</span>
          {contacts > 0 && (
            <span className={styles['contacts']} title={contactsOf(contacts)} aria-hidden>
              <Blend size={14} />
              {contacts}
            </span>
          )}
        </span>
        <span className={styles['ready']}>
          <Suspense fallback={null}>
            <ReadyLine beatId={beat.id} />
          </Suspense>
        </span>
      </span>
    </>
  );
}
