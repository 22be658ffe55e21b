/** Several people of the beat: who is picked together, and what can be done to them. */
import { useState, type ReactNode } from 'react';
import {
  AlignHorizontalSpaceBetween,
  AlignVerticalSpaceBetween,
  ArrowLeftRight,
  FlipHorizontal2,
  FlipVertical2,
  StretchHorizontal,
  StretchVertical,
} from 'lucide-react';
import type { Beat } from '#shared/model/board.ts';
import { GROUP_WORDS } from '#shared/words/group-words.ts';
import { useBoard, useBoardView } from '../../state/board-hooks.ts';
import type { GroupAct } from '../../state/group-actions.ts';
import { useNameOf } from '../../state/party-hooks.ts';
import { Button } from '../../ui/button.tsx';
import { useKit } from '../board-kit.ts';
import { copyFromNeighbour, runGroupAct } from '../group-acts.ts';
import { useOnStage } from '../stage/use-on-stage.ts';
import { Disclosure } from './disclosure.tsx';
import styles from './inspector.module.css';
import { ToggleChips } from './toggle-chips.tsx';

interface Choice {
  readonly label: string;
  readonly icon: ReactNode;
  readonly act: GroupAct;
  /** how many it takes */
  readonly least: number;
}

const CHOICES: readonly Choice[] = [
  {
    label: GROUP_WORDS.alignAcross,
    icon: <StretchHorizontal aria-hidden size={20} />,
    act: { kind: 'align', axis: 'y' },
    least: 2,
  },
  {
    label: GROUP_WORDS.alignDeep,
    icon: <StretchVertical aria-hidden size={20} />,
    act: { kind: 'align', axis: 'x' },
    least: 2,
  },
  {
    label: GROUP_WORDS.spreadAcross,
    icon: <AlignHorizontalSpaceBetween aria-hidden size={20} />,
    act: { kind: 'spread', axis: 'x' },
    least: 3,
  },
  {
    label: GROUP_WORDS.spreadDeep,
    icon: <AlignVerticalSpaceBetween aria-hidden size={20} />,
    act: { kind: 'spread', axis: 'y' },
    least: 3,
  },
  {
    label: GROUP_WORDS.mirrorSides,
    icon: <FlipHorizontal2 aria-hidden size={20} />,
    act: { kind: 'mirror', axis: 'x', about: 'group' },
    least: 2,
  },
  {
    label: GROUP_WORDS.mirrorDeep,
    icon: <FlipVertical2 aria-hidden size={20} />,
    act: { kind: 'mirror', axis: 'y', about: 'group' },
    least: 2,
  },
  {
    label: GROUP_WORDS.mirrorCentre,
    icon: <FlipHorizontal2 aria-hidden size={20} />,
    act: { kind: 'mirror', axis: 'x', about: 'floor' },
    least: 1,
  },
];

export function GroupPart({ beat }: { readonly beat: Beat }) {
  const kit = useKit();
  const { view } = useBoard();
  const nameOf = useNameOf();
  const onStage = useOnStage(beat.id).map(({ personId }) => personId);
  const selection = useBoardView((state) => state.selection);
  const picked = onStage.filter((id) => selection.some((ref) => ref.kind === 'person' && ref.id === id));
  const [isOpened, setOpened] = useState(false);
  const isOpen = isOpened || picked.length > 1;

  function pick(ids: readonly string[]): void {
    view.setLayer('people');
    view.select(ids.map((id) => ({ kind: 'person', id })));
  }

  const whom = picked.length === 0 ? GROUP_WORDS.everybody : picked.map(nameOf).join(', ');
  return (
    <Disclosure
      kind="line"
      summary={GROUP_WORDS.title}
      isOpen={isOpen}
      onToggle={() => {
        // closing it lets go: what is picked is what opens it
        if (isOpen && picked.length > 1) view.select([]);
        setOpened(!isOpen);
      }}
    >
      <ToggleChips
        label={GROUP_WORDS.picked}
        options={onStage.map((id) => ({ id, label: nameOf(id) }))}
        value={picked}
        onChange={pick}
      />
      <Button onPress={() => pick(onStage)}>{GROUP_WORDS.everyone}</Button>
      {picked.length < 2 && <p className={styles['quiet']}>{GROUP_WORDS.few}</p>}
      {picked.length === 2 && (
        <Button
          icon={<ArrowLeftRight aria-hidden size={20} />}
          onPress={() => runGroupAct(kit, { kind: 'swap' })}
        >
          {GROUP_WORDS.swap}
        </Button>
      )}
      {CHOICES.filter(({ least }) => picked.length >= least).map(({ label, icon, act }) => (
        <Button key={label} icon={icon} onPress={() => runGroupAct(kit, act)}>
          {label}
        </Button>
      ))}
      <p className={styles['label']}>{GROUP_WORDS.copy(whom)}</p>
      <div className={styles['row']}>
        <Button onPress={() => copyFromNeighbour(kit, 'before')}>{GROUP_WORDS.before}</Button>
        <Button onPress={() => copyFromNeighbour(kit, 'after')}>{GROUP_WORDS.after}</Button>
      </div>
    </Disclosure>
  );
}
