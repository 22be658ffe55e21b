/** The newest sentence for a screen reader. The same sentence twice is two sentences: each has its number. */
export interface SpokenLine {
  readonly id: number;
  readonly text: string;
}

export class Spoken {
  #line: SpokenLine = { id: 0, text: '' };
  readonly #listeners = new Set<() => void>();

  get = (): SpokenLine => this.#line;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  say(text: string): void {
    this.#line = { id: this.#line.id + 1, text };
    for (const listener of this.#listeners) listener();
  }
}
