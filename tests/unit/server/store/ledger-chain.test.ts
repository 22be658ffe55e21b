import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { EMPTY_HEAD, hashLine, openLine, sealLine } from '../../../../server/store/ledger-chain.ts';
import type { KeyName, NewLedgerLine } from '../../../../server/store/store.ts';
import { Vault, type DataKey } from '../../../../server/store/vault.ts';

describe('the form of a ledger line', () => {
  const vault = new Vault(randomBytes(32));
  const keys = new Map<KeyName, DataKey | null>(
    (['production:p', 'person:a'] as const).map((name) => [
      name,
      vault.unwrap(name, vault.createWrappedKey(name)),
    ]),
  );
  const keyOf = (name: KeyName): DataKey => keys.get(name)!;
  const line: NewLedgerLine = {
    productionId: 'p',
    event: 'consent-given',
    at: 5,
    by: 'a',
    about: ['a'],
    detail: { to: 'b' },
  };

  test('a private detail is sealed apart, so that the line outlives the key of the person', () => {
    const own = { key: 'person:a' } as const;
    const stored = sealLine(vault, keyOf, EMPTY_HEAD, { ...line, ...own });
    const hash = Buffer.from(stored.hash).toString('hex');
    expect(openLine(vault, keyOf, 'p', stored)).toEqual({ ...line, ...own, seq: 1, hash });
    const erased = (name: KeyName): DataKey | null => (name === 'person:a' ? null : keyOf(name));
    expect(openLine(vault, erased, 'p', stored)).toEqual({ ...line, ...own, detail: null, seq: 1, hash });
    expect(openLine(vault, () => null, 'p', stored)).toBeNull();
  });

  test('without a private key there is nothing apart', () => {
    for (const key of [undefined, 'production:p'] as const) {
      const stored = sealLine(vault, keyOf, EMPTY_HEAD, { ...line, ...(key && { key }) });
      expect(stored).toMatchObject({ detailKey: null, detail: null });
      expect(openLine(vault, keyOf, 'p', stored)?.detail).toEqual({ to: 'b' });
    }
  });

  test('the hash tells apart everything it covers', () => {
    const [one, two] = [Buffer.from('one'), Buffer.from('two')];
    const hashes = [
      hashLine(EMPTY_HEAD.hash, 'p', { seq: 1, line: one, detail: two }),
      hashLine('1'.repeat(64), 'p', { seq: 1, line: one, detail: two }),
      hashLine(EMPTY_HEAD.hash, 'q', { seq: 1, line: one, detail: two }),
      hashLine(EMPTY_HEAD.hash, 'p', { seq: 2, line: one, detail: two }),
      hashLine(EMPTY_HEAD.hash, 'p', { seq: 1, line: two, detail: one }),
      // the same bytes, cut elsewhere
      hashLine(EMPTY_HEAD.hash, 'p', { seq: 1, line: Buffer.from('onet'), detail: Buffer.from('wo') }),
      hashLine(EMPTY_HEAD.hash, 'p', { seq: 1, line: Buffer.from('onetwo'), detail: Buffer.from('') }),
      hashLine(EMPTY_HEAD.hash, 'p', { seq: 1, line: Buffer.from('onetwo'), detail: null }),
    ].map((hash) => hash.toString('hex'));
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});
