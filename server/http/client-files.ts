/**
 * The built page. Only what was in the folder at the start is served, by exact path, so there is no path to climb out
 * by. Files are read once and kept, squeezed where that helps.
 */
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

export interface ClientFile {
  readonly type: string;
  readonly etag: string;
  readonly cacheControl: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** null where it would not be smaller */
  readonly gzipped: Uint8Array<ArrayBuffer> | null;
}

export interface ClientFiles {
  /** The file at a URL path; for a page's address the page itself; null for anything else. */
  read(path: string): Promise<ClientFile | null>;
}

const TYPES: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json'],
  ['.webmanifest', 'application/manifest+json'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.ico', 'image/x-icon'],
  ['.woff2', 'font/woff2'],
  ['.txt', 'text/plain; charset=utf-8'],
]);
const SQUEEZABLE = /^(?:text\/|application\/|image\/svg)/;
const PAGE = '/index.html';
/** What is never a page, so that a mistyped address there is not answered with one. */
const RESERVED = /^\/(?:api|sync|live|assets|healthz|readyz|metrics)(?:\/|$)/;

const squeeze = promisify(gzip);

export function openClientFiles(folder: string): ClientFiles {
  const listed = new Map(
    listFiles(folder).map((file) => [`/${file.split(sep).join('/')}`, join(folder, file)]),
  );
  const loaded = new Map<string, Promise<ClientFile>>();
  return {
    async read(path) {
      const name = listed.has(path) ? path : isPageAddress(path) ? PAGE : null;
      const file = name === null ? undefined : listed.get(name);
      if (name === null || file === undefined) return null;
      const known = loaded.get(name);
      if (known !== undefined) return known;
      const loading = load(name, file);
      loaded.set(name, loading);
      // a failure is not kept: the machine may have been out of file handles for a moment
      loading.catch(() => loaded.delete(name));
      return loading;
    },
  };
}

function isPageAddress(path: string): boolean {
  return !RESERVED.test(path) && !path.slice(path.lastIndexOf('/')).includes('.');
}

/** Without hidden files (the build's own notes) and source maps; empty where nothing was built. */
function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(folder.length)
          .replace(/^[\\/]+/, ''),
      )
      .filter((file) => !file.endsWith('.map') && !file.split(sep).some((part) => part.startsWith('.')));
  } catch (err) {
    if (err instanceof Error && 'code' in err && err.code === 'ENOENT') return [];
    throw err;
  }
}

async function load(name: string, file: string): Promise<ClientFile> {
  const bytes = new Uint8Array(await readFile(file));
  const type = TYPES.get(extname(name)) ?? 'application/octet-stream';
  const gzipped = SQUEEZABLE.test(type) ? new Uint8Array(await squeeze(bytes, { level: 9 })) : null;
  return {
    type,
    etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
    // what the build names by its content never changes; the page and the service worker must be asked for each time
    cacheControl: name.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    bytes,
    gzipped: gzipped !== null && gzipped.length < bytes.length ? gzipped : null,
  };
}
