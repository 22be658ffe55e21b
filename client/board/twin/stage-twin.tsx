/** Everything on the canvas once more, as lists of buttons (ux B6 13): for keyboards, screen readers and switches. */
import { Suspense } from 'react';
import { drawOrder } from '#shared/diagram/draw-order.ts';
import { layerOfKind } from '#shared/model/furniture-layers.ts';
import { BOARD_WORDS, itemTwin, personTwin, TWIN_WORDS } from '#shared/words/board.ts';
import { useBoardView, useCameras, useFurniture } from '../../state/board-hooks.ts';
import { isSelected } from '../../state/board-view.ts';
import { lazyPart } from '../../ui/lazy-part.ts';
import { useMarks } from '../board-kit.ts';
import { useOnStage } from '../stage/use-on-stage.ts';
import { inReadingOrder } from './reading-order.ts';
import { TwinButton } from './twin-button.tsx';
import { TwinList } from './twin-list.tsx';
import { usePick } from './use-pick.ts';
import styles from './twin.module.css';

// words for ways and contacts are many; people and furniture are there at once
const WayTwins = lazyPart(async () => (await import('./way-twins.tsx')).WayTwins);
const ContactTwins = lazyPart(async () => (await import('./contact-twins.tsx')).ContactTwins);
const CameraTwins = lazyPart(async () => (await import('./camera-twins.tsx')).CameraTwins);

export function StageTwin() {
  const beatId = useBoardView((state) => state.beatId);
  const hasCameras = useCameras().length > 0;
  return (
    <section className={styles['twins']} data-part="plan" aria-label={TWIN_WORDS.objects}>
      <p className={styles['help']}>{`${BOARD_WORDS.planHelp} ${TWIN_WORDS.help}`}</p>
      <PeopleTwins beatId={beatId} />
      <Suspense fallback={null}>
        <WayTwins beatId={beatId} />
      </Suspense>
      <FurnitureTwins />
      <Suspense fallback={null}>
        <ContactTwins beatId={beatId} />
      </Suspense>
      <Suspense fallback={null}>{hasCameras && <CameraTwins beatId={beatId} />}</Suspense>
    </section>
  );
}

function PeopleTwins({ beatId }: { readonly beatId: string | null }) {
  const marks = useMarks();
  const places = inReadingOrder(useOnStage(beatId));
  const { pick, take, selection } = usePick();
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
              onPick={(isAdding) => pick(ref, 'people', isAdding)}
              onKeyMove={() => take(ref, 'people')}
            />
          </li>
        );
      })}
    </TwinList>
  );
}

function FurnitureTwins() {
  const items = inReadingOrder(drawOrder(useFurniture()));
  const unit = useBoardView((state) => state.unit);
  const { pick, take, selection } = usePick();
  return (
    <TwinList title={TWIN_WORDS.furniture} count={items.length}>
      {items.map((item, index) => {
        const ref = { kind: 'item', id: item.id } as const;
        return (
          <li key={item.id}>
            <TwinButton
              words={itemTwin(item, index + 1, items.length, unit)}
              at={item}
              isPicked={isSelected(selection, 'item', item.id)}
              onPick={(isAdding) => pick(ref, layerOfKind(item.kind), isAdding)}
              onKeyMove={() => take(ref, layerOfKind(item.kind))}
            />
          </li>
        );
      })}
    </TwinList>
  );
}
