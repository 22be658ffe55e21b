/** A beat as commands about consent see it: the board's contents, and with them what each person in it agrees to. */
import { mayReachScene } from '#shared/access/commands.ts';
import type { BeatContents, BoardContents } from '#shared/doc/beat-contents.ts';
import type { Digest, Doubling } from '#shared/model/consent.ts';
import type { KitLine } from '#shared/model/kit.ts';
import type { MaterialPart } from '#shared/model/material-part.ts';
import type { Person, Scene } from '#shared/model/production.ts';
import { boardDigest, digestsOfBeat } from '#shared/rules/digest.ts';
import { readDoublings } from '../consent-rows.ts';
import { readSceneKit } from '../kit-rows.ts';
import { readPeople, readPerson, readScene } from '../tables.ts';
import { refuse, type Acting, type HandlerDeps, type Refused, type Scope } from './handler.ts';

export interface FoundScene {
  readonly scene: Scene;
  readonly everybody: readonly Person[];
}

export interface FoundBeat extends FoundScene {
  readonly contents: BeatContents;
  /** counts per minute of the scene */
  readonly tempo: number;
  /** of the scene, what was given back too: an agreement does not end when a garment goes back at night */
  readonly kit: readonly KitLine[];
  readonly doubles: readonly Doubling[];
  /** of what anybody with the board can tell */
  readonly board: Digest;
  /** by person: everybody who has to agree */
  readonly parts: ReadonlyMap<string, { readonly part: MaterialPart; readonly digest: Digest }>;
}

/**
 * The beat on its board, read before the transaction; null for a scene of another production. A change of the board
 * meanwhile is no harm: what is answered names a digest, and a digest that does not stand any more is no agreement.
 */
export async function readBoardFor(
  { store, documents }: HandlerDeps,
  { personId }: Acting,
  sceneId: string,
  beatId: string,
): Promise<BoardContents | null> {
  const [person, scene] = await Promise.all([
    readPerson(store.records, personId),
    readScene(store.records, sceneId),
  ]);
  if (person === null || scene === null || scene.productionId !== person.productionId) return null;
  return documents.readBoard(sceneId, [beatId]);
}

/** Security: access is asked before existence; both have one answer. */
export async function findScene({ tx, who }: Scope, id: string): Promise<FoundScene | null> {
  const everybody = await readPeople(tx, who.productionId);
  const scene = await readScene(tx, id);
  return scene !== null && mayReachScene(who, scene, everybody) ? { scene, everybody } : null;
}

/** What stands on the board, with kit and doubles as they are now; null for a beat that is not there, or off the board. */
export async function completeBeat(
  { tx }: Scope,
  found: FoundScene,
  board: BoardContents | null,
): Promise<FoundBeat | null> {
  const contents = board?.beats[0];
  if (board === null || contents === undefined) return null;
  const { id, productionId } = found.scene;
  const kit = await readSceneKit(tx, productionId, id);
  const doubles = await readDoublings(tx, productionId, id);
  const { tempo } = board.settings;
  return {
    ...found,
    contents,
    tempo,
    kit,
    doubles,
    board: boardDigest(contents, tempo),
    parts: digestsOfBeat(contents, { tempo, kit, doubles, script: null }),
  };
}

export async function withBeat<T>(
  scope: Scope,
  sceneId: string,
  board: BoardContents | null,
  work: (beat: FoundBeat) => Promise<T | Refused>,
): Promise<T | Refused> {
  const found = await findScene(scope, sceneId);
  const beat = found && (await completeBeat(scope, found, board));
  return beat === null ? refuse('not-found') : work(beat);
}

/** By person, as a record keeps them. */
export function digestsOf(parts: FoundBeat['parts']): Readonly<Record<string, Digest>> {
  return Object.fromEntries([...parts].map(([person, { digest }]) => [person, digest]));
}

/** The sender's screen showed exactly these people and these versions. */
export function isSeen(parts: FoundBeat['parts'], seen: Readonly<Record<string, Digest>>): boolean {
  const people = Object.keys(seen);
  return people.length === parts.size && people.every((person) => parts.get(person)?.digest === seen[person]);
}
