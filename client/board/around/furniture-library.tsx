/** What can be put on the floor, drawn as it will be drawn there. It lands in the middle of what is in sight, picked. */
import { FURNITURE_KINDS, type FurnitureKind } from '#shared/model/board.ts';
import { layerOfKind } from '#shared/model/furniture-layers.ts';
import { FURNITURE_SIZES } from '#shared/model/furniture-sizes.ts';
import { furniturePlan } from '#shared/diagram/furniture-plan.ts';
import { FURNITURE_LABELS } from '#shared/words/labels/furniture.ts';
import { addFurniture } from '../../state/furniture-actions.ts';
import { useKit } from '../board-kit.ts';
import { toFloor } from '../tools/camera.ts';
import { snapPoint } from '../tools/snap.ts';
import styles from './furniture-library.module.css';

export function FurnitureLibrary({ onDone }: { readonly onDone: () => void }) {
  const { session, camera, host } = useKit();

  function add(kind: FurnitureKind): void {
    const { width, height } = camera.size();
    const at = snapPoint(toFloor(camera.get(), { x: width / 2, y: height / 2 }), false, host.unit());
    session.view.setLayer(layerOfKind(kind));
    const id = addFurniture(session.store, kind, at);
    session.view.select([{ kind: 'item', id }]);
    onDone();
  }

  return (
    <ul className={styles['library']}>
      {FURNITURE_KINDS.map((kind) => (
        <li key={kind}>
          <button type="button" className={styles['piece']} onClick={() => add(kind)}>
            <FurnitureSymbol kind={kind} />
            {FURNITURE_LABELS[kind]}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** All at one scale would make a lamp a speck: each fills its square. */
export function FurnitureSymbol({ kind }: { readonly kind: FurnitureKind }) {
  const { w, d } = FURNITURE_SIZES[kind];
  // the door's leaf and the rug's fringe reach beyond their boxes
  const side = Math.max(w + 0.2, kind === 'door' ? w * 2.3 : d + 0.1) * 1.06;
  const middle = kind === 'door' ? w * 0.5 : 0;
  return (
    <svg
      className={styles['symbol']}
      viewBox={`${-side / 2} ${middle - side / 2} ${side} ${side}`}
      aria-hidden
    >
      {furniturePlan(kind, { w, d }).map((mark) => (
        <path
          key={mark.d}
          d={mark.d}
          data-fill={mark.fill}
          data-line={mark.line}
          vectorEffect="non-scaling-stroke"
        />
      ))}
    </svg>
  );
}
