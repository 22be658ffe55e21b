/** Handle and menu of the card one looks at. Outside the tab order: the strip is one stop, Down arrow reaches them. */
import type { useSortable } from '@dnd-kit/sortable';
import { Ellipsis, GripVertical } from 'lucide-react';
import { Suspense, useState } from 'react';
import type { Beat } from '#shared/model/board.ts';
import { STRIP_WORDS } from '#shared/words/strip-words.ts';
import { cx } from '../ui/cx.ts';
import { lazyForm } from '../ui/lazy-form.tsx';
import { lazyPart } from '../ui/lazy-part.ts';
import { PressButton } from '../ui/press-button.tsx';
import styles from './beat-card.module.css';

// a dozen icons and words that no first look needs: fetched right behind it
const BeatCardMenu = lazyPart(async () => (await import('./beat-card-menu.tsx')).BeatCardMenu);
const LoadedSplitSheet = lazyForm(
  async () => (await import('./split-sheet.tsx')).SplitSheet,
  STRIP_WORDS.splitMissing,
);

interface BeatCardActionsProps {
  readonly beat: Beat;
  readonly title: string;
  readonly index: number;
  readonly total: number;
  readonly mayWrite: boolean;
  readonly handleRef: (node: HTMLElement | null) => void;
  readonly handleListeners: ReturnType<typeof useSortable>['listeners'];
  readonly handleHint: string;
  readonly onRename: () => void;
  /** an act may have taken this card, and the focus with it */
  readonly onActed: () => void;
}

export function BeatCardActions(props: BeatCardActionsProps) {
  const { beat, title, index, total, mayWrite, handleRef, handleListeners, handleHint } = props;
  const { onRename, onActed } = props;
  const [isSplitting, setSplitting] = useState(false);
  if (!mayWrite) return null;
  const triggerOf = (isReady: boolean) => (
    <PressButton
      tabIndex={-1}
      disabled={!isReady}
      className={cx(styles['action'])}
      aria-label={STRIP_WORDS.actionsOf(title)}
      data-action
      data-menu
    >
      <Ellipsis aria-hidden size={20} />
    </PressButton>
  );
  return (
    <div className={styles['actions']}>
      <button
        ref={handleRef}
        type="button"
        tabIndex={-1}
        data-action
        className={cx(styles['action'], styles['handle'])}
        aria-label={STRIP_WORDS.moveHandle(title)}
        aria-describedby={handleHint}
        {...handleListeners}
      >
        <GripVertical aria-hidden size={20} />
      </button>
      {/* until its menu is there it takes no press, rather than lose one */}
      <Suspense fallback={triggerOf(false)}>
        <BeatCardMenu
          beat={beat}
          title={title}
          index={index}
          total={total}
          trigger={triggerOf(true)}
          onRename={onRename}
          onActed={onActed}
          onSplit={() => setSplitting(true)}
        />
      </Suspense>
      {isSplitting && (
        <LoadedSplitSheet
          beatId={beat.id}
          onClose={() => setSplitting(false)}
          onMissing={() => setSplitting(false)}
        />
      )}
    </div>
  );
}
