import { expect, it } from 'vitest';
import { readWish } from '../../../../server/sync/upgrade.ts';

const ref = { kind: 'board', id: 'scn_aaaaaa' };

it('[3.1] an address names a document with the slash plain or encoded, and perhaps a protocol version', () => {
  expect(readWish('/sync/board/scn_aaaaaa')).toEqual({ ref, version: null });
  expect(readWish('/sync/board%2Fscn_aaaaaa?accord=1')).toEqual({ ref, version: 1 });
  expect(readWish('/sync/board/scn_aaaaaa?accord=latest')).toEqual({ ref, version: 0 });
});

it('[3.1] anything else names no document', () => {
  for (const path of [
    '',
    '/',
    '/sync',
    '/sync/',
    '/sync/board',
    '/sync/board/',
    '/sync/%',
    '/sync/nowhere/scn_aaaaaa',
  ]) {
    expect(readWish(path)).toEqual({ ref: null, version: null });
  }
  expect(readWish('/sync/board/pers_aaaaaa').ref).toBeNull();
  expect(readWish('/sync/board/scn_aaaaaa/x').ref).toBeNull();
});
