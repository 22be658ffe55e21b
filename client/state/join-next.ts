/** Joins a beat with the next, and says what has become of it. The work is fetched when it is first asked for. */
import { beatTitle } from '#shared/words/beat-title.ts';
import { HALVES_KEY_WORDS } from '#shared/words/halves-key-words.ts';
import type { BoardSession } from './board-session.ts';

/** One sentence; null where a frozen beat was left as it is, which says so itself. */
export async function joinNext({ store, view }: BoardSession, beatId: string): Promise<string | null> {
  const loaded = await Promise.all([
    import('./beat-halves-actions.ts'),
    import('#shared/words/halves-words.ts'),
  ]).catch(() => null);
  if (loaded === null) return HALVES_KEY_WORDS.missing;
  const [{ joinBeats }, { HALVES_WORDS }] = loaded;
  const beats = store.beats();
  const index = beats.findIndex(({ id }) => id === beatId);
  const beat = beats[index];
  // somebody removed it meanwhile
  if (beat === undefined) return null;
  const refused = joinBeats(store, beatId);
  if (refused !== null) return HALVES_WORDS.refused[refused];
  if (store.beats().length === beats.length) return null;
  view.openBeat(beatId);
  return HALVES_WORDS.joined(beatTitle(beat, index));
}
