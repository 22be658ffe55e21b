/** One performer in the beat: how they are, and the buttons that do all that dragging does. */
import { Suspense } from 'react';
import type { Beat } from '#shared/model/board.ts';
import { HEIGHTS } from '#shared/model/contact-vocabulary.ts';
import { facingWords } from '#shared/words/facing-words.ts';
import {
  HEIGHT_SHORT,
  INSPECTOR_WORDS,
  PEOPLE_WORDS,
  poseWords,
  positionWords,
} from '#shared/words/inspector-words.ts';
import { useBoard, usePlace } from '../../state/board-hooks.ts';
import { useFullName, usePersonMarks } from '../../state/party-hooks.ts';
import * as acts from '../../state/place-actions.ts';
import { Button } from '../../ui/button.tsx';
import { useNotices } from '../../ui/notices.tsx';
import { lazyPart } from '../../ui/lazy-part.ts';
import { PersonDisc } from '../../ui/person-disc.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Disclosure } from './disclosure.tsx';
import { HeightIcon } from './height-icon.tsx';
import styles from './inspector.module.css';
import { NudgePad } from './nudge-pad.tsx';
import { TurnButtons } from './turn-buttons.tsx';

// only an open row shows it
const WayPart = lazyPart(async () => (await import('./way-part.tsx')).WayPart);

interface PersonRowProps {
  readonly beat: Beat;
  readonly personId: string;
  readonly isOpen: boolean;
  readonly mayWrite: boolean;
  readonly onToggle: () => void;
}

export function PersonRow({ beat, personId, isOpen, mayWrite, onToggle }: PersonRowProps) {
  const { store } = useBoard();
  const marks = usePersonMarks();
  const notices = useNotices();
  const place = usePlace(beat.id, personId);
  const name = useFullName(personId);
  const isOnStage = place?.onStage === true;

  function remove(): void {
    acts.removeFromBeat(store, beat.id, personId, name);
    notices.say({
      text: PEOPLE_WORDS.removed(name),
      topic: `removed ${beat.id} ${personId}`,
      action: {
        label: INSPECTOR_WORDS.undo,
        onPress: () => acts.returnToBeat(store, beat.id, personId, place, name),
      },
    });
  }

  const bringOn = (): void => acts.placePerson(store, beat.id, personId, place ?? { x: 0, y: 0 }, name);

  return (
    <Disclosure
      isOpen={isOpen}
      onToggle={onToggle}
      summary={
        <>
          <PersonDisc name={name} mark={marks.get(personId)} />
          <span className={styles['names']}>
            <span className={styles['name']}>{name}</span>
            <span className={styles['what']}>{whereWords(place)}</span>
          </span>
        </>
      }
    >
      {place !== null && isOnStage && (
        <>
          <Segmented
            className={styles['heights'] ?? ''}
            label={PEOPLE_WORDS.height}
            value={place.height}
            isDisabled={!mayWrite}
            options={HEIGHTS.map((id) => ({ id, label: HEIGHT_SHORT[id], icon: <HeightIcon height={id} /> }))}
            onChange={(height) => acts.setHeight(store, beat.id, personId, height, name)}
          />
          <div className={styles['group']}>
            <p className={styles['line']}>
              <span className={styles['label']}>{PEOPLE_WORDS.facing}</span>
              <span className={styles['quiet']} aria-live="polite">
                {facingWords(place.facing).replace(/^facing /, '')}
              </span>
            </p>
            <TurnButtons
              isDisabled={!mayWrite}
              labelOf={PEOPLE_WORDS.turn}
              onTurn={(by) => acts.turnPerson(store, beat.id, personId, place.facing + by, name)}
            />
          </div>
          <div className={styles['group']}>
            <p className={styles['label']}>{PEOPLE_WORDS.move}</p>
            <NudgePad
              isDisabled={!mayWrite}
              onNudge={({ x, y }) =>
                acts.movePerson(store, beat.id, personId, { x: place.x + x, y: place.y + y }, name)
              }
            />
            <p className={styles['quiet']} aria-live="polite">
              {positionWords(place)}
            </p>
          </div>
          <Suspense fallback={null}>
            <WayPart beat={beat} place={place} name={name} mayWrite={mayWrite} />
          </Suspense>
        </>
      )}
      {mayWrite && (
        <div className={styles['row']}>
          {isOnStage ? (
            <Button onPress={() => acts.takeOffStage(store, beat.id, personId, name)}>
              {PEOPLE_WORDS.takeOff}
            </Button>
          ) : (
            <Button kind="primary" onPress={bringOn}>
              {PEOPLE_WORDS.bringOn}
            </Button>
          )}
          <Button onPress={remove}>{PEOPLE_WORDS.remove}</Button>
        </div>
      )}
    </Disclosure>
  );
}

function whereWords(place: ReturnType<typeof usePlace>): string {
  if (place === null) return PEOPLE_WORDS.notPlaced;
  return place.onStage ? poseWords(place.height, place.facing) : PEOPLE_WORDS.waiting;
}
