/** What a kit list must fulfil. The numbers are those of README.md beside this file. */
import { kitById, type KitId } from '../model/kit-catalogue.ts';
import { isAlwaysSingle, isWorn } from '../model/kit.ts';

/** Of a line, what the rules look at; a line as stored and a line as shown both have it. */
export interface KitFacts {
  readonly id: string;
  readonly item: KitId;
  /** ids; empty is the whole scene */
  readonly beats: readonly string[];
  readonly wearers: readonly { readonly person: string }[];
  readonly single: boolean;
}

export type KitFinding =
  | { readonly kind: 'kit'; readonly kitId: string; readonly rule: 'K1'; readonly blocks: 'writing' }
  | {
      readonly kind: 'kit';
      readonly kitId: string;
      readonly rule: 'K2';
      readonly blocks: 'offer';
      /** the one body it is on; null when it is on none yet */
      readonly only: string | null;
    }
  | {
      readonly kind: 'kit';
      readonly kitId: string;
      readonly rule: 'K3';
      readonly blocks: 'writing';
      readonly people: readonly string[];
    }
  | {
      readonly kind: 'kit';
      readonly kitId: string;
      readonly rule: 'K4';
      readonly blocks: 'offer';
      /** how many of its beats stand on the board no more */
      readonly gone: number;
    }
  | { readonly kind: 'kit'; readonly kitId: string; readonly rule: 'K5'; readonly blocks: 'offer' };

export interface KitScene {
  readonly lines: readonly KitFacts[];
  /** performers of the scene */
  readonly people: readonly string[];
  /** ids of the beats that stand */
  readonly beats: readonly string[];
}

/** Every line's findings, in the order of the list. A line that is retired or given back is not handed in. */
export function findKitFindings(scene: KitScene): readonly KitFinding[] {
  const standing = new Set(scene.beats);
  return scene.lines.flatMap((line) => [
    ...shared(line),
    ...oneBody(line, scene.lines),
    ...outside(line, scene.people),
    ...goneBeats(line, standing),
    ...nobody(line),
  ]);
}

export function coversBeat({ beats }: Pick<KitFacts, 'beats'>, beatId: string): boolean {
  return beats.length === 0 || beats.includes(beatId);
}

function shared({ id, item, single, wearers }: KitFacts): readonly KitFinding[] {
  const isShared = wearers.length > 1 && (single || isAlwaysSingle(item));
  return isShared ? [{ kind: 'kit', kitId: id, rule: 'K1', blocks: 'writing' }] : [];
}

/** One line with two bodies, or one line for each body: either notes the barrier on both. */
function oneBody(line: KitFacts, lines: readonly KitFacts[]): readonly KitFinding[] {
  if (!kitById.get(line.item)!.needsBothBodies) return [];
  const alike = lines.filter((other) => other.item === line.item && overlaps(other, line));
  const bodies = new Set(alike.flatMap(({ wearers }) => wearers.map(({ person }) => person)));
  if (bodies.size > 1) return [];
  return [{ kind: 'kit', kitId: line.id, rule: 'K2', blocks: 'offer', only: [...bodies][0] ?? null }];
}

function overlaps(a: KitFacts, b: KitFacts): boolean {
  return a.beats.length === 0 || b.beats.length === 0 || a.beats.some((beat) => b.beats.includes(beat));
}

function outside({ id, wearers }: KitFacts, people: readonly string[]): readonly KitFinding[] {
  const gone = wearers.map(({ person }) => person).filter((person) => !people.includes(person));
  return gone.length === 0 ? [] : [{ kind: 'kit', kitId: id, rule: 'K3', blocks: 'writing', people: gone }];
}

function goneBeats({ id, beats }: KitFacts, standing: ReadonlySet<string>): readonly KitFinding[] {
  const gone = beats.filter((beat) => !standing.has(beat)).length;
  return gone === 0 ? [] : [{ kind: 'kit', kitId: id, rule: 'K4', blocks: 'offer', gone }];
}

function nobody({ id, item, wearers }: KitFacts): readonly KitFinding[] {
  // a barrier without any body is K2's
  const isAsked = isWorn(item) && wearers.length === 0 && !kitById.get(item)!.needsBothBodies;
  return isAsked ? [{ kind: 'kit', kitId: id, rule: 'K5', blocks: 'offer' }] : [];
}
