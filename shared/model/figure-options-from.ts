/** How a figure is kept, read back: what cannot be used is left out by name, never in silence, and the rest stays. */
import {
  CHAIR_PART_IDS,
  FIGURE_BUILDS,
  NEUTRAL_FIGURE,
  isFigurePose,
  type AddedPlace,
  type AddedZone,
  type FigureBuild,
  type FigureOptions,
  type FigureZoneId,
} from './figure.ts';
import { isExtraZoneId, LONGEST_LABEL, MOST_ADDED } from './figure-bounds.ts';
import { clamp } from './geometry.ts';
import { isOneOf } from './one-of.ts';
import { isReadableLine } from './readable-text.ts';
import { isZoneId, type ZoneId } from './zones.ts';

/** Hundredths of a head by which something added may be moved from the middle of its zone. */
const FARTHEST = 60;

/** What of it could not be used as it stands. */
export type FigureFinding =
  | { readonly kind: 'not-a-figure' }
  | { readonly kind: 'unknown-pose'; readonly pose: string }
  | { readonly kind: 'build-out-of-range'; readonly part: keyof FigureBuild }
  | { readonly kind: 'unknown-hidden'; readonly zone: string }
  /** one of those added, by its place in the list */
  | { readonly kind: 'added-without-id' | 'added-twice' | 'added-nowhere'; readonly at: number }
  | { readonly kind: 'unknown-replaced'; readonly at: number; readonly zone: string }
  | { readonly kind: 'label-unreadable' | 'label-cut' | 'moved-too-far'; readonly at: number }
  | { readonly kind: 'too-many-added'; readonly leftOut: number };

export interface FigureRead {
  readonly options: FigureOptions;
  readonly findings: readonly FigureFinding[];
}

/** Takes anything. Nothing at all is the neutral figure, without a finding. */
export function figureOptionsFrom(stored: unknown): FigureRead {
  if (stored === undefined || stored === null) return { options: NEUTRAL_FIGURE, findings: [] };
  if (!isObject(stored)) return { options: NEUTRAL_FIGURE, findings: [{ kind: 'not-a-figure' }] };
  const findings: FigureFinding[] = [];
  const pose = stored['pose'];
  if (pose !== undefined && !isFigurePose(pose)) findings.push({ kind: 'unknown-pose', pose: nameOf(pose) });
  return {
    options: {
      pose: isFigurePose(pose) ? pose : NEUTRAL_FIGURE.pose,
      build: readBuild(stored['build'], findings),
      hidden: readHidden(stored['hidden'], findings),
      added: readAdded(stored['added'], findings),
    },
    findings,
  };
}

function readBuild(stored: unknown, findings: FigureFinding[]): FigureBuild {
  const parts = isObject(stored) ? stored : {};
  const read = (part: keyof FigureBuild): number => {
    const value = parts[part];
    if (value === undefined) return FIGURE_BUILDS.neutral[part];
    const isNumber = typeof value === 'number' && Number.isFinite(value);
    const used = isNumber ? clamp(value, -1, 1) : FIGURE_BUILDS.neutral[part];
    if (used !== value) findings.push({ kind: 'build-out-of-range', part });
    return used;
  };
  return { shoulders: read('shoulders'), waist: read('waist'), hips: read('hips'), limbs: read('limbs') };
}

function readHidden(stored: unknown, findings: FigureFinding[]): readonly FigureZoneId[] {
  const hidden = new Set<FigureZoneId>();
  for (const zone of listOf(stored)) {
    if (isZoneId(zone) || isOneOf(CHAIR_PART_IDS, zone)) hidden.add(zone);
    else findings.push({ kind: 'unknown-hidden', zone: nameOf(zone) });
  }
  return [...hidden];
}

function readAdded(stored: unknown, findings: FigureFinding[]): readonly AddedZone[] {
  const list = listOf(stored);
  const taken = new Set<string>(CHAIR_PART_IDS);
  const added = list.slice(0, MOST_ADDED).flatMap((one, at): readonly AddedZone[] => {
    const entry = isObject(one) ? one : {};
    const id = entry['id'];
    if (!isExtraZoneId(id)) return leaveOut({ kind: 'added-without-id', at });
    if (taken.has(id)) return leaveOut({ kind: 'added-twice', at });
    const label = readLabel(entry['label'], at, findings);
    if (label === null) return leaveOut({ kind: 'label-unreadable', at });
    const place = readPlace(entry['place'], at, findings);
    if (place === null) return leaveOut({ kind: 'added-nowhere', at });
    taken.add(id);
    return [{ id, label, place }];
  });
  if (list.length > MOST_ADDED) findings.push({ kind: 'too-many-added', leftOut: list.length - MOST_ADDED });
  return added;

  function leaveOut(finding: FigureFinding): readonly AddedZone[] {
    findings.push(finding);
    return [];
  }
}

function readLabel(stored: unknown, at: number, findings: FigureFinding[]): string | null {
  const label = typeof stored === 'string' ? stored.trim() : '';
  if (!isReadableLine(label)) return null;
  const letters = Array.from(label);
  if (letters.length <= LONGEST_LABEL) return label;
  findings.push({ kind: 'label-cut', at });
  // by whole characters: half of one would not be readable
  return letters.slice(0, LONGEST_LABEL).join('').trimEnd();
}

function readPlace(stored: unknown, at: number, findings: FigureFinding[]): AddedPlace | null {
  const place = isObject(stored) ? stored : {};
  if (place['kind'] === 'on') {
    const zone = place['zone'];
    if (!isZoneId(zone)) return null;
    const [dx, dy] = [readMove(place['dx']), readMove(place['dy'])];
    if (dx.isCut || dy.isCut) findings.push({ kind: 'moved-too-far', at });
    return {
      kind: 'on',
      zone,
      ...(dx.by === 0 ? {} : { dx: dx.by }),
      ...(dy.by === 0 ? {} : { dy: dy.by }),
    };
  }
  if (place['kind'] !== 'instead') return null;
  const of = new Set<ZoneId>();
  for (const zone of listOf(place['of'])) {
    if (isZoneId(zone)) of.add(zone);
    else findings.push({ kind: 'unknown-replaced', at, zone: nameOf(zone) });
  }
  return of.size === 0 ? null : { kind: 'instead', of: [...of] };
}

function readMove(stored: unknown): { readonly by: number; readonly isCut: boolean } {
  if (stored === undefined) return { by: 0, isCut: false };
  const isNumber = typeof stored === 'number' && Number.isFinite(stored);
  const by = isNumber ? clamp(stored, -FARTHEST, FARTHEST) : 0;
  return { by, isCut: by !== stored };
}

/** What a finding may repeat of a value from outside: its beginning. */
function nameOf(value: unknown): string {
  return typeof value === 'string' ? Array.from(value).slice(0, LONGEST_LABEL).join('') : typeof value;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
