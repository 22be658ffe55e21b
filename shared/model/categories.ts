/** What a scene contains, several at once (domain 2.5). */
import { isOneOf } from './one-of.ts';

interface CategoryFacts<Id extends string> {
  readonly id: Id;
  /** An IC is to be engaged. Where it is false the category is context that an IC reads. */
  readonly needsIc: boolean;
  /** The set starts closed; the IC may still decide otherwise. */
  readonly closedSet: boolean;
  /** May not stand on a unit that has a minor in it (M2, M4). */
  readonly blockedForMinors: boolean;
  /** May not stand where the character is under 18, whoever plays the part (M7). */
  readonly blockedForMinorCharacters: boolean;
}

const FOR_ADULTS = { blockedForMinors: true, blockedForMinorCharacters: false } as const;
const ADULT_CHARACTERS = { blockedForMinors: true, blockedForMinorCharacters: true } as const;
/**
 * `minor-present` "locks the rest" (domain 2.5), so this is a closed list: the
 * tag itself and what the actions of M3 are called. Nothing is let in because
 * it happens not to be named in M2.
 */
const WITH_MINORS = { blockedForMinors: false, blockedForMinorCharacters: false } as const;

const IC = { needsIc: true, closedSet: false } as const;
const IC_AND_CLOSED = { needsIc: true, closedSet: true } as const;
const CONTEXT = { needsIc: false, closedSet: false } as const;

const CATEGORY_ROWS = [
  { id: 'kiss', ...IC, ...WITH_MINORS },
  { id: 'romantic-contact', ...IC, ...FOR_ADULTS },
  { id: 'simulated-sex', ...IC_AND_CLOSED, ...ADULT_CHARACTERS },
  { id: 'simulated-sex-implied', ...IC_AND_CLOSED, ...ADULT_CHARACTERS },
  { id: 'nudity', ...IC_AND_CLOSED, ...ADULT_CHARACTERS },
  { id: 'undressing', ...IC_AND_CLOSED, ...ADULT_CHARACTERS },
  { id: 'reduced-clothing', ...IC_AND_CLOSED, ...FOR_ADULTS },
  { id: 'bathing', ...IC_AND_CLOSED, ...FOR_ADULTS },
  { id: 'birth', ...IC_AND_CLOSED, ...FOR_ADULTS },
  { id: 'medical-exam', ...IC_AND_CLOSED, ...FOR_ADULTS },
  { id: 'morgue-corpse', ...IC_AND_CLOSED, ...FOR_ADULTS },
  { id: 'caregiving', ...CONTEXT, ...WITH_MINORS },
  { id: 'family-affection', ...CONTEXT, ...WITH_MINORS },
  { id: 'intimate-violence', ...IC_AND_CLOSED, ...FOR_ADULTS },
  { id: 'sexual-violence', ...IC_AND_CLOSED, ...ADULT_CHARACTERS },
  { id: 'harassment', ...IC, ...FOR_ADULTS },
  { id: 'power-imbalance', ...CONTEXT, ...FOR_ADULTS },
  { id: 'group-scene', ...IC_AND_CLOSED, ...FOR_ADULTS },
  { id: 'intoxicated-character', ...CONTEXT, ...FOR_ADULTS },
  { id: 'dance-close', ...IC, ...FOR_ADULTS },
  { id: 'verbal-sexual', ...IC, ...FOR_ADULTS },
  // Exposing sounds count as hyper-exposed work, and a recording of them travels.
  { id: 'sound-only', ...IC_AND_CLOSED, ...FOR_ADULTS },
  // Removing one is exposure for the person who wears it.
  { id: 'religious-garment', ...IC_AND_CLOSED, ...FOR_ADULTS },
  // An IC is one of the people who must be there (M5).
  { id: 'minor-present', ...IC, ...WITH_MINORS },
] as const;

export type SceneCategory = (typeof CATEGORY_ROWS)[number]['id'];
export type SceneCategoryEntry = CategoryFacts<SceneCategory>;

export const SCENE_CATEGORIES: readonly SceneCategoryEntry[] = CATEGORY_ROWS;
export const SCENE_CATEGORY_IDS: readonly SceneCategory[] = SCENE_CATEGORIES.map((category) => category.id);
export const sceneCategoryById: ReadonlyMap<SceneCategory, SceneCategoryEntry> = new Map(
  SCENE_CATEGORIES.map((category) => [category.id, category]),
);

export function isSceneCategory(value: unknown): value is SceneCategory {
  return isOneOf(SCENE_CATEGORY_IDS, value);
}
