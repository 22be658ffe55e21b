/** Exposure in words: levels are computed from zones and said, never typed. */
import type { Exposure } from '../model/board.ts';
import { exposureLevel, type ExposureLevel, type ExposureMode } from '../model/exposure.ts';
import type { ZoneId } from '../model/zones.ts';
import { capital } from './capital.ts';
import { listWords } from './strip-words.ts';
import { EXPOSURE_LEVEL_LABELS, EXPOSURE_MODE_LABELS } from './labels/exposure.ts';
import { ZONE_LABELS } from './labels/zones.ts';

export const EXPOSURE_WORDS = {
  title: 'Exposure',
  of: (who: string) => `Exposure of ${who}`,
  onSet: 'On set',
  onSetHelp: 'What is uncovered in the room.',
  inView: 'In view',
  inViewHelp: 'What the audience or the camera will see, or believe to see.',
  mode: 'How',
  zones: 'Uncovered parts',
  copy: 'Same as on set',
  fromBefore: 'As in the beat before',
  clear: 'Clothed',
  computed: 'The level follows from the parts. It is not typed.',
  none: 'Everyone is clothed in this beat.',
  nobody: 'Nobody is in this beat yet.',
  edit: 'Edit',
  editOf: (who: string) => `Edit exposure of ${who}`,
  state: 'On set or in view',
  keep: 'Keep',
  discard: 'Discard',
  resumed: 'This is what you had begun.',
  parts: (count: number) => (count === 0 ? 'nothing uncovered' : count === 1 ? '1 part' : `${count} parts`),
  notHere: 'Not in this beat',
  clearOf: (who: string) => `Clear exposure of ${who}`,
  clearIt: 'Clear',
  missing: 'The form could not be opened just now. Try again when there is a connection.',
  /** nobody's age is guessed: only what is not noted */
  minors: (names: readonly string[]) =>
    `There is no exposure for ${listWords(names)}: nobody has noted yet that ${names.length === 1 ? 'they are' : 'each of them is'} 18 or older.`,
  besideMinors:
    'Beside somebody who is not noted as 18 or older, nobody is more uncovered than in swimwear. (M4)',
} as const;

/** "Clothed", "Partial, back (x3)". */
export function exposureLevelText(zones: readonly ZoneId[], mode: ExposureMode): string {
  const level = exposureLevel(zones, mode);
  const label = capital(EXPOSURE_LEVEL_LABELS[level]);
  return level === 'x0-clothed' ? label : `${label} (${shortLevel(level)})`;
}

/** "On set: partial, back (x3), modesty garment. In view: clothed." */
export function exposureSentence({ onSet, inView, mode }: Exposure): string {
  return `${EXPOSURE_WORDS.onSet}: ${stateText(onSet, mode)}. ${EXPOSURE_WORDS.inView}: ${stateText(inView, mode)}.`;
}

/** The same with the uncovered parts by name: what somebody agrees to, and what has changed about it. */
export function exposureInFull({ onSet, inView, mode }: Exposure): string {
  const state = (zones: readonly ZoneId[]): string =>
    zones.length === 0 ? stateText(zones, mode) : `${stateText(zones, mode)}: ${exposureZonesText(zones)}`;
  return `${EXPOSURE_WORDS.onSet}: ${state(onSet)}. ${EXPOSURE_WORDS.inView}: ${state(inView)}.`;
}

/** One state: "partial, back (x3), modesty garment". */
export function exposureStateText(zones: readonly ZoneId[], mode: ExposureMode): string {
  return stateText(zones, mode);
}

/** "back, upper part; hip, left" */
export function exposureZonesText(zones: readonly ZoneId[]): string {
  return zones.map((id) => ZONE_LABELS[id]).join('; ');
}

function stateText(zones: readonly ZoneId[], mode: ExposureMode): string {
  const text = exposureLevelText(zones, mode);
  const lower = text.charAt(0).toLocaleLowerCase('en') + text.slice(1);
  return zones.length === 0 ? lower : `${lower}, ${EXPOSURE_MODE_LABELS[mode]}`;
}

/** `x3` of `x3-partial-back`. */
function shortLevel(level: ExposureLevel): string {
  return level.slice(0, level.indexOf('-'));
}
