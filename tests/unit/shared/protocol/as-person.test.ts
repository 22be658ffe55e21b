import { expect, it } from 'vitest';
import { isAskedAs, isSentAs } from '#shared/protocol/as-person.ts';

const ask = (query: string): boolean => isAskedAs(`/sync/board/scn_aaaaaa${query}`, 'pers_aaaaaa');

it('[6.2] an address that names nobody, or the person of the session, fits; any other name does not', () => {
  expect(['', '?', '?accord=1', '?as=pers_aaaaaa', '?accord=1&as=pers_aaaaaa'].map(ask)).toEqual(
    Array(5).fill(true),
  );
  expect(
    ['?as=', '?as=pers_bbbbbb', '?as=pers_aaaaaa&as=pers_bbbbbb', '?as=PERS_AAAAAA', '?as=%00'].map(ask),
  ).toEqual(Array(5).fill(false));
});

it('[6.2] a header that names nobody, or the person of the session, fits; any other does not', () => {
  const sent = (header: string | undefined): boolean => isSentAs(header, 'pers_aaaaaa');
  expect([undefined, 'pers_aaaaaa'].map(sent)).toEqual([true, true]);
  expect(['', 'pers_bbbbbb', 'pers_aaaaaa, pers_bbbbbb', 'PERS_AAAAAA'].map(sent)).toEqual(
    Array(4).fill(false),
  );
});
