import { describe, expect, it } from 'vitest';
import { addressOf, isOwnOrigin } from '../../../../server/http/origin.ts';

describe('where a request comes from', () => {
  it('[6.2] is ours when the Origin is the host it was sent to, or no page sent it', () => {
    const host = 'accord.local:8787';
    const ask = (origin?: string): boolean =>
      isOwnOrigin(
        { headers: origin === undefined ? { host } : { host, origin } },
        { origin: null, tls: null },
      );
    expect(ask()).toBe(true);
    expect(ask('http://accord.local:8787')).toBe(true);
    expect(ask('https://accord.local:8787')).toBe(true);
    const foreign = [
      'http://accord.local',
      'http://evil.local:8787',
      'null',
      '',
      'accord.local:8787',
      'http://x@',
    ];
    for (const origin of foreign) expect([origin, ask(origin)]).toEqual([origin, false]);
    expect(isOwnOrigin({ headers: { origin: 'http://a' } }, { origin: null, tls: null })).toBe(false);
  });

  it('[6.2] is never ours from a plain page when this server speaks TLS itself', () => {
    const tls = { certFile: 'cert.pem', keyFile: 'key.pem' };
    const ask = (origin: string): boolean =>
      isOwnOrigin({ headers: { host: 'accord.local', origin } }, { origin: null, tls });
    expect([ask('https://accord.local'), ask('http://accord.local')]).toEqual([true, false]);
  });

  it('[6.2] is ours by the configured address alone where there is one', () => {
    const config = { origin: 'https://accord.example.org', tls: null };
    const ask = (origin: string): boolean =>
      isOwnOrigin({ headers: { host: 'localhost:8787', origin } }, config);
    expect(ask('https://accord.example.org')).toBe(true);
    expect(ask('http://accord.example.org')).toBe(false);
    expect(ask('http://localhost:8787')).toBe(false);
  });
});

describe('the address limits are counted by', () => {
  const of = (remoteAddress: string | undefined, forwarded?: string): string =>
    addressOf({
      headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
      socket: { remoteAddress },
    });

  it('is the peer’s, IPv4 in its plain form and IPv6 by its network', () => {
    expect(of('203.0.113.9')).toBe('203.0.113.9');
    expect(of('::ffff:203.0.113.9')).toBe('203.0.113.9');
    expect(of('2001:db8::1')).toBe('2001:db8:0:0::/64');
    expect(of('2001:DB8:0:0:ffff::2')).toBe('2001:db8:0:0::/64');
    expect(of('2001:db8:0:1::2')).toBe('2001:db8:0:1::/64');
    expect(of('fe80::1%eth0')).toBe('fe80:0:0:0::/64');
    expect(of('::1')).toBe('::1');
    expect(of(undefined)).toBe('');
  });

  it('is the last hop a proxy on this machine saw; nobody else’s word counts', () => {
    expect(of('127.0.0.1', '10.9.9.9, 203.0.113.9')).toBe('203.0.113.9');
    expect(of('::ffff:127.0.0.1', '2001:db8::1')).toBe('2001:db8:0:0::/64');
    expect(of('198.51.100.1', '203.0.113.9')).toBe('198.51.100.1');
    expect(of('127.0.0.1', 'x'.repeat(9000)).length).toBeLessThanOrEqual(64);
  });
});
