/**
 * Judges what came over `/live`, and what this device kept of it, before any screen sees it. Fields a newer server adds
 * are let through unread; a message that does not fit is left out, and what stood before stays.
 */
import { SCENE_CATEGORY_IDS } from '#shared/model/categories.ts';
import { isKitId, type KitId } from '#shared/model/kit-catalogue.ts';
import { ALLERGY_STATES } from '#shared/model/kit.ts';
import { ACCESS_ROLES } from '#shared/model/roles.ts';
import type { ConsentMessage, LiveMessage } from '#shared/protocol/live-messages.ts';
import * as v from 'valibot';
import { UnreadConsent } from './unread-consent.ts';

/** Consent is judged where it is shown. */
export type ParsedMessage =
  | Exclude<LiveMessage, ConsentMessage>
  | { readonly kind: 'consent'; readonly consent: UnreadConsent };

const text = v.string();
const flag = v.boolean();
const role = v.picklist(ACCESS_ROLES);
const maybe = <S extends v.GenericSchema>(schema: S) => v.exactOptional(schema);
const list = <S extends v.GenericSchema>(schema: S) => v.array(schema);

const person = v.object({
  id: text,
  name: text,
  job: text,
  role,
  adult: maybe(flag),
  admin: maybe(flag),
  ended: maybe(flag),
  joined: maybe(flag),
  devices: maybe(list(v.object({ session: text, lastSeen: v.number(), online: flag }))),
  guards: maybe(list(text)),
});

const scene = v.object({
  id: text,
  number: text,
  title: text,
  intent: text,
  // a category this client does not know yet is left out, not the scene with it
  categories: v.pipe(
    list(text),
    v.transform((ids) => SCENE_CATEGORY_IDS.filter((id) => ids.includes(id))),
  ),
  people: list(text),
  closed: flag,
  characters: maybe(list(v.object({ person: text, character: text, under18: v.boolean() }))),
  admitted: maybe(list(text)),
  right: v.picklist(['rw', 'r']),
  beats: v.number(),
});

const kitLine = v.object({
  id: text,
  item: v.custom<KitId>(isKitId),
  version: v.number(),
  beats: list(text),
  wearers: list(
    v.object({
      person: text,
      confirmedAt: v.nullable(v.number()),
      said: v.nullable(
        v.object({ size: text, tone: text, beats: list(text), shared: flag, withOthers: flag }),
      ),
      allergy: v.picklist(ALLERGY_STATES),
      avoid: text,
    }),
  ),
  shared: flag,
  size: text,
  tone: text,
  quantity: v.number(),
  place: text,
  spare: flag,
  single: flag,
  fittedAt: v.nullable(v.number()),
  fittedBy: v.nullable(text),
  returnedAt: v.nullable(v.number()),
});

const kitScene = v.object({
  id: text,
  number: text,
  ready: maybe(flag),
  beats: maybe(list(text)),
  people: maybe(list(text)),
  lines: maybe(
    v.pipe(
      list(v.unknown()),
      // an item this client does not know yet is left out, not the list with it
      v.transform((lines) => lines.flatMap((line) => (v.is(kitLine, line) ? [line] : []))),
    ),
  ),
});

const liveMessage = v.variant('kind', [
  v.object({
    kind: v.literal('me'),
    personId: text,
    name: text,
    job: text,
    role,
    admin: flag,
    adult: flag,
    production: v.object({ id: text, name: text }),
    locked: flag,
    lock: v.picklist(['none', 'passphrase']),
    assisted: maybe(flag),
    guards: maybe(list(text)),
    guardedBy: maybe(list(v.object({ id: text, name: text }))),
    ic: v.nullable(v.object({ id: text, name: text })),
    at: v.number(),
  }),
  v.object({ kind: v.literal('people'), people: list(person) }),
  v.object({ kind: v.literal('scenes'), scenes: list(scene) }),
  v.object({ kind: v.literal('here'), people: list(v.object({ id: text, scene: v.nullable(text) })) }),
  v.object({ kind: v.literal('kit'), scenes: list(kitScene) }),
  v.pipe(
    v.looseObject({ kind: v.literal('consent') }),
    v.transform((raw) => ({ kind: raw.kind, consent: new UnreadConsent(raw) })),
  ),
  v.object({ kind: v.literal('ended'), code: v.number() }),
]);

export function parseLiveMessage(value: unknown): ParsedMessage | null {
  const parsed = v.safeParse(liveMessage, value);
  return parsed.success ? parsed.output : null;
}
