/** Exposure for views. */
import type { ExposedPerson } from '#shared/rules/beat-rules.ts';
import { beatPersonKey } from '#shared/model/ids.ts';
import { useTopic } from './board-hooks.ts';

export type { ExposedPerson } from '#shared/rules/beat-rules.ts';

/** Null where nothing was written of this person in this beat. */
export function useExposure(beatId: string, personId: string): ExposedPerson | null {
  return useTopic(`exposure/${beatPersonKey(beatId, personId)}`, (store) => store.exposure(beatId, personId));
}

/** Everyone of whom something was written in a beat. */
export function useExposureOf(beatId: string): readonly ExposedPerson[] {
  return useTopic(`exposure/${beatId}`, (store) => store.exposureOf(beatId));
}
