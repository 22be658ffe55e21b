/** One performer's score of the whole scene against counts: to be read, copied and printed. */
import { Printer } from 'lucide-react';
import { useMemo, useState } from 'react';
import { playedBeats } from '#shared/model/playing-order.ts';
import { scoreOf } from '#shared/model/score.ts';
import { beatTitle } from '#shared/words/beat-title.ts';
import { cameraName } from '#shared/words/camera-name.ts';
import { scoreLines, startWords } from '#shared/words/blocking.ts';
import { SCORE_WORDS, scoreText, type Form, type ScoreBeat } from '#shared/words/score-words.ts';
import { formatWhen } from '../app/i18n.ts';
import { useBeats, useBoard, useCameras, useSceneSettings } from '../state/board-hooks.ts';
import { useFullName } from '../state/party-hooks.ts';
import { Button } from '../ui/button.tsx';
import { usePrintable } from '../ui/use-printable.ts';
import styles from './blocking-sheet.module.css';
import { CopyWords } from './copy-words.tsx';
import { useBlockingFacts } from './use-blocking-facts.ts';

interface PersonScoreProps {
  readonly personId: string;
  readonly form: Form;
}

export function PersonScore({ personId, form }: PersonScoreProps) {
  const { party } = useBoard();
  const all = useBeats();
  const { tempo } = useSceneSettings();
  const factsOf = useBlockingFacts();
  const cameras = useCameras();
  const name = useFullName(personId);
  const printer = useFullName(party.me.personId);
  const [openedAt] = useState(() => Date.now());
  usePrintable();
  const beats = useMemo(() => playedBeats(all, false), [all]);
  const rows = useMemo(() => {
    const places = new Map(all.map(({ id }, at) => [id, at]));
    const { parts } = scoreOf(beats, tempo);
    return beats.map((beat, index): ScoreBeat => {
      const at = places.get(beat.id) ?? 0;
      const title = SCORE_WORDS.beatAt(at + 1, beatTitle(beat, at));
      const facts = factsOf(beat);
      const person = facts.people.find(({ id }) => id === personId);
      const isOn = person !== undefined && person.place.onStage;
      return {
        id: beat.id,
        title,
        start: (parts[index]?.start ?? 0) + 1,
        counts: beat.counts,
        from: isOn ? startWords(person, facts) : null,
        cameras: cameras
          .filter(({ beatIds }) => beatIds.includes(beat.id))
          .map(({ label }) => cameraName(label)),
        lines: isOn ? scoreLines(person, facts) : [],
      };
    });
  }, [all, beats, tempo, factsOf, cameras, personId]);
  const { columns } = SCORE_WORDS;
  return (
    <section className={styles['printable']} data-print-sheet aria-labelledby="score-title">
      <header className={styles['head']}>
        <div>
          <h3 id="score-title">{SCORE_WORDS.scoreOf(name)}</h3>
          <p className={styles['quiet']}>{SCORE_WORDS.scene(party.scene.number, party.scene.title)}</p>
          <p className={styles['printed']}>{SCORE_WORDS.printed(printer, formatWhen(openedAt, 0))}</p>
        </div>
        <div className={styles['acts']}>
          <Button icon={<Printer aria-hidden size={20} />} onPress={() => print()}>
            {SCORE_WORDS.print}
          </Button>
          <CopyWords text={() => scoreText(name, rows, form)} />
        </div>
      </header>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{columns.beat}</th>
            <th scope="col">{columns.scene}</th>
            <th scope="col">{columns.counts}</th>
            <th scope="col">{columns.does}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <ScoreRows key={row.id} row={row} form={form} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function ScoreRows({ row, form }: { readonly row: ScoreBeat; readonly form: Form }) {
  const { title, start, counts, from, cameras, lines } = row;
  if (from === null) {
    return (
      <tr>
        <th scope="row">{title}</th>
        <td>{start}</td>
        <td>{SCORE_WORDS.counts(1, counts)}</td>
        <td className={styles['quiet']}>{SCORE_WORDS.notIn}</td>
      </tr>
    );
  }
  return lines.map((line, at) => (
    <tr key={line.start}>
      {at === 0 && (
        <th scope="rowgroup" rowSpan={lines.length}>
          {title}
          <span className={styles['from']}>{SCORE_WORDS.from(from)}</span>
          {cameras.length > 0 && <span className={styles['from']}>{SCORE_WORDS.filmedBy(cameras)}</span>}
        </th>
      )}
      <td>{start + line.start - 1}</td>
      <td>{SCORE_WORDS.counts(line.start, line.length)}</td>
      <td>{form === 'shorthand' ? line.code : line.words}</td>
    </tr>
  ));
}
