/**
 * M4 and M7 in the gate for the whole scene: which changes of one update would put what no minor may be in one unit with
 * on a board that has one, bring a minor to a board that holds such work, or uncover whoever plays somebody under 18.
 * `minors-guard.ts` has looked at the beats before; here the rest of the scene counts, whichever came first.
 */
import { countsAsMinor, type DocumentFacts } from '#shared/access/decide.ts';
import { readContact, readExposure } from '#shared/doc/read-board.ts';
import { isSamePlain, type RecordChange, type RecordMirror } from '#shared/doc/record-mirror.ts';
import { parseBeatPersonKey } from '#shared/model/ids.ts';
import {
  isSimulated,
  unitRuleOfContact,
  unitRuleOfExposure,
  type Unit,
  type UnitRule,
} from '#shared/rules/unit.ts';

type Standing = Pick<RecordMirror, 'all'>;
type Content = 'contacts' | 'exposure';

const CONTENT = ['contacts', 'exposure'] as const;
const PRESENCE = ['beats', 'places', 'contacts', 'exposure'] as const;

/** The changes to put back, with the rule each breaks. `made`: what the gate has let through so far. */
export function findForbiddenInUnit(
  mirror: Standing,
  facts: DocumentFacts,
  made: readonly RecordChange[],
): ReadonlyMap<RecordChange, UnitRule> {
  const back = new Map<RecordChange, UnitRule>();
  const left = (): readonly RecordChange[] => made.filter((change) => !back.has(change));
  const comers = made.filter((change) => bringsMinor(change, facts));
  // somebody who comes to what stands, and goes on standing, is kept out; else both would be put back
  if (comers.length > 0 && holdsAdultWork(mirror, made, true))
    for (const change of comers) back.set(change, 'M4');

  const suspects = made.filter((change) => isContent(change) && ruleOf(change, facts, true) !== null);
  if (suspects.length > 0) {
    const hasMinor = hasMinorOn(mirror, facts, left());
    for (const change of suspects) {
      const rule = ruleOf(change, facts, hasMinor);
      if (rule !== null && !back.has(change)) back.set(change, rule);
    }
  }
  const late = comers.filter((change) => !back.has(change));
  if (late.length > 0 && holdsAdultWork(mirror, left(), false))
    for (const change of late) back.set(change, 'M4');
  return back;
}

function isContent({ root, before, after }: RecordChange): boolean {
  if (after === undefined || (root !== 'contacts' && root !== 'exposure')) return false;
  // what stood is judged again only when it is another; taking a contact off the board is always right
  return !isSamePlain(withoutRetired(before), withoutRetired(after)) || isPutOn(before, after);
}

function isPutOn(before: unknown, after: unknown): boolean {
  return isRetired(before) && !isRetired(after);
}

function isRetired(record: unknown): boolean {
  return typeof record === 'object' && record !== null && 'retired' in record && record.retired === true;
}

/** `hasMinor`: as the unit would be. A change that only lessens what stood, and still breaks the rule, is no way round either. */
function ruleOf(
  { root, key, after }: RecordChange,
  facts: DocumentFacts,
  hasMinor: boolean,
): UnitRule | null {
  return root === 'contacts' || root === 'exposure'
    ? ruleOfRecord(root, key, after, unitOf(facts, hasMinor))
    : null;
}

function ruleOfRecord(root: Content, key: string, record: unknown, unit: Unit): UnitRule | null {
  if (record === undefined) return null;
  if (root === 'contacts')
    // a whole board is gone through at times: only what could matter is read
    return isBareSimulated(record) ? unitRuleOfContact(readContact(key, record), unit) : null;
  const personId = parseBeatPersonKey(key)?.personId;
  return personId === undefined ? null : unitRuleOfExposure(personId, readExposure(record), unit);
}

function isBareSimulated(record: unknown): boolean {
  return typeof record === 'object' && record !== null && isSimulated(record);
}

function unitOf({ youngCharacters = [] }: DocumentFacts, hasMinor: boolean): Unit {
  return { hasMinor, isYoungCharacter: (personId) => youngCharacters.includes(personId) };
}

/**
 * A minor of the scene is told of by a command, which has looked at the board; this is about somebody else who counts as
 * one: not of the scene, or not known at all.
 */
function bringsMinor({ root, key, before, after }: RecordChange, facts: DocumentFacts): boolean {
  if (after === undefined) return false;
  const was = idsOf(root, key, before);
  return idsOf(root, key, after).some(
    (id) => !was.includes(id) && !facts.minors.includes(id) && countsAsMinor(facts, id),
  );
}

/** Whether the board holds what no minor may be near, once these changes are made; `isOld`: only what stood before too. */
function holdsAdultWork(mirror: Standing, changes: readonly RecordChange[], isOld: boolean): boolean {
  const unit: Unit = { hasMinor: true, isYoungCharacter: () => false };
  return CONTENT.some((root) => {
    const isAdult = (key: string, record: unknown): boolean => ruleOfRecord(root, key, record, unit) !== null;
    const now = afterOf(root, changes);
    for (const [key, record] of mirror.all(root))
      if (isAdult(key, record) && (!now.has(key) || isAdult(key, now.get(key)))) return true;
    return !isOld && [...now].some(([key, record]) => isAdult(key, record));
  });
}

function afterOf(root: string, changes: readonly RecordChange[]): ReadonlyMap<string, unknown> {
  return new Map(changes.flatMap((change) => (change.root === root ? [[change.key, change.after]] : [])));
}

function hasMinorOn(mirror: Standing, facts: DocumentFacts, changes: readonly RecordChange[]): boolean {
  if (facts.minors.length > 0) return true;
  const known = new Map<string, boolean>();
  const isMinor = (id: string): boolean => {
    const verdict = known.get(id) ?? countsAsMinor(facts, id);
    known.set(id, verdict);
    return verdict;
  };
  return PRESENCE.some((root) => {
    const now = afterOf(root, changes);
    for (const [key, record] of mirror.all(root))
      if (!now.has(key) && idsOf(root, key, record).some(isMinor)) return true;
    return [...now].some(([key, record]) => idsOf(root, key, record).some(isMinor));
  });
}

/** Everybody whom a record puts into the scene. Of a whole board this is asked often, so it looks at bare fields. */
function idsOf(root: string, key: string, record: unknown): readonly string[] {
  if (typeof record !== 'object' || record === null) return [];
  switch (root) {
    case 'beats':
      return 'people' in record && Array.isArray(record.people) ? record.people.map(String) : [];
    case 'places':
      return [key.slice(key.indexOf(':') + 1)];
    case 'exposure':
      return isEmptyExposure(record) ? [] : [key.slice(key.indexOf(':') + 1)];
    case 'contacts':
      if (isRetired(record)) return [];
      return 'giver' in record && 'receiver' in record ? [String(record.giver), String(record.receiver)] : [];
    default:
      return [];
  }
}

function isEmptyExposure(record: object): boolean {
  const isEmpty = (zones: unknown): boolean => Array.isArray(zones) && zones.length === 0;
  return 'onSet' in record && 'inView' in record && isEmpty(record.onSet) && isEmpty(record.inView);
}

function withoutRetired(record: unknown): unknown {
  if (typeof record !== 'object' || record === null) return record;
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== 'retired'));
}
