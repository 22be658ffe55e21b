/**
 * One's beats in a scene: those that are asked stand open below each other, so that answers are gathered quickly: one
 * unlock, one press for each beat, each with its difference. There is no press that answers two.
 */
import { useState } from 'react';
import { ChevronRight } from 'lucide-react';
import { Link } from 'wouter';
import { AGREEMENT_WORDS } from '#shared/words/agreement.ts';
import { beatTitle } from '#shared/words/beat-title.ts';
import { countsOf } from '#shared/words/counts-words.ts';
import { PATHS } from '../app/paths.ts';
import { useParty } from '../state/board-hooks.ts';
import { useScene } from '../state/live-hooks.ts';
import { useOwnBeats, type OwnBeat } from '../state/own-beats-hooks.ts';
import styles from './agreement.module.css';
import { BeatAgreement } from './beat-agreement.tsx';
import { SceneBoard } from './scene-board.tsx';
import { StandingMark } from './standing-mark.tsx';

export function GatherScreen({ sceneId }: { readonly sceneId: string }) {
  const scene = useScene(sceneId);
  return (
    <div className={styles['page']}>
      <header>
        {scene !== null && (
          <p className={styles['quiet']}>{AGREEMENT_WORDS.sceneOf(scene.number, scene.title)}</p>
        )}
        <h1>{AGREEMENT_WORDS.list}</h1>
        <p className={styles['lead']}>{AGREEMENT_WORDS.listText}</p>
      </header>
      <SceneBoard sceneId={sceneId}>
        <Beats />
      </SceneBoard>
    </div>
  );
}

function Beats() {
  const beats = useOwnBeats();
  // what was answered here stays where it was answered until the page is left: nothing moves under a hand
  const [gathered, setGathered] = useState<ReadonlySet<string>>(() => new Set());
  const fresh = beats.filter(({ beat, isAsked }) => isAsked && !gathered.has(beat.id));
  if (fresh.length > 0) setGathered(new Set([...gathered, ...fresh.map(({ beat }) => beat.id)]));
  const asked = beats.filter(({ beat }) => gathered.has(beat.id));
  const others = beats.filter(({ beat }) => !gathered.has(beat.id));
  if (beats.length === 0) return <p>{AGREEMENT_WORDS.noBeats}</p>;
  return (
    <>
      <section className={styles['gather']} aria-labelledby="to-look-at">
        <h2 id="to-look-at">{AGREEMENT_WORDS.toLook}</h2>
        {asked.length === 0 && <p>{AGREEMENT_WORDS.noneToLook}</p>}
        {asked.map(({ beat, place, of }) => (
          <div key={beat.id} className={styles['one']}>
            <BeatAgreement beatId={beat.id} place={place} of={of} level={2} />
          </div>
        ))}
      </section>
      {others.length > 0 && (
        <section aria-labelledby="other-beats">
          <h2 id="other-beats">{AGREEMENT_WORDS.others}</h2>
          <ul className={styles['rows']}>
            {others.map((own) => (
              <Row key={own.beat.id} own={own} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Row({ own: { beat, place, standing } }: { readonly own: OwnBeat }) {
  const { scene } = useParty();
  return (
    <li>
      <Link to={PATHS.mineBeat(scene.id, beat.id)} className={styles['link']}>
        <span className={styles['place']}>{place}</span>
        <span className={styles['name']}>
          {beatTitle(beat, place - 1)}
          <span className={styles['quiet']}>{countsOf(beat.counts)}</span>
        </span>
        <StandingMark standing={standing?.standing ?? 'draft'} />
        <ChevronRight size={20} aria-hidden />
      </Link>
    </li>
  );
}
