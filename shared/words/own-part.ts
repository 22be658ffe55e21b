/**
 * One's own part in a beat, in sentences addressed to the reader: everything that is material to their answer (R8), and
 * nothing that is not. Technical and exact.
 */
import { isDistance, isSound } from '../model/contact-vocabulary.ts';
import { isKitId } from '../model/kit-catalogue.ts';
import type { MaterialContact, MaterialPart } from '../model/material-part.ts';
import { cameraName } from './camera-name.ts';
import { capital } from './capital.ts';
import { possessive, YOU } from './contact-parts.ts';
import { actionWords, contactSentence, type NameOf } from './contact-sentence.ts';
import { countsOf } from './counts-words.ts';
import { toSaid } from './differences.ts';
import { exposureInFull } from './exposure-words.ts';
import {
  DISTANCE_LABELS,
  HEIGHT_LABELS,
  LEVEL_LABELS,
  ONSET_LABELS,
  SOUND_LABELS,
  TEMPO_LABELS,
  WEIGHT_LABELS,
} from './labels/contact.ts';
import { KIT_LABELS } from './labels/kit.ts';
import { BEAT_KIND_LABELS } from './labels/scenes.ts';
import { listWords } from './strip-words.ts';

export const OWN_PART_WORDS = {
  title: 'What you do',
  contacts: 'Contact',
  noContact: 'No contact is written for you in this beat.',
  exposure: 'Exposure',
  clothed: 'You are clothed, and so is everyone you are in contact with.',
  kit: 'What you wear',
  noKit: 'Nothing is on the kit list for you in this beat.',
  distance: 'Distance',
  sound: 'Sound',
  placeholder: 'In rehearsal instead',
  cameras: 'Cameras',
  noCamera: 'No camera is tied to this beat.',
  doubles: 'Doubles',
  script: 'Script',
} as const;

export interface SaidContactOfPart {
  readonly sentence: string;
  /** how, with what between, what it looks like */
  readonly details: readonly string[];
}

export interface SaidPart {
  /** who is there, how long, how you stand */
  readonly opening: readonly string[];
  readonly contacts: readonly SaidContactOfPart[];
  /** label and what it says, in a fixed order */
  readonly facts: readonly { readonly label: string; readonly lines: readonly string[] }[];
}

/** `nameOf` calls the reader `YOU`: see `addressed`. */
export function sayPart(part: MaterialPart, nameOf: NameOf): SaidPart {
  const w = OWN_PART_WORDS;
  const exposure = part.exposure.map(
    (one) => `${capital(possessive(nameOf(one.person)))} exposure. ${exposureInFull(one)}`,
  );
  const { distance, sound, placeholder } = part.intent;
  const facts = [
    { label: w.exposure, lines: exposure.length === 0 ? [w.clothed] : exposure },
    {
      label: w.kit,
      lines: part.kit.length === 0 ? [w.noKit] : [capital(listWords(part.kit.map(kitText))) + '.'],
    },
    { label: w.distance, lines: isDistance(distance) ? [capital(DISTANCE_LABELS[distance]) + '.'] : [] },
    { label: w.sound, lines: isSound(sound) ? [capital(SOUND_LABELS[sound]) + '.'] : [] },
    { label: w.placeholder, lines: placeholder === '' ? [] : [placeholder] },
    {
      label: w.cameras,
      lines: part.cameras.length === 0 ? [w.noCamera] : part.cameras.map(cameraText),
    },
    {
      label: w.doubles,
      lines: part.doubles.map(
        ({ original, double }) =>
          `${capital(nameOf(double))} ${double === part.person ? 'double' : 'doubles'} for ${nameOf(original)}.`,
      ),
    },
    { label: w.script, lines: part.script === null ? [] : [`Revision ${part.script}.`] },
  ];
  return {
    opening: opening(part, nameOf),
    contacts: byCounts(part.contacts).map((contact) => sayContact(contact, nameOf)),
    facts: facts.filter(({ lines }) => lines.length > 0),
  };
}

/** What they are called in sentences to this reader. */
export function addressed(reader: string, nameOf: NameOf): NameOf {
  return (personId) => (personId === reader ? YOU : nameOf(personId));
}

/** "Your palm rests on Ari’s left shoulder; ..." for a line of a track: what, without how. */
export function partInShort(part: MaterialPart, nameOf: NameOf): readonly string[] {
  return byCounts(part.contacts).map((contact) => `${capital(actionWords(toSaid(contact), nameOf))}.`);
}

/** The others of the beat, by name. */
export function othersOf(part: MaterialPart, nameOf: NameOf): readonly string[] {
  const touched = part.contacts.flatMap(({ giver, receiver }) => [giver, receiver]);
  return [...new Set([...part.beat.people, ...touched])].filter((id) => id !== part.person).map(nameOf);
}

export function kitText(id: string): string {
  return isKitId(id) ? KIT_LABELS[id] : id;
}

/** A part lies in an order of content; it is read in the order in which it is done. */
function byCounts(contacts: readonly MaterialContact[]): readonly MaterialContact[] {
  return contacts.toSorted((a, b) => a.start - b.start);
}

function opening(part: MaterialPart, nameOf: NameOf): readonly string[] {
  const { kind, counts, tempo, isPlanB } = part.beat;
  const others = othersOf(part, nameOf);
  const own = part.heights.find(({ person }) => person === part.person);
  const heights = part.heights
    .filter(({ person }) => person !== part.person)
    .map(({ person, height }) => `${nameOf(person)} is ${HEIGHT_LABELS[height]}.`);
  const standing = own === undefined ? [] : [`You are ${HEIGHT_LABELS[own.height]}.`];
  return [
    `${capital(countsOf(counts))} at ${tempo} a minute, ${others.length === 0 ? 'on your own' : `with ${listWords(others)}`}.`,
    ...(kind === 'plain' ? [] : [`Kind of beat: ${BEAT_KIND_LABELS[kind]}.`]),
    ...(isPlanB ? ['This is a Plan B.'] : []),
    ...standing,
    ...heights,
  ];
}

function sayContact(contact: MaterialContact, nameOf: NameOf): SaidContactOfPart {
  const how = [
    LEVEL_LABELS[contact.level],
    TEMPO_LABELS[contact.tempo],
    ONSET_LABELS[contact.onset],
    WEIGHT_LABELS[contact.weight],
  ];
  const barriers = (['giver', 'receiver'] as const)
    .filter((body) => contact.barriers[body].length > 0)
    .map(
      (body) => `${possessive(nameOf(contact[body]))} side ${listWords(contact.barriers[body].map(kitText))}`,
    );
  return {
    sentence: contactSentence(toSaid(contact), nameOf),
    details: [
      `${capital(how.join(', '))}.`,
      barriers.length === 0 ? 'No barrier between.' : `Between: ${barriers.join('; ')}.`,
      ...(contact.looksLike === '' ? [] : [`Looks like: ${contact.looksLike}`]),
    ],
  };
}

function cameraText({ label, lens, sensor }: MaterialPart['cameras'][number]): string {
  return `${cameraName(label)}, ${lens} mm lens, ${sensor} mm sensor.`;
}
