/** Words of the kit of one beat, beside the board. */
import { needsFitting } from '../model/kit.ts';
import type { LiveKitLine, LiveKitWearer } from '../model/kit-live.ts';
import { capital } from './capital.ts';
import { KIT_WORDS, kitLabel } from './kit.ts';

export const KIT_BEAT_WORDS = {
  title: 'Kit in this beat',
  titleOwn: 'Your kit in this beat',
  none: 'Nothing on the kit list for this beat.',
  lies: 'Lies ready',
  open: 'Open the kit list',
  openOwn: 'Open your kit',
  missing: 'Not on the kit list',
  named: (names: readonly string[]) => `A contact names it for ${names.join(' and ')}.`,
  put: 'Put on the kit list',
  putLabel: (item: string) => `Put on the kit list: ${item}`,
  done: (item: string) => `${capital(item)} is on the kit list, for this beat.`,
  fitted: 'fitted',
  notFitted: 'not fitted yet',
  confirmed: 'confirmed',
  notConfirmed: 'not yet confirmed',
  askedAgain: 'asked again after a change',
  skinAsked: 'asked about skin',
  skinAvoid: 'skin has something to avoid',
} as const;

/** "Robe", "Cushion, 2 per take". */
export function beatKitItem({ item, quantity }: Pick<LiveKitLine, 'item' | 'quantity'>): string {
  const name = capital(kitLabel(item));
  return quantity === 1 ? name : `${name}, ${KIT_WORDS.perTake(quantity)}`;
}

/** "Fitted · not yet confirmed": how far one body's piece is; of what lies ready, where. */
export function beatKitState(line: LiveKitLine, wearer: LiveKitWearer | null): string {
  const w = KIT_BEAT_WORDS;
  const parts = [
    needsFitting(line.item) && (line.fittedAt === null ? w.notFitted : w.fitted),
    wearer !== null && answerText(wearer),
    wearer?.allergy === 'asked' && w.skinAsked,
    wearer?.allergy === 'avoid' && w.skinAvoid,
    line.place !== '' && line.place,
  ].filter((part) => part !== false);
  return capital(parts.join(' · '));
}

function answerText({ confirmedAt, said }: LiveKitWearer): string {
  if (confirmedAt !== null) return KIT_BEAT_WORDS.confirmed;
  return said === null ? KIT_BEAT_WORDS.notConfirmed : KIT_BEAT_WORDS.askedAgain;
}
