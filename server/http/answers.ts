/** Every refusal as HTTP, in one place: its status, its sentence, and what a failure from outside turns into. */
import type { RefusalMore } from '#shared/protocol/consent-results.ts';
import type { Refusal } from '#shared/protocol/refusals.ts';
import { REFUSAL_SENTENCES } from '#shared/words/refusals.ts';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Log } from '../log.ts';
import { StoreFailure } from '../store/store.ts';

/** A refusal without a sentence does not compile here. */
const SENTENCES: Readonly<Record<Refusal, string>> = REFUSAL_SENTENCES;

const STATUSES: Readonly<Record<Refusal, ContentfulStatusCode>> = {
  'no-session': 401,
  locked: 423,
  'not-found': 404,
  'bad-input': 400,
  'code-ended': 410,
  'sign-in-failed': 403,
  'too-fast': 429,
  'too-large': 413,
  'key-reused': 409,
  'not-stored': 503,
  broken: 500,
  'foreign-origin': 403,
  'last-keeper': 409,
  'not-oneself': 409,
  assisted: 403,
  'minor-in-scene': 409,
  'needs-own-unit': 409,
  'young-character': 409,
  'one-wearer': 409,
  'not-in-scene': 409,
  'changed-since': 409,
  stale: 409,
  'not-ready': 409,
  'kept-by-owner': 409,
  'asked-already': 409,
};

export interface RefusalAnswer {
  readonly status: ContentfulStatusCode;
  readonly body: { readonly ok: false; readonly reason: Refusal; readonly sentence: string } & RefusalMore;
}

export function refusalAnswer(reason: Refusal, more: RefusalMore = {}): RefusalAnswer {
  return { status: STATUSES[reason], body: { ok: false, reason, sentence: SENTENCES[reason], ...more } };
}

/** What went wrong outside or in our own code, as a refusal. `about` holds ids only. */
export function refusalOf(err: unknown, about: object, log: Log): Refusal {
  if (err instanceof StoreFailure) {
    log.error({ err, ...about }, 'a command could not be stored');
    return 'not-stored';
  }
  log.error({ err, ...about }, 'a command broke');
  return 'broken';
}
