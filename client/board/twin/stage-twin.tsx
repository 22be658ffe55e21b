/** Everything on the canvas once more, as lists of buttons (ux B6 13): for keyboards, screen readers and switches. */
import { Suspense, useCallback } from 'react';
import { drawOrder } from '#shared/diagram/draw-order.ts';
import { BOARD_WORDS, itemTwin, personTwin, TWIN_WORDS } from '#shared/words/board.ts';
import { useBoard, useBoardView, useFurniture } from '../../state/board-hooks.ts';
import { isSelected, type ObjectRef } from '../../state/board-view.ts';
import { lazyPart } from '../../ui/lazy-part.ts';
import { useMarks } from '../board-kit.ts';
import { useOnStage } from '../stage/use-on-stage.ts';
import { inReadingOrder } from './reading-order.ts';
import { TwinButton } from './twin-button.tsx';
import { TwinList } from './twin-list.tsx';
import styles from './twin.module.css';

// words for contacts are many; people and furniture are there at once
const ContactTwins = lazyPart(async () => (await import('./contact-twins.tsx')).ContactTwins);

export function StageTwin() {
  const beatId = useBoardView((state) => state.beatId);
  return (
    <section className={styles['twins']} aria-label={TWIN_WORDS.objects}>
      <p className={styles['help']}>{`${BOARD_WORDS.planHelp} ${TWIN_WORDS.help}`}</p>
      <PeopleTwins beatId={beatId} />
      <FurnitureTwins />
      <Suspense fallback={null}>
        <ContactTwins beatId={beatId} />
      </Suspense>
    </section>
  );
}

function PeopleTwins({ beatId }: { readonly beatId: string | null }) {
  const marks = useMarks();
  const places = inReadingOrder(useOnStage(beatId));
  const { pick, take, selection } = usePick('people');
  return (
    <TwinList title={TWIN_WORDS.people} count={places.length}>
      {places.map((place, index) => {
        const ref = { kind: 'person', id: place.personId } as const;
        const who = { initials: marks.of(place.personId).initials, name: marks.name(place.personId) };
        return (
          <li key={place.personId}>
            <TwinButton
              words={personTwin(place, who, index + 1, places.length)}
              at={place}
              isPicked={isSelected(selection, 'person', place.personId)}
              onPick={() => pick(ref)}
              onKeyMove={() => take(ref)}
            />
          </li>
        );
      })}
    </TwinList>
  );
}

function FurnitureTwins() {
  const items = inReadingOrder(drawOrder(useFurniture()));
  const { pick, take, selection } = usePick('furniture');
  return (
    <TwinList title={TWIN_WORDS.furniture} count={items.length}>
      {items.map((item, index) => {
        const ref = { kind: 'item', id: item.id } as const;
        return (
          <li key={item.id}>
            <TwinButton
              words={itemTwin(item, index + 1, items.length)}
              at={item}
              isPicked={isSelected(selection, 'item', item.id)}
              onPick={() => pick(ref)}
              onKeyMove={() => take(ref)}
            />
          </li>
        );
      })}
    </TwinList>
  );
}

/** Picking a twin opens its layer: what is picked must be able to move. */
function usePick(layer: 'people' | 'furniture') {
  const { view } = useBoard();
  const selection = useBoardView((state) => state.selection);
  const take = useCallback(
    (ref: ObjectRef) => {
      view.setLayer(layer);
      if (!isSelected(view.get().selection, ref.kind, ref.id)) view.select([ref]);
    },
    [view, layer],
  );
  const pick = (ref: ObjectRef): void => {
    if (isSelected(selection, ref.kind, ref.id)) view.select([]);
    else take(ref);
  };
  return { selection, take, pick };
}
