/** The records plane (design 2): what must be trusted. Written only by commands the server checks. Times are milliseconds since 1970. */
import type { AccessRole } from './roles.ts';
import type { SceneCategory } from './categories.ts';

export interface Production {
  readonly id: string;
  readonly name: string;
  readonly createdAt: number;
}

/** M1: adult status is an attestation (by whom, when); no birth date is kept. Without one a person counts as a minor. */
export interface AdultAttestation {
  readonly by: string;
  readonly at: number;
}

export interface Person {
  readonly id: string;
  readonly productionId: string;
  readonly name: string;
  /** a job title of `roles.ts`, or free words (an unlisted title is crew) */
  readonly job: string;
  /** people and devices only, no content */
  readonly admin: boolean;
  readonly adult: AdultAttestation | null;
  /** for a guardian, studio teacher or chaperone: the minors they are on duty for */
  readonly guards: readonly string[];
  readonly endedAt: number | null;
  /** was a performer and is none any more: the map they wrote is still theirs to have */
  readonly hasPerformed?: true;
  /** a guest's last day */
  readonly until: number | null;
}

/** Who plays whom in one scene. `under18` is the character's age in the story and says nothing of the performer's (M7). */
export interface SceneCharacter {
  /** id of the performer */
  readonly person: string;
  /** name in the script; '' where it is not noted yet */
  readonly character: string;
  readonly under18: boolean;
}

/** One moment of story with its own board. */
export interface Scene {
  readonly id: string;
  readonly productionId: string;
  /** as printed in the script, for example `12A` */
  readonly number: string;
  readonly title: string;
  /** story intent in character words */
  readonly intent: string;
  readonly categories: readonly SceneCategory[];
  /** performers of the scene, ids */
  readonly people: readonly string[];
  /**
   * At most one for each person; kept for somebody who has left the scene, so that leaving and coming back changes no
   * age. Absent in scenes from before there were characters; whoever has none is taken for an adult character.
   */
  readonly characters?: readonly SceneCharacter[];
  readonly order: string;
  /** a closed scene admits only the named list, whatever the role */
  readonly closed: boolean;
  readonly admitted: readonly string[];
  readonly retiredAt: number | null;
}

/** The signed-in person, as every access decision sees them. Made by the server from records, never from a request. */
export interface Who {
  readonly personId: string;
  readonly productionId: string;
  readonly role: AccessRole;
  /** the job title behind the role, for the few rights that hang on it */
  readonly job?: string;
  readonly admin: boolean;
  readonly adult: boolean;
  readonly guards: readonly string[];
}

/** Access was ended, or a guest's last moment has passed. `now`: milliseconds since 1970 on the server's clock. */
export function hasEnded({ endedAt, until }: Pick<Person, 'endedAt' | 'until'>, now: number): boolean {
  return endedAt !== null || (until !== null && now >= until);
}
