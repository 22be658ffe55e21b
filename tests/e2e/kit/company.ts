/** A small production made by commands: an IC, a director, two attested performers, one scene with an empty board. */
import { createDevice, readLink } from '../../kit/server-device.ts';
import type { TestDevice } from '../../kit/command-server.ts';
import type { House } from './house.ts';

export const CAST = {
  jo: { name: 'Jo Park', job: 'director' },
  sam: { name: 'Sam Okafor', job: 'performer' },
  ari: { name: 'Ari Lund', job: 'performer' },
  wei: { name: 'Wei Tan', job: 'stage-manager' },
} as const;
export type CastName = keyof typeof CAST;

export interface Company {
  /** the IC's device, for commands */
  readonly mara: TestDevice;
  readonly sceneId: string;
  /** person ids */
  readonly ids: Readonly<Record<CastName, string>>;
  /** single-use links, each for one join */
  readonly links: Readonly<Record<CastName, string>>;
  /** another code for somebody, as a link: for the IC herself, or a second device */
  linkFor(person: string): Promise<string>;
  readonly maraId: string;
}

export async function makeCompany(house: House): Promise<Company> {
  const mara = createDevice(house.url);
  const { code } = readLink(await house.setUpLink());
  const made = await must(
    mara.run('create-production', { code, production: 'Harbour', name: 'Mara Lind', job: 'lead-ic' }),
  );
  const invited = await Promise.all(
    (Object.keys(CAST) as CastName[]).map(async (key) => {
      const invite = await must(mara.run('invite', CAST[key]));
      await must(mara.run('attest-adult', { person: invite.person }));
      return [key, invite] as const;
    }),
  );
  const { scene } = await must(mara.run('add-scene', { number: '12', title: 'The harbour' }));
  const entries = <T>(of: (invite: (typeof invited)[number][1]) => T) =>
    Object.fromEntries(invited.map(([key, invite]) => [key, of(invite)])) as Record<CastName, T>;
  const ids = entries((invite) => invite.person);
  await must(mara.run('set-scene-people', { scene, people: [ids.sam, ids.ari] }));
  return {
    mara,
    sceneId: scene,
    ids,
    maraId: made.person,
    links: entries((invite) => `${house.url}/join#${invite.code}`),
    async linkFor(person) {
      const again = await must(mara.run('invite-again', { person }));
      return `${house.url}/join#${again.code}`;
    },
  };
}

async function must<T>(
  answer: Promise<
    { readonly ok: true; readonly result: T } | { readonly ok: false; readonly reason: string }
  >,
): Promise<T> {
  const said = await answer;
  if (!said.ok) throw new Error(`a command was refused: ${said.reason}`);
  return said.result;
}
