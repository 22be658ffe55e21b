import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { StoreFailure } from '../../../../server/store/store.ts';
import { Vault, type Place } from '../../../../server/store/vault.ts';

describe('the vault', () => {
  const vault = new Vault(randomBytes(32));
  const key = vault.unwrap('person:a', vault.createWrappedKey('person:a'));
  const place: Place = ['records', 'person', 'a'];

  test('[6.4] what is sealed comes back, whatever it is', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2_000 }), (plain) => {
        expect(vault.open(key, place, vault.seal(key, place, plain))).toEqual(Buffer.from(plain));
      }),
    );
  });

  test('[6.4] sealed bytes open nowhere but in their place and under their key', () => {
    const sealed = vault.seal(key, place, Buffer.from('text'));
    const other = vault.unwrap('person:b', vault.createWrappedKey('person:b'));
    for (const open of [
      () => vault.open(key, ['records', 'person', 'b'], sealed),
      () => vault.open(key, ['records', 'person', 'a', ''], sealed),
      () => vault.open(key, ['ledger', 'person', 'a'], sealed),
      () => vault.open(other, place, sealed),
      () => vault.open(vault.master, place, sealed),
    ]) {
      expect(open).toThrow(StoreFailure);
    }
  });

  test('[6.4] a changed bit anywhere, and any shorter piece, is refused', () => {
    const sealed = vault.seal(key, place, Buffer.from('some text'));
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed);
      changed[at]! ^= 1;
      expect(() => vault.open(key, place, changed), `byte ${at}`).toThrow(StoreFailure);
      expect(() => vault.open(key, place, sealed.subarray(0, at)), `cut at ${at}`).toThrow(StoreFailure);
    }
  });

  test('[6.4] the same text sealed twice gives different bytes, and what cannot be read is not quoted', () => {
    const [one, two] = [
      vault.seal(key, place, Buffer.from('text')),
      vault.seal(key, place, Buffer.from('text')),
    ];
    expect(one.equals(two)).toBe(false);
    expect(() => vault.open(vault.master, place, one)).toThrow(
      'stored records person a cannot be read: it is damaged or not in its place',
    );
  });

  test('[6.4] a wrapped key opens under its own name and its own master key alone', () => {
    const wrapped = vault.createWrappedKey('person:a');
    expect(() => vault.unwrap('person:b', wrapped)).toThrow(StoreFailure);
    expect(() => new Vault(randomBytes(32)).unwrap('person:a', wrapped)).toThrow(StoreFailure);
    expect(vault.unwrap('person:a', wrapped)).toHaveLength(32);
  });

  test('a master key of another length is a bug', () => {
    expect(() => new Vault(randomBytes(16))).toThrow('32 bytes');
  });
});
