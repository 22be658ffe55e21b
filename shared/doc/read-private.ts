/** Typed, lenient readers of wishes, drafts and lines: odd or missing fields take their fallbacks; nothing here throws. */
import type { DeskFlag, DeskMark } from '../model/desk-marks.ts';
import { parseBeatPersonKey } from '../model/ids.ts';
import type { DeskDraft, TalkLine, Wish } from '../model/wishes.ts';
import * as spec from './private-records.ts';
import { readRecord, type RecordSpec } from './record-spec.ts';

// As in `read-board.ts`: each field was checked against its schema.
function readWith<T>(recordSpec: RecordSpec, plain: unknown, key: object): T {
  return { ...readRecord(recordSpec, plain), ...key } as T;
}

function read<T>(recordSpec: RecordSpec, plain: unknown, id: string): T {
  return readWith(recordSpec, plain, { id });
}

export function readWish(key: string, plain: unknown): Wish {
  return read<Wish>(spec.wishSpec, plain, key);
}

export function readDraft(key: string, plain: unknown): DeskDraft {
  return read<DeskDraft>(spec.draftSpec, plain, key);
}

/** Null under a key that names no beat and person. */
export function readMark(key: string, plain: unknown): DeskMark | null {
  const at = parseBeatPersonKey(key);
  return at && readWith<DeskMark>(spec.markSpec, plain, at);
}

export function readFlag(beatId: string, plain: unknown): DeskFlag {
  return readWith<DeskFlag>(spec.flagSpec, plain, { beatId });
}

export function readLine(key: string, plain: unknown): TalkLine {
  return read<TalkLine>(spec.lineSpec, plain, key);
}
