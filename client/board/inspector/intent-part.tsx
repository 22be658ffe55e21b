/** What the moment means and what it is made of. Everyone reads it; an IC writes it. */
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { LIMITS, type Intent } from '#shared/model/board.ts';
import {
  BREATHS,
  DISTANCES,
  isBreath,
  isDistance,
  isSound,
  SOUNDS,
} from '#shared/model/contact-vocabulary.ts';
import { capital } from '#shared/words/capital.ts';
import { INTENT_LABELS, INTENT_WORDS } from '#shared/words/contact-form-words.ts';
import { listWords } from '#shared/words/strip-words.ts';
import { BREATH_LABELS, DISTANCE_LABELS, SOUND_LABELS } from '#shared/words/labels/contact.ts';
import { useBeat, useBoard, useIntent, useParty } from '../../state/board-hooks.ts';
import { writeIntent, type IntentFields } from '../../state/contact-actions.ts';
import { useMayWrite } from '../../state/party-hooks.ts';
import { Button } from '../../ui/button.tsx';
import { useNotices } from '../../ui/notices.tsx';
import { Select } from '../../ui/select-field.tsx';
import { DraftField } from './draft-field.tsx';
import styles from './inspector.module.css';
import own from './intent-part.module.css';

export function IntentPart({ beatId }: { readonly beatId: string }) {
  const intent = useIntent(beatId);
  const mayWrite = useMayWrite('intents');
  const [isEditing, setEditing] = useState(false);
  return (
    <section className={own['intent']} aria-labelledby={`intent-${beatId}`}>
      <div className={styles['line']}>
        <h3 id={`intent-${beatId}`} className={styles['heading']}>
          {INTENT_WORDS.title}
        </h3>
        {mayWrite && (
          <Button
            size={44}
            kind="plain"
            label={isEditing ? INTENT_WORDS.done : INTENT_WORDS.edit}
            icon={isEditing ? undefined : <Pencil aria-hidden size={18} />}
            onPress={() => setEditing(!isEditing)}
          >
            {isEditing ? INTENT_WORDS.done : INTENT_WORDS.editShort}
          </Button>
        )}
      </div>
      <CharactersHere beatId={beatId} />
      {isEditing && mayWrite ? (
        <IntentForm beatId={beatId} intent={intent} />
      ) : (
        <IntentText intent={intent} />
      )}
    </section>
  );
}

/** Intention is always said of the character, consent of the performer; so the characters are named here. */
function CharactersHere({ beatId }: { readonly beatId: string }) {
  const { scene } = useParty();
  const people = useBeat(beatId)?.people ?? [];
  const names = (scene.characters ?? [])
    .filter(({ person, character }) => people.includes(person) && character !== '')
    .map(({ character }) => character);
  return names.length === 0 ? null : (
    <p className={styles['quiet']}>{INTENT_WORDS.characters(listWords(names))}</p>
  );
}

function IntentText({ intent }: { readonly intent: Intent | null }) {
  const lines = intent === null ? [] : linesOf(intent);
  const text = intent?.text ?? '';
  if (text === '' && lines.length === 0) return <p className={styles['quiet']}>{INTENT_WORDS.none}</p>;
  return (
    <>
      {text !== '' && <p className={own['text']}>{text}</p>}
      {lines.length > 0 && (
        <dl className={own['lines']}>
          {lines.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

function linesOf(intent: Intent): readonly (readonly [string, string])[] {
  const { distance, breath, sound, eyeLine, placeholder } = intent;
  const all: readonly (readonly [string, string])[] = [
    [INTENT_LABELS.distance, isDistance(distance) ? DISTANCE_LABELS[distance] : ''],
    [INTENT_LABELS.breath, isBreath(breath) ? BREATH_LABELS[breath] : ''],
    [INTENT_LABELS.sound, isSound(sound) ? SOUND_LABELS[sound] : ''],
    [INTENT_LABELS.eyeLine, eyeLine],
    [INTENT_LABELS.placeholder, placeholder],
  ];
  return all.filter(([, value]) => value !== '');
}

function IntentForm({ beatId, intent }: { readonly beatId: string; readonly intent: Intent | null }) {
  const { store } = useBoard();
  const notices = useNotices();
  const { people, scene } = useParty();
  const performers = people.filter(({ id }) => scene.people.includes(id)).map(({ name }) => name);

  function write(patch: Partial<IntentFields>): void {
    if (!writeIntent(store, beatId, patch))
      notices.say({ text: INTENT_WORDS.notHere, kind: 'warn', topic: 'intent' });
  }

  const words = (field: 'text' | 'eyeLine' | 'placeholder', most: number, rows?: number) => (
    <DraftField
      label={INTENT_LABELS[field]}
      value={intent?.[field] ?? ''}
      maxLength={most}
      onCommit={(value) => write({ [field]: value.slice(0, most) })}
      lint={field === 'text' ? { place: 'intent', performers } : { place: 'note' }}
      {...(rows === undefined ? {} : { rows })}
    />
  );
  return (
    <>
      {words('text', LIMITS.text, 4)}
      <Select
        label={INTENT_LABELS.distance}
        value={isDistance(intent?.distance) ? intent.distance : ''}
        options={withUnset(DISTANCES, DISTANCE_LABELS)}
        onChange={(distance) => write({ distance })}
      />
      <Select
        label={INTENT_LABELS.breath}
        value={isBreath(intent?.breath) ? intent.breath : ''}
        options={withUnset(BREATHS, BREATH_LABELS)}
        onChange={(breath) => write({ breath })}
      />
      <Select
        label={INTENT_LABELS.sound}
        value={isSound(intent?.sound) ? intent.sound : ''}
        options={withUnset(SOUNDS, SOUND_LABELS)}
        onChange={(sound) => write({ sound })}
      />
      {words('eyeLine', LIMITS.line)}
      {words('placeholder', LIMITS.line)}
    </>
  );
}

function withUnset<Id extends string>(
  ids: readonly Id[],
  labels: Readonly<Record<Id, string>>,
): readonly { readonly id: Id | ''; readonly label: string }[] {
  return [{ id: '', label: INTENT_WORDS.unset }, ...ids.map((id) => ({ id, label: capital(labels[id]) }))];
}
