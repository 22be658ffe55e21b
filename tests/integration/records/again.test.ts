import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCommandServer, type CommandServer } from '../../kit/command-server.ts';
import { foundCompany, type Company } from '../../kit/company.ts';
import { StoreFailure, type Store } from '../../../server/store/store.ts';

const DAY = 24 * 60 * 60 * 1000;
let server: CommandServer;
let company: Company;
let isFull = false;
/** the next transaction begins only when this has settled */
let held: Promise<void> | null = null;

/** The real store, whose disk can be full or slow. */
function withDisk(store: Store): Store {
  return new Proxy(store, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (name === 'transact' && isFull) return () => Promise.reject(new StoreFailure('the disk is full'));
      if (name === 'transact' && held !== null) {
        const until = held;
        held = null;
        return (...args: Parameters<Store['transact']>) => until.then(() => target.transact(...args));
      }
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

beforeEach(async () => {
  isFull = false;
  server = await openCommandServer({ wrapStore: withDisk });
  company = await foundCompany(server);
});
afterEach(() => server.close());

const scene = { number: '1', title: 'The pier' };

describe('a command that is sent again', () => {
  it('is done once and answered as the first time', async () => {
    const { device } = company.by.ic;
    const key = { 'idempotency-key': 'first-key' };
    const [one, two] = await Promise.all([
      device.run('add-scene', scene, key),
      device.run('add-scene', scene, key),
    ]);
    expect(two).toEqual(one);
    expect(await device.run('add-scene', scene, key)).toEqual(one);
    expect(await server.records.scenes(company.production)).toHaveLength(1);
    const other = await device.run('add-scene', { ...scene, title: 'Other' }, key);
    expect(other).toMatchObject({ ok: false, reason: 'key-reused' });
    const asOther = await device.run('invite', { name: 'x', job: 'y' }, key);
    expect(asOther).toMatchObject({ ok: false, reason: 'key-reused' });
  });

  it('is somebody else’s command under somebody else’s name, and a new one under a new key or none', async () => {
    const key = { 'idempotency-key': 'shared-key' };
    await company.by.ic.device.run('add-scene', scene, key);
    await company.by.director.device.run('add-scene', scene, key);
    await company.by.ic.device.run('add-scene', scene, { 'idempotency-key': 'other-key' });
    await company.by.ic.device.run('add-scene', scene);
    expect(await server.records.scenes(company.production)).toHaveLength(4);
  });

  it('is answered again from another device of the same person, and after a lost answer a refusal is tried afresh', async () => {
    const key = { 'idempotency-key': 'moved-key' };
    const first = await company.by.ic.device.run('add-scene', scene, key);
    const other = await server.deviceOf(company.by.ic.id);
    expect(await other.run('add-scene', scene, key)).toEqual(first);
    const person = company.by.performer.id;
    const refusedFirst = { 'idempotency-key': 'refused-key' };
    const early = { name: 'Guest', job: 'observer', until: server.clock.now() };
    expect(await other.run('invite', early, refusedFirst)).toMatchObject({ reason: 'bad-input' });
    expect(await other.run('attest-adult', { person }, refusedFirst)).toMatchObject({ ok: true });
  });

  it('is forgotten after a day, and each person’s memory is bounded', async () => {
    const { device } = company.by.ic;
    const key = { 'idempotency-key': 'old-key-1' };
    await device.run('add-scene', scene, key);
    server.clock.advance(DAY);
    await device.run('add-scene', scene, key);
    expect(await server.records.scenes(company.production)).toHaveLength(2);
    for (let at = 0; at < 120; at += 1) {
      await device.run(
        'attest-adult',
        { person: company.by.performer.id },
        { 'idempotency-key': `many-${at}-key` },
      );
    }
    const kept = await server.store.records.list('answer', company.production, company.by.ic.id);
    expect(kept.length).toBeLessThanOrEqual(100);
  });

  it('names itself by a key of letters and figures, or is refused', async () => {
    for (const key of ['short', 'x'.repeat(81), 'with space here', 'semi;colon;key']) {
      const answer = await company.by.ic.device.run('add-scene', scene, { 'idempotency-key': key });
      expect(answer).toMatchObject({ reason: 'bad-input' });
    }
  });
});

describe('a disk that refuses', () => {
  it('[6.1] is said, changes nothing, signs nobody out, and is over when it is over', async () => {
    const { device } = company.by.ic;
    isFull = true;
    server.clock.advance(10 * 60_000);
    expect(await device.session()).toEqual({ signedIn: true, locked: false });
    const answer = await device.post('add-scene', JSON.stringify(scene));
    expect([answer.status, await answer.json()]).toEqual([
      503,
      {
        ok: false,
        reason: 'not-stored',
        sentence: 'The server cannot store now. Nothing was changed; try again in a moment.',
      },
    ]);
    expect(server.logged.filter((line) => line.level === 'error')).toMatchObject([
      { fields: { command: 'add-scene', person: company.by.ic.id } },
    ]);
    isFull = false;
    expect(await server.records.scenes(company.production)).toHaveLength(0);
    expect(await device.run('add-scene', scene)).toMatchObject({ ok: true });
  });
});

describe('a command on its way', () => {
  /** Sends one as the director, and does something else before it reaches the store. */
  async function sendDuring(meanwhile: () => Promise<unknown>): Promise<unknown> {
    let release = (): void => undefined;
    held = new Promise((resolve) => {
      release = resolve;
    });
    const sent = company.by.director.device.run('add-scene', scene);
    while (held !== null) await server.device().session();
    await meanwhile();
    release();
    return sent;
  }

  it('[6.2] is not done for a device that was locked meanwhile', async () => {
    const { device } = company.by.director;
    expect(await sendDuring(() => device.run('lock', {}))).toMatchObject({ reason: 'locked' });
    expect(await server.records.scenes(company.production)).toHaveLength(0);
  });

  it('[6.2] is not done for somebody whose access or session ended meanwhile, or whose role is another', async () => {
    const { device, id } = company.by.director;
    const demote = (job: string): Promise<unknown> =>
      company.by.ic.device.run('change-person', { person: id, job });
    expect(await sendDuring(() => demote('sound'))).toMatchObject({ reason: 'not-found' });
    await demote('director');
    const cookie = device.cookie;
    expect(await sendDuring(() => device.run('sign-out', {}))).toMatchObject({ reason: 'no-session' });
    device.cookie = (await server.deviceOf(id)).cookie;
    expect(device.cookie).not.toBe(cookie);
    const end = (): Promise<unknown> => company.by.ic.device.run('end-access', { person: id });
    expect(await sendDuring(end)).toMatchObject({ reason: 'no-session' });
    expect(await server.records.scenes(company.production)).toHaveLength(0);
  });
});

describe('listeners', () => {
  it('hear of a change when it can be read, of nothing that was refused, and do not break each other', async () => {
    const heard: Promise<number>[] = [];
    server.records.onChanged(() => {
      throw new Error('a listener broke');
    });
    const stop = server.records.onChanged(({ productionId }) => {
      heard.push(server.records.scenes(productionId).then((all) => all.length));
    });
    const { device } = company.by.ic;
    expect(await device.run('add-scene', scene)).toMatchObject({ ok: true });
    await company.by.crew.device.run('add-scene', scene);
    expect(await Promise.all(heard)).toEqual([1]);
    expect(server.logged).toMatchObject([{ level: 'error', message: 'a listener of records failed' }]);
    stop();
    await device.run('add-scene', scene);
    expect(heard).toHaveLength(1);
  });
});

describe('one session’s commands', () => {
  it('are slowed when they come in a flood; others go on', async () => {
    const { device } = company.by.ic;
    const answers = await Promise.all(
      Array.from({ length: 260 }, () => device.run('attest-adult', { person: company.by.performer.id })),
    );
    const slowed = answers.filter((answer) => !answer.ok && answer.reason === 'too-fast');
    expect(slowed.length).toBe(60);
    expect(await company.by.director.device.run('add-scene', scene)).toMatchObject({ ok: true });
    server.clock.advance(1000);
    expect(await device.run('add-scene', scene)).toMatchObject({ ok: true });
  });
});

describe('joining while the disk refuses', () => {
  it('[6.1] uses up neither the code nor one’s tries', async () => {
    const invite = await server.records.makeSignInCode(company.by.director.id, DAY);
    const device = server.device();
    isFull = true;
    for (let at = 0; at < 15; at += 1) {
      expect(await device.run('join', { code: invite!.code })).toMatchObject({ reason: 'not-stored' });
    }
    isFull = false;
    expect(await device.run('join', { code: invite!.code })).toMatchObject({ ok: true });
  });
});
