/**
 * Commands: `POST /api/<name>` with JSON, answered by `{ok: true, result}` or `{ok: false, reason, sentence}`. Each has
 * one validator, used by the server at its edge and by the client to make requests. Every command that changes something
 * takes an `Idempotency-Key` header, so that a tablet may send it again without doing it twice.
 */
import * as v from 'valibot';
import { SCENE_CATEGORY_IDS } from '../model/categories.ts';
import { COMFORT_STATES, DIRECTIONS } from '../model/comfort.ts';
import { CONDITION_LIMITS } from '../model/conditions.ts';
import { OFFER_ANSWERS } from '../model/consent.ts';
import { idPattern } from '../model/ids.ts';
import { KIT_IDS } from '../model/kit-catalogue.ts';
import { KIT_LIMITS } from '../model/kit.ts';
import { PASSPHRASE_LEAST } from '../model/passphrase.ts';
import { isReadableLine, isReadableText } from '../model/readable-text.ts';
import { RIDER_STATES, RIDER_VERSION_LENGTH } from '../model/rider.ts';
import { ZONE_IDS } from '../model/zones.ts';
import type {
  Archive,
  LedgerEntry,
  OfferLook,
  OfferOutcome,
  ExportedFile,
  CalledVersion,
  OfferedVersion,
} from './consent-results.ts';

const name = (longest: number) =>
  v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(longest), v.check(isReadableLine));
const words = (longest: number) =>
  v.pipe(v.string(), v.trim(), v.maxLength(longest), v.check(isReadableText));
const id = (kind: Parameters<typeof idPattern>[0]) => v.pipe(v.string(), v.regex(idPattern(kind)));
const code = v.pipe(v.string(), v.trim(), v.minLength(4), v.maxLength(80));
/** Short enough that hashing it is cheap to bound. */
const passphrase = v.pipe(v.string(), v.minLength(PASSPHRASE_LEAST), v.maxLength(200));
const ids = (kind: Parameters<typeof idPattern>[0], longest: number) =>
  v.pipe(
    v.array(id(kind)),
    v.maxLength(longest),
    v.check((all) => new Set(all).size === all.length),
  );

/** How a person gets back in after a lock: `none` means "the IC lets me in". Passkeys come with the devices issue. */
const lockChoice = v.variant('kind', [
  v.strictObject({ kind: v.literal('none') }),
  v.strictObject({ kind: v.literal('passphrase'), passphrase }),
]);

/** Of a line of kit, what may be written when it is added and changed later. */
const kitFields = {
  /** whose body it is on: performers of the scene */
  wearers: v.optional(ids('person', KIT_LIMITS.wearers)),
  /** the beats it is for; none is the whole scene */
  beats: v.optional(ids('beat', KIT_LIMITS.beats)),
  size: v.optional(words(KIT_LIMITS.size)),
  tone: v.optional(words(KIT_LIMITS.tone)),
  /** pieces for one take */
  quantity: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(KIT_LIMITS.quantity))),
  place: v.optional(words(KIT_LIMITS.place)),
  spare: v.optional(v.boolean()),
  /** one body only; what is worn always is */
  single: v.optional(v.boolean()),
} as const;

/** SHA-256 in lower-case hex */
const digest = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const beatOf = { scene: id('scene'), beat: id('beat') } as const;
/** by person: the digest of what the sender's screen showed of them */
const seen = v.pipe(
  v.record(id('person'), digest),
  v.check((all) => Object.keys(all).length <= 60),
);
/** A day narrows and never opens (R5, R6). */
const NARROWING_STATES = COMFORT_STATES.filter((state) => state !== 'open');

export const COMMANDS = {
  /** First of all: the one-time set-up code printed by the server makes the production and its first person. */
  'create-production': v.strictObject({ code, production: name(120), name: name(80), job: name(60) }),
  /** What an invite is for, before it is used: the production's name, the person's name and job, who invited. Uses nothing up. */
  'look-at-invite': v.strictObject({ code }),
  /** Uses an invite (or a sign-in link) and starts a session. */
  join: v.strictObject({ code, lock: v.optional(lockChoice) }),
  'sign-in': v.strictObject({ person: id('person'), passphrase: v.pipe(v.string(), v.maxLength(200)) }),
  'sign-out': v.strictObject({}),
  /** Covers this device's session until `unlock`. */
  lock: v.strictObject({}),
  unlock: v.strictObject({ passphrase: v.pipe(v.string(), v.maxLength(200)) }),
  'set-lock': v.strictObject({ lock: lockChoice }),

  invite: v.strictObject({
    name: name(80),
    job: name(60),
    admin: v.optional(v.boolean()),
    scenes: v.optional(ids('scene', 400)),
    /** milliseconds since 1970 */
    until: v.optional(v.nullable(v.pipe(v.number(), v.integer()))),
  }),
  /** A fresh single-use code for somebody who already is in the production (a new tablet, a lost link). */
  'invite-again': v.strictObject({ person: id('person') }),
  'change-person': v.strictObject({
    person: id('person'),
    name: v.optional(name(80)),
    job: v.optional(name(60)),
    admin: v.optional(v.boolean()),
    guards: v.optional(ids('person', 40)),
  }),
  'end-access': v.strictObject({ person: id('person') }),
  'end-session': v.strictObject({ session: v.pipe(v.string(), v.maxLength(80)) }),
  /** M1: who attests is taken from the session. */
  'attest-adult': v.strictObject({ person: id('person') }),

  /** M8: reads; nothing is changed and nothing kept. */
  'list-minors-attempts': v.strictObject({}),

  'add-scene': v.strictObject({ number: name(12), title: name(120), intent: v.optional(words(2000)) }),
  'change-scene': v.strictObject({
    scene: id('scene'),
    number: v.optional(name(12)),
    title: v.optional(name(120)),
    intent: v.optional(words(2000)),
    categories: v.optional(v.pipe(v.array(v.picklist(SCENE_CATEGORY_IDS)), v.maxLength(30))),
  }),
  'move-scene': v.strictObject({ scene: id('scene'), after: v.nullable(id('scene')) }),
  'set-scene-people': v.strictObject({ scene: id('scene'), people: ids('person', 60) }),
  /** Who plays whom: the whole list. An age that is not sent stays as it is; a person who is not sent has no character. */
  'set-characters': v.strictObject({
    scene: id('scene'),
    characters: v.pipe(
      v.array(
        v.strictObject({ person: id('person'), character: words(80), under18: v.optional(v.boolean()) }),
      ),
      v.maxLength(120),
      v.check((all) => new Set(all.map(({ person }) => person)).size === all.length),
    ),
  }),
  /** M4: copies the blocking of these beats to a new scene behind this one; whoever asked takes them off the old board. */
  'split-scene': v.strictObject({ scene: id('scene'), beats: v.pipe(ids('beat', 200), v.minLength(1)) }),
  'close-scene': v.strictObject({ scene: id('scene'), admitted: ids('person', 200) }),
  'open-scene': v.strictObject({ scene: id('scene') }),
  'retire-scene': v.strictObject({ scene: id('scene') }),

  'add-kit': v.strictObject({ scene: id('scene'), item: v.picklist(KIT_IDS), ...kitFields }),
  'change-kit': v.strictObject({
    kit: id('kit'),
    ...kitFields,
    /** asks every wearer who was not asked yet whether their skin has to avoid something */
    allergy: v.optional(v.literal('asked')),
  }),
  'fit-kit': v.strictObject({ kit: id('kit'), fitted: v.boolean() }),
  /** By the wearer, on a full session of their own (R11). */
  'confirm-kit': v.strictObject({
    kit: id('kit'),
    confirmed: v.optional(v.boolean()),
    /** the line's version on the wearer's screen; a yes without it, or to an older one, is not taken */
    version: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
    allergy: v.optional(
      v.variant('state', [
        v.strictObject({ state: v.literal('clear') }),
        v.strictObject({ state: v.literal('avoid'), avoid: name(KIT_LIMITS.avoid) }),
      ]),
    ),
  }),
  'return-kit': v.strictObject({ kit: id('kit'), returned: v.boolean() }),
  'retire-kit': v.strictObject({ kit: id('kit') }),

  /** `seen`: digest of what the screen says will be shared (`mapDigest`). `person`: the minor whose map a guardian shares. */
  'release-map': v.strictObject({ seen: digest, person: v.optional(id('person')) }),
  'unrelease-map': v.strictObject({ person: v.optional(id('person')) }),
  /** Adds to what today is closed or narrower; none of it is opened again before the day ends. */
  'narrow-today': v.strictObject({
    entries: v.pipe(
      v.array(
        v.strictObject({
          direction: v.picklist(DIRECTIONS),
          zone: v.picklist(ZONE_IDS),
          state: v.picklist(NARROWING_STATES),
          conditions: v.pipe(
            v.array(v.pipe(v.string(), v.maxLength(CONDITION_LIMITS.length))),
            v.maxLength(CONDITION_LIMITS.perZone),
          ),
        }),
      ),
      v.minLength(1),
      v.maxLength(300),
    ),
  }),

  'offer-beat': v.strictObject({ ...beatOf, seen }),
  /** What one was shown with an offer, and what one had agreed to before it; an IC names whose. */
  'look-at-offer': v.strictObject({ offer: id('offer'), person: v.optional(id('person')) }),
  /** `after`: the `mark` of this beat in the newest `consent` message that one's screen had. Only a yes is ever late. */
  'answer-offer': v.strictObject({
    offer: id('offer'),
    answer: v.picklist(OFFER_ANSWERS),
    digest,
    after: v.pipe(v.number(), v.integer(), v.minValue(0)),
  }),
  /** One action, any time, no reason (R12). */
  withdraw: v.strictObject(beatOf),
  'call-ready': v.strictObject({ ...beatOf, seen }),
  'call-not-ready': v.strictObject(beatOf),
  'freeze-beat': v.strictObject(beatOf),
  'reopen-beat': v.strictObject(beatOf),
  'set-rider': v.strictObject({
    scene: id('scene'),
    person: id('person'),
    state: v.picklist(RIDER_STATES),
    /** which text was executed, as the production names it; needed for `executed` */
    version: v.optional(name(RIDER_VERSION_LENGTH)),
  }),
  /** R14; null takes the double away */
  'set-double': v.strictObject({
    scene: id('scene'),
    original: id('person'),
    double: v.nullable(id('person')),
  }),

  /** The newest versions of a beat that were offered, as the server kept them. */
  'beat-versions': v.strictObject(beatOf),
  /** The beat as it stood on the board when it was last called ready, or frozen. */
  'called-version': v.strictObject(beatOf),
  /** A file for an IC, numbered, and a line of the ledger itself (R40). */
  'export-ledger': v.strictObject({ as: v.picklist(['json', 'pdf']) }),

  /** Reads; changes nothing. */
  'read-ledger': v.strictObject({}),
  /** Everything that is kept about oneself. */
  'my-archive': v.strictObject({}),
} as const;

export type CommandName = keyof typeof COMMANDS;
export type CommandInput<N extends CommandName> = v.InferOutput<(typeof COMMANDS)[N]>;

export interface InviteLook {
  readonly production: string;
  readonly name: string;
  readonly job: string;
  /** the intimacy coordinator to turn to, named everywhere as the neutral contact; null when there is none yet */
  readonly ic: string | null;
  readonly invitedBy: string;
  /** it starts an assisted session (board only), in which no passphrase can be chosen */
  readonly assisted: boolean;
}

export interface NewInvite {
  readonly person: string;
  /** single use; typed as it stands or opened as `<origin>/join#<code>` (the fragment is never sent, so never logged) */
  readonly code: string;
  readonly endsAt: number;
}

/** M8: something that a minors' rule put back or refused. No content, and nothing of what was tried. */
export interface MinorsAttemptSeen {
  /** milliseconds since 1970 */
  readonly at: number;
  /** name of who tried; '' where nobody knows any more */
  readonly by: string;
  /** `M2`, `M3`, `M4`, `M7`; none in lines of older programs */
  readonly rules: readonly string[];
  /** number of the scene; null where it is gone, or closed to the reader */
  readonly scene: string | null;
  /** on its board; else in a form (people, tags, kit) */
  readonly isBoard: boolean;
}

/** What each command answers with. */
export interface CommandResults {
  'create-production': { readonly person: string; readonly production: string };
  'look-at-invite': InviteLook;
  join: { readonly person: string; readonly production: string };
  'sign-in': { readonly person: string; readonly production: string };
  'sign-out': null;
  lock: null;
  unlock: null;
  'set-lock': null;
  invite: NewInvite;
  'invite-again': NewInvite;
  'change-person': null;
  'end-access': null;
  'end-session': null;
  'attest-adult': null;
  'list-minors-attempts': { readonly attempts: readonly MinorsAttemptSeen[] };
  'add-scene': { readonly scene: string };
  'change-scene': null;
  'move-scene': null;
  'set-scene-people': null;
  'set-characters': null;
  'split-scene': { readonly scene: string; readonly number: string };
  'close-scene': null;
  'open-scene': null;
  'retire-scene': null;
  'add-kit': { readonly kit: string };
  'change-kit': null;
  'fit-kit': null;
  'confirm-kit': null;
  'return-kit': null;
  'retire-kit': null;
  'release-map': null;
  'unrelease-map': null;
  'narrow-today': null;
  'offer-beat': OfferOutcome;
  'look-at-offer': OfferLook;
  'answer-offer': null;
  withdraw: null;
  'call-ready': null;
  'call-not-ready': null;
  'freeze-beat': null;
  'reopen-beat': null;
  'set-rider': null;
  'set-double': null;
  'beat-versions': { readonly versions: readonly OfferedVersion[] };
  /** null: nobody has called it ready or frozen it */
  'called-version': { readonly version: CalledVersion | null };
  'export-ledger': ExportedFile;
  'read-ledger': { readonly lines: readonly LedgerEntry[] };
  'my-archive': Archive;
}
