/** The set: what stands on the floor, what can be added, and the floor itself. The same for all beats of the scene. */
import { useState } from 'react';
import { FURNITURE_KINDS, LIMITS, STAGINGS, type FurnitureKind } from '#shared/model/board.ts';
import { FURNITURE_SIZES } from '#shared/model/furniture-sizes.ts';
import { SET_WORDS, STAGING_LABELS } from '#shared/words/inspector-words.ts';
import { FURNITURE_LABELS } from '#shared/words/labels/furniture.ts';
import { useBoard, useBoardView, useFurniture, useSceneSettings } from '../../state/board-hooks.ts';
import { isSelected } from '../../state/board-view.ts';
import { addFurniture, setFloor } from '../../state/furniture-actions.ts';
import { useMayWrite } from '../../state/party-hooks.ts';
import { NumberField } from '../../ui/number-field.tsx';
import { Select } from '../../ui/select-field.tsx';
import { Disclosure } from './disclosure.tsx';
import { FurnitureIcon } from './furniture-icon.tsx';
import { FurnitureRow } from './furniture-row.tsx';
import styles from './inspector.module.css';
import { ReadOnly } from './read-only.tsx';
import own from './set-panel.module.css';

export function SetPanel() {
  const { store, view } = useBoard();
  const furniture = useFurniture();
  const mayWrite = useMayWrite('furniture');
  const selection = useBoardView((state) => state.selection);

  function pick(id: string | null): void {
    view.setLayer('furniture');
    view.select(id === null ? [] : [{ kind: 'item', id }]);
  }

  return (
    <div className={styles['panel']}>
      {!mayWrite && <ReadOnly about="blocking" />}
      <h3 className={styles['heading']}>{SET_WORDS.furniture}</h3>
      {furniture.length === 0 && <p className={styles['quiet']}>{SET_WORDS.none}</p>}
      <ul className={styles['list']}>
        {furniture.map((item) => {
          const isOpen = isSelected(selection, 'item', item.id);
          return (
            <li key={item.id}>
              <FurnitureRow
                item={item}
                isOpen={isOpen}
                mayWrite={mayWrite}
                onToggle={() => pick(isOpen ? null : item.id)}
              />
            </li>
          );
        })}
      </ul>
      {mayWrite && <Library onAdd={(kind) => pick(addFurniture(store, kind, freeSpot(furniture.length)))} />}
      <FloorPart />
    </div>
  );
}

/** New things come down near the middle, each a little beside the last, so that none lies hidden under another. */
function freeSpot(count: number): { readonly x: number; readonly y: number } {
  return { x: (count % 4) * 0.4 - 0.6, y: (Math.floor(count / 4) % 4) * 0.4 - 0.6 };
}

function Library({ onAdd }: { readonly onAdd: (kind: FurnitureKind) => void }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Disclosure kind="line" summary={SET_WORDS.add} isOpen={isOpen} onToggle={() => setOpen(!isOpen)}>
      <ul className={own['library']}>
        {FURNITURE_KINDS.map((kind) => (
          <li key={kind}>
            <button
              type="button"
              className={own['kind']}
              aria-label={SET_WORDS.addOne(FURNITURE_LABELS[kind])}
              onClick={() => onAdd(kind)}
            >
              <FurnitureIcon kind={kind} size={FURNITURE_SIZES[kind]} />
              <span>{FURNITURE_LABELS[kind]}</span>
            </button>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

const STAGING_OPTIONS = STAGINGS.map((id) => ({ id, label: STAGING_LABELS[id] }));

function FloorPart() {
  const { store } = useBoard();
  const scene = useSceneSettings();
  const isDisabled = !useMayWrite('scene');
  const [isOpen, setOpen] = useState(false);
  const { least, most } = LIMITS.floor;
  return (
    <Disclosure kind="line" summary={SET_WORDS.floor} isOpen={isOpen} onToggle={() => setOpen(!isOpen)}>
      <NumberField
        label={SET_WORDS.floorWidth}
        value={scene.floorWidth}
        {...{ least, most, isDisabled }}
        step={0.5}
        onChange={(floorWidth) => setFloor(store, { floorWidth })}
      />
      <NumberField
        label={SET_WORDS.floorDepth}
        value={scene.floorDepth}
        {...{ least, most, isDisabled }}
        step={0.5}
        onChange={(floorDepth) => setFloor(store, { floorDepth })}
      />
      <Select
        label={SET_WORDS.staging}
        value={scene.staging}
        options={STAGING_OPTIONS}
        isDisabled={isDisabled}
        onChange={(staging) => setFloor(store, { staging })}
      />
      <NumberField
        label={SET_WORDS.tempo}
        value={scene.tempo}
        least={LIMITS.tempo.least}
        most={LIMITS.tempo.most}
        isDisabled={isDisabled}
        onChange={(tempo) => setFloor(store, { tempo })}
      />
    </Disclosure>
  );
}
