/**
 * Where the beats of the demo stand, as its people have left them: some ready, one that waits for the IC's call, one that a
 * performer is asked about, one that asks again after a change, one that somebody wants to talk about. The rest is not
 * offered yet. Beside it what two performers have shared of their maps, a private line and a director's wish.
 */
import type { OfferAnswer } from '#shared/model/consent.ts';
import type { MapEntry } from '#shared/model/comfort-map.ts';
import type { Level } from '#shared/model/contact-vocabulary.ts';
import type { ZoneId } from '#shared/model/zones.ts';
import type { DemoCast, DemoPersonKey } from './cast.ts';

type Performer = keyof DemoCast;

export interface BeatConsentNotes {
  readonly scene: '12' | '19';
  /** by name */
  readonly beat: string;
  /** who is not named has not answered */
  readonly says: Partial<Record<Performer, OfferAnswer>>;
  readonly isReady?: true;
  /** a contact of the beat that was made something else after the answers, so that both are asked again (R8, R9) */
  readonly changed?: { readonly zone: ZoneId; readonly level: Level };
}

const BOTH = { elin: 'agree', tomas: 'agree' } as const;

export const DEMO_CONSENT: readonly BeatConsentNotes[] = [
  { scene: '12', beat: 'At the window', says: BOTH, isReady: true },
  { scene: '12', beat: 'Across the room', says: BOTH },
  { scene: '12', beat: 'Hands', says: { tomas: 'agree' } },
  {
    scene: '12',
    beat: 'Forehead to forehead',
    says: BOTH,
    isReady: true,
    changed: { zone: 'sternum-upper', level: 'muscle' },
  },
  { scene: '19', beat: 'On the landing', says: BOTH, isReady: true },
  { scene: '19', beat: 'The worn step', says: { elin: 'agree', tomas: 'talk' } },
];

const receive = (
  state: MapEntry['state'],
  zones: readonly ZoneId[],
  conditions: readonly string[] = [],
): readonly MapEntry[] =>
  zones.map((zone) => ({ direction: 'receive' as const, zone, state, conditions: [...conditions] }));

/** Most of it is blank, as it would be. */
export const DEMO_MAPS: Readonly<Record<Performer, readonly MapEntry[]>> = {
  elin: [
    ...receive('open', ['hand-l', 'hand-r', 'wrist-l', 'wrist-r', 'forearm-l', 'forearm-r']),
    ...receive('open', ['shoulder-l', 'shoulder-r', 'shoulder-blade-l', 'shoulder-blade-r', 'forehead']),
    ...receive('gate', ['waist-l', 'waist-r'], ['over-costume-only']),
    ...receive('gate', ['jaw-l', 'jaw-r'], ['ask-each-run']),
    ...receive('fence', ['neck-front', 'ear-l', 'ear-r']),
  ],
  tomas: [
    ...receive('open', ['hand-l', 'hand-r', 'forehead', 'upper-arm-l', 'upper-arm-r']),
    ...receive('gate', ['sternum-upper'], ['over-costume-only']),
    ...receive('fence', ['neck-back', 'foot-l', 'foot-r']),
  ],
};

/** On the private line of Samira, oldest first. */
export const DEMO_LINE: readonly { readonly by: DemoPersonKey; readonly text: string }[] = [
  {
    by: 'samira',
    text: 'In “Hands” I would rather he traces the outside of the sleeve than the inside of the wrist. Could we try that before I answer?',
  },
  { by: 'mara', text: 'Of course. We try both on Thursday, and you answer to the one you want.' },
];

export const DEMO_WISH = {
  by: 'rosa',
  scene: '12',
  beat: 'The kiss',
  text: 'Could the bell come two counts later, so that they are still close when it rings?',
} as const;
