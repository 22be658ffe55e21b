/** The beats of the scene in playing order. Reordered by mouse, by touch, by keys and by the menu of a card. */
import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
  type Announcements,
  type CollisionDetection,
} from '@dnd-kit/core';
import {
  horizontalListSortingStrategy,
  SortableContext,
  sortableKeyboardCoordinates,
} from '@dnd-kit/sortable';
import { Plus } from 'lucide-react';
import { Suspense, useCallback, useId, useMemo, useRef, useState } from 'react';
import { beatTitle } from '#shared/words/beat-title.ts';
import { DRAG_WORDS, STRIP_WORDS } from '#shared/words/strip-words.ts';
import { readOthersAt, useBeats, useBoard, useBoardView, useOthersAt } from '../state/board-hooks.ts';
import { useMayWrite, useNameOf, usePersonMarks } from '../state/party-hooks.ts';
import { lazyPart } from '../ui/lazy-part.ts';
import { BeatCard } from './beat-card.tsx';
import styles from './beat-strip.module.css';
import { CaptureButton } from './capture-button.tsx';
import { EmptyStrip } from './empty-strip.tsx';
import { cardsNear, phraseStarts } from './reorder.ts';
import { useStripActions } from './strip-actions.ts';
import { useStripKeys } from './use-strip-keys.ts';
import { useStripScroll } from './use-strip-scroll.ts';

const HalvesSheet = lazyPart(async () => (await import('./halves-sheet.tsx')).HalvesSheet);

export function BeatStrip() {
  const { view } = useBoard();
  const beats = useBeats();
  const current = useBoardView((state) => state.beatId);
  const splitting = useBoardView((state) => state.splitting);
  const mayWrite = useMayWrite('beats');
  const acts = useStripActions();
  const marks = usePersonMarks();
  const nameOf = useNameOf();
  const here = useOthersByBeat();
  const hintId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [renaming, setRenaming] = useState<string | null>(null);
  const [dragged, setDragged] = useState<string | null>(null);

  const phrases = useMemo(() => phraseStarts(beats), [beats]);
  const ids = useMemo(() => beats.map((beat) => beat.id), [beats]);
  const range = useStripScroll(scroller, beats.length, current);
  const onOpen = useCallback((beatId: string) => view.openBeat(beatId), [view]);
  const isDragging = dragged !== null;
  const keys = useStripKeys({
    list: scroller,
    ids,
    current,
    mayWrite,
    isDragging,
    acts,
    onOpen,
    onRename: setRenaming,
  });
  const { focusCard } = keys;
  const onActed = useCallback(() => focusCard(view.get().beatId ?? ''), [focusCard, view]);
  const onRename = useCallback(
    (beatId: string | null) => {
      if (beatId === null && renaming !== null) focusCard(renaming);
      setRenaming(beatId);
    },
    [renaming, focusCard],
  );

  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 200, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const announcements = useAnnouncements(ids);

  if (beats.length === 0) return <EmptyStrip mayWrite={mayWrite} />;

  return (
    <section className={styles['strip']} aria-label={STRIP_WORDS.strip}>
      <p id={hintId} className={styles['hint']}>
        {STRIP_WORDS.hint}
      </p>
      <DndContext
        sensors={sensors}
        collisionDetection={underFinger}
        autoScroll={{ canScroll: (element) => element === scroller.current, threshold: { x: 0.1, y: 0 } }}
        accessibility={{ announcements, screenReaderInstructions: { draggable: STRIP_WORDS.handleHint } }}
        onDragStart={({ active }) => setDragged(String(active.id))}
        onDragCancel={() => setDragged(null)}
        onDragEnd={({ active, over }) => {
          setDragged(null);
          acts.drop(String(active.id), over === null ? null : String(over.id));
        }}
      >
        <SortableContext items={ids as string[]} strategy={horizontalListSortingStrategy}>
          <div ref={scroller} className={styles['scroller']}>
            <div
              role="toolbar"
              tabIndex={-1}
              aria-label={STRIP_WORDS.strip}
              aria-orientation="horizontal"
              className={styles['toolbar']}
              onKeyDown={keys.onKeyDown}
            >
              <ol className={styles['list']}>
                {beats.map((beat, index) => (
                  <BeatCard
                    key={beat.id}
                    beat={beat}
                    index={index}
                    total={beats.length}
                    isCurrent={beat.id === current}
                    isTabStop={beat.id === current}
                    isRenaming={beat.id === renaming}
                    isNear={
                      (index >= range.first && index < range.end) ||
                      beat.id === dragged ||
                      beat.id === current
                    }
                    mayWrite={mayWrite}
                    marks={marks}
                    here={here.get(beat.id) ?? ''}
                    phrase={phrases[index] ?? ''}
                    planBFor={placeOf(ids, beat.planBOf)}
                    nameOf={nameOf}
                    hintId={hintId}
                    onOpen={onOpen}
                    onRename={onRename}
                    onActed={onActed}
                  />
                ))}
              </ol>
            </div>
            {mayWrite && (
              <button
                type="button"
                className={styles['add']}
                aria-label={STRIP_WORDS.add}
                onClick={() => acts.add({ after: ids.at(-1)! })}
              >
                <Plus aria-hidden size={24} />
              </button>
            )}
          </div>
        </SortableContext>
      </DndContext>
      {mayWrite && <CaptureButton className={styles['capture']} />}
      {splitting !== null && (
        <Suspense fallback={null}>
          <HalvesSheet beatId={splitting} onClose={() => view.set({ splitting: null })} />
        </Suspense>
      )}
    </section>
  );
}

/** The card a finger is over; keys have no finger, for them it is the card nearest to the one that moves. */
const underFinger: CollisionDetection = (args) => {
  const { pointerCoordinates, droppableContainers, droppableRects } = args;
  if (pointerCoordinates === null) return closestCenter(args);
  const byId = new Map(droppableContainers.map((container) => [String(container.id), container]));
  const cards = [...byId.keys()].flatMap((id) => {
    const rect = droppableRects.get(id);
    return rect === undefined ? [] : [{ id, left: rect.left, width: rect.width }];
  });
  return cardsNear(cards, pointerCoordinates.x).flatMap(({ id }) => {
    const droppableContainer = byId.get(id);
    return droppableContainer === undefined ? [] : [{ id, data: { droppableContainer } }];
  });
};

/** 1 for the first; null for a beat that is not there any more. */
function placeOf(ids: readonly string[], beatId: string | undefined): number | null {
  const at = beatId === undefined ? -1 : ids.indexOf(beatId);
  return at === -1 ? null : at + 1;
}

/** Who else looks at which beat: ids joined by a space, each person once. */
function useOthersByBeat(): ReadonlyMap<string, string> {
  const where = useOthersAt();
  const { me } = useBoard().party;
  return useMemo(() => {
    const byBeat = new Map<string, string>();
    for (const { personId, beatId } of readOthersAt(where)) {
      if (personId === me.personId) continue;
      const others = byBeat.get(beatId);
      byBeat.set(beatId, others === undefined ? personId : `${others} ${personId}`);
    }
    return byBeat;
  }, [where, me.personId]);
}

function useAnnouncements(ids: readonly string[]): Announcements {
  const { store } = useBoard();
  return useMemo(() => {
    const titleOf = (id: string | number): string =>
      beatTitle(store.beat(String(id)) ?? { name: '' }, ids.indexOf(String(id)));
    const placeOf = (id: string | number | undefined): number => ids.indexOf(String(id)) + 1;
    return {
      onDragStart: ({ active }) => DRAG_WORDS.pickedUp(titleOf(active.id)),
      onDragOver: ({ active, over }) =>
        over === null ? undefined : DRAG_WORDS.over(titleOf(active.id), placeOf(over.id), ids.length),
      onDragEnd: ({ active, over }) =>
        DRAG_WORDS.dropped(titleOf(active.id), placeOf(over?.id ?? active.id), ids.length),
      onDragCancel: ({ active }) => DRAG_WORDS.putBack(titleOf(active.id)),
    };
  }, [store, ids]);
}
