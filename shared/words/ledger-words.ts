/** Lines of the ledger about the reader, in plain words. An event without words here is named as it stands. */
import { isAnswerKind } from '../model/consent.ts';
import { OWN_ANSWER_LABELS } from './consent.ts';

const EVENTS: Readonly<Record<string, string>> = {
  'access-ended': 'Your access was ended',
  'adult-attested': 'You were noted as 18 or older',
  'answer-not-taken': 'An answer of yours was not taken, because the beat had changed',
  'beat-offered': 'You were asked about a beat',
  'code-made': 'A code was made for you',
  'day-narrowed': 'You narrowed your map for the day',
  'double-set': 'It was noted who doubles for whom',
  'kit-added': 'A line was put on your kit list',
  'kit-changed': 'A line of your kit list was changed',
  'kit-confirmed': 'You answered about a line of your kit',
  'kit-fitted': 'A line of your kit was fitted',
  'kit-retired': 'A line was taken off your kit list',
  'kit-returned': 'A line of your kit was given back',
  'lock-set': 'You chose how to get back in',
  'map-released': 'You shared your map with the ICs',
  'map-released-for': 'Your guardian shared your map with the ICs',
  'map-unreleased-for': 'Your guardian took your shared map back',
  'map-unreleased': 'You took your shared map back',
  'offer-answered': 'You answered about a beat',
  'person-changed': 'Your name, job or rights were changed',
  'person-invited': 'You were invited',
  'person-joined': 'You joined',
  'rider-set': 'Your rider was noted',
  'scene-people-set': 'The people of a scene were set',
  'session-ended': 'A session of yours was ended',
  'session-locked': 'A session of yours was locked',
  'session-unlocked': 'A session of yours was unlocked',
  'signed-in': 'You signed in',
  'signed-out': 'You signed out',
};

/** `sceneOf`: number of a scene, null where it is not open to the reader. */
export function sayLedgerLine(
  event: string,
  detail: unknown,
  sceneOf: (sceneId: string) => string | null,
): string {
  const said = Object.hasOwn(EVENTS, event) ? EVENTS[event]! : event.replaceAll('-', ' ');
  const fields = new Map(typeof detail === 'object' && detail !== null ? Object.entries(detail) : []);
  const scene = fields.get('scene');
  const number = typeof scene === 'string' ? sceneOf(scene) : null;
  const answer = fields.get('answer');
  const version = fields.get('number');
  return [
    said,
    ...(number === null ? [] : [`scene ${number}`]),
    ...(typeof version === 'number' ? [`version ${version}`] : []),
    ...(isAnswerKind(answer) ? [OWN_ANSWER_LABELS[answer].toLocaleLowerCase('en')] : []),
  ].join(', ');
}
