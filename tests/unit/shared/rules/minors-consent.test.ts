import { describe, expect, test } from 'vitest';
import { BEAT_KIND_ENTRIES } from '#shared/model/beat-kinds.ts';
import { minorsInContact } from '#shared/rules/minors-consent.ts';
import { JO, makeMaterialBeat } from './make-consent.ts';
import { ARI, makeBeat, makeContact, SAM } from './make-scene.ts';

const none = new Set<string>();
const still = (kind: Parameters<typeof makeBeat>[1]) =>
  makeMaterialBeat({ beat: makeBeat('beat_1', kind), contacts: [], exposure: [] });

describe('[M5] minors in a contact', () => {
  test('[M1] are all of its bodies who are not noted as 18 or older, and nobody else in the beat', () => {
    const beat = makeMaterialBeat({
      beat: makeBeat('beat_1', { people: [SAM, ARI, JO] }),
      contacts: [makeContact('cont_1')],
    });
    expect(minorsInContact(beat, [], none)).toEqual([ARI, SAM].sort());
    expect(minorsInContact(beat, [], new Set([SAM]))).toEqual([ARI]);
    expect(minorsInContact(beat, [], new Set([SAM, ARI]))).toEqual([]);
  });

  test('[R14] a child who is doubled counts with their double', () => {
    const beat = makeMaterialBeat({ contacts: [makeContact('cont_1')] });
    const doubles = [{ original: JO, double: ARI }];
    expect(minorsInContact(beat, doubles, new Set([SAM, ARI]))).toEqual([JO]);
  });

  test.each(BEAT_KIND_ENTRIES.map(({ id, contact }) => [id, contact] as const))(
    '[M3] with nothing noted on the board a beat of the kind "%s" is one as its kind says',
    (kind, contact) => {
      const found = minorsInContact(still({ kind }), [], new Set([SAM]));
      expect(found).toEqual(contact && kind !== 'plain' ? [ARI] : []);
    },
  );
});
