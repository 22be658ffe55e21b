/** Who plays whom, one line for each performer of the scene. The age is the character's, and the ICs' to note (M7). */
import { mayTagScene } from '#shared/access/commands.ts';
import type { SceneCharacter } from '#shared/model/production.ts';
import { SCENE_FORM_WORDS } from '#shared/words/home.ts';
import { useMe, usePeople } from '../state/live-hooks.ts';
import { Field } from '../ui/field.tsx';
import { Switch } from '../ui/switch-field.tsx';
import styles from './home.module.css';

export interface SceneCharactersProps {
  /** performers of the scene, ids */
  readonly people: readonly string[];
  readonly value: readonly SceneCharacter[];
  readonly onChange: (value: readonly SceneCharacter[]) => void;
}

export function SceneCharacters({ people, value, onChange }: SceneCharactersProps) {
  const me = useMe();
  const cast = usePeople().filter(({ id }) => people.includes(id));
  if (me === null || cast.length === 0) return null;
  const mayAge = mayTagScene(me);
  return (
    <fieldset className={styles['characters']}>
      <legend>{SCENE_FORM_WORDS.characters}</legend>
      <p className={styles['formHelp']}>
        {mayAge ? SCENE_FORM_WORDS.charactersHelpIc : SCENE_FORM_WORDS.charactersHelp}
      </p>
      {cast.map(({ id, name }) => {
        const standing = value.find(({ person }) => person === id) ?? {
          person: id,
          character: '',
          under18: false,
        };
        const change = (patch: Partial<SceneCharacter>): void =>
          onChange([...value.filter(({ person }) => person !== id), { ...standing, ...patch }]);
        return (
          <div key={id} className={styles['character']}>
            <Field
              label={SCENE_FORM_WORDS.plays(name)}
              value={standing.character}
              onChange={(character) => change({ character })}
              maxLength={80}
              autoCapitalize="words"
              spellCheck={false}
            />
            {mayAge ? (
              <Switch
                label={SCENE_FORM_WORDS.under18(name)}
                isOn={standing.under18}
                onChange={(under18) => change({ under18 })}
              />
            ) : (
              standing.under18 && <p className={styles['formHelp']}>{SCENE_FORM_WORDS.isUnder18}</p>
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
