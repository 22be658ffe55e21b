/** One person: mark, name, job, whether here; for keepers their devices and what may be done. */
import { useState } from 'react';
import { ChevronDown, ChevronUp } from 'lucide-react';
import { mayGiveJob } from '#shared/access/commands.ts';
import type { PersonMark } from '#shared/diagram/person-mark.ts';
import { EDIT_PERSON_WORDS, PEOPLE_WORDS } from '#shared/words/people.ts';
import { jobLabel } from '#shared/words/people-jobs.ts';
import { useCommand } from '../state/api-hooks.ts';
import { useMe, usePeople, useScene, type LivePerson } from '../state/live-hooks.ts';
import { Button } from '../ui/button.tsx';
import { useNotices } from '../ui/notices.tsx';
import { PersonDisc } from '../ui/person-disc.tsx';
import { formatNames } from '../app/i18n.ts';
import { Devices } from './devices.tsx';
import { LooksAfter } from './looks-after.tsx';
import type { PeopleTask } from './people-screen.tsx';
import styles from './people.module.css';

export interface PersonRowProps {
  readonly person: LivePerson;
  readonly mark: PersonMark | undefined;
  readonly isHere: boolean;
  /** whose board they have open, where I may know */
  readonly sceneId: string | null;
  readonly isKeeper: boolean;
  readonly onTask: (task: PeopleTask) => void;
}

export function PersonRow(props: PersonRowProps) {
  const { person, mark, isHere, isKeeper, onTask } = props;
  const [isOpen, setOpen] = useState(false);
  return (
    <li className={styles['row']}>
      <div className={styles['line']}>
        <PersonDisc name={person.name} mark={mark} size={44} isHere={isHere} />
        <div className={styles['who']}>
          <p className={styles['name']}>{person.name}</p>
          <p className={styles['job']}>{jobLabel(person.job)}</p>
        </div>
        <State {...props} />
        {isKeeper && (
          <Button
            kind="plain"
            size={48}
            className={styles['details'] ?? ''}
            label={`${PEOPLE_WORDS.details}: ${person.name}`}
            isPressed={isOpen}
            icon={isOpen ? <ChevronUp size={20} aria-hidden /> : <ChevronDown size={20} aria-hidden />}
            onPress={() => setOpen(!isOpen)}
          >
            <span className={styles['detailsText']}>{PEOPLE_WORDS.details}</span>
          </Button>
        )}
      </div>
      {isOpen && <Details person={person} onTask={onTask} />}
    </li>
  );
}

function State({ person, isHere, sceneId }: PersonRowProps) {
  const me = useMe();
  const scene = useScene(sceneId ?? '');
  const people = usePeople();
  const after = people.filter(({ id }) => person.guards?.includes(id) === true).map(({ name }) => name);
  const words = [
    person.id === me?.personId && PEOPLE_WORDS.you,
    person.id === me?.ic?.id && PEOPLE_WORDS.contact,
    person.admin === true && PEOPLE_WORDS.admin,
    person.ended === true && PEOPLE_WORDS.ended,
    person.role === 'performer' && person.adult === false && person.ended !== true && PEOPLE_WORDS.underRules,
    after.length > 0 && person.ended !== true && EDIT_PERSON_WORDS.looksAfter(formatNames(after)),
    person.joined === false && person.ended !== true && PEOPLE_WORDS.notJoined,
    isHere && (scene === null ? PEOPLE_WORDS.here : PEOPLE_WORDS.onScene(scene.number)),
  ].filter((word) => word !== false);
  return (
    <ul className={styles['states']}>
      {words.map((word) => (
        <li key={word} className={styles['state']}>
          {word}
        </li>
      ))}
    </ul>
  );
}

function Details({ person, onTask }: Pick<PersonRowProps, 'person' | 'onTask'>) {
  const me = useMe();
  const hasIc = usePeople().some(({ role, ended }) => role === 'ic' && ended !== true);
  const again = useCommand('invite-again');
  const attest = useCommand('attest-adult');
  const { say } = useNotices();
  const failure = again.failure ?? attest.failure;
  const mayLetIn = me !== null && mayGiveJob(me, person.job, hasIc);

  async function inviteAgain(): Promise<void> {
    const answer = await again.run({ person: person.id });
    if (answer.ok) onTask({ kind: 'code', name: person.name, invite: answer.result });
  }
  async function attestAdult(): Promise<void> {
    const answer = await attest.run({ person: person.id });
    if (answer.ok) say({ text: PEOPLE_WORDS.attested(person.name), isBrief: true });
  }

  return (
    <div className={styles['open']}>
      {person.ended !== true && <Devices devices={person.devices ?? []} />}
      {person.ended !== true && person.role === 'guardian' && me?.role === 'ic' && (
        <LooksAfter person={person} />
      )}
      {person.ended !== true && (
        <div className={styles['age']}>
          <p>{person.adult === true ? PEOPLE_WORDS.adult : PEOPLE_WORDS.notAdult}</p>
          {person.adult !== true && (
            <>
              <p className={styles['help']}>{PEOPLE_WORDS.attestHelp}</p>
              <Button isBusy={attest.isBusy} onPress={() => void attestAdult()}>
                {PEOPLE_WORDS.attest}
              </Button>
            </>
          )}
        </div>
      )}
      {failure !== null && (
        <p className={styles['failure']} role="alert">
          {failure.sentence}
        </p>
      )}
      <div className={styles['acts']}>
        {mayLetIn && (
          <Button isBusy={again.isBusy} onPress={() => void inviteAgain()}>
            {PEOPLE_WORDS.newCode}
          </Button>
        )}
        {mayLetIn && <p className={styles['help']}>{PEOPLE_WORDS.newCodeHelp}</p>}
        {person.ended !== true && person.id !== me?.personId && (
          <Button className={styles['endAct'] ?? ''} onPress={() => onTask({ kind: 'end', person })}>
            {PEOPLE_WORDS.endAccess}
          </Button>
        )}
      </div>
    </div>
  );
}
