/** Everything on the canvas once more, as lists of buttons (ux B6 13): for keyboards, screen readers and switches. */
import { useCallback, useId } from 'react';
import { drawOrder } from '#shared/diagram/draw-order.ts';
import { BOARD_WORDS, contactTwin, itemTwin, personTwin, TWIN_WORDS } from '#shared/words/board.ts';
import { useBoard, useBoardView, useContacts, useFurniture } from '../../state/board-hooks.ts';
import { isSelected, type ObjectRef } from '../../state/board-view.ts';
import { useMarks } from '../board-kit.ts';
import { contactLinks } from '../stage/ghosts.ts';
import { useOnStage } from '../stage/use-on-stage.ts';
import { inReadingOrder } from './reading-order.ts';
import { TwinButton } from './twin-button.tsx';
import styles from './twin.module.css';

export function StageTwin() {
  const beatId = useBoardView((state) => state.beatId);
  return (
    <section className={styles['twins']} aria-label={TWIN_WORDS.objects}>
      <p className={styles['help']}>{`${BOARD_WORDS.planHelp} ${TWIN_WORDS.help}`}</p>
      <PeopleTwins beatId={beatId} />
      <FurnitureTwins />
      <ContactTwins beatId={beatId} />
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

function ContactTwins({ beatId }: { readonly beatId: string | null }) {
  const { view } = useBoard();
  const marks = useMarks();
  const links = contactLinks(useContacts(beatId), useOnStage(beatId));
  const open = (): void => view.set({ tab: 'contacts', isInspectorOpen: true });
  return (
    <TwinList title={TWIN_WORDS.contacts} count={links.length}>
      {links.map(({ a, b, count }) => (
        <li key={`${a.personId} ${b.personId}`}>
          <TwinButton
            words={contactTwin(count, [marks.shortName(a.personId), marks.shortName(b.personId)])}
            at={{ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }}
            isPicked={false}
            onPick={open}
            onKeyMove={() => undefined}
          />
        </li>
      ))}
    </TwinList>
  );
}

interface TwinListProps {
  readonly title: string;
  readonly count: number;
  readonly children: React.ReactNode;
}

function TwinList({ title, count, children }: TwinListProps) {
  const id = useId();
  return (
    <>
      <h2 id={id} className={styles['help']}>
        {title}
      </h2>
      {count === 0 ? (
        <p className={styles['help']}>{TWIN_WORDS.none}</p>
      ) : (
        <ul aria-labelledby={id}>{children}</ul>
      )}
    </>
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
