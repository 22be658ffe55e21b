/** Cameras: their panel, what is written beside them on the plan, and their twins. */
import type { Camera } from '../model/board.ts';
import type { SensorKind } from '../model/camera-presets.ts';
import { cameraName } from './camera-name.ts';
import { facingWords } from './facing-words.ts';
import type { LengthUnit } from '../model/lengths.ts';
import { lengthWords, wayLength } from './length-words.ts';

export const CAMERA_WORDS = {
  heading: 'Cameras',
  none: 'No camera is set up yet.',
  add: 'Add camera',
  label: 'Label',
  facing: 'Direction',
  turn: (degrees: number) => `Turn ${Math.abs(degrees)} degrees ${degrees > 0 ? 'left' : 'right'}`,
  lens: 'Lens, mm',
  otherLens: 'Focal length, mm',
  sensor: 'Sensor',
  otherSensor: 'Sensor width, mm',
  other: 'Other width',
  angle: (degrees: number) => `${Math.round(degrees)}° across`,
  frame: (metres: number, at: number, unit: LengthUnit) =>
    `${wayLength(metres, unit)} wide at ${lengthWords(at, unit)}`,
  material:
    'Label, lens and sensor of a camera are part of what performers agree to. Changing them, or the beats it films, asks again; moving or turning it does not.',
  onThisBeat: 'Films this beat',
  onAllBeats: 'Films all beats',
  onBeats: (places: readonly number[]) => (places.length === 0 ? 'On no beat' : `On ${beatRanges(places)}`),
  tooMany: (most: number) => `One camera can be tied to ${most} beats at most.`,
  sees: 'In frame on this beat',
  seesNobody: 'Nobody who is on stage.',
  seen: (name: string, metres: number, how: 'in' | 'partly', unit: LengthUnit) =>
    `${name}, ${wayLength(metres, unit)} away${how === 'partly' ? ', at the edge' : ''}`,
  contacts: 'Contacts in frame',
  seesNoContact: 'None of this beat.',
  contactPartly: (contact: string) => `${contact}, at the edge`,
  noOcclusion: 'By angle and distance. What stands in between is not reckoned with.',
  remove: 'Remove camera',
  removed: (name: string) => `${name} removed.`,
  undo: 'Undo',
} as const;

export const SENSOR_LABELS: Readonly<Record<SensorKind, string>> = {
  'full-frame': 'Full frame, 36 mm',
  'super-35': 'Super 35, 24.9 mm',
  'large-format': 'Large format, 54.1 mm',
  'four-thirds': 'Four Thirds, 17.3 mm',
  'one-inch': '1 inch, 13.2 mm',
};

/** "35 mm · 54°", as it stands beside the camera on the plan. */
export function glassWords(lens: number, degrees: number): string {
  return `${lens} mm · ${Math.round(degrees)}°`;
}

/** "Camera A, 35 mm · 54°, facing upstage: Sam; Ari, at the edge." The nearest first, as they are told. */
export function cameraLine(
  { label, lens, facing }: Pick<Camera, 'label' | 'lens' | 'facing'>,
  degrees: number,
  seen: readonly { readonly name: string; readonly inFrame: 'in' | 'partly' }[],
): string {
  const who = seen.map(({ name, inFrame }) => (inFrame === 'in' ? name : `${name}, at the edge`)).join('; ');
  return `${cameraName(label)}, ${glassWords(lens, degrees)}, ${facingWords(facing)}: ${who === '' ? 'nobody in frame' : who}.`;
}

/** "Camera A, 35 mm lens, 54 degrees across, facing upstage, films this beat, 1 of 2". */
export function cameraTwin(
  camera: Pick<Camera, 'label' | 'lens' | 'facing'>,
  { degrees, isOnBeat }: { readonly degrees: number; readonly isOnBeat: boolean },
  at: number,
  of: number,
): string {
  const tie = isOnBeat ? 'films this beat' : 'not on this beat';
  return `${cameraName(camera.label)}, ${camera.lens} mm lens, ${Math.round(degrees)} degrees across, ${facingWords(camera.facing)}, ${tie}, ${at} of ${of}`;
}

/** "beat 4", "beats 1 to 3 and 7". `places` are 1-based and ascending. */
function beatRanges(places: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const place of places) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] === place - 1) run[1] = place;
    else runs.push([place, place]);
  }
  const said = runs.map(([from, to]) =>
    from === to ? `${from}` : to === from + 1 ? `${from}, ${to}` : `${from} to ${to}`,
  );
  const list = said.length < 2 ? (said[0] ?? '') : `${said.slice(0, -1).join(', ')} and ${said.at(-1)}`;
  return places.length === 1 ? `beat ${list}` : `beats ${list}`;
}
