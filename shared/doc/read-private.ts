/** Typed, lenient readers of wishes, drafts and lines: odd or missing fields take their fallbacks; nothing here throws. */
import type { DeskDraft, TalkLine, Wish } from '../model/wishes.ts';
import * as spec from './private-records.ts';
import { readRecord, type RecordSpec } from './record-spec.ts';

// As in `read-board.ts`: each field was checked against its schema.
function read<T>(recordSpec: RecordSpec, plain: unknown, id: string): T {
  return { ...readRecord(recordSpec, plain), id } as T;
}

export function readWish(key: string, plain: unknown): Wish {
  return read<Wish>(spec.wishSpec, plain, key);
}

export function readDraft(key: string, plain: unknown): DeskDraft {
  return read<DeskDraft>(spec.draftSpec, plain, key);
}

export function readLine(key: string, plain: unknown): TalkLine {
  return read<TalkLine>(spec.lineSpec, plain, key);
}
