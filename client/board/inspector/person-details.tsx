/** What an open row of a performer holds: the buttons that do all that dragging does. */
import type { Beat } from '#shared/model/board.ts';
import { HEIGHTS } from '#shared/model/contact-vocabulary.ts';
import { facingWords } from '#shared/words/facing-words.ts';
import { INSPECTOR_WORDS } from '#shared/words/inspector-words.ts';
import { HEIGHT_SHORT, PERSON_WORDS } from '#shared/words/person-words.ts';
import { useBoard, usePlace } from '../../state/board-hooks.ts';
import * as acts from '../../state/place-actions.ts';
import { Button } from '../../ui/button.tsx';
import { useNotices } from '../../ui/notices.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { HeightIcon } from './height-icon.tsx';
import styles from './inspector.module.css';
import { MovePart } from './move-part.tsx';
import { TurnButtons } from './turn-buttons.tsx';
import { WayPart } from './way-part.tsx';

interface PersonDetailsProps {
  readonly beat: Beat;
  readonly personId: string;
  readonly name: string;
  readonly mayWrite: boolean;
}

export function PersonDetails({ beat, personId, name, mayWrite }: PersonDetailsProps) {
  const { store } = useBoard();
  const notices = useNotices();
  const place = usePlace(beat.id, personId);
  const isOnStage = place?.onStage === true;

  function remove(): void {
    acts.removeFromBeat(store, beat.id, personId, name);
    notices.say({
      text: PERSON_WORDS.removed(name),
      topic: `removed ${beat.id} ${personId}`,
      action: {
        label: INSPECTOR_WORDS.undo,
        onPress: () => acts.returnToBeat(store, beat.id, personId, place, name),
      },
    });
  }

  const bringOn = (): void => acts.placePerson(store, beat.id, personId, place ?? { x: 0, y: 0 }, name);

  return (
    <>
      {place !== null && isOnStage && (
        <>
          <Segmented
            className={styles['heights'] ?? ''}
            label={PERSON_WORDS.height}
            value={place.height}
            isDisabled={!mayWrite}
            options={HEIGHTS.map((id) => ({ id, label: HEIGHT_SHORT[id], icon: <HeightIcon height={id} /> }))}
            onChange={(height) => acts.setHeight(store, beat.id, personId, height, name)}
          />
          <div className={styles['group']}>
            <p className={styles['line']}>
              <span className={styles['label']}>{PERSON_WORDS.facing}</span>
              <span className={styles['quiet']} aria-live="polite">
                {facingWords(place.facing).replace(/^facing /, '')}
              </span>
            </p>
            <TurnButtons
              at={place.facing}
              isDisabled={!mayWrite}
              labelOf={PERSON_WORDS.turn}
              onTurn={(facing) => acts.turnPerson(store, beat.id, personId, facing, name)}
            />
          </div>
          <MovePart
            at={place}
            isDisabled={!mayWrite}
            onMove={({ x, y }) => acts.movePerson(store, beat.id, personId, { x, y }, name)}
          />
          <WayPart beat={beat} place={place} name={name} mayWrite={mayWrite} />
        </>
      )}
      {mayWrite && (
        <div className={styles['row']}>
          {isOnStage ? (
            <Button onPress={() => acts.takeOffStage(store, beat.id, personId, name)}>
              {PERSON_WORDS.takeOff}
            </Button>
          ) : (
            <Button kind="primary" onPress={bringOn}>
              {PERSON_WORDS.bringOn}
            </Button>
          )}
          <Button onPress={remove}>{PERSON_WORDS.remove}</Button>
        </div>
      )}
    </>
  );
}
