/** The cameras of a beat in the sheet of its blocking. */
import { sightOf, viewAngle } from '#shared/diagram/camera-view.ts';
import type { Beat } from '#shared/model/board.ts';
import { cameraLine } from '#shared/words/camera-words.ts';
import { SCORE_WORDS } from '#shared/words/score-words.ts';
import { useAllPlaces } from '../state/all-places-hooks.ts';
import { useCameras } from '../state/board-hooks.ts';
import { useNameOf } from '../state/party-hooks.ts';
import styles from './blocking-sheet.module.css';

/** What each camera of the beat has in its frame as the beat begins. */
export function CamerasInWords({ beat }: { readonly beat: Beat }) {
  const cameras = useCameras().filter(({ beatIds }) => beatIds.includes(beat.id));
  const placesOf = useAllPlaces();
  const nameOf = useNameOf();
  if (cameras.length === 0) return null;
  const places = placesOf(beat.id).filter(({ onStage }) => onStage);
  return (
    <>
      <h4>{SCORE_WORDS.cameras}</h4>
      <ul className={styles['sentences']}>
        {cameras.map((camera) => {
          const seen = places
            .map((place) => ({ name: nameOf(place.personId), ...sightOf(camera, place) }))
            .toSorted((a, b) => a.metres - b.metres)
            .flatMap(({ name, inFrame }) => (inFrame === 'out' ? [] : [{ name, inFrame }]));
          return <li key={camera.id}>{cameraLine(camera, viewAngle(camera), seen)}</li>;
        })}
      </ul>
      <p className={styles['quiet']}>{SCORE_WORDS.noOcclusion}</p>
    </>
  );
}
