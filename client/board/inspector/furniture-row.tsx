/** One piece of furniture: its name, turn and size, and the lock that keeps it from being moved by accident. */
import { Lock } from 'lucide-react';
import { LIMITS, type Furniture } from '#shared/model/board.ts';
import { SET_WORDS } from '#shared/words/set-words.ts';
import { sizeMark } from '#shared/words/length-words.ts';
import { FURNITURE_LABELS, furnitureName } from '#shared/words/labels/furniture.ts';
import { useBoard, useBoardView } from '../../state/board-hooks.ts';
import * as acts from '../../state/furniture-actions.ts';
import { Button } from '../../ui/button.tsx';
import { useNotices } from '../../ui/notices.tsx';
import { LengthField } from '../../ui/length-field.tsx';
import { Switch } from '../../ui/switch-field.tsx';
import { Disclosure } from './disclosure.tsx';
import { DraftField } from './draft-field.tsx';
import { FurnitureIcon } from './furniture-icon.tsx';
import styles from './inspector.module.css';
import { OutlinePart } from './outline-part.tsx';
import { MovePart } from './move-part.tsx';
import { TurnButtons } from './turn-buttons.tsx';

interface FurnitureRowProps {
  readonly item: Furniture;
  readonly isOpen: boolean;
  readonly mayWrite: boolean;
  readonly onToggle: () => void;
}

export function FurnitureRow({ item, isOpen, mayWrite, onToggle }: FurnitureRowProps) {
  const { store } = useBoard();
  const notices = useNotices();
  const unit = useBoardView((state) => state.unit);
  const name = furnitureName(item);
  const isFixed = !mayWrite || item.locked;
  const kind = item.label === '' ? '' : `${FURNITURE_LABELS[item.kind]}, `;

  function remove(): void {
    acts.retireFurniture(store, item.id);
    notices.say({
      text: SET_WORDS.removed(name),
      topic: `removed ${item.id}`,
      action: { label: SET_WORDS.undo, onPress: () => acts.restoreFurniture(store, item.id) },
    });
  }

  return (
    <Disclosure
      isOpen={isOpen}
      onToggle={onToggle}
      summary={
        <>
          <FurnitureIcon kind={item.kind} size={item} />
          <span className={styles['names']}>
            <span className={styles['name']}>{name}</span>
            <span className={styles['what']}>
              {kind}
              {sizeMark(item, unit)}
            </span>
          </span>
          {item.locked && <Lock aria-label={SET_WORDS.locked} size={18} className={styles['mark']} />}
        </>
      }
    >
      <DraftField
        label={SET_WORDS.label}
        value={item.label}
        maxLength={LIMITS.name}
        placeholder={FURNITURE_LABELS[item.kind]}
        isDisabled={!mayWrite}
        onCommit={(label) => acts.labelFurniture(store, item.id, label)}
      />
      {mayWrite && item.locked && <p className={styles['quiet']}>{SET_WORDS.unlockFirst}</p>}
      <div className={styles['group']}>
        <p className={styles['label']}>{SET_WORDS.rotation}</p>
        <TurnButtons
          at={item.rotation}
          isDisabled={isFixed}
          labelOf={SET_WORDS.turn}
          onTurn={(rotation) => acts.turnFurniture(store, item.id, rotation)}
        />
      </div>
      {(['w', 'd'] as const).map((side) => (
        <LengthField
          key={side}
          label={side === 'w' ? SET_WORDS.width : SET_WORDS.depth}
          value={item[side]}
          {...LIMITS.size}
          unit={unit}
          isDisabled={isFixed}
          onChange={(length) =>
            acts.resizeFurniture(store, item.id, { w: item.w, d: item.d, [side]: length })
          }
        />
      ))}
      {item.kind === 'shape' && <OutlinePart item={item} isDisabled={isFixed} />}
      <MovePart
        at={item}
        isDisabled={isFixed}
        onMove={({ x, y }) => acts.moveFurniture(store, [{ id: item.id, to: { x, y } }])}
      />
      <Switch
        label={SET_WORDS.locked}
        help={SET_WORDS.lockedHelp}
        isOn={item.locked}
        isDisabled={!mayWrite}
        onChange={(locked) => acts.lockFurniture(store, item.id, locked)}
      />
      {mayWrite && <Button onPress={remove}>{SET_WORDS.remove}</Button>}
    </Disclosure>
  );
}
