/** Which minors a guardian looks after: with it comes each one's comfort map, so an IC alone says it, by a press of its own. */
import { useState } from 'react';
import { EDIT_PERSON_WORDS, PEOPLE_WORDS } from '#shared/words/people.ts';
import { useCommand } from '../state/api-hooks.ts';
import { usePeople, type LivePerson } from '../state/live-hooks.ts';
import { Button } from '../ui/button.tsx';
import { CheckList } from '../ui/check-list.tsx';
import { useNotices } from '../ui/notices.tsx';
import styles from './people.module.css';

export function LooksAfter({ person }: { readonly person: LivePerson }) {
  const people = usePeople();
  const change = useCommand('change-person');
  const { say } = useNotices();
  const [chosen, setChosen] = useState<readonly string[] | null>(null);
  // nobody guards an adult
  const minors = people.filter(
    ({ role, adult, ended }) => role === 'performer' && adult === false && ended !== true,
  );
  const now = (person.guards ?? []).filter((id) => minors.some((minor) => minor.id === id));
  const value = chosen ?? now;
  const isSame = value.length === now.length && value.every((id) => now.includes(id));

  async function save(): Promise<void> {
    const answer = await change.run({ person: person.id, guards: [...value] });
    if (!answer.ok) return;
    setChosen(null);
    say({ text: PEOPLE_WORDS.attested(person.name), isBrief: true });
  }

  if (minors.length === 0) {
    return (
      <div className={styles['age']}>
        <p>{EDIT_PERSON_WORDS.guards}</p>
        <p className={styles['help']}>{EDIT_PERSON_WORDS.noMinors}</p>
      </div>
    );
  }
  return (
    <div className={styles['age']}>
      <CheckList
        label={EDIT_PERSON_WORDS.guards}
        help={EDIT_PERSON_WORDS.guardsHelp}
        options={minors.map(({ id, name }) => ({ id, label: name }))}
        value={value}
        onChange={setChosen}
      />
      {change.failure !== null && (
        <p className={styles['failure']} role="alert">
          {change.failure.sentence}
        </p>
      )}
      <Button isBusy={change.isBusy} isDisabled={isSame} onPress={() => void save()}>
        {EDIT_PERSON_WORDS.saveGuards}
      </Button>
    </div>
  );
}
