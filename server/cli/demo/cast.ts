/** The fictional production of the demo: its name, its people, its scenes. Everyone in it is invented, and an adult. */
import type { SceneCategory } from '#shared/model/categories.ts';
import type { JobTitle } from '#shared/model/roles.ts';

export const DEMO_TITLE = 'Harbour Lights';

export const DEMO_PEOPLE = [
  { key: 'mara', name: 'Mara Lindqvist', job: 'lead-ic', plays: null },
  { key: 'rosa', name: 'Rosa Delgado', job: 'director', plays: null },
  { key: 'samira', name: 'Samira Haddad', job: 'performer', plays: 'Elin' },
  { key: 'jonas', name: 'Jonas Adeyemi', job: 'performer', plays: 'Tomas' },
  { key: 'wei', name: 'Wei Tan', job: 'stage-manager', plays: null },
  { key: 'priya', name: 'Priya Raman', job: 'costume-hod', plays: null },
] as const satisfies readonly DemoPerson[];

export interface DemoPerson {
  readonly key: string;
  readonly name: string;
  readonly job: JobTitle;
  /** the character, in whose name story words are written */
  readonly plays: string | null;
}

export type DemoPersonKey = (typeof DEMO_PEOPLE)[number]['key'];

/** The two who are in both scenes. Every record of a board names them by id; these stand for the ids while writing. */
export interface DemoCast {
  /** Samira, who plays Elin */
  readonly elin: string;
  /** Jonas, who plays Tomas */
  readonly tomas: string;
}

export interface DemoSceneFacts {
  readonly number: string;
  readonly title: string;
  /** story intent in character words */
  readonly intent: string;
  readonly categories: readonly SceneCategory[];
}
