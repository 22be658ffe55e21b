/**
 * What a device remembers between people: names of those who chose to unlock here with a passphrase, and which boards
 * hold work that was not sent. No code, no passphrase, no content.
 */
import * as v from 'valibot';
import type { KeyStore } from './live-memory.ts';

export interface DevicePerson {
  readonly id: string;
  readonly name: string;
  readonly production: string;
}

const PEOPLE = 'accord:device-people';
const MOST_PEOPLE = 24;
const people = v.array(v.object({ id: v.string(), name: v.string(), production: v.string() }));

export function devicePeople(store: KeyStore | null): readonly DevicePerson[] {
  const parsed = v.safeParse(people, read(store, PEOPLE));
  return parsed.success ? parsed.output : [];
}

export function rememberPerson(store: KeyStore | null, person: DevicePerson): void {
  const others = devicePeople(store).filter(({ id }) => id !== person.id);
  write(store, PEOPLE, [person, ...others].slice(0, MOST_PEOPLE));
}

export function forgetPerson(store: KeyStore | null, personId: string): void {
  write(
    store,
    PEOPLE,
    devicePeople(store).filter(({ id }) => id !== personId),
  );
}

const scenes = v.array(v.string());

/** Said by the board as its save state changes, so that signing out can name what would stay behind. */
export function noteUnsent(
  store: KeyStore | null,
  personId: string,
  sceneId: string,
  isUnsent: boolean,
): void {
  const now = unsentScenes(store, personId);
  if (now.includes(sceneId) === isUnsent) return;
  write(store, unsentKey(personId), isUnsent ? [...now, sceneId] : now.filter((id) => id !== sceneId));
}

/** Ids of scenes whose board on this device holds work the server has not stored. */
export function unsentScenes(store: KeyStore | null, personId: string): readonly string[] {
  const parsed = v.safeParse(scenes, read(store, unsentKey(personId)));
  return parsed.success ? parsed.output : [];
}

/** Minutes without input after which this person's session locks by itself here; null: never; undefined: not chosen. */
export function lockAfter(store: KeyStore | null, personId: string): number | null | undefined {
  const parsed = v.safeParse(minutes, read(store, lockAfterKey(personId)));
  if (!parsed.success) return undefined;
  return parsed.output[0] === 'never' ? null : parsed.output[0];
}

export function setLockAfter(store: KeyStore | null, personId: string, after: number | null): void {
  write(store, lockAfterKey(personId), [after ?? 'never']);
}

/** The same for screens of one pair of eyes: 1 to 10 minutes, never "never"; undefined: not chosen. */
export function privateLockAfter(store: KeyStore | null, personId: string): number | undefined {
  const parsed = v.safeParse(privateMinutes, read(store, privateLockKey(personId)));
  return parsed.success ? parsed.output[0] : undefined;
}

export function setPrivateLockAfter(store: KeyStore | null, personId: string, after: number): void {
  write(store, privateLockKey(personId), [after]);
}

/** Everything noted here of one person. */
export function forgetDeviceNotes(store: KeyStore | null, personId: string): void {
  forgetPerson(store, personId);
  for (const key of [unsentKey(personId), lockAfterKey(personId), privateLockKey(personId)])
    write(store, key, []);
}

const minutes = v.tuple([v.union([v.literal('never'), v.pipe(v.number(), v.minValue(1), v.maxValue(50))])]);

const privateMinutes = v.tuple([v.pipe(v.number(), v.minValue(1), v.maxValue(10))]);

function privateLockKey(personId: string): string {
  return `accord:${personId}:lock-after-private`;
}

function lockAfterKey(personId: string): string {
  return `accord:${personId}:lock-after`;
}

function unsentKey(personId: string): string {
  return `accord:${personId}:unsent`;
}

function read(store: KeyStore | null, key: string): unknown {
  try {
    return JSON.parse(store?.getItem(key) ?? 'null');
  } catch {
    // unreadable or refused counts as nothing remembered
    return null;
  }
}

function write(store: KeyStore | null, key: string, value: readonly unknown[]): void {
  try {
    if (value.length === 0) store?.removeItem(key);
    else store?.setItem(key, JSON.stringify(value));
  } catch {
    // full or refused: signing in here needs a code, nothing is lost
  }
}
