/** One command from one form: busy while it runs, the sentence when it was refused, one key until it is answered. */
import { useCallback, useRef, useState } from 'react';
import {
  newCommandKey,
  runCommand,
  type CommandAnswer,
  type CommandFailure,
  type CommandInput,
  type CommandName,
} from './api.ts';
import { useLive } from './live-hooks.ts';

export interface CommandForm<N extends CommandName> {
  readonly isBusy: boolean;
  readonly failure: CommandFailure | null;
  readonly run: (input: CommandInput<N>) => Promise<CommandAnswer<N>>;
  readonly clear: () => void;
}

export function useCommand<N extends CommandName>(name: N): CommandForm<N> {
  const live = useLive();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<CommandFailure | null>(null);
  // the same words sent again after a lost network must not be done twice
  const pending = useRef<{ readonly body: string; readonly key: string } | null>(null);

  const run = useCallback(
    async (input: CommandInput<N>) => {
      const body = JSON.stringify(input);
      if (pending.current?.body !== body) pending.current = { body, key: newCommandKey() };
      setBusy(true);
      const answer = await runCommand(name, input, {
        key: pending.current.key,
        as: live.get().me?.personId ?? null,
      });
      if (answer.ok || answer.reason !== 'offline') pending.current = null;
      setFailure(answer.ok ? null : answer);
      setBusy(false);
      return answer;
    },
    [name, live],
  );
  const clear = useCallback(() => setFailure(null), []);
  return { isBusy, failure, run, clear };
}
