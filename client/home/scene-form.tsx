/** A scene's facts. Only what was changed is sent, so that two people editing different fields do not undo each other. */
import { useState } from 'react';
import { mayRunCommand, mayTagScene } from '#shared/access/commands.ts';
import { SCENE_CATEGORY_IDS, type SceneCategory } from '#shared/model/categories.ts';
import type { SceneCharacter } from '#shared/model/production.ts';
import { SCENE_FORM_WORDS } from '#shared/words/home.ts';
import { SCENE_CATEGORY_LABELS } from '#shared/words/labels/scenes.ts';
import { jobLabel } from '#shared/words/people-jobs.ts';
import { CONTROL_WORDS } from '#shared/words/screens.ts';
import { useMe, usePeople, type LiveScene } from '../state/live-hooks.ts';
import { Button } from '../ui/button.tsx';
import { CheckList } from '../ui/check-list.tsx';
import { Sheet } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import { LintPart } from '../ui/lint-part.tsx';
import styles from './home.module.css';
import { SceneCharacters } from './scene-characters.tsx';
import { useSaveScene } from './use-save-scene.ts';

export interface SceneFormProps {
  /** null: a new one */
  readonly scene: LiveScene | null;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

const TITLE_LINT = { place: 'scene-title' } as const;
const CATEGORIES = SCENE_CATEGORY_IDS.map((id) => ({ id, label: SCENE_CATEGORY_LABELS[id] }));

export function SceneForm({ scene, isOpen, onClose }: SceneFormProps) {
  const me = useMe();
  const performers = usePeople()
    .filter(({ role, ended }) => role === 'performer' && ended !== true)
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
  const [number, setNumber] = useState(scene?.number ?? '');
  const [title, setTitle] = useState(scene?.title ?? '');
  const [intent, setIntent] = useState(scene?.intent ?? '');
  const [categories, setCategories] = useState<readonly SceneCategory[]>(scene?.categories ?? []);
  const [people, setPeople] = useState<readonly string[]>(scene?.people ?? []);
  const [characters, setCharacters] = useState<readonly SceneCharacter[]>(scene?.characters ?? []);
  const { save, isBusy, sentence } = useSaveScene(scene);
  const isReady = number.trim() !== '' && title.trim() !== '';
  if (me === null) return null;

  async function submit(): Promise<void> {
    if (!isReady) return;
    const isSaved = await save({ number, title, intent, categories, people, characters });
    if (!isSaved) return;
    onClose();
    // the sheet of a new scene is used again for the next one
    if (scene !== null) return;
    for (const clear of [setNumber, setTitle, setIntent]) clear('');
    setCategories([]);
    setPeople([]);
    setCharacters([]);
  }

  return (
    <Sheet
      isOpen={isOpen}
      onClose={onClose}
      title={scene === null ? SCENE_FORM_WORDS.addTitle : SCENE_FORM_WORDS.editTitle(scene.number)}
      width={640}
      actions={
        <>
          <Button onPress={onClose}>{CONTROL_WORDS.cancel}</Button>
          <Button kind="primary" isBusy={isBusy} isDisabled={!isReady} onPress={() => void submit()}>
            {scene === null ? SCENE_FORM_WORDS.add : SCENE_FORM_WORDS.save}
          </Button>
        </>
      }
    >
      {sentence !== null && (
        <p className={styles['failure']} role="alert">
          {sentence}
        </p>
      )}
      <div className={styles['numberTitle']}>
        <Field
          label={SCENE_FORM_WORDS.number}
          value={number}
          onChange={setNumber}
          maxLength={12}
          spellCheck={false}
        />
        <Field label={SCENE_FORM_WORDS.title} value={title} onChange={setTitle} maxLength={120} />
      </div>
      <p className={styles['formHelp']}>{SCENE_FORM_WORDS.numberHelp}</p>
      <LintPart text={title} context={TITLE_LINT} onTake={setTitle} />
      <Field
        label={SCENE_FORM_WORDS.intent}
        help={SCENE_FORM_WORDS.intentHelp}
        value={intent}
        onChange={setIntent}
        rows={3}
        maxLength={2000}
      />
      <LintPart
        text={intent}
        context={{ place: 'scene-intent', performers: performers.map(({ name }) => name) }}
        onTake={setIntent}
      />
      {mayRunCommand('set-scene-people', me) && (
        <CheckList
          label={SCENE_FORM_WORDS.people}
          help={performers.length === 0 ? SCENE_FORM_WORDS.noPerformers : SCENE_FORM_WORDS.peopleHelp}
          options={performers.map(({ id, name, job }) => ({ id, label: name, detail: jobLabel(job) }))}
          value={people}
          onChange={setPeople}
        />
      )}
      {mayRunCommand('set-characters', me) && (
        <SceneCharacters people={people} value={characters} onChange={setCharacters} />
      )}
      {mayTagScene(me) && (
        <CheckList
          label={SCENE_FORM_WORDS.categories}
          help={SCENE_FORM_WORDS.categoriesHelp}
          options={CATEGORIES}
          value={categories}
          onChange={setCategories}
          isCompact
        />
      )}
    </Sheet>
  );
}
