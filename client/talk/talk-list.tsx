/** Every line an IC has, those that wait first; and the scenes in which wishes wait. No word of any of them is shown here. */
import { useState } from 'react';
import { ChevronRight, Circle, CircleDot } from 'lucide-react';
import { Link } from 'wouter';
import { personMarks, type PersonMark } from '#shared/diagram/person-mark.ts';
import { jobLabel } from '#shared/words/people-jobs.ts';
import { TALK_WORDS } from '#shared/words/talk.ts';
import { formatWhen } from '../app/i18n.ts';
import { PATHS } from '../app/paths.ts';
import { useMe, usePeople, useScenes, type LivePerson } from '../state/live-hooks.ts';
import { sortPeople } from '../state/live-people.ts';
import { useTalkPeople, useWaiting, type LineState } from '../state/waiting-hooks.ts';
import { PersonDisc } from '../ui/person-disc.tsx';
import styles from './talk.module.css';

export function TalkList() {
  const me = useMe();
  const everybody = usePeople();
  const people = useTalkPeople();
  const { lines, wishes } = useWaiting();
  const [openedAt] = useState(() => Date.now());
  if (me === null || me.locked) return null;
  const marks = personMarks(sortPeople(everybody, me.ic?.id ?? null));
  const isWaiting = ({ id }: LivePerson): boolean => lines.get(id)?.waits === true;
  const sorted = sortPeople(people, null).toSorted((a, b) => Number(isWaiting(b)) - Number(isWaiting(a)));
  return (
    <>
      <header className={styles['head']}>
        <h1>{TALK_WORDS.listTitle}</h1>
        <p className={styles['lead']}>{TALK_WORDS.textForIc}</p>
      </header>
      <section className={styles['waiting']} aria-label={TALK_WORDS.waitingTitle}>
        <p className={styles['count']} aria-live="polite">
          {TALK_WORDS.waiting(people.filter(isWaiting).length)}
        </p>
        <WaitingWishes counts={wishes} />
      </section>
      {sorted.length === 0 && <p className={styles['none']}>{TALK_WORDS.nobody}</p>}
      <ul className={styles['people']} aria-label={TALK_WORDS.listTitle}>
        {sorted.map((person) => (
          <li key={person.id}>
            <PersonLine
              person={person}
              mark={marks.get(person.id)}
              state={lines.get(person.id)}
              now={openedAt}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

function WaitingWishes({ counts }: { readonly counts: ReadonlyMap<string, number> }) {
  const scenes = useScenes();
  const waiting = scenes.filter(({ id }) => (counts.get(id) ?? 0) > 0);
  if (waiting.length === 0) return null;
  return (
    <ul className={styles['scenes']} aria-label={TALK_WORDS.wishesTitle}>
      {waiting.map(({ id, number }) => (
        <li key={id}>
          <Link to={PATHS.scene(id)} className={styles['scene']}>
            {TALK_WORDS.wishes(number, counts.get(id) ?? 0)}
            <ChevronRight aria-hidden size={18} />
          </Link>
        </li>
      ))}
    </ul>
  );
}

interface PersonLineProps {
  readonly person: LivePerson;
  readonly mark: PersonMark | undefined;
  readonly state: LineState | undefined;
  readonly now: number;
}

function PersonLine({ person, mark, state, now }: PersonLineProps) {
  const waits = state?.waits === true;
  const Icon = waits ? CircleDot : Circle;
  return (
    <Link to={PATHS.talkWith(person.id)} className={styles['person']}>
      <PersonDisc name={person.name} mark={mark} />
      <span className={styles['names']}>
        <span className={styles['name']}>{person.name}</span>
        <span className={styles['job']}>{jobLabel(person.job)}</span>
      </span>
      <span className={styles['lineState']} data-waits={waits}>
        <Icon aria-hidden size={16} />
        {stateWords(state, now)}
      </span>
      <ChevronRight aria-hidden size={20} className={styles['chevron']} />
    </Link>
  );
}

function stateWords(state: LineState | undefined, now: number): string {
  if (state?.isHere !== true) return TALK_WORDS.unopened;
  if (state.lastAt === null) return TALK_WORDS.empty;
  const when = formatWhen(state.lastAt, now);
  return `${state.waits ? TALK_WORDS.waits : TALK_WORDS.answered}, ${when}`;
}
