/** What became of a line of kit since its wearer saw it or said yes: a short sentence for each difference. */
import type { LiveKitLine, LiveKitTerms } from '../model/kit-live.ts';
import { capital } from './capital.ts';
import { kitTiming } from './kit-lists.ts';

export const KIT_CHANGE_WORDS = {
  sinceYes: 'Changed since you said yes',
  whileOpen: 'Changed while you were looking at it',
  again: 'Your answer counts for this as it is now.',
  piece: (label: string, was: string, is: string) =>
    was === ''
      ? `${label} is now ${is}.`
      : is === ''
        ? `${label} ${was} was taken off.`
        : `${label} ${was}, now ${is}.`,
  size: 'Size',
  tone: 'Tone',
  timing: (was: string, is: string) => `${was}, now ${is}.`,
  nowShared: 'It is now shared with somebody in this beat.',
  nowAlone: 'It is no longer shared.',
  otherPartner: 'It is now shared with somebody else.',
  other: 'Something about it is different from before.',
} as const;

/** A line as it stands, to be compared with what it becomes. */
export function seenTerms({ size, tone, beats, shared }: LiveKitLine): LiveKitTerms {
  return { size, tone, beats, shared, withOthers: false };
}

/** Empty when nothing differs. `order` is the ids of the beats in playing order; a beat is said by its position (R33). */
export function sayKitChanges(
  was: LiveKitTerms,
  now: LiveKitLine,
  order: readonly string[],
): readonly string[] {
  const { piece } = KIT_CHANGE_WORDS;
  const timing = [was.beats, now.beats].map((beats) => kitTiming(beats, order));
  return [
    was.size !== now.size && piece(KIT_CHANGE_WORDS.size, was.size, now.size),
    was.tone !== now.tone && piece(KIT_CHANGE_WORDS.tone, was.tone, now.tone),
    timing[0] !== timing[1] && KIT_CHANGE_WORDS.timing(capital(timing[0]!), timing[1]!),
    !was.shared && now.shared && KIT_CHANGE_WORDS.nowShared,
    was.shared && !now.shared && KIT_CHANGE_WORDS.nowAlone,
    was.shared && now.shared && was.withOthers && KIT_CHANGE_WORDS.otherPartner,
  ].filter((text) => text !== false);
}
