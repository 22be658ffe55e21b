/**
 * How kit lies in the store: a line under the production's key, and what a wearer's skin has to avoid apart from it under
 * that person's own key, so that erasing a person erases it.
 */
import type { KitLine, KitWearer } from '#shared/model/kit.ts';
import type { RecordReader, RecordWriter } from '../store/store.ts';

const LINE_ROWS = 'kit';
const AVOID_ROWS = 'kit-avoid';

/** Lines written before there were versions have none, nor what a yes was to. */
type StoredWearer = Omit<KitWearer, 'said'> & Partial<Pick<KitWearer, 'said'>>;
type StoredLine = Omit<KitLine, 'version' | 'wearers'> &
  Partial<Pick<KitLine, 'version'>> & { readonly wearers: readonly StoredWearer[] };

interface Avoid {
  readonly kit: string;
  readonly person: string;
  readonly text: string;
}

/** Every line of a production, the retired ones included, oldest id first. */
export async function readKit(reader: RecordReader, productionId: string): Promise<readonly KitLine[]> {
  const [lines, avoids] = await Promise.all([
    reader.list<StoredLine>(LINE_ROWS, productionId),
    reader.list<Avoid>(AVOID_ROWS, productionId),
  ]);
  const texts = new Map(avoids.map(({ id, value }) => [id, value.text]));
  return lines.map(({ value }) => withTexts(value, texts));
}

/** Lines of one scene that are not retired, given back or not, without what a wearer's skin has to avoid. */
export async function readSceneKit(
  reader: RecordReader,
  productionId: string,
  sceneId: string,
): Promise<readonly KitLine[]> {
  const lines = await reader.list<StoredLine>(LINE_ROWS, productionId, sceneId);
  return lines.map(({ value }) => withTexts(value, new Map())).filter(({ retiredAt }) => retiredAt === null);
}

export async function readKitLine(reader: RecordReader, id: string): Promise<KitLine | null> {
  const line = (await reader.get<StoredLine>(LINE_ROWS, id))?.value;
  if (line === undefined) return null;
  const avoids = await Promise.all(
    line.wearers.map(({ person }) => reader.get<Avoid>(AVOID_ROWS, avoidId(id, person))),
  );
  return withTexts(line, new Map(avoids.flatMap((row) => (row === null ? [] : [[row.id, row.value.text]]))));
}

export async function countKitLines(
  reader: RecordReader,
  scene: { id: string; productionId: string },
): Promise<number> {
  const lines = await reader.list<StoredLine>(LINE_ROWS, scene.productionId, scene.id);
  return lines.filter(({ value }) => value.retiredAt === null).length;
}

/** Writes a line with the words of its wearers; those of people who were wearers before, and are not, are removed. */
export async function putKitLine(tx: RecordWriter, line: KitLine, before: KitLine | null): Promise<void> {
  const { id, productionId, sceneId } = line;
  const value: KitLine = { ...line, wearers: line.wearers.map((wearer) => ({ ...wearer, avoid: '' })) };
  await tx.put({
    kind: LINE_ROWS,
    id,
    scope: productionId,
    ref: sceneId,
    key: `production:${productionId}`,
    value,
  });
  for (const { person } of before?.wearers ?? [])
    if (!line.wearers.some((wearer) => wearer.person === person && wearer.avoid !== ''))
      await tx.remove(AVOID_ROWS, avoidId(id, person));
  for (const wearer of line.wearers) if (wearer.avoid !== '') await putAvoid(tx, line, wearer);
}

async function putAvoid(tx: RecordWriter, line: KitLine, { person, avoid }: KitWearer): Promise<void> {
  const value: Avoid = { kit: line.id, person, text: avoid };
  await tx.put({
    kind: AVOID_ROWS,
    id: avoidId(line.id, person),
    scope: line.productionId,
    ref: person,
    key: `person:${person}`,
    value,
  });
}

function avoidId(kit: string, person: string): string {
  return `${kit}:${person}`;
}

function withTexts(line: StoredLine, texts: ReadonlyMap<string, string>): KitLine {
  const wearers = line.wearers.map((wearer) => ({
    ...wearer,
    said: wearer.said ?? null,
    avoid: texts.get(avoidId(line.id, wearer.person)) ?? '',
  }));
  return { ...line, version: line.version ?? 1, wearers };
}
