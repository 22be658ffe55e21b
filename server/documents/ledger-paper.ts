/** The ledger of a production on paper: what happened, when, by whom and about whom, each line with its place in the chain. */
import { LEDGER_PAPER_WORDS } from '#shared/words/ledger-paper.ts';
import { Paper, PAPER } from './paper.ts';

export interface LedgerSheetLine {
  readonly seq: number;
  /** in words */
  readonly at: string;
  readonly said: string;
  readonly by: string;
  /** names; what each of them did or said is not in a line */
  readonly about: readonly string[];
  /** hex */
  readonly hash: string;
}

export interface LedgerSheet {
  readonly production: string;
  readonly reader: string;
  readonly madeAt: string;
  readonly copy: number;
  readonly lines: readonly LedgerSheetLine[];
}

const COLUMN = { seq: 38, at: 92, gap: 8 } as const;
const WIDTH = PAPER.width - 2 * PAPER.margin;

export async function layOutLedger(sheet: LedgerSheet): Promise<Uint8Array> {
  const { production, reader, madeAt, copy, lines } = sheet;
  const texts = lines.flatMap((line) => [line.said, people(line)]);
  const paper = await Paper.open(
    { title: LEDGER_PAPER_WORDS.title(production), reader, madeAt, copy },
    texts,
  );
  head(paper, sheet);
  for (const line of lines) {
    await paper.pause();
    if (paper.room < heightOf(paper, line)) paper.doc.addPage();
    row(paper, line);
  }
  return paper.finish();
}

function head(paper: Paper, { production, lines }: LedgerSheet): void {
  const { doc } = paper;
  const name = LEDGER_PAPER_WORDS.title(production);
  const title = doc.struct('H1', {}, () => {
    paper.font('bold', name).fontSize(17).fillColor('#000000').text(name);
  });
  doc.addStructure(title);
  const lead = doc.struct('P', {}, () => {
    doc.moveDown(0.3).font('text').fontSize(9).fillColor('#333333');
    doc.text(LEDGER_PAPER_WORDS.lead(lines.length), { width: WIDTH });
    doc.moveDown(1);
  });
  doc.addStructure(lead);
}

function row(paper: Paper, line: LedgerSheetLine): void {
  const { doc } = paper;
  const { left, words } = columns();
  const top = doc.y;
  const item = doc.struct('P', {}, () => {
    doc.font('mono').fontSize(8).fillColor('#333333');
    doc.text(`${line.seq}`, left, top, { width: COLUMN.seq, lineBreak: false });
    doc.text(line.at, left + COLUMN.seq, top, { width: COLUMN.at, lineBreak: false });
    paper.font('text', line.said).fontSize(9.5).fillColor('#000000');
    doc.text(line.said, words, top, { width: wordsWidth() });
    paper
      .font('text', people(line))
      .fontSize(8)
      .fillColor('#333333')
      .text(people(line), words, doc.y, { width: wordsWidth() });
    doc
      .font('mono')
      .fontSize(6.5)
      .text(line.hash, words, doc.y + 1, { width: wordsWidth(), lineBreak: false });
  });
  doc.addStructure(item);
  doc.y += 9;
  doc.x = left;
}

function heightOf(paper: Paper, line: LedgerSheetLine): number {
  const width = wordsWidth();
  const said = paper.font('text', line.said).fontSize(9.5).heightOfString(line.said, { width });
  const named = paper.font('text', people(line)).fontSize(8).heightOfString(people(line), { width });
  return said + named + 26;
}

function people({ by, about }: LedgerSheetLine): string {
  return about.length === 0
    ? LEDGER_PAPER_WORDS.by(by)
    : `${LEDGER_PAPER_WORDS.by(by)} · ${LEDGER_PAPER_WORDS.about(about)}`;
}

function columns(): { readonly left: number; readonly words: number } {
  return { left: PAPER.margin, words: PAPER.margin + COLUMN.seq + COLUMN.at + COLUMN.gap };
}

function wordsWidth(): number {
  return WIDTH - COLUMN.seq - COLUMN.at - COLUMN.gap;
}
