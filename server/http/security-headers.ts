/** What the browser is told to refuse on our behalf. The page asks nothing of anybody but its own server. */
import type { Config } from '../config.ts';

const YEAR_SECONDS = 365 * 24 * 60 * 60;

export function securityHeaders(
  config: Pick<Config, 'origin' | 'tls'>,
  host: string | undefined,
): Readonly<Record<string, string>> {
  const policy = [
    "default-src 'self'",
    "script-src 'self'",
    // the canvas and the drag handles set styles on elements
    "style-src 'self' 'unsafe-inline'",
    `connect-src 'self'${sockets(config, host)}`,
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ];
  return {
    'content-security-policy': policy.join('; '),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), display-capture=()',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    ...(isSecure(config) && { 'strict-transport-security': `max-age=${YEAR_SECONDS}` }),
  };
}

/** People open this server over https: directly, or through a proxy that says so in `ACCORD_ORIGIN`. */
export function isSecure(config: Pick<Config, 'origin' | 'tls'>): boolean {
  return config.tls !== null || (config.origin?.startsWith('https:') ?? false);
}

/** Older Safari does not count a socket to our own host as 'self'. */
function sockets(config: Pick<Config, 'origin' | 'tls'>, host: string | undefined): string {
  const own = config.origin === null ? host : new URL(config.origin).host;
  // Security: the Host header is the client's; only what can be a host goes into a header of ours.
  if (own === undefined || !/^[\w.-]+(?::\d{1,5})?$|^\[[0-9a-fA-F:]+\](?::\d{1,5})?$/.test(own)) return '';
  return ` ${isSecure(config) ? 'wss' : 'ws'}://${own}`;
}
