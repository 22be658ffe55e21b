/** What of a figure was released, line by line, as its owner reads it beforehand and an IC after. */
import type { ReleasedFigure } from '../model/figure.ts';
import { capital } from './capital.ts';
import { FIGURE_POSE_LABELS } from './figure-words.ts';
import { listWords } from './strip-words.ts';
import { nameZone } from './zone-name.ts';

export function sayFigure({ pose, hidden, added }: ReleasedFigure): readonly string[] {
  const names = (list: readonly string[]): string => capital(listWords(list));
  return [
    FIGURE_POSE_LABELS[pose],
    ...(hidden.length === 0
      ? []
      : [`${names(hidden.map((id) => nameZone(id, new Map(), [])))}: not on the figure`]),
    ...added.map(({ label, place }) => {
      const zones = place.kind === 'on' ? [place.zone] : place.of;
      const where = listWords(zones.map((id) => nameZone(id, new Map(), [])));
      return `${capital(label)}, ${place.kind === 'on' ? `on the ${where}` : `in place of ${where}`}`;
    }),
  ];
}
