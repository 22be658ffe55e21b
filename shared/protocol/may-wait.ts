/**
 * Which commands may wait on a device until there is a network (design 3.2): only what makes things safer, a no, a
 * question, a withdrawal. A yes never waits: by the time it arrived it could be a yes to something else.
 */
import type { CommandInput, CommandName } from './commands.ts';

/** By command: the inputs that may wait. What is not listed never does. */
const MAY_WAIT = {
  withdraw: () => true,
  'answer-offer': ({ answer }) => answer === 'not-this' || answer === 'talk',
  // a wearer's yes is a yes like any other, and so is one that comes with a word about skin
  'confirm-kit': ({ confirmed }) => confirmed === false,
} as const satisfies { readonly [N in CommandName]?: (input: Partial<CommandInput<N>>) => boolean };

export type WaitingName = keyof typeof MAY_WAIT;

export function mayWait(name: string, input: unknown): boolean {
  if (!isWaitingName(name) || typeof input !== 'object' || input === null) return false;
  return MAY_WAIT[name](input);
}

function isWaitingName(name: string): name is WaitingName {
  return Object.hasOwn(MAY_WAIT, name);
}
