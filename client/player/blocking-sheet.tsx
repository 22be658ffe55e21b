/** A beat's blocking in sentences or shorthand; or one performer's score against counts, to be printed. */
import { Printer } from 'lucide-react';
import { useMemo, useState } from 'react';
import { sightOf, viewAngle } from '#shared/diagram/camera-view.ts';
import type { Beat, PlacedPerson } from '#shared/model/board.ts';
import { walkOf } from '#shared/model/motion.ts';
import { aroundBeat, playedBeats } from '#shared/model/playing-order.ts';
import { scoreOf } from '#shared/model/score.ts';
import { areaWords } from '#shared/words/areas.ts';
import { beatTitle } from '#shared/words/beat-title.ts';
import {
  blockingCode,
  blockingSentence,
  scoreLines,
  type BlockingFacts,
  type BlockingPerson,
} from '#shared/words/blocking.ts';
import { cameraName } from '#shared/words/camera-name.ts';
import { cameraLine } from '#shared/words/camera-words.ts';
import { SCORE_WORDS } from '#shared/words/score-words.ts';
import { formatWhen } from '../app/i18n.ts';
import {
  useBeats,
  useBoard,
  useBoardView,
  useCameras,
  useFurniture,
  useParty,
  useSceneSettings,
} from '../state/board-hooks.ts';
import { useAllPlaces } from '../state/all-places-hooks.ts';
import { useFullName, useNameOf, usePersonMarks } from '../state/party-hooks.ts';
import { Button } from '../ui/button.tsx';
import { usePrintable } from '../ui/use-printable.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { Select } from '../ui/select-field.tsx';
import styles from './blocking-sheet.module.css';

type Show = 'beat' | 'score';
type Form = 'sentences' | 'shorthand';

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
  const factsOf = useFacts();
  const beat = beats.find(({ id }) => id === beatId);
  const facts = beat === undefined ? null : factsOf(beat);
  if (beat === undefined || facts === null || facts.people.length === 0) return <p>{SCORE_WORDS.nobody}</p>;
  return (
    <section className={styles['beat']}>
      <h3>{SCORE_WORDS.beatAt(beats.indexOf(beat) + 1, beatTitle(beat, beats.indexOf(beat)))}</h3>
      <ul className={form === 'shorthand' ? styles['codes'] : styles['sentences']}>
        {facts.people.map((person) => (
          <li key={person.id}>
            {form === 'sentences' ? blockingSentence(person, facts) : blockingCode(person, facts)}
          </li>
        ))}
      </ul>
      <CamerasInWords beat={beat} />
    </section>
  );
}

/** What each camera of the beat has in its frame as the beat begins. */
function CamerasInWords({ beat }: { readonly beat: Beat }) {
  const cameras = useCameras().filter(({ beatIds }) => beatIds.includes(beat.id));
  const placesOf = useAllPlaces();
  const nameOf = useNameOf();
  if (cameras.length === 0) return null;
  const places = placesOf(beat.id).filter(({ onStage }) => onStage);
  return (
    <>
      <h4>{SCORE_WORDS.cameras}</h4>
      <ul className={styles['sentences']}>
        {cameras.map((camera) => {
          const seen = places
            .map((place) => ({ name: nameOf(place.personId), ...sightOf(camera, place) }))
            .toSorted((a, b) => a.metres - b.metres)
            .flatMap(({ name, inFrame }) => (inFrame === 'out' ? [] : [{ name, inFrame }]));
          return <li key={camera.id}>{cameraLine(camera, viewAngle(camera), seen)}</li>;
        })}
      </ul>
      <p className={styles['quiet']}>{SCORE_WORDS.noOcclusion}</p>
    </>
  );
}

interface PersonScoreProps {
  readonly personId: string;
  readonly form: Form;
}

function PersonScore({ personId, form }: PersonScoreProps) {
  const { party } = useBoard();
  const all = useBeats();
  const { tempo } = useSceneSettings();
  const factsOf = useFacts();
  const cameras = useCameras();
  const name = useFullName(personId);
  const printer = useFullName(party.me.personId);
  const [openedAt] = useState(() => Date.now());
  usePrintable();
  const beats = useMemo(() => playedBeats(all, false), [all]);
  const score = useMemo(() => scoreOf(beats, tempo), [beats, tempo]);
  const { columns } = SCORE_WORDS;
  return (
    <section className={styles['printable']} data-print-sheet aria-labelledby="score-title">
      <header className={styles['head']}>
        <div>
          <h3 id="score-title">{SCORE_WORDS.scoreOf(name)}</h3>
          <p className={styles['quiet']}>{SCORE_WORDS.scene(party.scene.number, party.scene.title)}</p>
          <p className={styles['printed']}>{SCORE_WORDS.printed(printer, formatWhen(openedAt, 0))}</p>
        </div>
        <Button
          className={styles['print'] ?? ''}
          icon={<Printer aria-hidden size={20} />}
          onPress={() => print()}
        >
          {SCORE_WORDS.print}
        </Button>
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
          {beats.map((beat, index) => (
            <ScoreRows
              key={beat.id}
              title={SCORE_WORDS.beatAt(all.indexOf(beat) + 1, beatTitle(beat, all.indexOf(beat)))}
              start={(score.parts[index]?.start ?? 0) + 1}
              cameras={cameras
                .filter(({ beatIds }) => beatIds.includes(beat.id))
                .map(({ label }) => cameraName(label))}
              facts={factsOf(beat)}
              personId={personId}
              form={form}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface ScoreRowsProps extends PersonScoreProps {
  readonly title: string;
  /** the first count of the beat, counted from the scene's beginning */
  readonly start: number;
  readonly facts: Facts;
  /** names of those that film the beat */
  readonly cameras: readonly string[];
}

function ScoreRows({ title, start, facts, cameras, personId, form }: ScoreRowsProps) {
  const person = facts.people.find(({ id }) => id === personId);
  const lines = person === undefined || !person.place.onStage ? [] : scoreLines(person, facts);
  if (person === undefined || lines.length === 0) {
    return (
      <tr>
        <th scope="row">{title}</th>
        <td>{start}</td>
        <td>{SCORE_WORDS.counts(1, facts.counts)}</td>
        <td className={styles['quiet']}>{SCORE_WORDS.notIn}</td>
      </tr>
    );
  }
  const isCode = form === 'shorthand';
  return lines.map((line, at) => (
    <tr key={line.start} className={at === 0 ? styles['first'] : undefined}>
      {at === 0 && (
        <th scope="rowgroup" rowSpan={lines.length}>
          {title}
          <span className={styles['from']}>{SCORE_WORDS.from(areaWords(facts.floor, person.place))}</span>
          {cameras.length > 0 && <span className={styles['from']}>{SCORE_WORDS.filmedBy(cameras)}</span>}
        </th>
      )}
      <td>{start + line.start - 1}</td>
      <td>{SCORE_WORDS.counts(line.start, line.length)}</td>
      <td>{isCode ? line.code : line.words}</td>
    </tr>
  ));
}

type FactPerson = BlockingPerson & { readonly id: string };
interface Facts extends BlockingFacts {
  readonly people: readonly FactPerson[];
}

/** The facts of any beat, as they stand now. */
function useFacts(): (beat: Beat) => Facts {
  const { scene } = useParty();
  const beats = useBeats();
  const placesOf = useAllPlaces();
  const scenery = useSceneSettings();
  const unit = useBoardView((state) => state.unit);
  const things = useFurniture();
  const marks = usePersonMarks();
  const nameOf = useNameOf();
  return useMemo(
    () => (beat) => {
      const next = aroundBeat(beats, beat.id).after;
      const there: readonly PlacedPerson[] = next === null ? [] : placesOf(next.id);
      const people = beat.people.flatMap((id): readonly FactPerson[] => {
        const place = placesOf(beat.id).find(({ personId }) => personId === id);
        if (place === undefined || !scene.people.includes(id)) return [];
        const to = there.find(({ personId }) => personId === id) ?? null;
        const walk = walkOf(place, to, beat.counts);
        return [
          { id, name: nameOf(id), initials: marks.get(id)?.initials ?? nameOf(id), place, next: to, walk },
        ];
      });
      return { floor: { ...scenery, unit }, things, people, counts: beat.counts };
    },
    [beats, placesOf, scenery, unit, things, marks, nameOf, scene.people],
  );
}
