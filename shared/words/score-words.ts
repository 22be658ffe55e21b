/** The sheet that says a beat's blocking in words, and one performer's score for the whole scene. */
import type { ScoreLine } from './blocking.ts';

export const SCORE_WORDS = {
  title: 'Blocking in words',
  which: 'Show',
  beat: 'This beat',
  score: 'One performer',
  form: 'As',
  sentences: 'Sentences',
  shorthand: 'Shorthand',
  who: 'Performer',
  nobody: 'Nobody is in this beat yet.',
  noScene: 'Nobody is in this scene yet.',
  scoreOf: (name: string) => `Score of ${name}`,
  scene: (number: string, title: string) => (title === '' ? `Scene ${number}` : `Scene ${number}, ${title}`),
  printed: (name: string, when: string) => `Printed by ${name}, ${when}`,
  print: 'Print',
  copy: 'Copy',
  copied: 'Copied.',
  notCopied: 'This browser did not let it be copied. The words can be picked and copied by hand.',
  columns: { beat: 'Beat', scene: 'In the scene', counts: 'Counts', does: 'What they do' },
  beatAt: (place: number, title: string) => (title === `Beat ${place}` ? title : `${place} ${title}`),
  notIn: 'Not in this beat.',
  from: (where: string) => `From ${where}`,
  cameras: 'Cameras',
  noOcclusion: 'By angle and distance; what stands in between is not reckoned with.',
  filmedBy: (names: readonly string[]) => `Filmed by ${names.join(', ')}`,
  help: 'X: crosses. T: turns. Areas and directions are the performer’s own left and right; on screen areas are the camera’s.',
  counts: (start: number, length: number) => (length === 1 ? `${start}` : `${start}–${start + length - 1}`),
} as const;

export type Form = 'sentences' | 'shorthand';

/** One beat of a performer's score. */
export interface ScoreBeat {
  readonly id: string;
  readonly title: string;
  /** its first count, counted from the scene's beginning */
  readonly start: number;
  readonly counts: number;
  /** where and how they begin; null where they are not in it */
  readonly from: string | null;
  /** names of those that film it */
  readonly cameras: readonly string[];
  readonly lines: readonly ScoreLine[];
}

/** As a table that is pasted: one line for each move or hold, tabs between columns. */
export function scoreText(name: string, beats: readonly ScoreBeat[], form: Form): string {
  const { columns } = SCORE_WORDS;
  const head = [columns.beat, columns.scene, columns.counts, columns.does];
  const rows = beats.flatMap(({ title, start, counts, from, cameras, lines }) => {
    if (from === null) return [[title, `${start}`, SCORE_WORDS.counts(1, counts), SCORE_WORDS.notIn]];
    const film = cameras.length === 0 ? [] : [SCORE_WORDS.filmedBy(cameras)];
    const head = [title, SCORE_WORDS.from(from), ...film].join('. ');
    return lines.map((line, at) => [
      at === 0 ? head : '',
      `${start + line.start - 1}`,
      SCORE_WORDS.counts(line.start, line.length),
      form === 'shorthand' ? line.code : line.words,
    ]);
  });
  return [SCORE_WORDS.scoreOf(name), ...[head, ...rows].map((row) => row.join('\t'))].join('\n');
}
