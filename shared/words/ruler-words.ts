/** The counts ruler of a beat. */
import { countsOf, countsWords } from './counts-words.ts';

export const RULER_WORDS = {
  title: 'Counts',
  open: 'Counts ruler',
  contacts: 'Contacts by counts',
  movers: 'Who moves',
  counts: (total: number) => countsOf(total),
  moves: (who: string, spans: readonly { readonly start: number; readonly length: number }[]) =>
    `${who} moves, ${spans.map(({ start, length }) => countsWords(start, length)).join(' and ')}`,
  movesShort: (initials: string) => `${initials} moves`,
  helpMoves: 'Pick somebody who moves, then tap a count to hold it or to move on it.',
  start: 'From count',
  length: 'For counts',
  show: 'Show contact',
  help: 'Tap a bar to pick it, then a count beside it. Left and right arrows move what has the focus; with Shift its end.',
  helpTouch: 'Tap a count beside the bar to bring its end there, or drag an end.',
  picked: 'Picked',
} as const;
