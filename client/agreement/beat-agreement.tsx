/** W7: one beat as its performer sees it: where, what, what changed, and three equal answers. */
import { useMemo } from 'react';
import { drawBeatThumbnail } from '#shared/diagram/beat-thumbnail.ts';
import type { FigureZoneId } from '#shared/model/figure.ts';
import type { MaterialPart } from '#shared/model/material-part.ts';
import { AGREEMENT_WORDS } from '#shared/words/agreement.ts';
import { beatTitle } from '#shared/words/beat-title.ts';
import { DIFFERENCE_WORDS, sayDifferences } from '#shared/words/differences.ts';
import { addressed, sayPart } from '#shared/words/own-part.ts';
import { BeatThumbnail } from '../beats/beat-thumbnail.tsx';
import { LoadedStaticFigure } from '../body/figure-loader.tsx';
import type { ZoneMark } from '../body/figure-names.ts';
import { useAnswering, type Answering } from '../state/answer-hooks.ts';
import { useBeat, useFurniture, useParty, usePlaces, useSceneSettings } from '../state/board-hooks.ts';
import { useBeatConsent } from '../state/consent-hooks.ts';
import { useNameOf, usePersonMarks } from '../state/party-hooks.ts';
import { Button } from '../ui/button.tsx';
import { ReadyMark } from '../ui/ready-mark.tsx';
import styles from './agreement.module.css';
import { OwnAnswer } from './own-answer.tsx';
import { OwnMapNote } from './own-map-note.tsx';
import { PartView } from './part-view.tsx';
import { ReadAloud } from './read-aloud.tsx';

/** CSS pixels */
const PLAN = { width: 280, height: 172 };

export interface BeatAgreementProps {
  readonly beatId: string;
  /** 1 for the first */
  readonly place: number;
  readonly of: number;
  /** alone on its page, or one of several */
  readonly level: 1 | 2;
}

export function BeatAgreement({ beatId, place, of, level }: BeatAgreementProps) {
  const { me } = useParty();
  const beat = useBeat(beatId);
  const answering = useAnswering(beatId);
  const ofOthers = useNameOf();
  const nameOf = useMemo(() => addressed(me.personId, ofOthers), [me.personId, ofOthers]);
  if (beat === null) return null;
  const title = beatTitle(beat, place - 1);
  const Title = level === 1 ? 'h1' : 'h3';
  const { present, standing } = answering;
  const said = present === null ? null : sayPart(present.part, nameOf);
  return (
    <article className={styles['beat']} aria-labelledby={`title-${beatId}`}>
      <header className={styles['head']}>
        <p className={styles['quiet']}>
          {AGREEMENT_WORDS.beatOf(place, of)}
          {standing?.offer != null && `, ${AGREEMENT_WORDS.version(standing.offer.number)}`}
        </p>
        <Title id={`title-${beatId}`}>{title}</Title>
        <Published beatId={beatId} />
      </header>
      {said === null || present === null ? (
        <p>{AGREEMENT_WORDS.notYours}</p>
      ) : (
        <div className={styles['sides']}>
          <div className={styles['what']}>
            <Pictures beatId={beatId} part={present.part} />
            <PartView said={said} />
            <ReadAloud said={said} />
          </div>
          <div className={styles['answer']}>
            <Differences answering={answering} nameOf={nameOf} />
            <OwnMapNote beatId={beatId} />
            <OwnAnswer title={title} answering={answering} nameOf={nameOf} />
          </div>
        </div>
      )}
    </article>
  );
}

function Published({ beatId }: { readonly beatId: string }) {
  const { scene } = useParty();
  const beat = useBeatConsent(scene.id, beatId);
  return <ReadyMark isReady={beat?.ready === true} isAskedAgain={beat?.changed === true} />;
}

/** The floor, and one's own body with what it is touched at. M2: no figure of whoever is not noted as 18 or older. */
function Pictures({ beatId, part }: { readonly beatId: string; readonly part: MaterialPart }) {
  const { me } = useParty();
  const scene = useSceneSettings();
  const furniture = useFurniture();
  const places = usePlaces(beatId);
  const marks = usePersonMarks();
  const drawing = useMemo(
    () => drawBeatThumbnail({ scene, furniture, places, marks }, PLAN),
    [scene, furniture, places, marks],
  );
  const zones = useMemo(() => {
    const received = part.contacts.filter(({ receiver }) => receiver === part.person);
    const all = received.flatMap(({ zone, to }) => (to === null ? [zone] : [zone, to]));
    return new Map<FigureZoneId, ZoneMark>(
      all.map((zone) => [zone, { state: 'selected', label: AGREEMENT_WORDS.touched }]),
    );
  }, [part]);
  return (
    <div className={styles['pictures']}>
      <span className={styles['plan']}>
        <BeatThumbnail drawing={drawing} />
      </span>
      {me.adult && zones.size > 0 && (
        <figure className={styles['figure']}>
          <LoadedStaticFigure marks={zones} height={150} hasKey={false} />
          <figcaption>{AGREEMENT_WORDS.figure}</figcaption>
        </figure>
      )}
    </div>
  );
}

interface DifferencesProps {
  readonly answering: Answering;
  readonly nameOf: (personId: string) => string;
}

function Differences({ answering, nameOf }: DifferencesProps) {
  const { differences, hasAgreed, isLookMissing, lookAgain } = answering;
  if (isLookMissing) {
    return (
      <div className={styles['note']}>
        <p>{AGREEMENT_WORDS.lookFailed}</p>
        <Button size={44} onPress={lookAgain}>
          {AGREEMENT_WORDS.tryAgain}
        </Button>
      </div>
    );
  }
  if (differences === null) return null;
  if (differences.length === 0) return <p>{DIFFERENCE_WORDS.nothing}</p>;
  return (
    <div className={styles['changed']}>
      <h2 className={styles['changedTitle']}>
        {hasAgreed ? DIFFERENCE_WORDS.title : DIFFERENCE_WORDS.sinceOffered}
      </h2>
      <ul>
        {sayDifferences(differences, nameOf).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  );
}
