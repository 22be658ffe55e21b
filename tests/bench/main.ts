/**
 * `npm run bench`: what Accord costs, against a reference of the same run. Absolute figures move with the machine; the
 * ratios are what counts. Nothing is asserted: goals are printed beside what was measured.
 * `-- --quick` for a short look; names of parts (`-- commits gate`) run those alone.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureAnswers } from './answers.ts';
import { measureFrames } from './board-frames.ts';
import { measureCommits } from './commits.ts';
import { measureConsent } from './consent-bench.ts';
import { measureDisk } from './disk.ts';
import { measureGate } from './gate.ts';
import { measureOpen } from './board-open.ts';
import { measureNuisance } from './nuisance.ts';
import { measureEverybody, measurePreview } from './previews.ts';
import { measureMemory, measureReopening, measureStorm, startAccord, startFloor } from './rooms.ts';
import { measureRules } from './rules-bench.ts';
import type { Servers } from './sides.ts';
import { figure, kib, print, printTable, times } from './table.ts';

const PARTS = [
  'commits',
  'previews',
  'gate',
  'reopening',
  'memory',
  'storm',
  'rules',
  'consent',
  'answers',
  'frames',
  'open',
] as const;
type Part = (typeof PARTS)[number];

const isQuick = process.argv.includes('--quick');
const asked = PARTS.filter((part) => process.argv.includes(part));
const parts: readonly Part[] = asked.length > 0 ? asked : PARTS;

/** Server CPU per delivery to reach, in microseconds (design 8; one socket write per receiver is nearly all of it). */
const CPU_GOAL: Readonly<Record<number, number>> = { 10: 40, 50: 17, 200: 13 };
/** edits a second of one person who works fast */
const PER_SECOND = 30;
const SIZES = isQuick ? [10, 50] : [10, 50, 200];

async function main(folder: string): Promise<void> {
  print(
    `Accord on ${cpus().length} cores, Node ${process.version.slice(1)}, clients on the same machine.`,
    load(),
  );
  print('Times are milliseconds unless said otherwise. Floor: a bare ws relay of the same frames.');
  const atOnce = await measureDisk(folder, 400, 0);
  const atPace = await measureDisk(folder, isQuick ? 60 : 200, 1000 / PER_SECOND);
  printTable(
    'Disk: append 100 bytes and fdatasync',
    ['', 'p50', 'p99'],
    [
      ['one after another', figure(atOnce.p50), figure(atOnce.p99)],
      [`${PER_SECOND} a second, as edits come`, figure(atPace.p50), figure(atPace.p99)],
    ],
  );
  if (parts.includes('commits') || parts.includes('previews')) {
    const accord = await startAccord({
      dataDir: join(folder, 'fan-out'),
      people: SIZES.at(-1)!,
      records: 300,
    });
    const servers: Servers = { floor: await startFloor(), accord };
    if (parts.includes('commits')) await showCommits(servers, atPace.p99);
    if (parts.includes('previews')) await showPreviews(servers);
    if (parts.includes('commits')) await showNuisance(servers);
    await Promise.all([servers.floor.stop(), accord.stop()]);
  }
  if (parts.includes('gate')) showGate();
  if (parts.includes('reopening')) await showReopening(join(folder, 'history'));
  if (parts.includes('memory')) await showMemory(join(folder, 'scenes'));
  if (parts.includes('storm')) await showStorm(join(folder, 'storm'));
  if (parts.includes('rules')) showRules();
  if (parts.includes('consent')) showConsent();
  if (parts.includes('answers')) await showAnswers();
  if (parts.includes('frames')) await showFrames();
  if (parts.includes('open')) await showOpen();
  print('', load());
}

async function showCommits(servers: Servers, fsync: number): Promise<void> {
  const rows: string[][] = [];
  for (const clients of SIZES) {
    const compared = await measureCommits(servers, {
      clients,
      edits: isQuick ? 45 : 300,
      perSecond: clients > 100 ? PER_SECOND / 2 : PER_SECOND,
      warmUp: isQuick ? 300 : clients === SIZES[0] ? 2000 : 200,
    });
    const { floor, accord } = compared;
    rows.push([
      `${clients} clients`,
      figure(floor.p50),
      figure(accord.p50),
      figure(floor.p99),
      figure(accord.p99),
      figure(floor.p99 + fsync),
      figure(floor.micros),
      figure(accord.micros),
      String(CPU_GOAL[clients]),
    ]);
  }
  printTable(
    'A committed edit (one move of a token): judged, encrypted, on disk, then at everyone',
    [
      '',
      'p50 floor',
      'accord',
      'p99 floor',
      'accord',
      'floor + fsync',
      'CPU us/delivery floor',
      'accord',
      'goal',
    ],
    rows,
  );
}

async function showPreviews(servers: Servers): Promise<void> {
  const row = (
    name: string,
    { floor, accord }: Awaited<ReturnType<typeof measurePreview>>,
    goal: string,
  ): string[] => [
    name,
    figure(floor.p50),
    figure(accord.p50),
    figure(floor.p99),
    figure(accord.p99),
    times(accord.p99, floor.p99),
    goal,
    figure(floor.micros),
    figure(accord.micros),
  ];
  const rows: string[][] = [];
  for (const clients of SIZES) {
    const compared = await measurePreview(servers, {
      clients,
      frames: isQuick ? 30 : 240,
      warmUp: isQuick ? 100 : clients === SIZES[0] ? 900 : 100,
    });
    rows.push(row(`1 drags, ${clients} clients`, compared, clients === 50 ? '1.50x' : ''));
  }
  const everybody = await measureEverybody(servers, {
    clients: 30,
    frames: isQuick ? 20 : 60,
    runs: isQuick ? 1 : 3,
  });
  rows.push(row('30 drag, 30 clients', everybody, '+16 ms'));
  printTable(
    'The preview of a dragged token, 30 times a second (who drags all at once is gathered for 16 ms)',
    [
      '',
      'p50 floor',
      'accord',
      'p99 floor',
      'accord',
      'p99 ratio',
      'goal',
      'CPU us/delivery floor',
      'accord',
    ],
    rows,
  );
}

async function showNuisance(servers: Servers): Promise<void> {
  const { alone, beside, refusals, closes } = await measureNuisance(servers.accord, isQuick ? 60 : 300);
  printTable(
    'Somebody repeats forbidden changes as fast as they can while 10 work',
    ['an honest edit at the others', 'p50', 'p99'],
    [
      ['alone', figure(alone.p50), figure(alone.p99)],
      ['beside them', figure(beside.p50), figure(beside.p99)],
    ],
  );
  print(`  They sent ${refusals} forbidden changes and were sent away ${closes} times (4529).`);
}

function showGate(): void {
  const { records, apply, whole, forbidden, doc, mirror } = measureGate(3000, isQuick ? 400 : 4000);
  printTable(
    `The gate, one move of a token on a board of ${records} records, microseconds`,
    ['', 'Yjs alone', 'with the gate', 'the gate', 'goal'],
    [
      ['a move, taken', figure(apply), figure(whole), figure(whole - apply), '100'],
      ['a contact, put back', '', figure(forbidden), `${figure(forbidden / whole)}x a move`, '10x'],
    ],
  );
  print(`  Plain records beside the document: ${kib(mirror)}; the document itself: ${kib(doc)}.`);
}

async function showReopening(dataDir: string): Promise<void> {
  const edits = isQuick ? 5_000 : 50_000;
  const { bytes, floor, first, compacted, warm, apply } = await measureReopening(dataDir, edits);
  printTable(
    `Opening a board with ${edits.toLocaleString('en')} edits (${kib(bytes)}), from connecting to synced`,
    ['', 'its bytes alone', 'out of the log', 'out of the snapshot', 'somebody is there', 'goal'],
    [['', figure(floor), figure(first), figure(compacted), figure(warm), figure(floor + 50)]],
  );
  print(`  The client then needs ${figure(apply)} to take it in, whoever sends it.`);
}

async function showMemory(dataDir: string): Promise<void> {
  const scenes = isQuick ? 20 : 100;
  const { document, inMemory, held, rss, left } = await measureMemory(dataDir, scenes);
  printTable(
    `Memory of ${scenes} open scenes of 3 clients each (a document of ${kib(document)} on the wire)`,
    ['', 'all', 'of it the document', 'over the document', 'goal', 'left when empty', 'and again'],
    [
      [
        'per scene',
        kib(held),
        kib(inMemory),
        kib(held - inMemory),
        '150 KiB',
        kib(left[0] / scenes),
        kib(left[1] / scenes),
      ],
    ],
  );
  print(`  The process has grown by ${kib(rss)} per scene.`);
}

async function showStorm(dataDir: string): Promise<void> {
  const clients = isQuick ? 50 : 200;
  const { floor, holding, empty } = await measureStorm(dataDir, clients, isQuick ? 1 : 3);
  printTable(
    `${clients} clients back at once after a restart, until the last is synced`,
    ['', 'bare sockets', 'with the document', 'with empty hands', 'goal'],
    [['', figure(floor), figure(holding), figure(empty), '250']],
  );
}

async function showAnswers(): Promise<void> {
  const { clients, beats, toIc, toPerformer, edit } = await measureAnswers({
    clients: 50,
    beats: 200,
    answers: isQuick ? 60 : 300,
  });
  printTable(
    `An answer, ${clients} clients connected, ${beats} beats offered, milliseconds from the press`,
    ['', 'p50', 'p99', 'goal p99'],
    [
      ['on the IC’s screen', figure(toIc.p50), figure(toIc.p99), '200'],
      ['on the performer’s own', figure(toPerformer.p50), figure(toPerformer.p99), '200'],
    ],
  );
  print(`  One edit of an offered beat, everything it causes: ${figure(edit)} ms of CPU.`);
}

async function showFrames(): Promise<void> {
  const figures = await measureFrames(isQuick ? 3 : 10);
  printTable(
    'One picture of a board of 12 people, 40 objects and 200 points of ways: milliseconds of the main thread',
    ['', 'processor', 'pictures', 'median', '95%', 'goal', '95% without canvas pixels', '95% on the clock'],
    figures.map(({ what, slowed, pictures, p50, p95, p95Alone, p95Wall, goal }) => [
      what,
      slowed === 1 ? 'as it is' : `slowed ${slowed}x`,
      String(pictures),
      figure(p50),
      figure(p95),
      figure(goal),
      figure(p95Alone),
      figure(p95Wall),
    ]),
  );
  print(
    '  Canvas pixels are drawn and copied by the main thread here; where there is a graphics chip it does that.',
  );
}

async function showOpen(): Promise<void> {
  const { figures, canvas } = await measureOpen(isQuick ? 3 : 9, isQuick ? 12 : 40);
  printTable(
    'A scene of 200 beats and 2,000 contacts, from the device, without a network',
    ['', 'times', 'median', '95%', 'goal', 'of the main thread: median', '95%'],
    figures.map(({ what, times: many, wall, cpu, goal }) => [
      what,
      String(many),
      figure(wall.median),
      figure(wall.worst),
      figure(goal),
      figure(cpu.median),
      figure(cpu.worst),
    ]),
  );
  print(
    `  The plan has ${canvas.layers} layers (goal: at most 4) of ${kib(canvas.bytes)} of canvas (goal: under 65536 KiB).`,
  );
}

function showConsent(): void {
  const { digests, oneBeat, offer } = measureConsent();
  printTable(
    'Agreement, in this process, milliseconds of CPU',
    ['', 'median', 'worst', 'goal'],
    [
      ['digests of 200 beats, 2,000 contacts', figure(digests), '', ''],
      ['digests of one beat of 10 contacts', figure(oneBeat), '', ''],
      [`one offer, 30 maps (${offer.findings} findings)`, figure(offer.median), figure(offer.worst), '20'],
    ],
  );
}

function showRules(): void {
  const { whole, afterEdit, findings } = measureRules();
  printTable(
    `The rules over a scene of 200 beats and 2,000 contacts (${findings} findings)`,
    ['', 'median', 'worst', 'goal'],
    [
      ['the whole scene', figure(whole.median), figure(whole.worst), '20'],
      ['again after one edit', figure(afterEdit.median), figure(afterEdit.worst), '2'],
    ],
  );
}

function load(): string {
  const [minute = 0] = loadavg();
  const isBusy = minute > cpus().length * 0.6;
  return `Load ${minute.toFixed(1)}${isBusy ? ': the machine has other work, so figures are worse than they are' : ''}.`;
}

const folder = await mkdtemp(join(tmpdir(), 'accord-bench-'));
try {
  await main(folder);
} finally {
  await rm(folder, { recursive: true, force: true });
}
