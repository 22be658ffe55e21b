/**
 * What has changed since somebody agreed, in short sentences. It says what is different and never why, who changed it, or
 * what anybody answered.
 */
import { isKitId } from '../model/kit-catalogue.ts';
import { isDistance, isSound } from '../model/contact-vocabulary.ts';
import type { MaterialContact, MaterialExposure } from '../model/material-part.ts';
import type { ContactField, Difference } from '../rules/difference.ts';
import { cameraName } from './camera-name.ts';
import { capital } from './capital.ts';
import { agentLabel, agentOf, does, possessive, YOU, zoneAlone, zoneOfPerson } from './contact-parts.ts';
import { contactSentence, type NameOf, type SaidContact } from './contact-sentence.ts';
import { countsOf } from './counts-words.ts';
import { exposureInFull } from './exposure-words.ts';
import {
  DISTANCE_LABELS,
  HEIGHT_LABELS,
  LAYER_LABELS,
  LEVEL_LABELS,
  ONSET_LABELS,
  SOUND_LABELS,
  TEMPO_LABELS,
  VERB_LABELS,
  WEIGHT_LABELS,
} from './labels/contact.ts';
import { KIT_LABELS } from './labels/kit.ts';
import { BEAT_KIND_LABELS } from './labels/scenes.ts';

export const DIFFERENCE_WORDS = {
  title: 'Changed since you agreed',
  sinceOffered: 'Changed since it was offered',
  rest: 'Everything else is the same.',
  nothing: 'Nothing in your part has changed.',
} as const;

/** One sentence for each difference, and that the rest is the same. */
export function sayDifferences(differences: readonly Difference[], nameOf: NameOf): readonly string[] {
  if (differences.length === 0) return [DIFFERENCE_WORDS.nothing];
  const said = differences.map((difference) => sayDifference(difference, nameOf));
  return differences.some(({ kind }) => kind === 'other') ? said : [...said, DIFFERENCE_WORDS.rest];
}

export function sayDifference(difference: Difference, nameOf: NameOf): string {
  switch (difference.kind) {
    case 'beat-kind':
      return `The kind of the beat is ${quoted(BEAT_KIND_LABELS[difference.after])} (was ${quoted(BEAT_KIND_LABELS[difference.before])}).`;
    case 'counts':
      return `The beat has ${countsOf(difference.after)} (was ${difference.before}).`;
    case 'tempo':
      return `The beat runs at ${difference.after} counts a minute (was ${difference.before}).`;
    case 'plan-b':
      return difference.after ? 'The beat is now a Plan B.' : 'The beat is no longer a Plan B.';
    case 'distance':
      return `Distance: ${distance(difference.after)} (was ${distance(difference.before)}).`;
    case 'sound':
      return `Sound: ${sound(difference.after)} (was ${sound(difference.before)}).`;
    case 'placeholder':
      return `Placeholder: ${quoted(difference.after)} (was ${quoted(difference.before)}).`;
    case 'person-added':
      return `${capital(does(nameOf(difference.person), 'joins', 'join'))} the beat.`;
    case 'person-removed':
      return `${capital(does(nameOf(difference.person), 'is', 'are'))} no longer in the beat.`;
    case 'contact-added':
      return `Added: ${contactSentence(toSaid(difference.contact), nameOf)}`;
    case 'contact-removed':
      return `Taken out: ${contactSentence(toSaid(difference.contact), nameOf)}`;
    case 'contact':
      return contactChange(difference.before, difference.after, difference.fields, nameOf);
    case 'exposure':
      return `${capital(possessive(nameOf(difference.person)))} exposure. ${exposure(difference.after)} Before: ${exposure(difference.before)}`;
    case 'height':
      return `${capital(nameOf(difference.person))}: ${height(difference.after)} (was ${height(difference.before)}).`;
    case 'kit-added':
      return `${capital(KIT_LABELS[difference.item])} added to the kit of this beat.`;
    case 'kit-removed':
      return `${capital(KIT_LABELS[difference.item])} taken off the kit of this beat.`;
    case 'camera-added':
      return `${cameraName(difference.camera.label)} added, ${difference.camera.lens} mm.`;
    case 'camera-removed':
      return `${cameraName(difference.camera.label)} is no longer on this beat.`;
    case 'camera': {
      const { before, after } = difference;
      const lens = before.lens === after.lens ? [] : [`${after.lens} mm (was ${before.lens} mm)`];
      const sensor =
        before.sensor === after.sensor ? [] : [`sensor ${after.sensor} mm (was ${before.sensor} mm)`];
      return `${cameraName(after.label)}: ${[...lens, ...sensor].join(', ')}.`;
    }
    case 'double-added':
      return `${capital(does(nameOf(difference.doubling.double), 'doubles', 'double'))} for ${nameOf(difference.doubling.original)}.`;
    case 'double-removed':
      return `${capital(nameOf(difference.doubling.double))} no longer ${nameOf(difference.doubling.double) === YOU ? 'double' : 'doubles'} for ${nameOf(difference.doubling.original)}.`;
    case 'script':
      return `The script of this scene has another revision: ${quoted(difference.after ?? '')} (was ${quoted(difference.before ?? '')}).`;
    case 'other':
      return 'This beat is described in another way than before. Please read all of it.';
  }
}

/** "Sam’s palm on Ari’s left shoulder: stays 4 counts (was 2); cushion added on Ari’s side." */
function contactChange(
  before: MaterialContact,
  after: MaterialContact,
  fields: readonly ContactField[],
  nameOf: NameOf,
): string {
  // what cannot be read is quoted, and nothing is put in its place
  if (Object.keys({ ...before.unknown, ...after.unknown }).length > 0)
    return `${contactSentence(toSaid(after), nameOf)} Before: ${contactSentence(toSaid(before), nameOf)}`;
  const part = agentOf(nameOf(after.giver), after.agent, after.agentSide ?? undefined).text;
  const subject = `${part} on ${zoneOfPerson(nameOf(after.receiver), after.zone)}`;
  const said = fields.flatMap((field) => fieldChange(field, before, after, nameOf));
  return `${capital(subject)}: ${said.join('; ')}.`;
}

function fieldChange(
  field: ContactField,
  before: MaterialContact,
  after: MaterialContact,
  nameOf: NameOf,
): readonly string[] {
  switch (field) {
    case 'agent':
      return [`${agent(after)} (was ${agent(before)})`];
    case 'agentSide':
      return before.agent === after.agent ? [`${agent(after)} (was ${agent(before)})`] : [];
    case 'verb':
      return [`${VERB_LABELS[after.verb]} (was ${VERB_LABELS[before.verb]})`];
    case 'zone':
      return [`${zoneAlone(after.zone)} (was ${zoneAlone(before.zone)})`];
    case 'to':
      return [
        `${after.to === null ? 'stays where it is' : `moves to ${zoneAlone(after.to)}`} (${before.to === null ? 'it stayed where it was' : `it moved to ${zoneAlone(before.to)}`})`,
      ];
    case 'level':
      return [`${LEVEL_LABELS[after.level]} (was ${LEVEL_LABELS[before.level]})`];
    case 'layer':
      return [`${LAYER_LABELS[after.layer]} (was ${LAYER_LABELS[before.layer]})`];
    case 'start':
      return [`begins on count ${after.start} (was ${before.start})`];
    case 'counts':
      return [`stays ${countsOf(after.counts)} (was ${before.counts})`];
    case 'tempo':
      return [`${TEMPO_LABELS[after.tempo]} (was ${TEMPO_LABELS[before.tempo]})`];
    case 'onset':
      return [`${ONSET_LABELS[after.onset]} (was ${ONSET_LABELS[before.onset]})`];
    case 'weight':
      return [`${WEIGHT_LABELS[after.weight]} (was ${WEIGHT_LABELS[before.weight]})`];
    case 'garment':
      return [`costume item: ${garment(after.garment)} (was ${garment(before.garment)})`];
    case 'barriers':
      return (['giver', 'receiver'] as const).flatMap((body) => {
        const side = `${possessive(nameOf(after[body]))} side`;
        const added = after.barriers[body].filter((id) => !before.barriers[body].includes(id));
        const gone = before.barriers[body].filter((id) => !after.barriers[body].includes(id));
        return [
          ...added.map((id) => `${item(id)} added on ${side}`),
          ...gone.map((id) => `${item(id)} taken off ${side}`),
        ];
      });
    case 'masked':
      return [after.masked ? 'now masked' : 'no longer masked'];
    case 'looksLike':
      return [`looks like ${quoted(after.looksLike)} (was ${quoted(before.looksLike)})`];
    case 'leads':
      return [`${leader(after.leads, nameOf)} (was: ${leader(before.leads, nameOf)})`];
    case 'giver':
    case 'receiver':
    case 'unknown':
      // of other people it is another contact, and an unknown word is quoted with all of it
      return [];
  }
}

function agent(contact: MaterialContact): string {
  return agentLabel(contact.agent, contact.agentSide ?? undefined);
}

function leader(leads: string, nameOf: NameOf): string {
  return leads === 'mutual' ? 'both start it together' : `${does(nameOf(leads), 'starts', 'start')} it`;
}

export function toSaid({ to, agentSide, garment: item_, unknown, ...contact }: MaterialContact): SaidContact {
  return {
    ...contact,
    to: to ?? undefined,
    agentSide: agentSide ?? undefined,
    garment: item_ === '' ? undefined : item_,
    unknown: Object.keys(unknown).length === 0 ? undefined : unknown,
  };
}

function exposure(state: MaterialExposure | null): string {
  return exposureInFull(state ?? { onSet: [], inView: [], mode: 'garment' });
}

function height(value: keyof typeof HEIGHT_LABELS | null): string {
  return value === null ? 'not placed' : HEIGHT_LABELS[value];
}

function distance(value: string): string {
  return isDistance(value) ? DISTANCE_LABELS[value] : 'not noted';
}

function sound(value: string): string {
  return isSound(value) ? SOUND_LABELS[value] : 'not noted';
}

function garment(value: string): string {
  return value === '' ? 'none' : item(value);
}

function item(id: string): string {
  return isKitId(id) ? KIT_LABELS[id] : id;
}

function quoted(text: string): string {
  return text === '' ? 'none' : `“${text}”`;
}
