/** Which beat is played after which. A Plan B stands in the strip behind its beat, and is played in its place or not at all. */
import type { Beat } from './board.ts';

type Ordered = Pick<Beat, 'id' | 'planBOf'>;

/** True for a beat that stands in for one that is there. */
export function isPlanB({ planBOf }: Ordered, beats: readonly Ordered[]): boolean {
  return planBOf !== undefined && beats.some(({ id }) => id === planBOf);
}

/** What is played: the beats themselves, or for each that has one its first Plan B. `beats` are in playing order. */
export function playedBeats<B extends Ordered>(beats: readonly B[], usesPlanB: boolean): readonly B[] {
  const main = beats.filter((beat) => !isPlanB(beat, beats));
  if (!usesPlanB) return main;
  return main.map((beat) => beats.find(({ planBOf }) => planBOf === beat.id) ?? beat);
}

/** The beat that people come from and the one they go to; those of a Plan B are those of its beat. */
export function aroundBeat<B extends Ordered>(
  beats: readonly B[],
  beatId: string | null,
): { readonly before: B | null; readonly after: B | null } {
  const beat = beats.find(({ id }) => id === beatId);
  if (beat === undefined) return { before: null, after: null };
  const main = playedBeats(beats, false);
  const stands = isPlanB(beat, beats) ? beat.planBOf : beat.id;
  const at = main.findIndex(({ id }) => id === stands);
  // the Plan B of a Plan B has no place of its own
  if (at === -1) return { before: null, after: null };
  return { before: main[at - 1] ?? null, after: main[at + 1] ?? null };
}

/** By beat: the one that people go to, as `aroundBeat` says it, of a whole scene at once. */
export function beatsAfter<B extends Ordered>(beats: readonly B[]): ReadonlyMap<string, B | null> {
  const ids = new Set(beats.map(({ id }) => id));
  const main = beats.filter(({ planBOf }) => planBOf === undefined || !ids.has(planBOf));
  const places = new Map(main.map(({ id }, at) => [id, at]));
  return new Map(
    beats.map(({ id, planBOf }) => {
      const stands = planBOf !== undefined && ids.has(planBOf) ? planBOf : id;
      const at = places.get(stands);
      return [id, at === undefined ? null : (main[at + 1] ?? null)];
    }),
  );
}
