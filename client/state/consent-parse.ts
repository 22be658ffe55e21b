/**
 * Judges a `consent` message. A beat, a zone or a rider of a kind that this client does not know is left out, not the
 * message with it: what is missing reads as draft and not ready, which is the safe reading.
 */
import { COMFORT_STATES, DIRECTIONS } from '#shared/model/comfort.ts';
import type { ReleasedFigure } from '#shared/model/figure.ts';
import { figureOptionsFrom } from '#shared/model/figure-options-from.ts';
import { isExtraAbout, type ExtraAbout } from '#shared/model/comfort-extras.ts';
import { isDigest, STANDINGS, type Digest } from '#shared/model/consent.ts';
import type { LiveConsent } from '#shared/model/consent-live.ts';
import { RIDER_STATES } from '#shared/model/rider.ts';
import { isZoneId, type ZoneId } from '#shared/model/zones.ts';
import * as v from 'valibot';

const text = v.string();
const when = v.number();
const zone = v.custom<ZoneId>(isZoneId);

/** Those that fit. */
const known = <S extends v.GenericSchema>(schema: S) =>
  v.pipe(
    v.array(v.unknown()),
    v.transform((items) =>
      items.flatMap((item) => {
        const parsed = v.safeParse(schema, item);
        return parsed.success ? [parsed.output] : [];
      }),
    ),
  );

const standing = v.object({
  person: text,
  standing: v.picklist(STANDINGS),
  answeredAt: v.nullable(when),
  offer: v.nullable(
    v.object({ id: text, number: v.number(), at: when, by: text, digest: v.custom<Digest>(isDigest) }),
  ),
  mark: v.number(),
});

const beat = v.object({
  id: text,
  ready: v.boolean(),
  changed: v.boolean(),
  frozen: v.boolean(),
  people: known(standing),
});

const entry = v.object({
  direction: v.picklist(DIRECTIONS),
  zone,
  state: v.picklist(COMFORT_STATES),
  conditions: v.array(text),
});

const extra = v.object({
  about: v.custom<ExtraAbout>(isExtraAbout),
  label: text,
  state: v.nullable(v.picklist(['open', 'gate', 'fence'])),
  conditions: v.array(text),
  text,
});

/** Read as the owner's own page reads it: what cannot be used is left out, the rest stays. */
const figure = v.pipe(
  v.unknown(),
  v.transform((raw): ReleasedFigure => {
    const { pose, hidden, added } = figureOptionsFrom(raw).options;
    return { pose, hidden, added };
  }),
);

const consent = v.object({
  scenes: known(
    v.object({
      id: text,
      beats: known(beat),
      riders: known(v.object({ person: text, state: v.picklist(RIDER_STATES), version: v.nullable(text) })),
      doubles: known(v.object({ original: text, double: text })),
    }),
  ),
  maps: known(
    v.object({
      person: text,
      at: when,
      entries: known(entry),
      extras: known(extra),
      labels: known(v.object({ zone, label: text })),
      figure: v.exactOptional(figure),
    }),
  ),
  today: known(v.object({ person: text, at: when, expiresAt: when, entries: known(entry) })),
  readyBeats: v.nullable(v.number()),
});

export function parseConsent(raw: unknown): LiveConsent | null {
  const parsed = v.safeParse(consent, raw);
  return parsed.success ? parsed.output : null;
}
