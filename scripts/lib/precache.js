// Writes the service worker: client/sw.src.js with the list of built files and a revision put in.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

/** @param {{ skip?: RegExp }} [options] skip: lazy chunks that are not worth keeping offline @returns {import('vite').Plugin} */
export function precache({ skip } = {}) {
  return {
    name: 'precache',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const names = Object.keys(bundle)
          .filter((name) => name !== 'index.html' && !name.endsWith('.map') && !name.startsWith('.vite/'))
          .filter((name) => !skip?.test(name))
          .toSorted();
        // what stands in public/ is copied as it is and is in no bundle; without theme.js a page would open in the wrong light
        const copied = readdirSync(new URL('../../client/public/', import.meta.url)).toSorted();
        const files = ['/', ...[...names, ...copied].map((name) => `/${name}`)];
        const page = bundle['index.html'];
        const html = page?.type === 'asset' ? String(page.source) : '';
        const revision = createHash('sha256')
          .update(`${files.join('\n')}\n${html}`)
          .digest('hex')
          .slice(0, 12);
        const source = readFileSync(new URL('../../client/sw.src.js', import.meta.url), 'utf8')
          .replace("['__FILES__']", JSON.stringify(files))
          .replace('__REVISION__', revision);
        this.emitFile({ type: 'asset', fileName: 'sw.js', source });
      },
    },
  };
}
