/** The outbox of the person who is signed in on this page: opened with it, hurried when the line or a lock opens. */
import { mayWait } from '#shared/protocol/may-wait.ts';
import { newCommandKey, sendCommand } from './api.ts';
import type { LiveStore } from './live-store.ts';
import { openOutboxBox } from './outbox-box.ts';
import { Outbox } from './outbox.ts';

export interface OpenOutbox {
  readonly outbox: Outbox;
  readonly close: () => void;
}

export function openOutbox(personId: string, live: Pick<LiveStore, 'get' | 'subscribe'>): OpenOutbox {
  const outbox = new Outbox({
    box: openOutboxBox(personId),
    // Security: under the name of whose box it is; the server refuses where the cookie is somebody else's by now
    send: (item) => sendCommand(item.name, item.input, { as: personId, key: item.key }),
    mayWait,
    newKey: newCommandKey,
    now: Date.now,
    later: (run, ms) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
  });
  let wasOpen = isLineOpen(live);
  const stop = live.subscribe(() => {
    const isOpen = isLineOpen(live);
    if (isOpen && !wasOpen) outbox.hurry();
    wasOpen = isOpen;
  });
  return {
    outbox,
    close: () => {
      stop();
      outbox.close();
    },
  };
}

function isLineOpen(live: Pick<LiveStore, 'get'>): boolean {
  const { status, me } = live.get();
  return status === 'open' && me?.locked === false;
}
