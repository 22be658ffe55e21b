/**
 * Everything that a browser keeps of our page where somebody who takes the device can read it: both storages, every cache
 * with its bodies, every database with its bytes, files, and cookies that scripts can read. And what lives in the tab.
 */
import type { Page } from '@playwright/test';

/** One thing that is kept: where, and all of it as text. Bytes are read letter for letter. */
export interface KeptThing {
  readonly where: string;
  readonly text: string;
}

export async function readDevice(page: Page): Promise<readonly KeptThing[]> {
  return page.evaluate(async () => {
    const kept: { where: string; text: string }[] = [];
    const letters = (bytes: Uint8Array): string => {
      let text = '';
      for (const byte of bytes) text += String.fromCodePoint(byte);
      // as it would be found in the bytes, and as it reads
      return `${text} ${new TextDecoder().decode(bytes)}`;
    };
    const say = (value: unknown): string => {
      if (value instanceof Uint8Array) return letters(value);
      if (value instanceof ArrayBuffer) return letters(new Uint8Array(value));
      // a key whose bytes no page can have says nothing
      if (value instanceof CryptoKey) return `key ${value.extractable ? 'that can be taken out' : ''}`;
      if (Array.isArray(value)) return value.map(say).join(' ');
      if (typeof value === 'object' && value !== null)
        return Object.entries(value)
          .map(([name, one]) => `${name} ${say(one)}`)
          .join(' ');
      return String(value);
    };
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('a database could not be read'));
      });

    for (const [name, storage] of [
      ['localStorage', localStorage],
      ['sessionStorage', sessionStorage],
    ] as const)
      for (const [key, value] of Object.entries(storage))
        kept.push({ where: `${name} ${key}`, text: `${key} ${String(value)}` });

    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const body = await (await cache.match(request))!.arrayBuffer();
        kept.push({ where: `cache ${new URL(request.url).pathname}`, text: `${request.url} ${say(body)}` });
      }
    }

    for (const { name = '' } of await indexedDB.databases()) {
      const db = await done(indexedDB.open(name));
      kept.push({ where: `database ${name}`, text: name });
      for (const store of db.objectStoreNames) {
        const at = db.transaction(store).objectStore(store);
        const [keys, values] = await Promise.all([done(at.getAllKeys()), done(at.getAll())]);
        for (const [index, value] of values.entries())
          kept.push({ where: `database ${name} ${store}`, text: `${say(keys[index])} ${say(value)}` });
      }
      db.close();
    }

    const files = await navigator.storage.getDirectory();
    for await (const name of files.keys()) kept.push({ where: `file ${name}`, text: name });
    kept.push({ where: 'cookies of scripts', text: document.cookie });
    kept.push({ where: 'address', text: `${location.href} ${document.title} ${window.name}` });
    const fields = [...document.querySelectorAll('input, textarea')].map((field) =>
      field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value : '',
    );
    kept.push({ where: 'page', text: `${document.documentElement.outerHTML} ${fields.join(' ')}` });
    return kept;
  });
}

/** Where any of these words is kept; in small letters. */
export function findWords(kept: readonly KeptThing[], words: readonly string[]): readonly string[] {
  return kept.flatMap(({ where, text }) => {
    const small = text.toLowerCase();
    return words.filter((word) => small.includes(word.toLowerCase())).map((word) => `${where}: ${word}`);
  });
}

/** Lays a word into every place that `readDevice` looks at, as bytes and as text. */
export async function plant(page: Page, word: string): Promise<void> {
  await page.evaluate(async (planted) => {
    localStorage.setItem('planted', planted);
    sessionStorage.setItem('planted', planted);
    const cache = await caches.open('planted');
    await cache.put('/planted', new Response(new TextEncoder().encode(`1 ${planted} 2`)));
    await new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open('planted', 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('bytes', { autoIncrement: true });
      opening.onerror = () => reject(opening.error ?? new Error('no database'));
      opening.onsuccess = () => {
        const db = opening.result;
        const work = db.transaction('bytes', 'readwrite');
        work.objectStore('bytes').add(new TextEncoder().encode(`\u0000\u0007${planted}\u0000`));
        work.objectStore('bytes').add({ deep: [{ said: planted }] });
        work.oncomplete = () => {
          db.close();
          resolve();
        };
      };
    });
    const files = await navigator.storage.getDirectory();
    await files.getFileHandle(planted, { create: true });
    document.cookie = `planted=${encodeURIComponent(planted)}`;
    document.title = planted;
    document.body.append(Object.assign(document.createElement('i'), { hidden: true, textContent: planted }));
  }, word);
}

/** Strings that live in the tab, after everything that nothing holds was thrown away. */
export async function readHeap(page: Page): Promise<string> {
  const devtools = await page.context().newCDPSession(page);
  const parts: string[] = [];
  devtools.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => void parts.push(chunk));
  await devtools.send('HeapProfiler.enable');
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await devtools.detach();
  return parts.join('');
}
