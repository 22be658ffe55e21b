/** How far this person's work on a board has come. Each state is what is known, never what is hoped. */
export type SaveState =
  /** the copy on this device is still being read */
  | { readonly kind: 'loading' }
  /** work is on this device's disk and has not been confirmed by the server */
  | { readonly kind: 'on-device' }
  /** connected; work is on its way, or the server has not said yet that it is stored */
  | { readonly kind: 'sending' }
  /** the server said that everything is stored; `at` is the server's clock, milliseconds since 1970 */
  | { readonly kind: 'saved'; readonly at: number }
  /** no connection. `unsent`: there is work that is only in this page, because the device refuses to keep it */
  | { readonly kind: 'offline'; readonly unsent: boolean }
  /** the server cannot write to its disk now */
  | { readonly kind: 'not-storing' }
  /** the server closed the board for good; see `close-codes.ts` */
  | { readonly kind: 'ended'; readonly code: number };
