/** What rows of consent have to look like, for `accord verify`. Loose where a later program may add a field. */
import * as v from 'valibot';
import { COMFORT_STATES, DIRECTIONS, PHASES } from '#shared/model/comfort.ts';
import { ANSWER_KINDS, CALLED, isDigest } from '#shared/model/consent.ts';
import { RIDER_STATES } from '#shared/model/rider.ts';
import { ZONE_IDS } from '#shared/model/zones.ts';

const id = v.pipe(v.string(), v.minLength(1));
const time = v.pipe(v.number(), v.finite());
const count = v.pipe(v.number(), v.integer(), v.minValue(1));
const digest = v.custom<string>(isDigest);
const none = v.literal('');
const digests = v.record(id, digest);
const at = { sceneId: id, beatId: id, at: time };

const entry = v.looseObject({
  direction: v.picklist(DIRECTIONS),
  zone: v.picklist(ZONE_IDS),
  state: v.picklist(COMFORT_STATES),
  conditions: v.array(v.string()),
});

export const offerShape = v.looseObject({ id, ...at, number: count, by: id, digests });

export const answerShape = v.looseObject({
  number: count,
  answer: v.looseObject({
    id,
    ...at,
    offerId: v.string(),
    personId: id,
    kind: v.picklist(ANSWER_KINDS),
    digest: v.union([digest, none]),
    rider: v.nullable(v.string()),
    kit: v.string(),
    phase: v.picklist(PHASES),
    sessionId: id,
    expiresAt: v.nullable(time),
  }),
});

export const readinessShape = v.looseObject({
  ...at,
  called: v.picklist(CALLED),
  by: id,
  digests,
  board: v.union([digest, none]),
  isFrozen: v.boolean(),
});

export const partShape = v.looseObject({
  version: v.number(),
  person: id,
  contacts: v.array(v.looseObject({})),
});

export const versionShape = v.looseObject({
  beat: v.looseObject({ id, people: v.array(v.string()) }),
  contacts: v.array(v.looseObject({ id })),
  exposure: v.array(v.looseObject({})),
  places: v.array(v.looseObject({})),
});

export const calledShape = v.looseObject({ at: time, isFrozen: v.boolean(), contents: versionShape });

export const releasedShape = v.looseObject({
  personId: id,
  at: time,
  expiresAt: v.nullable(time),
  entries: v.array(entry),
  extras: v.array(v.looseObject({ about: v.string(), text: v.string() })),
  labels: v.array(v.looseObject({ zone: v.picklist(ZONE_IDS), label: v.string() })),
});

export const keptShape = v.looseObject({ personId: id });

export const narrowingShape = v.looseObject({
  personId: id,
  at: time,
  expiresAt: time,
  entries: v.array(entry),
});

export const riderShape = v.looseObject({
  sceneId: id,
  personId: id,
  state: v.picklist(RIDER_STATES),
  version: v.nullable(v.string()),
});

export const doublingShape = v.looseObject({ sceneId: id, original: id, double: id });
