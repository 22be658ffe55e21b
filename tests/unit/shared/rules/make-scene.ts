/** Boards for the rules' tests and for the bench: a plain contact, a beat with some of them, a large scene. */
import type { Beat, Contact } from '#shared/model/board.ts';
import type { BeatInScene } from '#shared/rules/beat-rules.ts';
import type { SceneOfRules } from '#shared/rules/scene-rules.ts';
import { plainContact } from '../../../kit/plain-contact.ts';

export const SAM = 'pers_0000000000sam1';
export const ARI = 'pers_0000000000ari1';

export function makeBeat(id: string, more: Partial<Beat> = {}): Beat {
  return {
    id,
    order: id,
    kind: 'plain',
    name: '',
    phrase: '',
    people: [SAM, ARI],
    cueIn: '',
    cueOut: '',
    counts: 8,
    ...more,
  };
}

export function makeContact(id: string, more: Partial<Contact> = {}): Contact {
  return {
    id,
    beatId: 'beat_1',
    ...plainContact(SAM, ARI),
    ...more,
  };
}

export function makeBeatInScene(id: string, more: Partial<BeatInScene> = {}): BeatInScene {
  return { beat: makeBeat(id), intent: null, contacts: [], exposure: [], planBs: [], ...more };
}

export function makeScene(beats: readonly BeatInScene[], more: Partial<SceneOfRules> = {}): SceneOfRules {
  return { beats, categories: [], kit: [], people: [SAM, ARI], ...more };
}

/** A scene of the size the product promises, with something to find in every other beat. */
export function makeLargeScene(beats: number, contactsPerBeat: number): SceneOfRules {
  const barriers = { giver: ['cushion'], receiver: ['cushion'] };
  return makeScene(
    Array.from({ length: beats }, (_, at) =>
      makeBeatInScene(`beat_${at}`, {
        contacts: Array.from({ length: contactsPerBeat }, (_one, index) =>
          makeContact(`cont_${at}_${index}`, {
            beatId: `beat_${at}`,
            ...(index === 0 && { zone: 'hip-l' as const, ...(at % 2 === 0 && { barriers }) }),
          }),
        ),
        exposure: [SAM, ARI].map((personId) => ({
          personId,
          onSet: ['back-upper', 'back-mid'] as const,
          inView: [],
          mode: 'garment' as const,
        })),
      }),
    ),
    {
      kit: [
        {
          id: 'kit_1',
          item: 'cushion',
          beats: [],
          wearers: [{ person: SAM }, { person: ARI }],
          single: false,
        },
      ],
    },
  );
}
