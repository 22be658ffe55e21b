/** Handle and menu of the card one looks at. Outside the tab order: the strip is one stop, Down arrow reaches them. */
import type { useSortable } from '@dnd-kit/sortable';
import {
  Combine,
  Scissors,
  ArrowLeft,
  ArrowRight,
  Copy,
  Ellipsis,
  GripVertical,
  BetweenVerticalStart,
  BetweenVerticalEnd,
  Pencil,
  Split,
  Trash2,
} from 'lucide-react';
import { useState } from 'react';
import { mayRunCommand } from '#shared/access/commands.ts';
import type { Beat } from '#shared/model/board.ts';
import { HALVES_KEY_WORDS } from '#shared/words/halves-key-words.ts';
import { STRIP_WORDS } from '#shared/words/strip-words.ts';
import { useParty } from '../state/board-hooks.ts';
import { cx } from '../ui/cx.ts';
import { Menu, type MenuItem } from '../ui/menu.tsx';
import { PressButton } from '../ui/press-button.tsx';
import styles from './beat-card.module.css';
import { LoadedSplitSheet } from './split-sheet-loader.tsx';
import { useStripActions } from './strip-actions.ts';

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
  const { title, mayWrite, handleRef, handleListeners, handleHint } = props;
  const [isSplitting, setSplitting] = useState(false);
  const items = useItems(props, setSplitting);
  if (!mayWrite) return null;
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
      <Menu
        label={STRIP_WORDS.actionsOf(title)}
        side="top"
        items={items}
        trigger={
          <PressButton
            tabIndex={-1}
            className={cx(styles['action'])}
            aria-label={STRIP_WORDS.actionsOf(title)}
            data-action
            data-menu
          >
            <Ellipsis aria-hidden size={20} />
          </PressButton>
        }
      />
      {isSplitting && <LoadedSplitSheet beatId={props.beat.id} onClose={() => setSplitting(false)} />}
    </div>
  );
}

function useItems(
  { beat, index, total, onRename, onActed }: BeatCardActionsProps,
  setSplitting: (isSplitting: boolean) => void,
): readonly MenuItem[] {
  // the admin's flag opens no board, so it is never what decides here
  const maySplit = mayRunCommand('split-scene', { ...useParty().me, admin: false });
  const acts = useStripActions();
  const { id } = beat;
  const then = (act: () => void) => (): void => {
    act();
    onActed();
  };
  const items: readonly (MenuItem | false)[] = [
    {
      id: 'earlier',
      label: STRIP_WORDS.earlier,
      icon: <ArrowLeft aria-hidden size={20} />,
      shortcut: 'Alt ←',
      isDisabled: index === 0,
      onPress: then(() => acts.step(id, -1)),
    },
    {
      id: 'later',
      label: STRIP_WORDS.later,
      icon: <ArrowRight aria-hidden size={20} />,
      shortcut: 'Alt →',
      isDisabled: index === total - 1,
      onPress: then(() => acts.step(id, 1)),
    },
    {
      id: 'rename',
      label: STRIP_WORDS.rename,
      icon: <Pencil aria-hidden size={20} />,
      shortcut: 'F2',
      isApart: true,
      onPress: onRename,
    },
    {
      id: 'duplicate',
      label: STRIP_WORDS.duplicate,
      icon: <Copy aria-hidden size={20} />,
      onPress: then(() => acts.duplicate(id)),
    },
    {
      id: 'before',
      label: STRIP_WORDS.addBefore,
      icon: <BetweenVerticalStart aria-hidden size={20} />,
      onPress: then(() => acts.add({ before: id })),
    },
    {
      id: 'after',
      label: STRIP_WORDS.addAfter,
      icon: <BetweenVerticalEnd aria-hidden size={20} />,
      onPress: then(() => acts.add({ after: id })),
    },
    {
      id: 'halve',
      label: HALVES_KEY_WORDS.split,
      icon: <Scissors aria-hidden size={20} />,
      shortcut: 'S',
      isApart: true,
      isDisabled: beat.counts < 2,
      onPress: () => acts.split(id),
    },
    {
      id: 'join',
      label: HALVES_KEY_WORDS.join,
      icon: <Combine aria-hidden size={20} />,
      shortcut: 'J',
      isDisabled: index === total - 1,
      onPress: then(() => acts.join(id)),
    },
    maySplit && {
      id: 'split',
      label: STRIP_WORDS.splitOff,
      icon: <Split aria-hidden size={20} />,
      isApart: true,
      onPress: () => setSplitting(true),
    },
    {
      id: 'remove',
      label: STRIP_WORDS.remove,
      icon: <Trash2 aria-hidden size={20} />,
      isApart: true,
      onPress: then(() => acts.remove(id)),
    },
  ];
  return items.filter((item) => item !== false);
}
