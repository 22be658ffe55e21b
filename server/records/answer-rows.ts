/**
 * How answers lie in the store: append-only, each under its person's own key. A yes whose giver has stopped performing
 * lapses: the row stays as it was, and is read as one that stands no more.
 */
import type { Answer } from '#shared/model/consent.ts';
import { sceneBeatKey } from '#shared/model/ids.ts';
import type { KeyName, RecordReader, RecordWriter } from '../store/store.ts';

type BeatAt = Pick<Answer, 'sceneId' | 'beatId'>;

export const ANSWER_ROWS = 'consent-answer';
/** in which beats somebody has answered, so that one's own are found without reading others' */
const ANSWERED_ROWS = 'consent-answered';
const LAPSED_ROWS = 'consent-lapsed';

/** Oldest first. Of one person in one beat where both are named, else of the whole production. */
export async function readAnswers(
  reader: RecordReader,
  productionId: string,
  of?: BeatAt & { readonly personId: string },
): Promise<readonly Answer[]> {
  const ref = of && answerRef(of);
  const rows = await reader.list<NumberedAnswer>(ANSWER_ROWS, productionId, ref);
  const lapsed = await readLapsed(reader, productionId, of?.personId);
  return rows
    .map(({ value }) => value)
    .toSorted((a, b) => a.number - b.number)
    .map((numbered) => asItStands(numbered, lapsed.get(numbered.answer.personId)));
}

/** Answers are counted, because two of them may come in one millisecond and a clock may be set back. */
interface NumberedAnswer {
  readonly answer: Answer;
  /** 1, 2, ... of one person in one beat */
  readonly number: number;
}

/** `before` is how many answers this person has given in this beat. */
export async function addAnswer(
  tx: RecordWriter,
  productionId: string,
  answer: Answer,
  before: number,
): Promise<void> {
  const value: NumberedAnswer = { answer, number: before + 1 };
  await tx.put({
    kind: ANSWER_ROWS,
    id: answer.id,
    scope: productionId,
    ref: answerRef(answer),
    key: `person:${answer.personId}`,
    value,
  });
  if (before > 0) return;
  const { sceneId, beatId, personId } = answer;
  const answered = (await tx.get<Answered>(ANSWERED_ROWS, personId))?.value.beats ?? [];
  const row = { kind: ANSWERED_ROWS, ...ownRow(productionId, personId) };
  await tx.put<Answered>({ ...row, value: { beats: [...answered, { sceneId, beatId }] } });
}

/** Everything this person has ever answered, oldest first within a beat. Reads nothing of anybody else's (R19). */
export async function readAnswersOf(
  reader: RecordReader,
  productionId: string,
  personId: string,
): Promise<readonly Answer[]> {
  const beats = (await reader.get<Answered>(ANSWERED_ROWS, personId))?.value.beats ?? [];
  const answers = await Promise.all(
    beats.map((at) => readAnswers(reader, productionId, { ...at, personId })),
  );
  return answers.flat();
}

interface Answered {
  readonly beats: readonly BeatAt[];
}

interface Lapsed {
  /** by scene and beat: up to which of this person's answers in it nothing stands any more */
  readonly through: Readonly<Record<string, number>>;
}

/** Nothing this person has agreed to so far stands from now on. False where they had agreed to nothing. */
export async function lapseAnswersOf(
  tx: RecordWriter,
  productionId: string,
  personId: string,
): Promise<boolean> {
  const beats = (await tx.get<Answered>(ANSWERED_ROWS, personId))?.value.beats ?? [];
  const through: Record<string, number> = {};
  let hasAgreed = false;
  for (const at of beats) {
    const answers = await readAnswers(tx, productionId, { ...at, personId });
    through[sceneBeatKey(at.sceneId, at.beatId)] = answers.length;
    hasAgreed ||= answers.some(({ kind, expiresAt }) => kind === 'agree' && expiresAt !== LONG_AGO);
  }
  if (!hasAgreed) return false;
  await tx.put<Lapsed>({ kind: LAPSED_ROWS, ...ownRow(productionId, personId), value: { through } });
  return true;
}

async function readLapsed(
  reader: RecordReader,
  productionId: string,
  personId: string | undefined,
): Promise<ReadonlyMap<string, Lapsed>> {
  const rows = await reader.list<Lapsed>(LAPSED_ROWS, productionId, personId);
  return new Map(rows.map(({ id, value }) => [id, value]));
}

/** Past on every clock, one that was set back included. */
const LONG_AGO = 0;

/** Counted and not timed, so that no clock that is set back makes a yes stand again. */
function asItStands({ answer, number }: NumberedAnswer, lapsed: Lapsed | undefined): Answer {
  const through = lapsed?.through[sceneBeatKey(answer.sceneId, answer.beatId)] ?? 0;
  return number > through || answer.kind !== 'agree' ? answer : { ...answer, expiresAt: LONG_AGO };
}

function answerRef({ sceneId, beatId, personId }: BeatAt & { readonly personId: string }): string {
  return `${sceneBeatKey(sceneId, beatId)}:${personId}`;
}

/** A row of somebody's own. */
export function ownRow(
  productionId: string,
  personId: string,
): { readonly id: string; readonly scope: string; readonly ref: string; readonly key: KeyName } {
  return { id: personId, scope: productionId, ref: personId, key: `person:${personId}` };
}
