/** Riders of a scene, in their smallest form: needed or not, executed or not, and which text (R23). */
import { useState } from 'react';
import { RIDER_VERSION_LENGTH, type RiderState } from '#shared/model/rider.ts';
import type { LiveRider } from '#shared/model/consent-live.ts';
import { RIDER_STATE_LABELS } from '#shared/words/consent.ts';
import { DESK_WORDS, RIDER_CHOICES } from '#shared/words/desk.ts';
import { useCommand } from '../state/api-hooks.ts';
import { useSceneConsent } from '../state/consent-hooks.ts';
import { usePeople, type LiveScene } from '../state/live-hooks.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { Segmented } from '../ui/segmented.tsx';
import styles from './desk.module.css';
import { useSceneChoice } from './use-scene-choice.tsx';

export function RidersView() {
  const { scene, choice } = useSceneChoice();
  return (
    <>
      <p className={styles['lead']}>{DESK_WORDS.ridersLead}</p>
      {choice}
      {scene !== null && <Riders key={scene.id} scene={scene} />}
    </>
  );
}

function Riders({ scene }: { readonly scene: LiveScene }) {
  const people = usePeople();
  const riders = useSceneConsent(scene.id)?.riders ?? [];
  const performers = people.filter(({ id }) => scene.people.includes(id));
  if (performers.length === 0) return <p className={styles['none']}>{DESK_WORDS.noPerformers}</p>;
  return (
    <ul className={styles['riders']}>
      {performers.map(({ id, name }) => {
        const rider = riders.find(({ person }) => person === id) ?? null;
        // what was noted elsewhere meanwhile stands in the form
        const key = `${id} ${rider?.state ?? ''} ${rider?.version ?? ''}`;
        return <Rider key={key} sceneId={scene.id} personId={id} name={name} rider={rider} />;
      })}
    </ul>
  );
}

interface RiderProps {
  readonly sceneId: string;
  readonly personId: string;
  readonly name: string;
  /** null: nothing is noted */
  readonly rider: LiveRider | null;
}

function Rider({ sceneId, personId, name, rider }: RiderProps) {
  const { run, isBusy, failure } = useCommand('set-rider');
  const [state, setState] = useState<RiderState | null>(rider?.state ?? null);
  const [version, setVersion] = useState(rider?.version ?? '');
  const isExecuted = state === 'executed';
  const isOther =
    state !== null && (state !== rider?.state || (isExecuted && version.trim() !== rider.version));
  const needsVersion = isExecuted && version.trim() === '';

  async function save(): Promise<void> {
    if (state === null || needsVersion) return;
    const text = isExecuted ? { version: version.trim() } : {};
    await run({ scene: sceneId, person: personId, state, ...text });
  }

  return (
    <li className={styles['rider']}>
      <Segmented
        label={DESK_WORDS.rider(name)}
        value={state}
        options={RIDER_CHOICES.map((id) => ({ id, label: RIDER_STATE_LABELS[id] }))}
        onChange={setState}
      />
      {rider === null && state === null && <p className={styles['quiet']}>{DESK_WORDS.riderUnknown}</p>}
      {isExecuted && (
        <Field
          label={DESK_WORDS.riderVersion}
          help={DESK_WORDS.riderVersionHelp}
          value={version}
          maxLength={RIDER_VERSION_LENGTH}
          onChange={setVersion}
        />
      )}
      {isOther && (
        <Button isBusy={isBusy} isDisabled={needsVersion} onPress={() => void save()}>
          {DESK_WORDS.riderSave}
        </Button>
      )}
      <p className={styles['quiet']} aria-live="polite">
        {failure !== null ? failure.sentence : needsVersion ? DESK_WORDS.riderNeedsVersion : ''}
      </p>
    </li>
  );
}
