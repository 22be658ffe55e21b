/**
 * The row "kit" of the permission table (design 4), and what each role is shown of it. Pure: facts in, values out.
 *
 * Security: costume gets no text of a board, so nothing here takes a scene's title, intent or categories (R33).
 */
import type { LiveKitLine, LiveKitScene, LiveKitWearer } from '../model/kit-live.ts';
import { isKitReady, type KitLine, type KitWearer } from '../model/kit.ts';
import type { Scene, Who } from '../model/production.ts';
import type { AccessRole } from '../model/roles.ts';
import type { DocumentFacts } from './decide.ts';

/**
 * `all`: every line, to edit. `begun`: the same, of scenes in which an IC has begun a list. `own`: lines on one's own
 * body. `child`: lines of a minor they guard. `ready`: one word per scene.
 */
export type KitSeen = 'all' | 'begun' | 'own' | 'child' | 'ready' | '-';

export const KIT_ACCESS: Readonly<Record<AccessRole, KitSeen>> = {
  ic: 'all',
  director: 'ready',
  performer: 'own',
  'stage-manager': 'ready',
  costume: 'begun',
  producer: '-',
  crew: '-',
  guardian: 'child',
};

/** Has a kit screen at all. */
export function seesKitLines({ role }: Pick<Who, 'role'>): boolean {
  return KIT_ACCESS[role] !== '-' && KIT_ACCESS[role] !== 'ready';
}

export interface KitSceneView {
  readonly scene: Scene;
  readonly facts: Pick<DocumentFacts, 'productionId' | 'people' | 'closed' | 'admitted'>;
  /** beats on its board that are not retired, in playing order */
  readonly beatOrder: readonly string[];
}

export interface KitView {
  readonly scenes: readonly KitSceneView[];
  readonly kit: readonly KitLine[];
}

/** `isAssisted`: somebody else opened the session, so nothing is in it of what skin cannot take (design 5). */
export function projectKit(view: KitView, who: Who, isAssisted = false): readonly LiveKitScene[] {
  const seen = KIT_ACCESS[who.role];
  if (seen === '-') return [];
  const byScene = new Map<string, KitLine[]>();
  for (const line of view.kit) {
    if (line.retiredAt !== null || line.productionId !== who.productionId) continue;
    byScene.set(line.sceneId, [...(byScene.get(line.sceneId) ?? []), line]);
  }
  const scenes = view.scenes
    .filter(({ facts }) => reaches(who, facts))
    .flatMap((scene) => projectScene(scene, byScene.get(scene.scene.id) ?? [], who, seen) ?? []);
  return isAssisted ? scenes.map(withoutSkin) : scenes;
}

function projectScene(
  { scene, facts, beatOrder }: KitSceneView,
  lines: readonly KitLine[],
  who: Who,
  seen: Exclude<KitSeen, '-'>,
): LiveKitScene | null {
  const { id, number } = scene;
  if (lines.length === 0 && seen !== 'all') return null;
  if (seen === 'ready') return { id, number, ready: isKitReady(lines) };
  if (seen === 'all' || seen === 'begun') {
    const ready = isKitReady(lines);
    return { id, number, ready, beats: beatOrder, people: facts.people, lines: lines.map(wholeLine) };
  }
  const mine = seen === 'own' ? [who.personId] : who.guards;
  const isMine = (person: string): boolean => mine.includes(person) && facts.people.includes(person);
  const own = lines.filter(({ wearers }) => wearers.some(({ person }) => isMine(person)));
  return own.length === 0
    ? null
    : { id, number, beats: beatOrder, lines: own.map((line) => partOf(line, isMine)) };
}

function withoutSkin(scene: LiveKitScene): LiveKitScene {
  if (scene.lines === undefined) return scene;
  const bare = (wearer: LiveKitWearer): LiveKitWearer => ({ ...wearer, allergy: 'not-asked', avoid: '' });
  return { ...scene, lines: scene.lines.map((line) => ({ ...line, wearers: line.wearers.map(bare) })) };
}

/** A closed scene admits only the named list, whatever the role. */
function reaches(who: Who, { productionId, closed, admitted }: KitSceneView['facts']): boolean {
  return who.productionId === productionId && (!closed || admitted.includes(who.personId));
}

function wholeLine(line: KitLine): LiveKitLine {
  return partOf(line, () => true);
}

/** Without what belongs to other bodies: their names, sizes of their own, answers and allergies stay away. */
function partOf(line: KitLine, isSeen: (person: string) => boolean): LiveKitLine {
  const { id, item, version, beats, size, tone, quantity, place, spare, single, fitted, returnedAt } = line;
  return {
    id,
    item,
    version,
    beats,
    wearers: line.wearers.filter(({ person }) => isSeen(person)).map((wearer) => wearerOf(wearer, line)),
    shared: line.wearers.length > 1,
    size,
    tone,
    quantity,
    place,
    spare,
    single,
    fittedAt: fitted?.at ?? null,
    fittedBy: fitted?.by ?? null,
    returnedAt,
  };
}

function wearerOf({ person, confirmedAt, said, allergy, avoid }: KitWearer, line: KitLine): LiveKitWearer {
  if (said === null) return { person, confirmedAt, said, allergy, avoid };
  const { size, tone, beats, wearers } = said;
  const shared = wearers.length > 1;
  const withOthers = line.wearers.some((other) => !wearers.includes(other.person));
  return { person, confirmedAt, said: { size, tone, beats, shared, withOthers }, allergy, avoid };
}
