/**
 * Present digests of beats, kept until the board says that a beat reads differently: a board is not gone through again
 * for every change of one of its beats.
 */
import type { BeatContents } from '#shared/doc/beat-contents.ts';
import type { Digest } from '#shared/model/consent.ts';
import { boardDigest, digestsOfBeat } from '#shared/rules/digest.ts';
import type { MaterialFacts } from '#shared/rules/material.ts';
import type { BoardChange, DocumentReader } from '../sync/port.ts';

export interface BeatDigests {
  /** null: the beat is not on the board, or off it */
  readonly board: Digest | null;
  /** of each person who has to agree */
  readonly people: ReadonlyMap<string, Digest>;
}

/** What of a scene counts beside its board. */
export type SceneFacts = Pick<MaterialFacts, 'kit' | 'doubles'>;

interface KnownScene {
  readonly factsKey: string;
  readonly beats: Map<string, BeatDigests>;
  /** beats that are being read */
  readonly reading: Set<string>;
}

const GONE: BeatDigests = { board: null, people: new Map() };

export class DigestBook {
  readonly #boards: Pick<DocumentReader, 'readBoard'>;
  readonly #scenes = new Map<string, KnownScene>();

  constructor(boards: Pick<DocumentReader, 'readBoard'>) {
    this.#boards = boards;
  }

  /** True when what was read of this board may be shown to somebody. */
  changed({ sceneId, beatIds }: BoardChange): boolean {
    const known = this.#scenes.get(sceneId);
    if (known === undefined) return false;
    if (beatIds === null) {
      known.beats.clear();
      known.reading.clear();
      return true;
    }
    let isKnown = false;
    for (const id of beatIds) {
      // what is being read may be older than the change, so it is not kept
      const isReading = known.reading.delete(id);
      isKnown = known.beats.delete(id) || isReading || isKnown;
    }
    return isKnown;
  }

  /** Digests of these beats of one scene, by beat id. */
  async of(
    sceneId: string,
    beatIds: readonly string[],
    facts: SceneFacts,
  ): Promise<ReadonlyMap<string, BeatDigests>> {
    const known = this.#known(sceneId, facts);
    const fresh = new Map<string, BeatDigests>();
    const missing = beatIds.filter((id) => !known.beats.has(id));
    if (missing.length > 0) {
      for (const id of missing) known.reading.add(id);
      const board = await this.#boards.readBoard(sceneId, missing);
      const contents = new Map(board?.beats.map((one) => [one.beat.id, one]));
      for (const id of missing) {
        const one = contents.get(id);
        const now =
          board === null || one === undefined
            ? GONE
            : digestsNow(one, { ...facts, tempo: board.settings.tempo, script: null });
        fresh.set(id, now);
        if (known.reading.delete(id)) known.beats.set(id, now);
      }
    }
    return new Map(beatIds.map((id) => [id, fresh.get(id) ?? known.beats.get(id) ?? GONE]));
  }

  #known(sceneId: string, facts: SceneFacts): KnownScene {
    const factsKey = JSON.stringify(facts);
    const known = this.#scenes.get(sceneId);
    if (known?.factsKey === factsKey) return known;
    const fresh: KnownScene = { factsKey, beats: new Map(), reading: new Set() };
    this.#scenes.set(sceneId, fresh);
    return fresh;
  }
}

function digestsNow(contents: BeatContents, facts: MaterialFacts): BeatDigests {
  const people = new Map<string, Digest>();
  for (const [person, { digest }] of digestsOfBeat(contents, facts)) people.set(person, digest);
  return { board: boardDigest(contents, facts.tempo), people };
}
