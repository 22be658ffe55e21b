import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseCode } from '../../../../server/auth/codes.ts';
import { clearingCookie, sessionCookie, tokenOf } from '../../../../server/auth/cookie.ts';

describe('a typed code', () => {
  it('[B6 37] is read whatever its case, spaces, dashes and look-alikes', () => {
    for (const typed of ['K7M4-Q1X0', 'k7m4q1x0', ' k7m4 q1xo ', 'K7M4–QIXO', 'k7m4_qlxO']) {
      expect([typed, normaliseCode(typed)]).toEqual([typed, 'K7M4Q1X0']);
    }
  });

  it('is read the same when it is read again, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (typed) => {
        expect(normaliseCode(normaliseCode(typed))).toBe(normaliseCode(typed));
        expect(normaliseCode(typed)).toMatch(/^[0-9A-HJKM-NP-Z]*$/);
      }),
    );
  });
});

describe('the session cookie', () => {
  const token = 'A'.repeat(43);

  it('[6.2] is bound to the host and to https where there is https', () => {
    expect(sessionCookie(token, true)).toBe(
      `__Host-accord=${token}; Path=/; Max-Age=34560000; HttpOnly; SameSite=Lax; Secure`,
    );
    expect(clearingCookie(false)).toBe('accord=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax');
    expect(tokenOf(`__Host-accord=${token}`, true)).toBe(token);
    expect(tokenOf(`accord=${token}`, true)).toBe(null);
  });

  it('is found among others and never throws on odd headers', () => {
    expect(tokenOf(`a=1; accord=${token}; b=2`, false)).toBe(token);
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (header) => {
        const found = tokenOf(header, false);
        expect(found === null || found.length === 43).toBe(true);
      }),
    );
    expect(tokenOf(undefined, false)).toBe(null);
  });
});
