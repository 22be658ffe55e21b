/**
 * Messages of our own beside the plain y-websocket protocol, as type 9: `varuint 9`, then `varstring` of JSON. A client
 * asks for them with `?accord=<protocol version>` on the sync URL; a stock provider never sees one.
 */
import * as v from 'valibot';

export const ACCORD_MESSAGE = 9;

/** Client to server: "tell me when everything I sent before this is stored". `n` grows by one per connection. */
export const clientMessage = v.strictObject({
  kind: v.literal('mark'),
  n: v.pipe(v.number(), v.integer(), v.minValue(0)),
});
export type ClientMessage = v.InferOutput<typeof clientMessage>;

const whole = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Server to client. */
export const serverMessage = v.variant('kind', [
  /** everything sent before mark `n` is on disk; `at` is the server's clock, milliseconds since 1970 */
  v.object({ kind: v.literal('stored'), n: whole, at: v.number() }),
  /** some records of a change were not taken and were put back */
  v.object({
    kind: v.literal('not-taken'),
    records: v.array(v.object({ root: v.string(), key: v.string(), reason: v.string() })),
  }),
  /** the disk refuses: nothing is called saved until `storing` is true again */
  v.object({ kind: v.literal('store'), storing: v.boolean() }),
]);
export type ServerMessage =
  | { readonly kind: 'stored'; readonly n: number; readonly at: number }
  | {
      readonly kind: 'not-taken';
      readonly records: readonly { readonly root: string; readonly key: string; readonly reason: string }[];
    }
  | { readonly kind: 'store'; readonly storing: boolean };
