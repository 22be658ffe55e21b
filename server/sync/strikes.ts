/**
 * Forbidden changes, counted by person and not by socket: whoever is slowed (4529) does not begin anew by coming back on
 * another one.
 */
import { Budget } from './budget.ts';
import type { SyncLimits } from './limits.ts';

/** People remembered before those are forgotten who have nothing against them any more. */
const MOST_KNOWN = 1000;

export class Strikes {
  readonly #now: () => number;
  readonly #limits: Pick<SyncLimits, 'strikeBurst' | 'strikesPerSecond' | 'recordsPerStrike'>;
  readonly #byPerson = new Map<string, Budget>();

  constructor(
    now: () => number,
    limits: Pick<SyncLimits, 'strikeBurst' | 'strikesPerSecond' | 'recordsPerStrike'>,
  ) {
    this.#now = now;
    this.#limits = limits;
  }

  /** One update with so many forbidden records. False when it was one too many. */
  count(personId: string, records: number): boolean {
    const { strikeBurst, strikesPerSecond, recordsPerStrike } = this.#limits;
    const budget = this.#byPerson.get(personId) ?? new Budget(this.#now, strikesPerSecond, strikeBurst);
    const isFine = budget.take(1 + Math.floor(records / recordsPerStrike));
    this.#byPerson.set(personId, budget);
    if (this.#byPerson.size > MOST_KNOWN) this.#forget();
    return isFine;
  }

  /** True while this person has to wait before a document opens again. */
  isSlowed(personId: string): boolean {
    return this.#byPerson.get(personId)?.take(0) === false;
  }

  #forget(): void {
    for (const [personId, budget] of this.#byPerson) if (budget.isFull()) this.#byPerson.delete(personId);
  }
}
