/** A length in the unit that is read here, or how far from the centre: typed in metres, or in feet and inches, as it comes. */
import { nudged, STEPS, type LengthUnit } from '#shared/model/lengths.ts';
import { lengthMark, lengthWords } from '#shared/words/length-words.ts';
import { parseLength } from '#shared/words/parse-length.ts';
import { CONTROL_WORDS } from '#shared/words/screens.ts';
import { parseSide, sideMark, type Side } from '#shared/words/side-words.ts';
import { NumberField, type NumberFieldProps } from './number-field.tsx';

interface LengthFieldProps extends Omit<NumberFieldProps, 'step' | 'notation'> {
  readonly unit: LengthUnit;
  /** the axis of the floor where it is no length but a distance from the centre, which has a side */
  readonly side?: Side | undefined;
  /** metres; one step of the floor where none is said */
  readonly step?: number | undefined;
}

/** All numbers are metres. */
export function LengthField({ unit, side, step = STEPS[unit].usual, ...props }: LengthFieldProps) {
  const write = (metres: number): string =>
    side === undefined ? lengthMark(metres, unit) : sideMark(metres, side, unit);
  return (
    <NumberField
      {...props}
      notation={{
        write,
        read: (text) => (side === undefined ? parseLength(text, unit) : parseSide(text, side, unit)),
        step: (metres, way) => nudged({ x: metres, y: 0 }, { x: way * step, y: 0 }, unit).x,
        said: (metres) => (side === undefined ? lengthWords(metres, unit) : write(metres)),
        none: CONTROL_WORDS.noLength,
      }}
    />
  );
}
