import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BARRIER_IDS, type KitId } from '#shared/model/kit-catalogue.ts';
import { isAlwaysSingle } from '#shared/model/kit.ts';
import { kitNotListed } from '#shared/rules/beat-rules.ts';
import { findKitFindings, type KitFacts } from '#shared/rules/kit-rules.ts';
import { findMissingKit, type KitToAdd } from '#shared/rules/kit-to-add.ts';
import { ARI, makeBeatInScene, makeContact, SAM } from './make-scene.ts';

const KIM = 'pers_kim';
const line = ({ item, beats, wearers }: KitToAdd, index = 0): KitFacts => ({
  id: `kit_${index}`,
  item,
  beats,
  wearers: wearers.map((person) => ({ person })),
  single: isAlwaysSingle(item),
});

function missing(barriers: { giver: string[]; receiver: string[] }, kit: readonly KitFacts[] = []) {
  return findMissingKit(makeBeatInScene('beat_1', { contacts: [makeContact('cont_1', { barriers })] }), kit);
}

test('[B3] what lies between two becomes one line with both bodies, whichever of them the contact names', () => {
  const add = [{ item: 'foam-pad', beats: ['beat_1'], wearers: [SAM, ARI] }];
  expect(missing({ giver: [], receiver: ['foam-pad'] })).toEqual([{ item: 'foam-pad', people: [ARI], add }]);
  expect(missing({ giver: ['foam-pad'], receiver: ['foam-pad'] })).toEqual([
    { item: 'foam-pad', people: [SAM, ARI], add },
  ]);
});

test('[B3] [2.6] what is worn becomes a line for each body that the contact names it for, because it is never shared', () => {
  expect(missing({ giver: ['lined-garment'], receiver: ['lined-garment'] })).toEqual([
    {
      item: 'lined-garment',
      people: [SAM, ARI],
      add: [
        { item: 'lined-garment', beats: ['beat_1'], wearers: [SAM] },
        { item: 'lined-garment', beats: ['beat_1'], wearers: [ARI] },
      ],
    },
  ]);
});

test('[B3] who has a line already gets no second one, and what is listed is not asked for', () => {
  const sams = line({ item: 'cushion', beats: [], wearers: [SAM] });
  expect(missing({ giver: ['cushion'], receiver: ['cushion'] }, [sams])).toEqual([
    { item: 'cushion', people: [ARI], add: [{ item: 'cushion', beats: ['beat_1'], wearers: [ARI] }] },
  ]);
  const both = line({ item: 'cushion', beats: ['beat_1'], wearers: [SAM, ARI] });
  expect(missing({ giver: ['cushion'], receiver: ['cushion'] }, [both])).toEqual([]);
  expect(missing({ giver: ['jetpack', '__proto__'], receiver: [] })).toEqual([]);
});

test('[B3] [K1] [K2] put on the list, nothing is missing any more, nothing worn is shared, and what is between two is on two', () => {
  const items = fc.uniqueArray(fc.constantFrom(...BARRIER_IDS), { maxLength: 3 });
  const pair = fc.constantFrom([SAM, ARI], [ARI, SAM], [SAM, KIM], [KIM, ARI]);
  const contacts = fc.array(fc.record({ pair, giver: items, receiver: items }), { maxLength: 6 });
  const had = fc.array(
    fc.record({
      item: fc.constantFrom<KitId>(...BARRIER_IDS),
      beats: fc.constantFrom([], ['beat_1'], ['beat_2']),
      wearers: fc.constantFrom([], [SAM], [SAM, ARI]),
    }),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(contacts, had, (all, before) => {
      const inScene = makeBeatInScene('beat_1', {
        contacts: all.map(({ pair: [giver, receiver], ...barriers }, index) =>
          makeContact(`cont_${index}`, { giver: giver!, receiver: receiver!, barriers }),
        ),
      });
      const kit = before.map(line);
      const added = findMissingKit(inScene, kit)
        .flatMap(({ add }) => add)
        .map((one, index) => line(one, 100 + index));
      expect(kitNotListed(inScene, [...kit, ...added])).toEqual([]);
      const found = findKitFindings({
        lines: [...kit, ...added],
        people: [SAM, ARI, KIM],
        beats: ['beat_1'],
      });
      const ofAdded = found.filter(({ kitId }) => added.some(({ id }) => id === kitId));
      // a worn barrier that a contact names on one body only is that body's: K2 says so at the line
      expect(
        ofAdded.filter(({ rule, kitId }) => {
          const one = added.find(({ id }) => id === kitId)!;
          return rule !== 'K2' || !isAlwaysSingle(one.item);
        }),
      ).toEqual([]);
    }),
  );
});
