import { expect, it } from 'vitest';
import { isAskedAs } from '#shared/protocol/as-person.ts';

const ask = (query: string): boolean => isAskedAs(`/sync/board/scn_aaaaaa${query}`, 'pers_aaaaaa');

it('[6.2] an address that names nobody, or the person of the session, fits; any other name does not', () => {
  expect(['', '?', '?accord=1', '?as=pers_aaaaaa', '?accord=1&as=pers_aaaaaa'].map(ask)).toEqual(
    Array(5).fill(true),
  );
  expect(
    ['?as=', '?as=pers_bbbbbb', '?as=pers_aaaaaa&as=pers_bbbbbb', '?as=PERS_AAAAAA', '?as=%00'].map(ask),
  ).toEqual(Array(5).fill(false));
});
