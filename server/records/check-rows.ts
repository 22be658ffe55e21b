/** What every check of stored rows of consent needs: reading those of a kind that hold their shape, and saying what does not. */
import * as v from 'valibot';
import { StoreFailure, type RecordReader, type Row } from '../store/store.ts';
import { readPeople } from './tables.ts';

const RESTORE = 'Restore a backup, and keep this folder for an inquiry.';

export interface CheckedRow<T> {
  readonly row: Row;
  readonly value: T;
}

interface Named {
  readonly scene?: string;
  readonly people: readonly string[];
}

/** One production being looked through. Faults name ids and what to do, and nothing of what anybody said. */
export class RowCheck {
  readonly faults: string[] = [];
  /** ids of those who are there */
  readonly people: ReadonlySet<string>;
  readonly #scenes: ReadonlySet<string>;
  readonly #reader: RecordReader;
  readonly #productionId: string;

  private constructor(
    reader: RecordReader,
    productionId: string,
    known: { readonly people: ReadonlySet<string>; readonly scenes: ReadonlySet<string> },
  ) {
    this.#reader = reader;
    this.#productionId = productionId;
    this.people = known.people;
    this.#scenes = known.scenes;
  }

  static async open(reader: RecordReader, productionId: string): Promise<RowCheck> {
    const people = await readPeople(reader, productionId);
    // the retired ones too: what was agreed to in them stays
    const scenes = await reader.list('scene', productionId);
    const idsOf = (rows: readonly { readonly id: string }[]): ReadonlySet<string> =>
      new Set(rows.map(({ id }) => id));
    return new RowCheck(reader, productionId, { people: idsOf(people), scenes: idsOf(scenes) });
  }

  say(kind: string, id: string, what: string): void {
    this.faults.push(`${kind} ${id}: ${what}. ${RESTORE}`);
  }

  /** Rows that hold their shape; of the others it is said that they cannot be read. */
  async read<S extends v.GenericSchema>(
    kind: string,
    shape: S,
  ): Promise<readonly CheckedRow<v.InferOutput<S>>[]> {
    return (await this.#list(kind)).flatMap((row) => {
      const parsed = v.safeParse(shape, row.value);
      if (parsed.success) return [{ row, value: parsed.output }];
      this.say(kind, row.id, 'it cannot be read');
      return [];
    });
  }

  /** What a row is about has to be there. */
  names(kind: string, id: string, { scene, people }: Named): void {
    if (scene !== undefined && !this.#scenes.has(scene)) this.say(kind, id, 'its scene is not there');
    if (people.some((one) => !this.people.has(one)))
      this.say(kind, id, 'it is about somebody who is not there');
  }

  async #list(kind: string): Promise<readonly Row[]> {
    try {
      return await this.#reader.list(kind, this.#productionId);
    } catch (error) {
      if (!(error instanceof StoreFailure)) throw error;
      this.say(kind, this.#productionId, 'some of these rows cannot be opened');
      return [];
    }
  }
}
