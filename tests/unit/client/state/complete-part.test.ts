import { expect, test } from 'vitest';
import type { MaterialPart } from '#shared/model/material-part.ts';
import { partDigest } from '#shared/rules/digest.ts';
import { completePart } from '../../../../client/state/material-hooks.ts';

const own: MaterialPart = {
  version: 1,
  person: 'ari',
  beat: { kind: 'plain', people: ['ari', 'kim', 'sam'], counts: 8, tempo: 84, isPlanB: false },
  intent: { distance: '', sound: '', placeholder: '' },
  contacts: [],
  exposure: [],
  heights: [],
  kit: ['robe'],
  cameras: [],
  doubles: [],
  script: null,
};

test('[R14] who doubles for others, which only the server sees, comes from what was offered', () => {
  const offered = { ...own, doubles: [{ original: 'sam', double: 'kim' }] };
  expect(completePart(own, offered, true)).toEqual({ part: offered, digest: partDigest(offered) });
});

test('[R14] what one’s own double wears comes from what was offered; one’s own double only from what is', () => {
  const doubles = [{ original: 'ari', double: 'kim' }];
  const offered: MaterialPart = { ...own, doubles, kit: ['cushion', 'robe'] };
  expect(completePart({ ...own, doubles }, offered, true)).toEqual({
    part: offered,
    digest: partDigest(offered),
  });
  // the double is gone: that is another part, and never filled in from before
  expect(completePart(own, offered, true)).toEqual({ part: own, digest: partDigest(own) });
});

test('[R8] a change of one’s own is never hidden by what was offered', () => {
  const offered = { ...own, kit: [], beat: { ...own.beat, counts: 4 } };
  expect(completePart(own, offered, true)).toEqual({ part: own, digest: partDigest(own) });
  // until the kit list is here, what was offered is all that is known of it
  expect(completePart({ ...own, kit: [] }, { ...own, kit: ['robe'] }, false).part.kit).toEqual(['robe']);
});
