/** One beat on a page of its own, with the way to the beats beside it that one is in. */
import { ArrowLeft, ArrowRight } from 'lucide-react';
import { AGREEMENT_WORDS } from '#shared/words/agreement.ts';
import { PATHS } from '../app/paths.ts';
import { useParty } from '../state/board-hooks.ts';
import { useOwnBeats } from '../state/own-beats-hooks.ts';
import { LinkButton } from '../ui/link-button.tsx';
import styles from './agreement.module.css';
import { BeatAgreement } from './beat-agreement.tsx';
import { SceneBoard } from './scene-board.tsx';

export interface BeatScreenProps {
  readonly sceneId: string;
  readonly beatId: string;
}

export function BeatScreen({ sceneId, beatId }: BeatScreenProps) {
  return (
    <SceneBoard sceneId={sceneId}>
      <OpenBeat beatId={beatId} />
    </SceneBoard>
  );
}

function OpenBeat({ beatId }: { readonly beatId: string }) {
  const { scene } = useParty();
  const beats = useOwnBeats();
  const at = beats.findIndex(({ beat }) => beat.id === beatId);
  const own = beats[at];
  const before = beats[at - 1];
  const after = beats[at + 1];
  return (
    <>
      <nav className={styles['way']} aria-label={AGREEMENT_WORDS.list}>
        <LinkButton size={44} kind="plain" to={PATHS.mineScene(scene.id)}>
          {AGREEMENT_WORDS.allBeats}
        </LinkButton>
        <span className={styles['wayEnd']}>
          {own !== undefined && before !== undefined && (
            <LinkButton size={44} to={PATHS.mineBeat(scene.id, before.beat.id)}>
              <ArrowLeft size={20} aria-hidden />
              {AGREEMENT_WORDS.previous}
            </LinkButton>
          )}
          {own !== undefined && after !== undefined && (
            <LinkButton size={44} to={PATHS.mineBeat(scene.id, after.beat.id)}>
              {AGREEMENT_WORDS.next}
              <ArrowRight size={20} aria-hidden />
            </LinkButton>
          )}
        </span>
      </nav>
      {own === undefined ? (
        <p>{AGREEMENT_WORDS.notYours}</p>
      ) : (
        <BeatAgreement beatId={beatId} place={own.place} of={own.of} level={1} />
      )}
    </>
  );
}
