/**
 * First answers, kept so that a command that is sent again is not done twice. Written in the same transaction as the
 * command itself. Bounded per person, and gone after a day.
 */
import type { Clock } from '../clock.ts';
import type { RecordReader, RecordWriter, Store } from '../store/store.ts';

export interface AnswerSlot {
  /** row id; made of who sent it and the key, so that nobody reads another's answer */
  readonly id: string;
  readonly bodyMark: string;
}

interface AnswerValue {
  readonly bodyMark: string;
  readonly at: number;
  readonly result: unknown;
  /** of the session it started, so that a tablet that lost the first answer gets the same session */
  readonly token: string | null;
}

export type EarlierAnswer =
  | { readonly kind: 'none' }
  | { readonly kind: 'other-body' }
  | { readonly kind: 'same'; readonly result: unknown; readonly token: string | null };

export interface Answers {
  /** Null without a key: then the command is simply run. `owner` is a person id, or a code's id before anybody is known. */
  slot(owner: string, key: string | null, name: string, input: unknown): AnswerSlot | null;
  earlier(reader: RecordReader, slot: AnswerSlot | null): Promise<EarlierAnswer>;
  keep(tx: RecordWriter, slot: AnswerSlot | null, about: KeptAbout): Promise<void>;
}

interface KeptAbout {
  readonly personId: string;
  readonly productionId: string;
  readonly result: unknown;
  readonly token?: string;
}

const ROWS = 'answer';
const KEPT_MS = 24 * 60 * 60 * 1000;
/** An answer that holds a session is given again only while a first answer may still be on its way. */
const TOKEN_KEPT_MS = 10 * 60 * 1000;
const MOST_PER_PERSON = 100;

export function createAnswers(deps: { readonly store: Store; readonly clock: Clock }): Answers {
  const { store, clock } = deps;
  const isOld = ({ at, token }: AnswerValue): boolean =>
    clock.now() >= at + (token === null ? KEPT_MS : TOKEN_KEPT_MS);
  return {
    slot(owner, key, name, input) {
      if (key === null) return null;
      const bodyMark = store.fingerprint(`body:${name}:${JSON.stringify(input)}`);
      return { id: store.fingerprint(`answer:${owner}:${key}`), bodyMark };
    },
    async earlier(reader, slot) {
      const value = slot && (await reader.get<AnswerValue>(ROWS, slot.id))?.value;
      if (!value || isOld(value)) return { kind: 'none' };
      if (value.bodyMark !== slot.bodyMark) return { kind: 'other-body' };
      return { kind: 'same', result: value.result, token: value.token };
    },
    async keep(tx, slot, { personId, productionId, result, token }) {
      if (slot === null) return;
      const mine = await tx.list<AnswerValue>(ROWS, productionId, personId);
      const kept = mine.filter(({ value }) => !isOld(value)).toSorted((a, b) => b.value.at - a.value.at);
      const stay = new Set(kept.slice(0, MOST_PER_PERSON - 1));
      for (const row of mine) if (!stay.has(row)) await tx.remove(ROWS, row.id);
      const value: AnswerValue = { bodyMark: slot.bodyMark, at: clock.now(), result, token: token ?? null };
      const key = `production:${productionId}` as const;
      await tx.put({ kind: ROWS, id: slot.id, scope: productionId, ref: personId, key, value });
    },
  };
}
