import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '#shared/protocol/commands.ts';
import { protocolPaper } from '../../../../scripts/lib/protocol-paper.js';

const paper = protocolPaper();

describe('docs/protocol.md', () => {
  it('is what the validators say; if not, run: npm run protocol', () => {
    const file = new URL('../../../../docs/protocol.md', import.meta.url);
    expect(readFileSync(file, 'utf8')).toBe(paper);
  });

  it('has every command, and a sentence for every refusal', () => {
    for (const name of Object.keys(COMMANDS)) expect(paper).toContain(`### \`${name}\``);
    expect(paper).not.toMatch(/\|\s*\|$/m);
    expect(paper).not.toContain('undefined');
  });
});
