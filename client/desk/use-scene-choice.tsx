/** Which scene a view of the desk is about: the first one until another is chosen. */
import { useState, type ReactNode } from 'react';
import { DESK_WORDS } from '#shared/words/desk.ts';
import { useScenes, type LiveScene } from '../state/live-hooks.ts';
import { Select } from '../ui/select-field.tsx';
import styles from './desk.module.css';

/** Null where there is no scene. */
export function useSceneChoice(): { readonly scene: LiveScene | null; readonly choice: ReactNode } {
  const scenes = useScenes();
  const [chosen, setChosen] = useState<string | null>(null);
  const scene = scenes.find(({ id }) => id === chosen) ?? scenes[0] ?? null;
  const choice =
    scene === null ? (
      <p className={styles['none']}>{DESK_WORDS.noScenes}</p>
    ) : (
      <Select
        label={DESK_WORDS.scene}
        value={scene.id}
        options={scenes.map(({ id, number, title }) => ({ id, label: DESK_WORDS.sceneOf(number, title) }))}
        onChange={setChosen}
        className={styles['choice'] ?? ''}
      />
    );
  return { scene, choice };
}
