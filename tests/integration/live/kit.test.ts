import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { putRecord, transact } from '#shared/doc/write-records.ts';
import { ACCESS_ROLES } from '#shared/model/roles.ts';
import { foundCompany, type Company, type Member } from '../../kit/company.ts';
import { BoardPeer } from '../../kit/server-board-peer.ts';
import { LivePeer } from '../../kit/server-live-peer.ts';
import { startTestServer, type TestServer } from '../../kit/server.ts';

let server: TestServer;
let company: Company;
let scene: string;
const peers: LivePeer[] = [];
const boards: BoardPeer[] = [];

/** Words that stand on the board and in the scene's record, and must reach nobody by way of kit. */
const TEXTS = [
  'Quay at dusk',
  'She comes home',
  'Elin waits',
  'a hand squeeze',
  'By the crane',
  'the last line',
];

beforeEach(async () => {
  server = await startTestServer();
  company = await foundCompany(server);
  const { ic, performer } = company.by;
  const added = await ic.device.run('add-scene', { number: '12A', title: TEXTS[0]!, intent: TEXTS[1]! });
  if (!added.ok) throw new Error(added.reason);
  scene = added.result.scene;
  await ic.device.run('attest-adult', { person: performer.id });
  await ic.device.run('set-scene-people', { scene, people: [performer.id] });
});
afterEach(async () => {
  for (const board of boards.splice(0)) board.close();
  for (const peer of peers.splice(0)) peer.socket.terminate();
  await server.remove();
});

function open(member: Member): LivePeer {
  const peer = new LivePeer(server.url, member.device.cookie);
  peers.push(peer);
  return peer;
}

async function openBoard(): Promise<BoardPeer> {
  const board = await BoardPeer.open(server.url, company.by.ic.device.cookie, scene);
  boards.push(board);
  return board;
}

const beat = (order: string, name: string): Readonly<Record<string, unknown>> => ({
  order,
  kind: 'kiss',
  name,
  phrase: TEXTS[4],
  people: [company.by.performer.id],
  cueIn: TEXTS[5],
  cueOut: '',
  counts: 8,
});

/** Three beats whose order of keys is not the order of their ids. */
function writeBeats({ doc }: BoardPeer): void {
  transact(doc, 'test', () => {
    putRecord(doc, 'board', 'beats', 'beat_aaaaaa', beat('a3', TEXTS[2]!));
    putRecord(doc, 'board', 'beats', 'beat_bbbbbb', beat('a1', ''));
    putRecord(doc, 'board', 'beats', 'beat_cccccc', beat('a2', ''));
    const intent = {
      text: TEXTS[2],
      distance: '',
      breath: '',
      sound: '',
      eyeLine: '',
      placeholder: TEXTS[3],
    };
    putRecord(doc, 'board', 'intents', 'beat_aaaaaa', intent);
  });
}

async function addLine(): Promise<string> {
  const { performer, ic } = company.by;
  const wearers = [performer.id];
  const answer = await ic.device.run('add-kit', {
    scene,
    item: 'nude-layer',
    wearers,
    beats: ['beat_aaaaaa'],
    size: 'M2',
    place: 'Rail 2',
  });
  if (!answer.ok) throw new Error(answer.reason);
  return answer.result.kit;
}

describe('kit on the live plane', () => {
  test('[R33] costume gets item, size code, wearer, place, number and position, and no text of the board or the scene', async () => {
    const { costume, performer } = company.by;
    const peer = open(costume);
    writeBeats(await openBoard());
    const kit = await addLine();
    const said = await peer.until('kit', ({ scenes }) => scenes[0]?.beats?.length === 3);
    expect(said.scenes).toEqual([
      {
        id: scene,
        number: '12A',
        ready: false,
        beats: ['beat_bbbbbb', 'beat_cccccc', 'beat_aaaaaa'],
        people: [performer.id],
        lines: [
          {
            id: kit,
            item: 'nude-layer',
            version: 1,
            beats: ['beat_aaaaaa'],
            wearers: [
              { person: performer.id, confirmedAt: null, said: null, allergy: 'not-asked', avoid: '' },
            ],
            shared: false,
            size: 'M2',
            tone: '',
            quantity: 1,
            place: 'Rail 2',
            spare: false,
            single: true,
            fittedAt: null,
            fittedBy: null,
            returnedAt: null,
          },
        ],
      },
    ]);
    const everything = JSON.stringify(peer.received);
    expect(TEXTS.filter((text) => everything.includes(text))).toEqual([]);
  });

  test('[access 4] each role is told its own part, at once after a command', async () => {
    const { by } = company;
    const opened = ACCESS_ROLES.map((role) => [role, open(by[role])] as const);
    await Promise.all(opened.map(([, peer]) => peer.until('kit')));
    const kit = await addLine();
    for (const [role, peer] of opened) {
      const own = role === 'ic' || role === 'costume' || role === 'performer';
      if (own) await peer.until('kit', ({ scenes }) => scenes[0]?.lines?.[0]?.id === kit);
      else if (role === 'director' || role === 'stage-manager')
        expect((await peer.until('kit', ({ scenes }) => scenes.length > 0)).scenes).toEqual([
          { id: scene, number: '12A', ready: false },
        ]);
    }
    await by.costume.device.run('fit-kit', { kit, fitted: true });
    await by.performer.device.run('confirm-kit', { kit, confirmed: true, version: 1 });
    const director = opened.find(([role]) => role === 'director')![1];
    await director.until('kit', ({ scenes }) => scenes[0]?.ready === true);
    for (const [role, peer] of opened)
      if (role === 'producer' || role === 'crew' || role === 'guardian')
        expect([
          role,
          peer.received.filter((message) => message.kind === 'kit' && message.scenes.length > 0),
        ]).toEqual([role, []]);
  });

  test('[live] beats that change places are told, without a command', async () => {
    const peer = open(company.by.costume);
    const board = await openBoard();
    writeBeats(board);
    await addLine();
    await peer.until('kit', ({ scenes }) => scenes[0]?.beats?.[0] === 'beat_bbbbbb');
    const first = board.doc.getMap('beats').get('beat_bbbbbb');
    if (!(first instanceof Y.Map)) throw new Error('no beat');
    first.set('order', 'a4');
    const told = await peer.until('kit', ({ scenes }) => scenes[0]?.beats?.[0] === 'beat_cccccc');
    expect(told.scenes[0]?.beats).toEqual(['beat_cccccc', 'beat_aaaaaa', 'beat_bbbbbb']);
  });

  test('[access 4] who is taken off a closed list loses its kit with it', async () => {
    const { ic, costume } = company.by;
    const peer = open(costume);
    await addLine();
    await peer.until('kit', ({ scenes }) => scenes.length === 1);
    await ic.device.run('close-scene', { scene, admitted: [ic.id] });
    await peer.until('kit', ({ scenes }) => scenes.length === 0);
  });
});
