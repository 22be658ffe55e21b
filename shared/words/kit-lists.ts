/**
 * Pull list and reset list as plain rows. They are made from what the live plane shows of kit, so there is nothing of a
 * scene in them but its number and where in it (R33).
 */
import { isWorn, needsFitting, type AllergyState } from '../model/kit.ts';
import type { LiveKitLine, LiveKitScene } from '../model/kit-live.ts';
import { capital } from './capital.ts';
import { KIT_LIST_WORDS, kitLabel } from './kit.ts';

export interface KitListRow {
  readonly id: string;
  readonly item: string;
  /** size and tone */
  readonly size: string;
  readonly quantity: string;
  readonly wearer: string;
  readonly scene: string;
  readonly timing: string;
  /** fitted, and whether skin was asked about; never what it has to avoid */
  readonly checks: string;
  readonly place: string;
}

export interface KitListGroup {
  readonly heading: string;
  readonly rows: readonly KitListRow[];
}

type NameOf = (personId: string) => string;

/** What to bring, scene by scene in the order of the production. What was given back is not on it. */
export function makePullList(scenes: readonly LiveKitScene[], nameOf: NameOf): readonly KitListGroup[] {
  return scenes
    .map((scene) => ({
      heading: KIT_LIST_WORDS.sceneOf(scene.number, scene.beats?.length ?? 0),
      rows: out(scene)
        .map((line) => rowOf(line, scene, nameOf))
        // what is for nobody in particular comes last
        .toSorted(
          (a, b) =>
            Number(a.wearer === KIT_LIST_WORDS.forAll) - Number(b.wearer === KIT_LIST_WORDS.forAll) ||
            compare(a.wearer, b.wearer) ||
            compare(a.item, b.item),
        ),
    }))
    .filter(({ rows }) => rows.length > 0);
}

/** What goes back to its place before the next take, place by place. Worn things stay on, so they are not on it. */
export function makeResetList(scenes: readonly LiveKitScene[], nameOf: NameOf): readonly KitListGroup[] {
  const rows = scenes.flatMap((scene) =>
    out(scene)
      .filter((line) => !isWorn(line.item) || line.item === 'robe')
      .map((line) => rowOf(line, scene, nameOf)),
  );
  const places = [...new Set(rows.map(({ place }) => place))].toSorted(
    // what has no place yet comes last
    (a, b) => Number(a === '') - Number(b === '') || compare(a, b),
  );
  return places.map((place) => ({
    heading: place === '' ? KIT_LIST_WORDS.noPlace : place,
    rows: rows.filter((row) => row.place === place),
  }));
}

/** "whole scene", "beat 3", "beats 1, 3 to 5": positions on the board, never a name. */
export function kitTiming(beats: readonly string[], order: readonly string[]): string {
  if (beats.length === 0) return 'whole scene';
  const numbers = order.flatMap((id, index) => (beats.includes(id) ? [index + 1] : []));
  // a beat that was taken off the board has no number any more
  if (numbers.length === 0) return 'timing to be set';
  const spans = numbers.reduce<readonly (readonly [number, number])[]>((all, n) => {
    const last = all.at(-1);
    return last !== undefined && last[1] === n - 1 ? [...all.slice(0, -1), [last[0], n]] : [...all, [n, n]];
  }, []);
  const text = spans.map(([from, to]) => spanText(from, to)).join(', ');
  return `${numbers.length === 1 ? 'beat' : 'beats'} ${text}`;
}

function spanText(from: number, to: number): string {
  if (from === to) return String(from);
  return to === from + 1 ? `${from}, ${to}` : `${from} to ${to}`;
}

function out({ lines = [] }: LiveKitScene): readonly LiveKitLine[] {
  return lines.filter(({ returnedAt }) => returnedAt === null);
}

function rowOf(line: LiveKitLine, { number, beats = [] }: LiveKitScene, nameOf: NameOf): KitListRow {
  const { id, item, size, tone, quantity, spare, wearers, place } = line;
  return {
    id,
    item: capital(kitLabel(item)),
    size: [size, tone].filter((part) => part !== '').join(', '),
    quantity: spare ? KIT_LIST_WORDS.plusSpare(quantity) : String(quantity),
    wearer:
      wearers.length === 0 ? KIT_LIST_WORDS.forAll : wearers.map(({ person }) => nameOf(person)).join(', '),
    scene: number,
    timing: capital(kitTiming(line.beats, beats)),
    checks: checksOf(line),
    place,
  };
}

/** A list lies about where anybody can read it: that skin was asked about is on it, and the answer is not. */
function checksOf({ item, fittedAt, wearers }: LiveKitLine): string {
  const w = KIT_LIST_WORDS;
  const has = (state: AllergyState): boolean => wearers.some(({ allergy }) => allergy === state);
  const parts = [
    needsFitting(item) && (fittedAt === null ? w.toFit : w.isFitted),
    has('avoid') && w.skinNoted,
    has('not-asked') ? w.skinToAsk : has('asked') ? w.skinOpen : has('clear') && w.skinDone,
  ].filter((part) => part !== false);
  return capital(parts.join(', '));
}

function compare(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}
