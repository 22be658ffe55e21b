/** What the gate adds to an edit on a large board, in this process: reading the bytes, judging the records. */
import * as Y from 'yjs';
import { fillBoard } from '#shared/doc/fill-board.ts';
import { RecordMirror } from '#shared/doc/record-mirror.ts';
import { seedOf } from '#shared/doc/seed.ts';
import type { Who } from '#shared/model/production.ts';
import { checkUpdate } from '../../server/sync/check-update.ts';
import { judgeUpdate, type Judged } from '../../server/sync/gate.ts';
import { DEFAULT_LIMITS } from '../../server/sync/limits.ts';
import { scanUpdate } from '../../server/sync/scan-update.ts';
import { boardOf, Hand } from './board.ts';
import { createCollector } from './collect.ts';
import { median } from './statistics.ts';

export interface GateFigures {
  readonly records: number;
  /** microseconds, medians: Yjs alone, and everything that is done before the update is stored */
  readonly apply: number;
  readonly whole: number;
  /** the same for a change that is put back */
  readonly forbidden: number;
  /** bytes: the Yjs document, and the plain records beside it */
  readonly doc: number;
  readonly mirror: number;
}

export function measureGate(records: number, moves: number): GateFigures {
  const collect = createCollector();
  const stored = [seedOf('board')!];
  stored.push(fillBoard(stored, boardOf(records))!);
  const before = collect();
  const doc = docOf(stored);
  const withDoc = collect();
  const mirror = new RecordMirror(doc, 'board');
  const withMirror = collect();

  const bare = docOf(stored);
  const updates = Array.from({ length: moves }, (_, n) => n + 1).map(movesOf(stored));
  const judged: Judged = { doc, mirror, ref: { kind: 'board', id: 'scn_aaaaaaaaaaaaaa' }, facts: FACTS };
  const [apply, whole]: [number[], number[]] = [[], []];
  for (const update of updates) {
    apply.push(timed(() => Y.applyUpdate(bare, update)));
    whole.push(timed(() => take(judged, update)));
  }
  const forger = new Hand(stored);
  const forbidden = Array.from({ length: moves / 2 }, (_, n) => forger.rewriteContact(n + 1)).map((update) =>
    timed(() => refuse(judged, update)),
  );
  return {
    records: [...doc.share.keys()].reduce((sum, root) => sum + mirror.all(root as 'beats').size, 0),
    // the first half warms the code up
    apply: median(apply.slice(moves / 2)) * 1000,
    whole: median(whole.slice(moves / 2)) * 1000,
    forbidden: median(forbidden.slice(moves / 4)) * 1000,
    doc: withDoc - before,
    mirror: withMirror - withDoc,
  };
}

function take(judged: Judged, update: Uint8Array): void {
  const scan = scanUpdate(update, DEFAULT_LIMITS.structsPerUpdate);
  const fits = scan.kind === 'scanned' && checkUpdate(judged.doc, scan.update) === 'fits';
  const judgement = judgeUpdate(judged, DIRECTOR, update);
  if (!fits || judgement.isAltered) throw new Error('an honest edit was not taken as it is');
}

function refuse(judged: Judged, update: Uint8Array): void {
  const scan = scanUpdate(update, DEFAULT_LIMITS.structsPerUpdate);
  const fits = scan.kind === 'scanned' && checkUpdate(judged.doc, scan.update) === 'fits';
  const { refused } = judgeUpdate(judged, DIRECTOR, update);
  if (!fits || refused.length !== 1) throw new Error('a forbidden edit was not put back');
}

const PRODUCTION = 'prod_aaaaaaaaaaaaaa';
const FACTS = { productionId: PRODUCTION, people: [], closed: false, admitted: [], minors: [] };
const DIRECTOR: Who = {
  personId: 'pers_zzzzzzzzzzzzzz',
  productionId: PRODUCTION,
  role: 'director',
  admin: false,
  adult: true,
  guards: [],
};

function docOf(stored: readonly Uint8Array[]): Y.Doc {
  return new Hand(stored).doc;
}

function movesOf(stored: readonly Uint8Array[]): (n: number) => Uint8Array {
  const hand = new Hand(stored);
  return (n) => hand.move(n, n % 4);
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
