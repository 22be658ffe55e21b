/** The watch over this page's input, for the shell: one lifetime per person and per chosen time. */
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { IdleWatch, type Idle, type IdleClock, type SharedInput } from './idle-watch.ts';
import { deviceStorage } from './live-memory.ts';

const INPUT = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;
const TOLD = 'accord:input-at';

const CLOCK: IdleClock = {
  now: () => Date.now(),
  after: (ms, work) => {
    const timer = setTimeout(work, ms);
    return () => clearTimeout(timer);
  },
};

export interface IdleState {
  readonly idle: Idle;
  readonly stay: () => void;
}

/** `minutes` without input; null: never. */
export function useIdle(minutes: number | null): IdleState {
  const holder = useMemo(() => new Holder(minutes), [minutes]);
  const idle = useSyncExternalStore(holder.subscribe, holder.idle);
  useEffect(() => {
    const onInput = (): void => holder.watch?.input();
    const onLook = (): void => holder.watch?.look();
    for (const name of INPUT) addEventListener(name, onInput, { capture: true, passive: true });
    document.addEventListener('visibilitychange', onLook);
    return () => {
      for (const name of INPUT) removeEventListener(name, onInput, { capture: true });
      document.removeEventListener('visibilitychange', onLook);
    };
  }, [holder]);
  return useMemo(() => ({ idle, stay: () => holder.watch?.stay() }), [idle, holder]);
}

/** Opens the watch when a view begins to look and closes it when none does. */
class Holder {
  watch: IdleWatch | null = null;
  readonly #minutes: number | null;

  constructor(minutes: number | null) {
    this.#minutes = minutes;
  }

  idle = (): Idle => this.watch?.state() ?? 'awake';

  subscribe = (listener: () => void): (() => void) => {
    if (this.#minutes === null) return () => undefined;
    const watch = new IdleWatch(this.#minutes * 60_000, CLOCK, sharedInput());
    this.watch = watch;
    watch.subscribe(listener);
    return () => {
      watch.close();
      this.watch = null;
    };
  };
}

function sharedInput(): SharedInput {
  const store = deviceStorage();
  return {
    read: () => {
      const at = Number(store?.getItem(TOLD) ?? Number.NaN);
      return Number.isFinite(at) ? at : null;
    },
    write: (at) => {
      try {
        store?.setItem(TOLD, String(at));
      } catch {
        // full or refused: this tab counts for itself
      }
    },
  };
}
