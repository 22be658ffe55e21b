/** What is open to a contact in a beat with somebody who is not noted as 18 or older (M2 to M4), for the form of an IC. */
import { beatKindById, MINOR_BEAT_KINDS, type BeatKind } from '../model/beat-kinds.ts';
import type { ZoneId } from '../model/zones.ts';
import {
  closedListOf,
  findMinorsFindings,
  minorsIn,
  type MinorsBeat,
  type MinorsContact,
} from '../rules/minors.ts';
import type { SaidFinding } from './contact-findings.ts';
import type { NameOf } from './contact-sentence.ts';
import { AGENT_LABELS, LAYER_LABELS, VERB_LABELS } from './labels/contact.ts';
import { BEAT_KIND_LABELS } from './labels/scenes.ts';
import { ZONE_LABELS } from './labels/zones.ts';
import { listWords } from './strip-words.ts';

/** What the server would put back of this contact, and what would make it right; empty where it may stand. */
export function sayMinorsFindings(
  beat: MinorsBeat,
  contact: MinorsContact,
  isMinor: (personId: string) => boolean,
  nameOf: NameOf,
): readonly SaidFinding[] {
  const contacts = [...beat.contacts.filter(({ id }) => id !== contact.id), contact];
  const whole = { ...beat, contacts };
  const everybody = listWords(minorsIn(whole, isMinor).map(nameOf));
  const two = listWords([contact.giver, contact.receiver].filter(isMinor).map(nameOf));
  return findMinorsFindings(whole, isMinor).flatMap((finding): readonly SaidFinding[] => {
    if (finding.on !== 'contact' || finding.contactId !== contact.id) return [];
    const text = finding.rule === 'M3' ? touchWords(beat.kind, two) : besideWords(everybody);
    return [{ rule: finding.rule, blocks: 'writing', text: `${text} (${finding.rule})` }];
  });
}

/** The kinds in which a contact of theirs can be noted at all. */
const KINDS_WITH_CONTACT = MINOR_BEAT_KINDS.filter((kind) => closedListOf(kind) !== null);

function touchWords(kind: BeatKind | null, names: string): string {
  const list = kind === null ? null : closedListOf(kind);
  if (kind === null || list === null) {
    const kinds = KINDS_WITH_CONTACT.map((id) => `“${BEAT_KIND_LABELS[id]}”`);
    return `A contact of ${names} needs a beat of its own kind: ${orWords(kinds)}. Choose the kind under Details of the beat.`;
  }
  const { minorZones } = beatKindById.get(kind)!;
  return [
    `In a beat of the kind “${BEAT_KIND_LABELS[kind]}” a contact of ${names} is made with ${orWords(list.agents.map((id) => AGENT_LABELS[id]))},`,
    `as ${orWords(list.verbs.map((id) => VERB_LABELS[id]))}, ${orWords(list.layers.map((id) => LAYER_LABELS[id]))},`,
    `at skin level, unmasked, without barriers, and lands on ${orWords(zoneWords(minorZones))}.`,
  ].join(' ');
}

function besideWords(names: string): string {
  const kinds = KINDS_WITH_CONTACT.map((id) => `“${BEAT_KIND_LABELS[id]}”`);
  return `Beside ${names} others touch only in a beat of the kind ${orWords(kinds)}, at skin level, unmasked and without barriers, where an under-18 could be touched too.`;
}

/** "either shoulder" for the left and the right one: the lists of M3 name both sides or neither. */
function zoneWords(zones: readonly ZoneId[]): readonly string[] {
  return [...new Set(zones.map((id) => ZONE_LABELS[id].replace(/^(?:left|right) /u, 'either ')))];
}

function orWords(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
