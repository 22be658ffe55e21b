/** The beat strip: its buttons, what a card says to a screen reader, and what is announced while a beat is moved. */
import { countsOf } from './counts-words.ts';

export const STRIP_WORDS = {
  strip: 'Beats',
  hint: 'Left and right arrows move between beats. Down arrow reaches the actions of a beat. F2 names it. Alt with left or right arrow moves it.',
  capture: 'Capture beat',
  captureFirst: 'Capture the first beat',
  captureHint: 'Stores this picture and opens the next beat with everyone where they are.',
  emptyTitle: 'No beats yet',
  emptyText: 'Capture the first beat, then bring people on and place them.',
  emptyReading: 'The first beat has not been captured yet.',
  add: 'Add a beat at the end',
  addBefore: 'Add beat before',
  addAfter: 'Add beat after',
  duplicate: 'Duplicate',
  rename: 'Rename',
  earlier: 'Earlier',
  later: 'Later',
  splitOff: 'Split off a unit',
  splitMissing: 'This could not be opened just now. Try again when there is a connection.',
  remove: 'Remove beat',
  undo: 'Undo',
  previous: 'Previous beat',
  next: 'Next beat',
  /** below icons in Labels mode; each is part of the whole words (WCAG 2.5.3) */
  short: { previous: 'Previous', next: 'Next' },
  actionsOf: (title: string) => `Actions of ${title}`,
  moveHandle: (title: string) => `Move ${title}`,
  handleHint:
    'Press space to pick the beat up, left and right arrows to move it, space to let go, Escape to put it back.',
  nameOf: (title: string) => `Name of ${title}`,
  removed: (title: string) => `${title} removed.`,
  movedTo: (title: string, place: number, of: number) => `${title} is now beat ${place} of ${of}.`,
  pager: (place: number, of: number) => `Beat ${place} of ${of}`,
  phrase: (name: string) => `phrase ${name}`,
  planB: 'Plan B',
  planBFor: (place: number) => `Plan B of beat ${place}`,
  moreHere: (count: number) => `+${count}`,
} as const;

export const DRAG_WORDS = {
  pickedUp: (title: string) => `${title} picked up.`,
  over: (title: string, place: number, of: number) => `${title} would be beat ${place} of ${of}.`,
  dropped: (title: string, place: number, of: number) => `${title} is beat ${place} of ${of}.`,
  putBack: (title: string) => `${title} is back where it was.`,
} as const;

export interface SaidCard {
  /** 1 for the first */
  readonly place: number;
  readonly of: number;
  readonly name: string;
  readonly counts: number;
  /** the run of beats it belongs to; '' where it belongs to none */
  readonly phrase?: string;
  /** absent while the card is too far off to have been counted */
  readonly contacts?: number;
  /** the place of the beat that this one stands in for, 1 for the first */
  readonly planBFor?: number | null;
  readonly here: readonly string[];
}

/** A card as it is read out: "Beat 3 of 9, Turn to window, 8 counts, 2 contacts. Mara is here." */
export function cardWords(card: SaidCard): string {
  const { place, of, name, counts, contacts, phrase, planBFor, here } = card;
  const parts = [STRIP_WORDS.pager(place, of)];
  if (name !== '') parts.push(name);
  if (phrase !== undefined && phrase !== '') parts.push(STRIP_WORDS.phrase(phrase));
  if (planBFor != null) parts.push(STRIP_WORDS.planBFor(planBFor));
  parts.push(countsOf(counts));
  if (contacts !== undefined && contacts > 0) parts.push(contactsOf(contacts));
  return `${parts.join(', ')}${here.length === 0 ? '' : `. ${listWords(here)} ${here.length === 1 ? 'is' : 'are'} here`}`;
}

export function contactsOf(count: number): string {
  return count === 1 ? '1 contact' : `${count} contacts`;
}

/** "Mara", "Mara and Jo", "Mara, Jo and Sam". */
export function listWords(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
