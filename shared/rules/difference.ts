/** What has changed between two versions of one person's part in a beat, as data; its words are in `shared/words/differences.ts`. */
import type { BeatKind } from '../model/beat-kinds.ts';
import type { Doubling } from '../model/consent.ts';
import type { Height } from '../model/contact-vocabulary.ts';
import type { KitId } from '../model/kit-catalogue.ts';
import type {
  MaterialCamera,
  MaterialContact,
  MaterialExposure,
  MaterialPart,
} from '../model/material-part.ts';
import { canonicalJson } from './canonical-json.ts';

interface Change<T> {
  readonly before: T;
  readonly after: T;
}

/** Fields of a contact that can differ while it is still the same contact in other words. */
export type ContactField = keyof MaterialContact;

export type Difference =
  | ({ readonly kind: 'beat-kind' } & Change<BeatKind>)
  | ({ readonly kind: 'counts' | 'tempo' } & Change<number>)
  | ({ readonly kind: 'plan-b' } & Change<boolean>)
  | ({ readonly kind: 'distance' | 'sound' | 'placeholder' } & Change<string>)
  | ({ readonly kind: 'script' } & Change<string | null>)
  | { readonly kind: 'person-added' | 'person-removed'; readonly person: string }
  | { readonly kind: 'contact-added' | 'contact-removed'; readonly contact: MaterialContact }
  | ({ readonly kind: 'contact'; readonly fields: readonly ContactField[] } & Change<MaterialContact>)
  /** null: clothed */
  | ({ readonly kind: 'exposure'; readonly person: string } & Change<MaterialExposure | null>)
  /** null: not placed, or not in contact */
  | ({ readonly kind: 'height'; readonly person: string } & Change<Height | null>)
  | { readonly kind: 'kit-added' | 'kit-removed'; readonly item: KitId }
  | { readonly kind: 'camera-added' | 'camera-removed'; readonly camera: MaterialCamera }
  | ({ readonly kind: 'camera' } & Change<MaterialCamera>)
  | { readonly kind: 'double-added' | 'double-removed'; readonly doubling: Doubling }
  /** the two are of versions of the program that describe a part differently, or of different people */
  | { readonly kind: 'other' };

/** Empty exactly where the two have the same digest. */
export function findDifferences(before: MaterialPart, after: MaterialPart): readonly Difference[] {
  if (canonicalJson(before) === canonicalJson(after)) return [];
  const found =
    before.version === after.version && before.person === after.person ? listed(before, after) : [];
  return found.length === 0 ? [{ kind: 'other' }] : found;
}

function listed(before: MaterialPart, after: MaterialPart): readonly Difference[] {
  return [
    ...beat(before, after),
    ...contacts(before.contacts, after.contacts),
    ...byPerson(before.exposure, after.exposure).map(({ person, ...change }) => ({
      kind: 'exposure' as const,
      person,
      ...change,
    })),
    ...byPerson(before.heights, after.heights).map(({ person, ...change }) => ({
      kind: 'height' as const,
      person,
      before: change.before?.height ?? null,
      after: change.after?.height ?? null,
    })),
    ...lists(before.kit, after.kit).map(({ is, item }) => ({ kind: `kit-${is}` as const, item })),
    ...cameras(before.cameras, after.cameras),
    ...lists(before.doubles, after.doubles).map(({ is, item: doubling }) => ({
      kind: `double-${is}` as const,
      doubling,
    })),
    ...changed('script', before.script, after.script),
  ];
}

function beat(before: MaterialPart, after: MaterialPart): readonly Difference[] {
  const [was, is] = [before.beat, after.beat];
  return [
    ...changed('beat-kind', was.kind, is.kind),
    ...changed('plan-b', was.isPlanB, is.isPlanB),
    ...changed('counts', was.counts, is.counts),
    ...changed('tempo', was.tempo, is.tempo),
    ...lists(was.people, is.people).map(({ is: what, item: person }) => ({
      kind: `person-${what}` as const,
      person,
    })),
    ...changed('distance', before.intent.distance, after.intent.distance),
    ...changed('sound', before.intent.sound, after.intent.sound),
    ...changed('placeholder', before.intent.placeholder, after.intent.placeholder),
  ];
}

function changed<Kind extends string, T extends string | number | boolean | null>(
  kind: Kind,
  before: T,
  after: T,
): readonly ({ readonly kind: Kind } & Change<T>)[] {
  return before === after ? [] : [{ kind, before, after }];
}

/**
 * Contacts carry no id here, so a changed one is paired with the one it is most like: between the same two, and with at
 * least its place or its part the same. What finds no pair was added or taken out.
 */
function contacts(
  before: readonly MaterialContact[],
  after: readonly MaterialContact[],
): readonly Difference[] {
  const left = lists(before, after);
  const removed = left.filter(({ is }) => is === 'removed').map(({ item }) => item);
  const added = left.filter(({ is }) => is === 'added').map(({ item }) => item);
  const pairs = removed
    .flatMap((was) => added.map((is) => ({ was, is, likeness: likeness(was, is) })))
    .filter(({ likeness: found }) => found > 0)
    .toSorted((a, b) => b.likeness - a.likeness);
  const used = new Set<MaterialContact>();
  const found: Difference[] = [];
  for (const { was, is } of pairs) {
    if (used.has(was) || used.has(is)) continue;
    used.add(was).add(is);
    found.push({ kind: 'contact', before: was, after: is, fields: fieldsThatDiffer(was, is) });
  }
  return [
    ...found,
    ...added.filter((one) => !used.has(one)).map((contact) => ({ kind: 'contact-added' as const, contact })),
    ...removed
      .filter((one) => !used.has(one))
      .map((contact) => ({ kind: 'contact-removed' as const, contact })),
  ];
}

function likeness(a: MaterialContact, b: MaterialContact): number {
  if (a.giver !== b.giver || a.receiver !== b.receiver) return 0;
  if (a.zone !== b.zone && a.agent !== b.agent) return 0;
  const same = CONTACT_FIELDS.length - fieldsThatDiffer(a, b).length;
  return same + (a.zone === b.zone ? 4 : 0) + (a.agent === b.agent ? 4 : 0) + (a.verb === b.verb ? 2 : 0);
}

function fieldsThatDiffer(a: MaterialContact, b: MaterialContact): readonly ContactField[] {
  return CONTACT_FIELDS.filter((field) => canonicalJson(a[field]) !== canonicalJson(b[field]));
}

/** In the order in which they are said. The object makes a forgotten field an error of types. */
const FIELD_ORDER: Readonly<Record<ContactField, true>> = {
  giver: true,
  receiver: true,
  agent: true,
  agentSide: true,
  verb: true,
  zone: true,
  to: true,
  level: true,
  layer: true,
  start: true,
  counts: true,
  tempo: true,
  onset: true,
  weight: true,
  garment: true,
  barriers: true,
  masked: true,
  looksLike: true,
  leads: true,
  unknown: true,
};
const CONTACT_FIELDS = Object.keys(FIELD_ORDER).filter((name): name is ContactField => name in FIELD_ORDER);

/** A camera that kept its label, or its glass, is the same one changed. */
function cameras(before: readonly MaterialCamera[], after: readonly MaterialCamera[]): readonly Difference[] {
  const left = lists(before, after);
  const removed = left.filter(({ is }) => is === 'removed').map(({ item }) => item);
  const found: Difference[] = [];
  for (const { item: camera } of left.filter(({ is }) => is === 'added')) {
    const at = removed.findIndex(({ label }) => label === camera.label);
    if (at < 0) found.push({ kind: 'camera-added', camera });
    else found.push({ kind: 'camera', before: removed.splice(at, 1)[0]!, after: camera });
  }
  return [...found, ...removed.map((camera) => ({ kind: 'camera-removed' as const, camera }))];
}

function byPerson<T extends { readonly person: string }>(
  before: readonly T[],
  after: readonly T[],
): readonly ({ readonly person: string } & Change<T | null>)[] {
  const people = [...new Set([...before, ...after].map(({ person }) => person))];
  return people.flatMap((person) => {
    const [was, is] = [before, after].map((list) => list.find((one) => one.person === person) ?? null);
    return canonicalJson(was) === canonicalJson(is)
      ? []
      : [{ person, before: was ?? null, after: is ?? null }];
  });
}

/** What is on one side only; the same twice on one side and once on the other is one of it. */
function lists<T>(
  before: readonly T[],
  after: readonly T[],
): readonly { readonly is: 'added' | 'removed'; readonly item: T }[] {
  const left = before.map((item) => ({ item, key: canonicalJson(item) }));
  const added: T[] = [];
  for (const item of after) {
    const key = canonicalJson(item);
    const at = left.findIndex((one) => one.key === key);
    if (at < 0) added.push(item);
    else left.splice(at, 1);
  }
  return [
    ...added.map((item) => ({ is: 'added' as const, item })),
    ...left.map(({ item }) => ({ is: 'removed' as const, item })),
  ];
}
