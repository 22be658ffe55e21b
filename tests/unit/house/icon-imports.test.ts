import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readIconModules, splitIconImports } from '../../../scripts/lib/icon-imports.js';

const modules = readIconModules();

test('each icon comes from its own module; what is no icon is a type', () => {
  expect(
    splitIconImports(
      "import { Plus, X as Cross, type LucideIcon } from 'lucide-react';\nexport const a = Plus;",
      modules,
    ),
  ).toBe(
    "import Plus from 'lucide-react/icons/plus'; import Cross from 'lucide-react/icons/x'; import type { LucideIcon } from 'lucide-react';\nexport const a = Plus;",
  );
});

test('every icon that the client names is known, or the page would load all of them', () => {
  const client = fileURLToPath(new URL('../../../client', import.meta.url));
  const files = readdirSync(client, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.tsx?$/.test(file),
  );
  const left = files.flatMap((file) => {
    const split = splitIconImports(readFileSync(`${client}/${file}`, 'utf8'), modules);
    const names = /import type \{ ([^}]*) \} from 'lucide-react'/.exec(split)?.[1]?.split(', ') ?? [];
    return names.filter((name) => name !== 'LucideIcon').map((name) => `${file}: ${name}`);
  });
  expect(files.length).toBeGreaterThan(100);
  expect(left).toEqual([]);
});
