/** The walks of one beat into the next, as they stand on the board. */
import type { Beat, PlacedPerson } from '#shared/model/board.ts';
import { walkOf } from '#shared/model/motion.ts';
import type { BoardStore } from '../state/board-store.ts';
import type { PersonWalk } from './player-said.ts';

interface WalksOfBeat {
  readonly here: readonly PlacedPerson[];
  readonly there: readonly PlacedPerson[];
  readonly counts: number;
  readonly walks: readonly PersonWalk[];
}

const NOBODY: readonly PlacedPerson[] = [];

export class BeatWalks {
  readonly #store: BoardStore;
  #known: WalksOfBeat | null = null;

  constructor(store: BoardStore) {
    this.#store = store;
  }

  /** Worked out again only when a place of this beat or the next is another. */
  of(beat: Beat, next: Beat | null): readonly PersonWalk[] {
    const store = this.#store;
    const here = store.placesOf(beat.id);
    const there = next === null ? NOBODY : store.placesOf(next.id);
    const known = this.#known;
    if (known?.here === here && known.there === there && known.counts === beat.counts) return known.walks;
    const walks = here
      .filter(({ onStage }) => onStage)
      .map((place) => {
        const to = there.find(({ personId }) => personId === place.personId) ?? null;
        return { place, walk: walkOf(place, to, beat.counts) };
      });
    this.#known = { here, there, counts: beat.counts, walks };
    return walks;
  }
}
