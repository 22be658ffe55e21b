/**
 * The minors' rules in the gate (M1 to M4): which changes of one update would put somebody who counts as a minor
 * together with what may not be there. The beat as it would stand is judged, not the record alone, so neither the order
 * of two edits nor the person who makes the second one is a way round. No setting opens it.
 */
import { countsAsMinor, type DocumentFacts } from '#shared/access/decide.ts';
import { beatOf, type RootInBeat } from '#shared/doc/beat-index.ts';
import { readBeat, readContact, readExposure } from '#shared/doc/read-board.ts';
import { isSamePlain, type RecordChange, type RecordMirror } from '#shared/doc/record-mirror.ts';
import type { Contact } from '#shared/model/board.ts';
import type { AnyRoot } from '#shared/model/documents.ts';
import { parseBeatPersonKey } from '#shared/model/ids.ts';
import {
  findMinorsFindings,
  minorsIn,
  type MinorsBeat,
  type MinorsFinding,
  type MinorsRule,
} from '#shared/rules/minors.ts';

type Standing = Pick<RecordMirror, 'get' | 'keysInBeat'>;

/** The changes to put back so that nothing new breaks the rules. `made`: of the right shape, and allowed one by one. */
export function findForbiddenForMinors(
  mirror: Standing,
  facts: DocumentFacts,
  made: readonly RecordChange[],
): ReadonlyMap<RecordChange, MinorsRule> {
  const weighty = made.filter(isWeighty);
  const beats = new Set(weighty.flatMap(({ root, key, before, after }) => beatsOf(root, key, before, after)));
  const isMinor = (personId: string): boolean => countsAsMinor(facts, personId);
  const back = new Map<RecordChange, MinorsRule>();
  const reading = new Reading();
  let isDone = false;
  while (!isDone) {
    const found = back.size;
    for (const beatId of beats) {
      const was = new BeatAs(mirror, beatId, [], reading);
      // what is new and forbidden by itself; then who was brought in; then all of it, which leaves the beat as it was
      for (const isToBlame of [isNewContent, isPresence, () => true]) {
        const left = made.filter((one) => !back.has(one));
        const now = new Look(was, new BeatAs(mirror, beatId, left, reading), isMinor);
        if (now.fresh.length === 0) break;
        for (const change of weighty)
          if (now.as.has(change) && !back.has(change) && isToBlame(change, now))
            back.set(change, now.ruleOf(change));
      }
    }
    // a contact that was to move to another beat is back in this one, which was looked at without it
    isDone = back.size === found;
  }
  return back;
}

/** Could this change bring a minor and something forbidden together? A move on the floor cannot, and costs nothing here. */
function isWeighty({ root, before, after }: RecordChange): boolean {
  if (after === undefined) return false;
  switch (root) {
    case 'beats':
      return !(
        isSamePlain(fieldOf(before, 'kind'), fieldOf(after, 'kind')) &&
        isSamePlain(fieldOf(before, 'people'), fieldOf(after, 'people'))
      );
    case 'places':
      return before === undefined;
    case 'contacts':
      // taking it off the board, and nothing else, is always right
      return !(
        fieldOf(after, 'retired') === true && isSamePlain(withoutRetired(before), withoutRetired(after))
      );
    case 'exposure':
      return true;
    default:
      return false;
  }
}

function beatsOf(root: AnyRoot, key: string, before: unknown, after: unknown): readonly string[] {
  if (root === 'beats') return [key];
  return [beatOf(root, key, before), beatOf(root, key, after)].filter((beatId) => beatId !== null);
}

/** What a beat holds as the rules see it, and how that differs from before. */
class Look {
  readonly as: BeatAs;
  readonly was: BeatAs;
  /** what breaks the rules and did not stand before */
  readonly fresh: readonly MinorsFinding[];
  readonly #isMinor: (personId: string) => boolean;

  constructor(was: BeatAs, as: BeatAs, isMinor: (personId: string) => boolean) {
    [this.was, this.as, this.#isMinor] = [was, as, isMinor];
    this.fresh = as.mayHold(isMinor) ? this.#findFresh() : [];
  }

  #findFresh(): readonly MinorsFinding[] {
    const isMinor = this.#isMinor;
    const after = this.as.beat();
    const found = findMinorsFindings(after, isMinor);
    if (found.length === 0) return [];
    const before = this.was.beat();
    const known = minorsIn(before, isMinor);
    // somebody more who counts as a minor: then nothing of it counts as standing
    if (minorsIn(after, isMinor).some((personId) => !known.includes(personId))) return found;
    const stood = findMinorsFindings(before, isMinor);
    return found.filter(
      (finding) => !stood.some((one) => isSamePlain(one, finding)) || !this.#isKept(finding),
    );
  }

  /** True when the record of a finding is as it was. */
  #isKept(finding: MinorsFinding): boolean {
    const at = this.#placeOf(finding);
    return isSamePlain(this.was.record(...at), this.as.record(...at));
  }

  #placeOf(finding: MinorsFinding): readonly [AnyRoot, string] {
    if (finding.on === 'beat') return ['beats', this.as.beatId];
    return finding.on === 'contact'
      ? ['contacts', finding.contactId]
      : ['exposure', `${this.as.beatId}:${finding.personId}`];
  }

  /** The rule to name for a change: that of a finding on its record, else of the first. */
  ruleOf({ root, key }: RecordChange): MinorsRule {
    const own = this.fresh.find((finding) => {
      const at = this.#placeOf(finding);
      return at[0] === root && at[1] === key;
    });
    return (own ?? this.fresh[0]!).rule;
  }

  /** True when a finding lies on this record, and would not if the record were as it was before. */
  isBy(change: RecordChange): boolean {
    const lies = (findings: readonly MinorsFinding[]): boolean =>
      findings.some((finding) => {
        const [root, key] = this.#placeOf(finding);
        return root === change.root && key === change.key;
      });
    return lies(this.fresh) && !lies(findMinorsFindings(this.as.without(change).beat(), this.#isMinor));
  }
}

function isNewContent(change: RecordChange, now: Look): boolean {
  return (change.root === 'contacts' || change.root === 'exposure') && now.isBy(change);
}

function isPresence({ root }: RecordChange): boolean {
  return root === 'beats' || root === 'places';
}

/** Each contact is read once for all the ways in which its beat is looked at: reading is most of what a look costs. */
class Reading {
  readonly #contacts = new Map<unknown, Contact>();

  contact(key: string, record: unknown): Contact {
    const known = this.#contacts.get(record);
    // no record at all is no particular one
    if (known !== undefined && record !== undefined) return known;
    const contact = readContact(key, record);
    this.#contacts.set(record, contact);
    return contact;
  }
}

/** One beat with some changes made to what stands. */
class BeatAs {
  readonly beatId: string;
  readonly #mirror: Standing;
  readonly #changes: readonly RecordChange[];
  readonly #reading: Reading;
  #beat: MinorsBeat | null = null;

  constructor(mirror: Standing, beatId: string, changes: readonly RecordChange[], reading: Reading) {
    this.#mirror = mirror;
    this.#reading = reading;
    this.beatId = beatId;
    this.#changes = changes.filter(({ root, key, before, after }) =>
      beatsOf(root, key, before, after).includes(beatId),
    );
  }

  has(change: RecordChange): boolean {
    return this.#changes.includes(change);
  }

  without(change: RecordChange): BeatAs {
    return new BeatAs(
      this.#mirror,
      this.beatId,
      this.#changes.filter((one) => one !== change),
      this.#reading,
    );
  }

  record(root: AnyRoot, key: string): unknown {
    const change = this.#changes.find((one) => one.root === root && one.key === key);
    return change === undefined ? this.#mirror.get(root, key) : change.after;
  }

  /** False when nobody in it counts as a minor; told from bare records, for it is so nearly always. */
  mayHold(isMinor: (personId: string) => boolean): boolean {
    const people = fieldOf(this.record('beats', this.beatId), 'people');
    const listed: readonly unknown[] = Array.isArray(people) ? people : [];
    const keyed = [...this.#keys('places'), ...this.#keys('exposure')].map((key) => key.split(':')[1]);
    const touching = this.#keys('contacts').flatMap((key) => {
      const record = this.record('contacts', key);
      return [fieldOf(record, 'giver'), fieldOf(record, 'receiver')];
    });
    // what is no id is nobody known
    return [...listed, ...keyed, ...touching].some((id) => typeof id !== 'string' || isMinor(id));
  }

  beat(): MinorsBeat {
    return (this.#beat ??= this.#read());
  }

  #read(): MinorsBeat {
    const record = this.record('beats', this.beatId);
    const beat = record === undefined ? null : readBeat(this.beatId, record);
    const placed = this.#keys('places').flatMap((key) => parseBeatPersonKey(key)?.personId ?? []);
    const contacts = this.#keys('contacts').map((key) =>
      this.#reading.contact(key, this.record('contacts', key)),
    );
    const exposure = this.#keys('exposure').flatMap((key) => {
      const personId = parseBeatPersonKey(key)?.personId;
      return personId === undefined ? [] : [{ personId, ...readExposure(this.record('exposure', key)) }];
    });
    return {
      kind: beat?.kind ?? null,
      people: [...(beat?.people ?? []), ...placed],
      // one that is off the board is gone, unless it is written just now: that would hide it, not drop it (M8)
      contacts: contacts.filter(({ id, retired }) => retired !== true || this.#isWritten('contacts', id)),
      exposure,
    };
  }

  #keys(root: RootInBeat): readonly string[] {
    const keys = new Set(this.#mirror.keysInBeat(root, this.beatId));
    for (const change of this.#changes) {
      if (change.root !== root) continue;
      if (beatOf(root, change.key, change.after) === this.beatId) keys.add(change.key);
      else keys.delete(change.key);
    }
    return [...keys];
  }

  #isWritten(root: AnyRoot, key: string): boolean {
    return this.#changes.some((one) => one.root === root && one.key === key && isWeighty(one));
  }
}

/** A field of a bare record; undefined where there is none. */
export function fieldOf(record: unknown, name: string): unknown {
  return typeof record === 'object' && record !== null
    ? new Map(Object.entries(record)).get(name)
    : undefined;
}

function withoutRetired(record: unknown): unknown {
  if (typeof record !== 'object' || record === null) return record;
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== 'retired'));
}
