/** What can be done with the beat of a card. */
import {
  Combine,
  Scissors,
  ArrowLeft,
  ArrowRight,
  Copy,
  BetweenVerticalStart,
  BetweenVerticalEnd,
  Pencil,
  Split,
  Trash2,
} from 'lucide-react';
import type { ReactElement } from 'react';
import { mayRunCommand } from '#shared/access/commands.ts';
import type { Beat } from '#shared/model/board.ts';
import { HALVES_KEY_WORDS } from '#shared/words/halves-key-words.ts';
import { STRIP_WORDS } from '#shared/words/strip-words.ts';
import { useParty } from '../state/board-hooks.ts';
import { Menu, type MenuItem } from '../ui/menu.tsx';
import { useStripActions } from './strip-actions.ts';

export interface BeatCardMenuProps {
  readonly beat: Beat;
  readonly title: string;
  readonly index: number;
  readonly total: number;
  readonly trigger: ReactElement<{ readonly onPress?: () => void }>;
  readonly onRename: () => void;
  readonly onActed: () => void;
  readonly onSplit: () => void;
}

export function BeatCardMenu(props: BeatCardMenuProps) {
  const { title, trigger } = props;
  const items = useItems(props);
  return <Menu label={STRIP_WORDS.actionsOf(title)} side="top" items={items} trigger={trigger} />;
}

function useItems(props: BeatCardMenuProps): readonly MenuItem[] {
  const { beat, index, total, onRename, onActed, onSplit } = props;
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
      onPress: onSplit,
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
