/**
 * The newest `consent` as it came: judged once, when a screen first looks at it, so that the judge is loaded with the
 * screens that need it. Security: in the memory of this page only, never on the device.
 */
import type { LiveConsent } from '#shared/model/consent-live.ts';

export class UnreadConsent {
  readonly #raw: unknown;
  #read: LiveConsent | null | undefined;

  constructor(raw: unknown) {
    this.#raw = raw;
  }

  /** The same object every time. */
  read(judge: (raw: unknown) => LiveConsent | null): LiveConsent | null {
    if (this.#read === undefined) this.#read = judge(this.#raw);
    return this.#read;
  }
}
