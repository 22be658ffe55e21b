/**
 * What projections of consent are made from. In two parts: what is published, which is read for everybody, and what is
 * somebody's own, which is read only when somebody who may see some of it is there. A director's projection is made
 * from the first alone, before the second is even asked for (R19).
 */
import type { ConsentScene, PrivateView, PublishedView } from '#shared/access/consent.ts';
import type { Readiness } from '#shared/model/consent.ts';
import { sceneBeatKey } from '#shared/model/ids.ts';
import type { KitLine } from '#shared/model/kit.ts';
import type { KitFacts } from '#shared/rules/kit-rules.ts';
import type { ConsentRecords } from '../records/port.ts';
import type { DigestBook, SceneFacts } from './beat-digests.ts';

interface PublishedFacts {
  readonly scenes: readonly ConsentScene[];
  readonly readiness: readonly Readiness[];
}

/** Board digests of what was called ready or frozen. No kit and no double is in them. */
export async function viewPublished(
  book: DigestBook,
  { scenes, readiness }: PublishedFacts,
): Promise<PublishedView> {
  const boards = new Map<string, string | null>();
  const shown = readiness.filter(({ called, isFrozen }) => called === 'ready' || isFrozen);
  for (const [sceneId, beatIds] of byScene(shown)) {
    for (const [id, { board }] of await book.of(sceneId, beatIds, NO_FACTS))
      boards.set(sceneBeatKey(sceneId, id), board);
  }
  return { scenes, readiness, boards };
}

/** Adds what is somebody's own. `kit`: every line of the production. */
export async function viewPrivate(
  book: DigestBook,
  published: PublishedView,
  records: ConsentRecords,
  { kit, now }: { readonly kit: readonly KitLine[]; readonly now: number },
): Promise<PrivateView> {
  const digests = new Map<string, ReadonlyMap<string, string>>();
  const scenes = new Set(published.scenes.map(({ id }) => id));
  for (const [sceneId, beatIds] of byScene([...records.offers, ...records.answers])) {
    if (!scenes.has(sceneId)) continue;
    const facts = factsOf(sceneId, kit, records);
    for (const [id, { people }] of await book.of(sceneId, beatIds, facts))
      digests.set(sceneBeatKey(sceneId, id), people);
  }
  return { ...published, ...records, digests, now };
}

const NO_FACTS: SceneFacts = { kit: [], doubles: [] };

/** The fields that digests are made of and no more, so that a fitting does not have a whole board gone through again. */
function factsOf(
  sceneId: string,
  kit: readonly KitLine[],
  { doublings }: Pick<ConsentRecords, 'doublings'>,
): SceneFacts {
  const isHere = (line: KitLine): boolean => line.sceneId === sceneId && line.retiredAt === null;
  const lines = kit.filter(isHere).map(({ id, item, beats, wearers, single }): KitFacts => ({
    id,
    item,
    beats,
    wearers: wearers.map(({ person }) => ({ person })),
    single,
  }));
  const doubles = doublings
    .filter((one) => one.sceneId === sceneId)
    .map(({ original, double }) => ({ original, double }));
  return { kit: lines, doubles };
}

function byScene(
  items: readonly { readonly sceneId: string; readonly beatId: string }[],
): ReadonlyMap<string, readonly string[]> {
  const scenes = new Map<string, Set<string>>();
  for (const { sceneId, beatId } of items) {
    const beats = scenes.get(sceneId) ?? new Set();
    scenes.set(sceneId, beats.add(beatId));
  }
  return new Map([...scenes].map(([id, beats]) => [id, [...beats]]));
}
