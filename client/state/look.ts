/**
 * How the product looks on this device: theme, contrast, text size, labels, motion. `public/theme.js` reads the same
 * names before the first paint; this keeps <html> up to date afterwards, also when the device changes its own theme.
 */
import { createContext, useContext, useSyncExternalStore } from 'react';
import * as v from 'valibot';
import { deviceStorage, type KeyStore } from './live-memory.ts';

export const THEMES = ['system', 'light', 'dark'] as const;
export const CONTRASTS = ['system', 'usual', 'more'] as const;
/** per cent */
export const TEXT_SIZES = ['100', '115', '130', '150', '200'] as const;
export const MOTIONS = ['system', 'less'] as const;

const lookSchema = v.object({
  theme: v.fallback(v.picklist(THEMES), 'system'),
  contrast: v.fallback(v.picklist(CONTRASTS), 'system'),
  text: v.fallback(v.picklist(TEXT_SIZES), '100'),
  labels: v.fallback(v.boolean(), false),
  motion: v.fallback(v.picklist(MOTIONS), 'system'),
});
export type Look = Readonly<v.InferOutput<typeof lookSchema>>;

const KEY = 'accord:look';
const DARK = '(prefers-color-scheme: dark)';
const STRONG = '(prefers-contrast: more)';

/** What the look needs of the browser. */
export interface LookPlace {
  readonly store: KeyStore | null;
  /** `<html>`'s data attributes */
  readonly data: { [name: string]: string | undefined };
  readonly media: (query: string) => Pick<MediaQueryList, 'matches' | 'addEventListener'>;
}

export class LookStore {
  readonly #place: LookPlace;
  readonly #listeners = new Set<() => void>();
  #look: Look;

  constructor(place: LookPlace) {
    this.#place = place;
    this.#look = readLook(place.store);
    this.#apply();
    for (const query of [DARK, STRONG]) place.media(query).addEventListener('change', () => this.#apply());
  }

  static ofPage(): LookStore {
    return new LookStore({
      store: deviceStorage(),
      data: document.documentElement.dataset,
      media: (query) => matchMedia(query),
    });
  }

  get = (): Look => this.#look;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  set = (patch: Partial<Look>): void => {
    this.#look = { ...this.#look, ...patch };
    try {
      this.#place.store?.setItem(KEY, JSON.stringify(this.#look));
    } catch {
      // full or refused: it holds until the page is left
    }
    this.#apply();
    for (const listener of this.#listeners) listener();
  };

  #apply(): void {
    const { data, media } = this.#place;
    const { theme, contrast, text, labels, motion } = this.#look;
    const isDark = theme === 'dark' || (theme === 'system' && media(DARK).matches);
    const isStrong = contrast === 'more' || (contrast === 'system' && media(STRONG).matches);
    data['theme'] = isDark ? 'dark' : 'light';
    data['contrast'] = isStrong ? 'more' : 'usual';
    data['text'] = text;
    data['labels'] = labels ? 'on' : 'off';
    data['motion'] = motion === 'less' ? 'less' : 'usual';
  }
}

export const LookContext = createContext<LookStore | null>(null);

export function useLook(): readonly [Look, LookStore['set']] {
  const store = useContext(LookContext);
  if (store === null) throw new Error('no look around this view');
  return [useSyncExternalStore(store.subscribe, store.get), store.set];
}

function readLook(store: KeyStore | null): Look {
  return v.parse(lookSchema, readJson(store) ?? {});
}

/** What is not an object of ours counts as nothing said. */
function readJson(store: KeyStore | null): object | null {
  try {
    const value: unknown = JSON.parse(store?.getItem(KEY) ?? '{}');
    return typeof value === 'object' ? value : null;
  } catch {
    // unreadable or refused: the device's own look is shown
    return null;
  }
}
