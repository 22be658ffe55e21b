/** One browser of a test, by the address of a server: it keeps its cookie and sends the Origin of the server's own page. */
import type { CommandInput, CommandName } from '#shared/protocol/commands.ts';
import type { Answer, TestDevice } from './command-server.ts';

export function createDevice(url: string): TestDevice {
  const self: TestDevice = {
    cookie: null,
    async post(name, body, headers = {}) {
      const cookie = self.cookie === null ? {} : { cookie: self.cookie };
      const answer = await fetch(`${url}/api/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: url, ...cookie, ...headers },
        body,
      });
      const set = answer.headers.get('set-cookie');
      if (set !== null) self.cookie = /Max-Age=0/.test(set) ? null : set.split(';')[0]!;
      return answer;
    },
    async run<N extends CommandName>(name: N, input: CommandInput<N>, headers?: Record<string, string>) {
      return (await (await self.post(name, JSON.stringify(input), headers)).json()) as Answer<N>;
    },
    async session() {
      const headers = self.cookie === null ? {} : { cookie: self.cookie };
      return (await fetch(`${url}/api/session`, { headers })).json();
    },
  };
  return self;
}

/** A device that has used this code. */
export async function joinDevice(url: string, code: string): Promise<TestDevice> {
  const device = createDevice(url);
  const joined = await device.run('join', { code });
  if (!joined.ok) throw new Error(`could not join: ${joined.reason}`);
  return device;
}

/** The code of a link that the server printed, and the path it opens. */
export function readLink(link: string): {
  readonly origin: string;
  readonly path: string;
  readonly code: string;
} {
  const url = new URL(link);
  return { origin: url.origin, path: url.pathname, code: url.hash.slice(1) };
}
