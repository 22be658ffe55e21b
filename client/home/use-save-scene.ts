/** Sends what a scene's form says: up to four commands, each of which is safe to send again. */
import { useRef, useState } from 'react';
import type { SceneCategory } from '#shared/model/categories.ts';
import type { SceneCharacter } from '#shared/model/production.ts';
import { SCENE_FORM_WORDS } from '#shared/words/home.ts';
import { useCommand } from '../state/api-hooks.ts';
import type { LiveScene } from '../state/live-hooks.ts';

export interface SceneFields {
  readonly number: string;
  readonly title: string;
  readonly intent: string;
  readonly categories: readonly SceneCategory[];
  readonly people: readonly string[];
  readonly characters: readonly SceneCharacter[];
}

export interface SaveScene {
  readonly save: (fields: SceneFields) => Promise<boolean>;
  readonly isBusy: boolean;
  /** why not, or not all of it */
  readonly sentence: string | null;
}

export function useSaveScene(scene: LiveScene | null): SaveScene {
  const add = useCommand('add-scene');
  const change = useCommand('change-scene');
  const setPeople = useCommand('set-scene-people');
  const setCharacters = useCommand('set-characters');
  const [sentence, setSentence] = useState<string | null>(null);
  // a scene that was added while its people were not is not added a second time
  const added = useRef<string | null>(null);

  async function save(fields: SceneFields): Promise<boolean> {
    const { number, title, intent, categories, people, characters } = fields;
    setSentence(null);
    const isNew = scene === null && added.current === null;
    if (isNew) {
      const answer = await add.run({ number, title, intent });
      if (!answer.ok) return refuse(answer.sentence);
      added.current = answer.result.scene;
    }
    const id = scene?.id ?? added.current;
    if (id === null) return false;
    const before = scene ?? { number, title, intent, categories: [], people: [] };
    const patch = {
      ...(number.trim() !== before.number && !isNew && { number }),
      ...(title.trim() !== before.title && !isNew && { title }),
      ...(intent.trim() !== before.intent && !isNew && { intent }),
      ...(!isSameList(categories, before.categories) && { categories: [...categories] }),
    };
    if (Object.keys(patch).length > 0) {
      const answer = await change.run({ scene: id, ...patch });
      if (!answer.ok) return refuse(partly(answer.sentence));
    }
    if (!isSameList(people, before.people)) {
      const answer = await setPeople.run({ scene: id, people: [...people] });
      if (!answer.ok) return refuse(partly(answer.sentence));
    }
    const changed = changedCharacters(scene?.characters ?? [], characters, people);
    if (changed !== null) {
      const answer = await setCharacters.run({ scene: id, characters: changed });
      if (!answer.ok) return refuse(partly(answer.sentence));
    }
    added.current = null;
    return true;
  }

  function refuse(why: string): false {
    setSentence(why);
    return false;
  }

  function partly(why: string): string {
    return scene === null ? SCENE_FORM_WORDS.partlySaved(why) : why;
  }

  return { save, isBusy: add.isBusy || change.isBusy || setPeople.isBusy || setCharacters.isBusy, sentence };
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id));
}

/** The whole list to send, or null where nothing was changed. An age goes along only where it is another: it is the ICs' to say. */
export function changedCharacters(
  before: readonly SceneCharacter[],
  after: readonly SceneCharacter[],
  people: readonly string[],
): { person: string; character: string; under18?: boolean }[] | null {
  const was = (person: string): SceneCharacter =>
    before.find((one) => one.person === person) ?? { person, character: '', under18: false };
  const isSame = (one: SceneCharacter): boolean =>
    was(one.person).character === one.character.trim() && was(one.person).under18 === one.under18;
  // somebody who was unticked again before they were ever in the scene
  const kept = after.filter(
    ({ person }) => people.includes(person) || before.some((one) => one.person === person),
  );
  if (kept.every(isSame)) return null;
  return kept.map(({ person, character, under18 }) => ({
    person,
    character,
    ...(under18 !== was(person).under18 && { under18 }),
  }));
}
