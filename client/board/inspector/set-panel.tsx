/** The set: what stands on the floor, what can be added, and the floor itself. The same for all beats of the scene. */
import { Suspense, useState } from 'react';
import { FURNITURE_KINDS, type Beat, type FurnitureKind } from '#shared/model/board.ts';
import { layerOfKind } from '#shared/model/furniture-layers.ts';
import { FURNITURE_SIZES } from '#shared/model/furniture-sizes.ts';
import { SET_WORDS } from '#shared/words/set-words.ts';
import { FURNITURE_LABELS } from '#shared/words/labels/furniture.ts';
import { useBoard, useBoardView, useFurniture } from '../../state/board-hooks.ts';
import { isSelected } from '../../state/board-view.ts';
import { addFurniture } from '../../state/furniture-actions.ts';
import { useMayWrite } from '../../state/party-hooks.ts';
import { lazyPart } from '../../ui/lazy-part.ts';
import { Disclosure } from './disclosure.tsx';
import { FloorPart } from './floor-part.tsx';
import { FurnitureIcon } from './furniture-icon.tsx';
import { FurnitureRow } from './furniture-row.tsx';
import styles from './inspector.module.css';
import { ReadOnly } from './read-only.tsx';
import own from './set-panel.module.css';

// most scenes have none
const CamerasPart = lazyPart(async () => (await import('./cameras-part.tsx')).CamerasPart);

export function SetPanel({ beat }: { readonly beat: Beat | null }) {
  const { store, view } = useBoard();
  const furniture = useFurniture();
  const mayWrite = useMayWrite('furniture');
  const selection = useBoardView((state) => state.selection);
  const areCamerasFirst = useBoardView((state) => state.layer === 'cameras');
  const cameras = (
    <Suspense fallback={null}>
      <CamerasPart beat={beat} />
    </Suspense>
  );

  function pick(id: string, kind: FurnitureKind): void {
    view.setLayer(layerOfKind(kind));
    view.select([{ kind: 'item', id }]);
  }

  return (
    <div className={styles['panel']}>
      {areCamerasFirst && cameras}
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
                onToggle={() => (isOpen ? view.select([]) : pick(item.id, item.kind))}
              />
            </li>
          );
        })}
      </ul>
      {mayWrite && (
        <Library onAdd={(kind) => pick(addFurniture(store, kind, freeSpot(furniture.length)), kind)} />
      )}
      {!areCamerasFirst && cameras}
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
