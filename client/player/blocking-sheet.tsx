/** A beat's blocking in sentences or shorthand; or one performer's score against counts, to be printed. */
import { useState } from 'react';
import { beatTitle } from '#shared/words/beat-title.ts';
import { blockingCode, blockingSentence } from '#shared/words/blocking.ts';
import { SCORE_WORDS, type Form } from '#shared/words/score-words.ts';
import { useBeats, useBoard, useBoardView, useParty } from '../state/board-hooks.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { Select } from '../ui/select-field.tsx';
import styles from './blocking-sheet.module.css';
import { CamerasInWords } from './cameras-in-words.tsx';
import { CopyWords } from './copy-words.tsx';
import { PersonScore } from './person-score.tsx';
import { useBlockingFacts } from './use-blocking-facts.ts';

type Show = 'beat' | 'score';

export function BlockingSheet({ onClose }: { readonly onClose: () => void }) {
  const { scene } = useParty();
  const [show, setShow] = useState<Show>('beat');
  const [form, setForm] = useState<Form>('sentences');
  const [asked, setPerson] = useState<string | null>(null);
  const { party } = useBoard();
  const person = asked ?? scene.people[0] ?? null;
  return (
    <Dialog isOpen onClose={onClose} title={SCORE_WORDS.title} width={800}>
      <div className={styles['sheet']}>
        <div className={styles['choices']}>
          <Segmented
            label={SCORE_WORDS.which}
            value={show}
            options={[
              { id: 'beat', label: SCORE_WORDS.beat },
              { id: 'score', label: SCORE_WORDS.score },
            ]}
            onChange={setShow}
          />
          <Segmented
            label={SCORE_WORDS.form}
            value={form}
            options={[
              { id: 'sentences', label: SCORE_WORDS.sentences },
              { id: 'shorthand', label: SCORE_WORDS.shorthand },
            ]}
            onChange={setForm}
          />
          {show === 'score' && person !== null && (
            <Select
              label={SCORE_WORDS.who}
              value={person}
              options={scene.people.map((id) => ({
                id,
                label: party.people.find((one) => one.id === id)?.name ?? id,
              }))}
              onChange={setPerson}
            />
          )}
        </div>
        {show === 'beat' && <BeatInWords form={form} />}
        {show === 'score' && person === null && <p>{SCORE_WORDS.noScene}</p>}
        {show === 'score' && person !== null && <PersonScore personId={person} form={form} />}
        {form === 'shorthand' && <p className={styles['quiet']}>{SCORE_WORDS.help}</p>}
      </div>
    </Dialog>
  );
}

function BeatInWords({ form }: { readonly form: Form }) {
  const beatId = useBoardView((state) => state.beatId);
  const beats = useBeats();
  const factsOf = useBlockingFacts();
  const beat = beats.find(({ id }) => id === beatId);
  const facts = beat === undefined ? null : factsOf(beat);
  if (beat === undefined || facts === null || facts.people.length === 0) return <p>{SCORE_WORDS.nobody}</p>;
  const title = SCORE_WORDS.beatAt(beats.indexOf(beat) + 1, beatTitle(beat, beats.indexOf(beat)));
  const lines = facts.people.map((person) => ({
    id: person.id,
    text: form === 'sentences' ? blockingSentence(person, facts) : blockingCode(person, facts),
  }));
  return (
    <section className={styles['beat']}>
      <header className={styles['head']}>
        <h3>{title}</h3>
        <div className={styles['acts']}>
          <CopyWords text={() => [title, ...lines.map(({ text }) => text)].join('\n')} />
        </div>
      </header>
      <ul className={form === 'shorthand' ? styles['codes'] : styles['sentences']}>
        {lines.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
      <CamerasInWords beat={beat} />
    </section>
  );
}
