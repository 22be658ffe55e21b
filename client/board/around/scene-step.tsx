/** Goes to the scene before or behind this one, as the list of scenes has them. */
import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { MORE_ACT_WORDS } from '#shared/words/more-act-words.ts';
import { PATHS } from '../../app/paths.ts';
import { useParty } from '../../state/board-hooks.ts';
import { useScenes } from '../../state/live-hooks.ts';
import { useKit } from '../board-kit.ts';

export function SceneStep({ step, onClose }: { readonly step: -1 | 1; readonly onClose: () => void }) {
  const { told } = useKit();
  const { scene } = useParty();
  const scenes = useScenes();
  const [, go] = useLocation();
  useEffect(() => {
    onClose();
    const at = scenes.findIndex(({ id }) => id === scene.id);
    const next = at === -1 ? undefined : scenes[at + step];
    if (next === undefined) told.say(MORE_ACT_WORDS.noScene[step]);
    else go(PATHS.scene(next.id));
  }, [step, onClose, told, scene.id, scenes, go]);
  return null;
}
