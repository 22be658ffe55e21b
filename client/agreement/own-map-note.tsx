/** What one's own map says to this beat: on this screen alone, also where the map is not shared. It decides nothing. */
import { AGREEMENT_WORDS, sayOwnMap } from '#shared/words/agreement.ts';
import { Lock } from 'lucide-react';
import { useNameOf } from '../state/party-hooks.ts';
import { useOwnMapFindings } from '../state/own-map-hooks.ts';
import { useScenes } from '../state/live-hooks.ts';
import styles from './agreement.module.css';

export function OwnMapNote({ beatId }: { readonly beatId: string }) {
  const findings = useOwnMapFindings(beatId);
  const nameOf = useNameOf();
  const scenes = useScenes();
  const sceneOf = (id: string): string => scenes.find((scene) => scene.id === id)?.number ?? '–';
  const said = findings.flatMap((finding) => sayOwnMap(finding, { nameOf, sceneOf }) ?? []);
  if (said.length === 0) return null;
  return (
    <div className={styles['note']}>
      <p className={styles['noteTitle']}>
        <Lock size={16} aria-hidden /> {AGREEMENT_WORDS.ownMapTitle}
      </p>
      <ul>
        {[...new Set(said)].map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <p className={styles['quiet']}>{AGREEMENT_WORDS.ownMapNote}</p>
    </div>
  );
}
