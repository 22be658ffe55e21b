import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aroundBeat, beatsAfter } from '../../../../shared/model/playing-order.ts';

it('of a whole scene at once every beat leads where it leads alone: Plan Bs, Plan Bs of Plan Bs, of beats that are gone', () => {
  const planBOf = fc.option(fc.constantFrom('0', '1', '2', '3', '4', 'gone'), { nil: undefined });
  fc.assert(
    fc.property(fc.array(planBOf, { maxLength: 5 }), (all) => {
      const beats = all.map((of, at) => ({ id: String(at), planBOf: of }));
      const alone = new Map(beats.map(({ id }) => [id, aroundBeat(beats, id).after]));
      expect(beatsAfter(beats)).toEqual(alone);
    }),
  );
});
