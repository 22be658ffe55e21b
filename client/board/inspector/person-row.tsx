/** One performer in the beat: how they are, and behind it all that dragging does as buttons. */
import { Suspense } from 'react';
import type { Beat } from '#shared/model/board.ts';
import { PEOPLE_WORDS, poseWords } from '#shared/words/inspector-words.ts';
import { usePlace } from '../../state/board-hooks.ts';
import { useFullName, usePersonMarks } from '../../state/party-hooks.ts';
import { lazyPart } from '../../ui/lazy-part.ts';
import { PersonDisc } from '../../ui/person-disc.tsx';
import { Disclosure } from './disclosure.tsx';
import styles from './inspector.module.css';

// only an open row shows it; fetched right behind the plan
const PersonDetails = lazyPart(async () => (await import('./person-details.tsx')).PersonDetails);

interface PersonRowProps {
  readonly beat: Beat;
  readonly personId: string;
  readonly isOpen: boolean;
  readonly mayWrite: boolean;
  readonly onToggle: () => void;
}

export function PersonRow({ beat, personId, isOpen, mayWrite, onToggle }: PersonRowProps) {
  const marks = usePersonMarks();
  const place = usePlace(beat.id, personId);
  const name = useFullName(personId);
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
      <Suspense fallback={null}>
        <PersonDetails beat={beat} personId={personId} name={name} mayWrite={mayWrite} />
      </Suspense>
    </Disclosure>
  );
}

function whereWords(place: ReturnType<typeof usePlace>): string {
  if (place === null) return PEOPLE_WORDS.notPlaced;
  return place.onStage ? poseWords(place.height, place.facing) : PEOPLE_WORDS.waiting;
}
