/** Where a request comes from. One decision each, for HTTP, sync and live alike. */
import type { IncomingMessage } from 'node:http';
import type { Config } from '../config.ts';

type Head = Pick<IncomingMessage, 'headers'>;

/**
 * True for a request from our own page, or from no page at all (no browser sends a command or opens a socket without an
 * Origin). With `ACCORD_ORIGIN` set only that one is ours; without it, the host the request was sent to.
 */
export function isOwnOrigin(request: Head, config: Pick<Config, 'origin' | 'tls'>): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined) return true;
  if (config.origin !== null) return origin === config.origin;
  if (!URL.canParse(origin)) return false;
  const from = new URL(origin);
  // Security: anybody on the way can write a plain page of our host, and some browsers send our cookie with what it asks.
  if (config.tls !== null && from.protocol !== 'https:') return false;
  return from.host === host?.toLowerCase();
}

/**
 * The address limits are counted by: the peer's. A proxy on this machine is believed about the last hop, which it wrote
 * itself; nobody else's header is. IPv6 counts by network (/64), because one household has 2^64 addresses.
 */
export function addressOf(
  request: Head & { readonly socket: { readonly remoteAddress?: string | undefined } },
): string {
  const peer = plainAddress(request.socket.remoteAddress ?? '');
  const forwarded = request.headers['x-forwarded-for'];
  if (!isLoopback(peer) || forwarded === undefined) return peer;
  const last = String(forwarded).split(',').at(-1)!.trim().slice(0, 64);
  return plainAddress(last);
}

export function isLoopback(address: string): boolean {
  return address === 'localhost' || address.startsWith('127.') || address === '::1';
}

function plainAddress(address: string): string {
  const [plain = ''] = address
    .toLowerCase()
    .replace(/^::ffff:(?=\d+\.)/, '')
    .split('%');
  if (!plain.includes(':') || plain === '::1') return plain;
  const [head = [], tail] = plain.split('::').map((part) => part.split(':').filter((group) => group !== ''));
  const groups =
    tail === undefined
      ? [...head]
      : [...head, ...Array.from({ length: 8 - head.length - tail.length }, () => '0')];
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}
