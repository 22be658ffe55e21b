/**
 * One contact as the sentence everyone reads: who, with what, does what, where, through what, when, and who starts it.
 * Technical and exact; it says nothing that is not in the record.
 */
import type { Contact, UnknownWords } from '../model/board.ts';
import { verbById, type Verb } from '../model/contact-vocabulary.ts';
import { isGarmentId } from '../model/kit-catalogue.ts';
import { capital } from './capital.ts';
import { agentOf, does, possessive, zoneAlone, zoneOfPerson } from './contact-parts.ts';
import { countsWords } from './counts-words.ts';
import { AGENT_LABELS, LAYER_LABELS } from './labels/contact.ts';
import { KIT_LABELS } from './labels/kit.ts';
import { listWords } from './strip-words.ts';

export type SaidContact = Pick<
  Contact,
  | 'giver'
  | 'agent'
  | 'agentSide'
  | 'garment'
  | 'unknown'
  | 'receiver'
  | 'zone'
  | 'verb'
  | 'layer'
  | 'start'
  | 'counts'
  | 'to'
  | 'leads'
  | 'masked'
>;

export type NameOf = (personId: string) => string;

/** For example "Sam’s palm rests on Ari’s left shoulder, over costume, counts 1 to 4; Ari starts it." */
export function contactSentence(contact: SaidContact, nameOf: NameOf): string {
  if (contact.unknown !== undefined) return unknownSentence(contact, contact.unknown, nameOf);
  const parts = [actionWords(contact, nameOf)];
  const { contact: touches } = verbById.get(contact.verb)!;
  if (touches && contact.layer !== 'no-contact') parts.push(LAYER_LABELS[contact.layer]);
  if (contact.masked && contact.verb !== 'mask') parts.push('masked');
  parts.push(countsWords(contact.start, contact.counts));
  return `${capital(parts.join(', '))}; ${starterWords(contact, nameOf)}.`;
}

/** What cannot be read is quoted as it stands, and nothing is put in its place. */
function unknownSentence(contact: SaidContact, unknown: UnknownWords, nameOf: NameOf): string {
  const words = Object.values(unknown).map((word) => `“${word}”`);
  const two = `${nameOf(contact.giver)} to ${nameOf(contact.receiver)}`;
  return `${two}, ${countsWords(contact.start, contact.counts)}: this page does not know ${listWords(words)}.`;
}

/** Who does what where, without layer, counts and starter. */
export function actionWords(contact: SaidContact, nameOf: NameOf): string {
  const giver = nameOf(contact.giver);
  const zone = zoneOfPerson(nameOf(contact.receiver), contact.zone);
  const agent = agentOf(giver, contact.agent, contact.agentSide);
  const say = (verb: string, plural: string, where = zone): string =>
    `${agent.text} ${agent.isPlural ? plural : verb} ${where}`;
  const end = contact.to === undefined ? null : zoneAlone(contact.to);
  const travels = (verb: string, plural: string, along: string): string =>
    end === null ? say(`${verb}${along}`, `${plural}${along}`) : say(verb, plural, `from ${zone} to ${end}`);
  const item = garmentWords(contact.garment);
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
    unfasten: () => say(`unfastens ${item} at`, `unfasten ${item} at`) + ending,
    'remove-garment': () => say(`removes ${item} at`, `remove ${item} at`) + ending,
    cover: () => say('covers', 'cover'),
    release: () => say('releases', 'release'),
    hover: () => `${say('hovers over', 'hover over')}, without contact`,
    approach: () => `${say('approaches', 'approach')}, without contact`,
    retreat: () => say('moves away from', 'move away from'),
    look: () => `${does(giver, 'looks', 'look')} at ${zone}`,
    'breathe-near': () => `${does(giver, 'breathes', 'breathe')} near ${zone}, without contact`,
    mask: () => `the angle implies that ${say('meets', 'meet')}, without contact`,
    'shift-weight': () =>
      `${does(giver, 'shifts', 'shift')} weight in a pattern, ${AGENT_LABELS[contact.agent]} toward ${zone}, without contact`,
  };
  return phrases[contact.verb]();
}

/** "a costume item (grey coat)": the writer's own words stand apart from ours. */
function garmentWords(garment: string | undefined): string {
  if (garment === undefined || garment.trim() === '') return 'a costume item';
  return `a costume item (${isGarmentId(garment) ? KIT_LABELS[garment] : garment.trim()})`;
}

function starterWords({ leads }: SaidContact, nameOf: NameOf): string {
  return leads === 'mutual' ? 'both start it together' : `${does(nameOf(leads), 'starts', 'start')} it`;
}

/** "Ari’s side": what the two bodies of a contact are called where barriers are named. */
export function bodyWords(name: string): string {
  return `${possessive(name)} side`;
}
