/** The body figure: parts of the chair, what is said around the figure, and the state of a zone in a line. */
import type { ChairPartId, FigureBuildId, FigurePose, FigureRegionId } from '../model/figure.ts';
import { REGION_LABELS } from './labels/regions.ts';

/** Left and right are the person's own, as with all zones. */
export const CHAIR_PART_LABELS = {
  'extra-chair-handle-l': 'left push handle',
  'extra-chair-handle-r': 'right push handle',
  'extra-chair-frame': 'chair frame',
  'extra-chair-wheel-l': 'left wheel',
  'extra-chair-wheel-r': 'right wheel',
  'extra-chair-footrest': 'footrest',
} as const satisfies Record<ChairPartId, string>;

export const FIGURE_REGION_LABELS = {
  ...REGION_LABELS,
  chair: 'wheelchair',
} as const satisfies Record<FigureRegionId, string>;

export const FIGURE_POSE_LABELS = {
  standing: 'Standing',
  seated: 'Seated',
  wheelchair: 'Wheelchair user',
} as const satisfies Record<FigurePose, string>;

export const FIGURE_BUILD_LABELS = {
  narrower: 'Narrower',
  neutral: 'Neutral',
  broader: 'Broader',
} as const satisfies Record<FigureBuildId, string>;

export const FIGURE_WORDS = {
  figure: 'Figure',
  list: 'List',
  showAs: 'Figure or list',
  side: 'Front or back',
  back: 'Back to the whole figure',
  wholeFigure: 'Body figure, head to toe',
  frontAndBack: 'Body figure, front and back',
  unmarked: 'Nothing is marked.',
  zoneList: 'All parts, head to toe',
  selected: 'Chosen',
  target: 'Other end',
  missing: 'The figure could not be fetched. The list has all the same parts.',
  /** for screen readers, once, on the figure */
  help: 'Arrow keys move from head to toe. Enter opens a part. Escape goes back.',
  helpWhole: 'Arrow keys move from head to toe. Enter chooses a part.',
} as const;

/** `left shoulder, closed`; without a state the name alone. */
export function sayZone(name: string, state: string | undefined): string {
  return state === undefined || state === '' ? name : `${name}, ${lower(state)}`;
}

/** A region at rest, with what is marked in it: `chest, 3 closed, 1 open`. */
export function sayRegion(name: string, states: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const state of states) counts.set(lower(state), (counts.get(lower(state)) ?? 0) + 1);
  return [name, ...[...counts].map(([state, count]) => `${count} ${state}`)].join(', ');
}

/** All of a figure in a sentence for each state: `Body figure, front and back. Closed: chest. Open: left hand, neck.` */
export function sayFigure(
  lines: readonly { readonly label: string; readonly names: readonly string[] }[],
): string {
  const said = lines.map(({ label, names }) => `${label}: ${names.join(', ')}.`);
  return [`${FIGURE_WORDS.frontAndBack}.`, ...(said.length === 0 ? [FIGURE_WORDS.unmarked] : said)].join(' ');
}

/** The name of an opened region as a group: `Parts of chest`. */
export function sayOpened(name: string): string {
  return `Parts of ${name}`;
}

function lower(text: string): string {
  return text.charAt(0).toLocaleLowerCase('en') + text.slice(1);
}
