import type { Config } from '../config.ts';

/** Where people find this server when nobody said so. */
export function originOf(config: Pick<Config, 'origin' | 'host' | 'tls'>, port: number): string {
  if (config.origin !== null) return config.origin;
  const host = isLocalHost(config.host) || isEveryAddress(config.host) ? 'localhost' : config.host;
  return `${config.tls ? 'https' : 'http'}://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** What will not work for people on other devices, and how to mend it; null where nothing is lost. */
export function plainHttpWarning(config: Pick<Config, 'origin' | 'host' | 'tls'>): string | null {
  if (config.tls !== null || config.origin?.startsWith('https:')) return null;
  const isOnlyHere =
    config.origin === null ? isLocalHost(config.host) : isLocalHost(new URL(config.origin).hostname);
  if (isOnlyHere) return null;
  return (
    'Without https, browsers on other devices give this page no offline copy (service worker), no passkeys and no wake lock for the screen. ' +
    'To mend it, set TLS_CERT and TLS_KEY, or put a proxy with TLS in front and set ACCORD_ORIGIN=https://…'
  );
}

function isLocalHost(host: string): boolean {
  return host === 'localhost' || host.startsWith('127.') || host === '::1' || host === '[::1]';
}

function isEveryAddress(host: string): boolean {
  return host === '0.0.0.0' || host === '::';
}
