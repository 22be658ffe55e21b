/** Performers of the scene who are not on the floor in this beat: tap, then tap the floor; or drag there. */
import { useRef } from 'react';
import { BOARD_WORDS } from '#shared/words/board.ts';
import { useBoard, useBoardView, useParty, usePlaces } from '../../state/board-hooks.ts';
import { useMayWrite } from '../../state/party-hooks.ts';
import { PersonDisc } from '../../ui/person-disc.tsx';
import { useMarks } from '../board-kit.ts';
import styles from './around.module.css';
import { useTrayDrag } from './use-tray-drag.ts';

export function Tray() {
  const { scene } = useParty();
  const beatId = useBoardView((state) => state.beatId);
  const layer = useBoardView((state) => state.layer);
  const places = usePlaces(beatId);
  const mayWrite = useMayWrite('places');
  const onStage = new Set(places.filter((place) => place.onStage).map((place) => place.personId));
  const waiting = scene.people.filter((id) => !onStage.has(id));
  if (beatId === null || layer !== 'people' || !mayWrite || waiting.length === 0) return null;
  return (
    <section className={styles['tray']} aria-label={BOARD_WORDS.tray}>
      <p className={styles['trayTitle']}>{BOARD_WORDS.tray}</p>
      <ul className={styles['trayList']}>
        {waiting.map((personId) => (
          <li key={personId}>
            <Waiting personId={personId} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Waiting({ personId }: { readonly personId: string }) {
  const { view } = useBoard();
  const marks = useMarks();
  const isPlacing = useBoardView((state) => state.placing === personId);
  const button = useRef<HTMLButtonElement>(null);
  const wasDragged = useTrayDrag(button, personId);
  return (
    <button
      ref={button}
      type="button"
      className={styles['waiting']}
      aria-pressed={isPlacing}
      title={BOARD_WORDS.trayHint}
      onClick={() => {
        if (wasDragged()) return;
        view.select([]);
        view.set({ placing: isPlacing ? null : personId });
      }}
    >
      <PersonDisc name={marks.name(personId)} mark={marks.of(personId)} size={36} />
      <span>{marks.shortName(personId)}</span>
    </button>
  );
}
