/** Invites somebody; then the code, large, as a QR code and as a link. */
import { useState } from 'react';
import { mayGiveJob } from '#shared/access/commands.ts';
import { accessRoleOf, type JobTitle } from '#shared/model/roles.ts';
import { INVITE_WORDS } from '#shared/words/people.ts';
import { JOB_OPTIONS } from '#shared/words/people-jobs.ts';
import { CONTROL_WORDS } from '#shared/words/screens.ts';
import { useCommand } from '../state/api-hooks.ts';
import type { NewInvite } from '../state/api.ts';
import { useMe, usePeople, useScenes } from '../state/live-hooks.ts';
import { Button } from '../ui/button.tsx';
import { CheckList } from '../ui/check-list.tsx';
import { Sheet } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import { Select } from '../ui/select-field.tsx';
import { Switch } from '../ui/switch-field.tsx';
import { InviteCode } from './invite-code.tsx';
import styles from './people.module.css';

export interface InviteSheetProps {
  readonly isOpen: boolean;
  readonly made: { readonly name: string; readonly invite: NewInvite } | null;
  readonly onMade: (name: string, invite: NewInvite) => void;
  readonly onAnother: () => void;
  readonly onClose: () => void;
}

export function InviteSheet({ isOpen, made, onMade, onAnother, onClose }: InviteSheetProps) {
  const me = useMe();
  const allScenes = useScenes();
  const hasIc = usePeople().some(({ role, ended }) => role === 'ic' && ended !== true);
  const [name, setName] = useState('');
  const [job, setJob] = useState<JobTitle | null>(null);
  const [scenes, setScenes] = useState<readonly string[]>([]);
  const [isAdmin, setAdmin] = useState(false);
  const { run, isBusy, failure } = useCommand('invite');
  const isPerformer = job !== null && accessRoleOf(job) === 'performer';
  const isReady = name.trim() !== '' && job !== null;
  const jobs = JOB_OPTIONS.filter(({ id }) => me !== null && mayGiveJob(me, id, hasIc));

  async function make(): Promise<void> {
    if (job === null || !isReady) return;
    const answer = await run({
      name,
      job,
      ...(isAdmin && { admin: true }),
      ...(isPerformer && scenes.length > 0 && { scenes: [...scenes] }),
    });
    if (!answer.ok) return;
    onMade(name.trim(), answer.result);
    setName('');
    setJob(null);
    setScenes([]);
    setAdmin(false);
  }

  if (made !== null) {
    return (
      <Sheet
        isOpen={isOpen}
        onClose={onClose}
        title={INVITE_WORDS.readyTitle(made.name)}
        actions={
          <>
            <Button onPress={onAnother}>{INVITE_WORDS.another}</Button>
            <Button kind="primary" onPress={onClose}>
              {INVITE_WORDS.done}
            </Button>
          </>
        }
      >
        <InviteCode name={made.name} invite={made.invite} />
      </Sheet>
    );
  }
  return (
    <Sheet
      isOpen={isOpen}
      onClose={onClose}
      title={INVITE_WORDS.title}
      actions={
        <>
          <Button onPress={onClose}>{CONTROL_WORDS.cancel}</Button>
          <Button kind="primary" isBusy={isBusy} isDisabled={!isReady} onPress={() => void make()}>
            {INVITE_WORDS.make}
          </Button>
        </>
      }
    >
      {failure !== null && (
        <p className={styles['failure']} role="alert">
          {failure.sentence}
        </p>
      )}
      <Field
        label={INVITE_WORDS.name}
        help={INVITE_WORDS.nameHelp}
        value={name}
        onChange={setName}
        autoCapitalize="words"
        spellCheck={false}
        maxLength={80}
      />
      <Select
        label={INVITE_WORDS.job}
        help={INVITE_WORDS.jobHelp}
        value={job}
        options={jobs}
        onChange={setJob}
        placeholder={INVITE_WORDS.chooseJob}
      />
      {isPerformer && (
        <CheckList
          label={INVITE_WORDS.scenes}
          help={allScenes.length === 0 ? INVITE_WORDS.noScenes : INVITE_WORDS.scenesHelp}
          options={allScenes.map(({ id, number, title }) => ({ id, label: number, detail: title }))}
          value={scenes}
          onChange={setScenes}
        />
      )}
      <Switch label={INVITE_WORDS.admin} help={INVITE_WORDS.adminHelp} isOn={isAdmin} onChange={setAdmin} />
    </Sheet>
  );
}
