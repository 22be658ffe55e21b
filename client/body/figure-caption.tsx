/** What is under the pointer or the focus, in words, where the shape itself is too small for them. */
import type { FigureZoneId } from '#shared/model/figure.ts';
import type { FigureZoneGroup } from '#shared/model/figure-zones.ts';
import { capital } from '#shared/words/capital.ts';
import { FIGURE_REGION_LABELS, sayRegion } from '#shared/words/figure-words.ts';
import { MarkIcon } from './figure-mark.tsx';
import type { ZoneMarks } from './figure-names.ts';
import type { TargetId } from './figure-panel.tsx';
import styles from './figure.module.css';

interface CaptionProps {
  readonly id: TargetId | null;
  readonly groups: readonly FigureZoneGroup[];
  readonly marks: ZoneMarks;
  readonly nameOf: (id: FigureZoneId) => string;
}

/** Hidden from readers: they have heard it from the button itself. */
export function FigureCaption({ id, groups, marks, nameOf }: CaptionProps) {
  const group = groups.find(({ region }) => region === id);
  const zone = groups.flatMap(({ zones }) => zones).find((one) => one === id);
  const mark = zone === undefined ? undefined : marks.get(zone);
  const states = (group?.zones ?? []).flatMap((one) => marks.get(one)?.label ?? []);
  const name =
    zone !== undefined
      ? nameOf(zone)
      : group !== undefined
        ? sayRegion(FIGURE_REGION_LABELS[group.region], states)
        : '';
  return (
    <p className={styles['caption']} aria-hidden>
      {capital(name)}
      {mark !== undefined && (
        <span className={styles['caption-state']}>
          <MarkIcon state={mark.state} />
          {mark.label}
        </span>
      )}
    </p>
  );
}
