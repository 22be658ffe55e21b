import { describe, expect, it } from 'vitest';
import { printable, printLedger, type LedgerSheetLine } from '../../../../server/documents/documents.ts';
import { readPdf } from '../../../kit/read-pdf.ts';

const line = (seq: number, more: Partial<LedgerSheetLine> = {}): LedgerSheetLine => ({
  seq,
  at: '28 Nov 2026, 15:40 UTC',
  said: 'Beat offered, scene 12A, beat_aaaaaa, version 2',
  by: 'Mara Lind',
  about: ['Sam Øster', 'Ирина Ковалёва'],
  hash: 'ab'.repeat(32),
  ...more,
});

const sheet = {
  production: 'Harbour Lights',
  reader: 'Mara Lind',
  madeAt: '28 Nov 2026, 15:41 UTC',
  copy: 3,
};

describe('the ledger on paper', () => {
  it('[B6 38] bears name, time, copy number and page on each page, in the words of the file', async () => {
    const lines = Array.from({ length: 90 }, (_, at) => line(at + 1));
    const { pages, rest } = readPdf(await printLedger({ ...sheet, lines }));
    expect(pages.length).toBeGreaterThan(2);
    for (const [at, page] of pages.entries())
      expect(page).toContain(
        `For Mara Lind · 28 Nov 2026, 15:41 UTC · copy 3 · page ${at + 1} of ${pages.length}`,
      );
    const said = pages.join('\n');
    expect(said.match(/Beat offered, scene 12A, beat_aaaaaa, version 2/g)).toHaveLength(90);
    expect(said).toContain('by Mara Lind · about Sam Øster, Ирина Ковалёва');
    expect(said).toContain('ab'.repeat(32));
    expect(rest).toContain('Accord');
  });

  it('keeps a line whole on one page, however long its words are', async () => {
    const about = Array.from({ length: 40 }, (_, at) => `Person With A Long Name ${at}`);
    const lines = Array.from({ length: 12 }, (_, at) =>
      line(at + 1, { about, hash: `${at}`.padStart(64, 'x') }),
    );
    const { pages } = readPdf(await printLedger({ ...sheet, lines }));
    for (const [at, one] of lines.entries()) {
      const page = pages.find((text) => text.includes(one.hash));
      expect([at, new RegExp(`(?:^|\\n)${one.seq}\\n`).test(page ?? '')]).toEqual([at, true]);
    }
  });

  it('says which names its fonts have no letters for', () => {
    const names = ['Łukasz Żak', 'Ирина', 'Ελένη', 'שרה', 'محمد', '山田 花子', '王小明 (Xiao)', '김지우'];
    // beyond the basic plane, and what would need shaping
    expect([...printable([...names, '𠮷田', 'मीरा', '王 मीरा'])]).toEqual(names);
  });

  it('[B6 38] prints names in Han, kana and Hangul beside those in other scripts, reader and production too', async () => {
    const about = ['山田 花子', '김지우', 'Ирина Ковалёва'];
    const sheetOf = { ...sheet, production: '港の灯', reader: '王小明' };
    const lines = [line(1, { about }), line(2)];
    const { pages } = readPdf(await printLedger({ ...sheetOf, lines }));
    const [page = ''] = pages;
    expect(page).toContain('Ledger of 港の灯');
    expect(page).toContain('by Mara Lind · about 山田 花子, 김지우, Ирина Ковалёва');
    expect(page).toContain('For 王小明 · 28 Nov 2026, 15:41 UTC · copy 3 · page 1 of 1');
  });
});
