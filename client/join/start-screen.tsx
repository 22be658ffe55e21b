/** The very first screen of a server: names the production and its first person. */
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { JobTitle } from '#shared/model/roles.ts';
import { JOIN_WORDS } from '#shared/words/join.ts';
import { JOB_OPTIONS } from '#shared/words/people-jobs.ts';
import { PATHS } from '../app/paths.ts';
import { useCommand } from '../state/api-hooks.ts';
import { useLive } from '../state/live-hooks.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { Select } from '../ui/select-field.tsx';
import { Frame } from './frame.tsx';
import styles from './join.module.css';
import { NextSteps } from './next-steps.tsx';

export function StartScreen({ code: linkCode }: { readonly code: string | null }) {
  const [code, setCode] = useState(linkCode ?? '');
  const [production, setProduction] = useState('');
  const [name, setName] = useState('');
  const [job, setJob] = useState<JobTitle | null>(null);
  const [, navigate] = useLocation();
  const { run, isBusy, failure } = useCommand('create-production');
  const live = useLive();
  const isReady = [code, production, name].every((text) => text.trim() !== '') && job !== null;

  async function start(): Promise<void> {
    if (job === null) return;
    const answer = await run({ code: code.trim(), production, name, job });
    if (!answer.ok) return;
    live.reconnect();
    navigate(PATHS.home, { replace: true });
  }

  return (
    <Frame aside={<NextSteps steps={JOIN_WORDS.startNext} />}>
      <h1>{JOIN_WORDS.startTitle}</h1>
      <p className={styles['lead']}>{JOIN_WORDS.startText}</p>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          void start();
        }}
      >
        <Field
          label={JOIN_WORDS.production}
          help={JOIN_WORDS.productionHelp}
          value={production}
          onChange={setProduction}
          maxLength={120}
        />
        <Field
          label={JOIN_WORDS.yourName}
          value={name}
          onChange={setName}
          autoComplete="name"
          maxLength={80}
        />
        <Select
          label={JOIN_WORDS.job}
          value={job}
          options={JOB_OPTIONS}
          onChange={setJob}
          placeholder={JOIN_WORDS.chooseJob}
        />
        {linkCode === null && (
          <Field
            label={JOIN_WORDS.startCode}
            help={JOIN_WORDS.startCodeHelp}
            value={code}
            onChange={setCode}
            autoCapitalize="characters"
            spellCheck={false}
            inputClassName={styles['code'] ?? ''}
            maxLength={80}
          />
        )}
        {failure !== null && (
          <p className={styles['failure']} role="alert">
            {failure.reason === 'code-ended' ? JOIN_WORDS.startEnded : failure.sentence}
          </p>
        )}
        <div className={styles['actions']}>
          <Button kind="primary" size={56} type="submit" isBusy={isBusy} isDisabled={!isReady}>
            {JOIN_WORDS.start}
          </Button>
        </div>
      </form>
    </Frame>
  );
}
