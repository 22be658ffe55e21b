/**
 * From a performer's press to the IC's screen and their own, with a company connected: a board of 200 beats, every beat
 * offered, and on every socket of `/live` somebody who reads. And what one edit of an offered beat costs the server.
 */
import { putRecord, transact } from '#shared/doc/write-records.ts';
import { makeConsentWorld, beatFields, contactFields } from '../kit/consent-world.ts';
import { RawClient } from '../kit/raw-client.ts';
import { LivePeer } from '../kit/server-live-peer.ts';
import { startTestServer } from '../kit/server.ts';
import { spreadOf, type Spread } from './statistics.ts';

export interface AnswerFigures {
  readonly clients: number;
  readonly beats: number;
  /** milliseconds from sending the answer */
  readonly toIc: Spread;
  readonly toPerformer: Spread;
  /** milliseconds of CPU per edit of an offered beat, projections included */
  readonly edit: number;
}

export async function measureAnswers({
  clients,
  beats,
  answers,
}: {
  clients: number;
  beats: number;
  answers: number;
}): Promise<AnswerFigures> {
  const server = await startTestServer();
  const peers: LivePeer[] = [];
  try {
    const { store, records } = server.running.planes;
    const world = await makeConsentWorld({ store, records, deviceOf: (id) => server.deviceOf(id) });
    const ids = Array.from({ length: beats }, (_, at) => `beat_${String(at).padStart(6, '0')}`);
    await world.edit((doc) =>
      transact(doc, 'bench', () => {
        for (const [at, id] of ids.entries()) {
          putRecord(doc, 'board', 'beats', id, beatFields([world.sam, world.ari], { order: 'a0' }));
          const contact = contactFields(world.sam, world.ari, { beatId: id });
          putRecord(doc, 'board', 'contacts', `cont_${String(at).padStart(6, '0')}`, contact);
        }
      }),
    );
    const offers = new Map<string, string>();
    for (const id of ids) {
      const seen = await world.seen(id);
      const made = await records.runAs(world.company.by.ic.id, 'offer-beat', {
        scene: world.scene,
        beat: id,
        seen,
      });
      if (!made.ok || !('offered' in made.result)) throw new Error(JSON.stringify(made));
      offers.set(id, made.result.offered);
    }
    const devices = [world.ic, world.deviceOfSam, world.deviceOfAri, world.director];
    for (let at = 0; at < clients; at += 1)
      peers.push(new LivePeer(server.url, devices[at % devices.length]!.cookie));
    await Promise.all(peers.map((peer) => peer.until('consent')));
    const [ic, sam] = [peers[0]!, peers[1]!];
    const board = await RawClient.sync({
      port: server.port,
      session: '',
      ref: { kind: 'board', id: world.scene },
      headers: { cookie: world.ic.cookie ?? '' },
    });

    const [toIc, toPerformer]: [number[], number[]] = [[], []];
    for (let at = 0; at < answers; at += 1) {
      const id = ids[at % beats]!;
      const kind = Math.floor(at / beats) % 2 === 0 ? 'talk' : 'not-this';
      const standsSo = (peer: LivePeer): Promise<unknown> =>
        peer.until('consent', ({ scenes }) =>
          scenes.some((scene) =>
            scene.beats.some(
              (beat) =>
                beat.id === id &&
                beat.people.some((one) => one.person === world.sam && one.standing === kind),
            ),
          ),
        );
      const start = performance.now();
      const said = world.deviceOfSam.run('answer-offer', {
        offer: offers.get(id)!,
        answer: kind,
        digest: '0'.repeat(64),
        after: 0,
      });
      await Promise.all([
        said.then((answer) => {
          if (!answer.ok) throw new Error(answer.reason);
        }),
        standsSo(ic).then(() => toIc.push(performance.now() - start)),
        standsSo(sam).then(() => toPerformer.push(performance.now() - start)),
      ]);
      // a session runs ten commands a second for long
      await new Promise((resolve) => setTimeout(resolve, 110));
    }

    const before = process.cpuUsage();
    const edits = 100;
    for (let at = 0; at < edits; at += 1) {
      board.change((doc) =>
        putRecord(doc, 'board', 'places', `${ids[at % beats]!}:${world.sam}`, {
          x: at / 10,
          y: 1,
          facing: 0,
          height: at % 2 === 0 ? 'seated' : 'standing',
          path: [],
          moves: [],
          onStage: true,
        }),
      );
      await board.stored();
    }
    const { user, system } = process.cpuUsage(before);
    board.close();
    return {
      clients,
      beats,
      toIc: spreadOf(toIc),
      toPerformer: spreadOf(toPerformer),
      edit: (user + system) / 1000 / edits,
    };
  } finally {
    for (const peer of peers) peer.socket.terminate();
    await server.remove();
  }
}
