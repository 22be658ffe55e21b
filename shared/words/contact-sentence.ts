/**
 * One contact as the sentence everyone reads: who, with what, does what, where, through what, when, and who starts it.
 * Technical and exact; it says nothing that is not in the record.
 */
import type { Contact } from '../model/board.ts';
import { verbById, type Verb } from '../model/contact-vocabulary.ts';
import { capital } from './capital.ts';
import { agentOf, possessive, zoneAlone, zoneOfPerson } from './contact-parts.ts';
import { countsWords } from './counts-words.ts';
import { AGENT_LABELS, LAYER_LABELS } from './labels/contact.ts';

export type SaidContact = Pick<
  Contact,
  'giver' | 'agent' | 'receiver' | 'zone' | 'verb' | 'layer' | 'start' | 'counts' | 'to' | 'leads' | 'masked'
>;

export type NameOf = (personId: string) => string;

/** For example "Sam’s palm rests on Ari’s left shoulder, over costume, counts 1 to 4; Ari starts it." */
export function contactSentence(contact: SaidContact, nameOf: NameOf): string {
  const parts = [actionWords(contact, nameOf)];
  const { contact: touches } = verbById.get(contact.verb)!;
  if (touches && contact.layer !== 'no-contact') parts.push(LAYER_LABELS[contact.layer]);
  if (contact.masked && contact.verb !== 'mask') parts.push('masked');
  parts.push(countsWords(contact.start, contact.counts));
  return `${capital(parts.join(', '))}; ${starterWords(contact, nameOf)}.`;
}

/** Who does what where, without layer, counts and starter. */
export function actionWords(contact: SaidContact, nameOf: NameOf): string {
  const giver = nameOf(contact.giver);
  const zone = zoneOfPerson(nameOf(contact.receiver), contact.zone);
  const agent = agentOf(giver, contact.agent);
  const say = (verb: string, plural: string, where = zone): string =>
    `${agent.text} ${agent.isPlural ? plural : verb} ${where}`;
  const end = contact.to === undefined ? null : zoneAlone(contact.to);
  const travels = (verb: string, plural: string, along: string): string =>
    end === null ? say(`${verb}${along}`, `${plural}${along}`) : say(verb, plural, `from ${zone} to ${end}`);
  const ending = end === null ? '' : `, ending at ${end}`;
  const phrases: Readonly<Record<Verb, () => string>> = {
    rest: () => say('rests on', 'rest on'),
    place: () => say('is placed on', 'are placed on'),
    hold: () => say('holds', 'hold'),
    clasp: () => say('clasps', 'clasp'),
    cup: () => say('cups', 'cup'),
    wrap: () => say('wraps round', 'wrap round'),
    lean: () => say('leans on', 'lean on'),
    press: () => say('presses on', 'press on'),
    brush: () => travels('brushes', 'brush', ''),
    trace: () => travels('traces', 'trace', ''),
    slide: () => travels('slides', 'slide', ' along'),
    guide: () => say('guides', 'guide') + ending,
    'draw-toward': () => `${say('draws', 'draw')} toward ${giver}${ending}`,
    turn: () => say('turns', 'turn') + ending,
    lift: () => say('lifts', 'lift') + ending,
    'support-weight': () => say('supports weight at', 'support weight at'),
    'kiss-closed': () => `${say('meets', 'meet')} in a staged kiss, mouth closed`,
    unfasten: () => say('unfastens a costume item at', 'unfasten a costume item at') + ending,
    'remove-garment': () => say('removes a costume item at', 'remove a costume item at') + ending,
    cover: () => say('covers', 'cover'),
    release: () => say('releases', 'release'),
    hover: () => `${say('hovers over', 'hover over')}, without contact`,
    approach: () => `${say('approaches', 'approach')}, without contact`,
    retreat: () => say('moves away from', 'move away from'),
    look: () => `${giver} looks at ${zone}`,
    'breathe-near': () => `${giver} breathes near ${zone}, without contact`,
    mask: () => `the angle implies that ${say('meets', 'meet')}, without contact`,
    'shift-weight': () =>
      `${giver} shifts weight in a pattern, ${AGENT_LABELS[contact.agent]} toward ${zone}, without contact`,
  };
  return phrases[contact.verb]();
}

function starterWords({ leads }: SaidContact, nameOf: NameOf): string {
  return leads === 'mutual' ? 'both start it together' : `${nameOf(leads)} starts it`;
}

/** "Ari’s side": what the two bodies of a contact are called where barriers are named. */
export function bodyWords(name: string): string {
  return `${possessive(name)} side`;
}
