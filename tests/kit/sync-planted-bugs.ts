/** Gates with one bug each, planted on purpose: a test that cannot find them proves nothing. */
import * as Y from 'yjs';
import type { RecordChange } from '#shared/doc/record-mirror.ts';
import { judgeUpdate, type Judge, type Judged, type Judgement } from '../../server/sync/gate.ts';
import type { DayOptions } from './sync-property.ts';
import { PEOPLE } from './sync-server.ts';

const PEOPLE_IDS: readonly string[] = Object.values(PEOPLE).map(([id]) => id);

type Mirror = Judged['mirror'];

/** The same mirror, which reports other changes. */
function reporting(mirror: Mirror, touchedIn: Mirror['touchedIn']): Mirror {
  return {
    get: (root, key) => mirror.get(root, key),
    all: (root) => mirror.all(root),
    keysInBeat: (root, beatId) => mirror.keysInBeat(root, beatId),
    read: (root, key) => mirror.read(root, key),
    accept: (changes) => mirror.accept(changes),
    touchedIn,
  };
}

const TAKEN: Judgement = {
  refused: [],
  minors: [],
  isAltered: false,
  isParked: false,
  touchesBeats: true,
  beatIds: new Set(),
};

/** What a tab sends first after it has come back (its step 2) is taken as it is. */
function trustsFirstSync(): DayOptions {
  const trusted = new Set<string>();
  const judge: Judge = (judged, who, update) => {
    if (!trusted.delete(who.personId)) return judgeUpdate(judged, who, update);
    judged.doc.transact((transaction) => {
      Y.applyUpdate(judged.doc, update);
      judged.mirror.accept(judged.mirror.touchedIn(transaction));
    });
    return TAKEN;
  };
  return { judge, returning: (personId) => trusted.add(personId) };
}

/** Deletions are not looked at, so they are not put back. */
function missesDeletes(): DayOptions {
  return {
    judge: (judged, who, update) => {
      const { mirror } = judged;
      const standing = (transaction: Y.Transaction): RecordChange[] =>
        mirror.touchedIn(transaction).filter(({ after }) => after !== undefined);
      return judgeUpdate({ ...judged, mirror: reporting(mirror, standing) }, who, update);
    },
  };
}

/** The update goes out as it came; what is forbidden is put back in a second one. */
function tellsBeforeJudging(): DayOptions {
  return {
    judge: (judged, who, update) => {
      const { doc, mirror } = judged;
      let changes = doc.transact((transaction) => {
        Y.applyUpdate(doc, update);
        return mirror.touchedIn(transaction);
      });
      const remembered = (transaction: Y.Transaction): RecordChange[] => {
        const now = changes.length > 0 ? changes : mirror.touchedIn(transaction);
        mirror.accept(changes);
        changes = [];
        return now;
      };
      return judgeUpdate({ ...judged, mirror: reporting(mirror, remembered) }, who, update);
    },
  };
}

export const PLANTED_BUGS: Readonly<Record<string, () => DayOptions>> = {
  'the first sync is not judged': trustsFirstSync,
  'deletions are not put back': missesDeletes,
  'others are told before the judgement': tellsBeforeJudging,
};

/** The minors' rules see a record and its beat, but not what else is in the beat. */
export const judgeRecordsAlone: Judge = (judged, who, update) => {
  const { mirror } = judged;
  const alone: Mirror = {
    ...reporting(mirror, (transaction) => mirror.touchedIn(transaction)),
    keysInBeat: () => new Set(),
  };
  return judgeUpdate({ ...judged, mirror: alone }, who, update);
};

/** The rules of a unit see what an update brings, and nothing else of the board. */
const judgeWithoutTheUnit: Judge = (judged, who, update) => {
  const { mirror } = judged;
  const blind: Mirror = {
    ...reporting(mirror, (transaction) => mirror.touchedIn(transaction)),
    all: () => new Map(),
  };
  // who is of the scene is forgotten with it: else the list alone would do
  return judgeUpdate({ ...judged, mirror: blind, facts: { ...judged.facts, minors: [] } }, who, update);
};

/** M7 is forgotten: an adult performer is an adult, whomever they play. */
const judgeWithoutCharacters: Judge = (judged, who, update) =>
  judgeUpdate({ ...judged, facts: { ...judged.facts, youngCharacters: [] } }, who, update);

/** Somebody nobody has noted anything about is taken for an adult (M1). */
const judgeUnknownAsAdults: Judge = (judged, who, update) => {
  const adults = [...(judged.facts.adults ?? []), ...PEOPLE_IDS];
  return judgeUpdate({ ...judged, facts: { ...judged.facts, adults } }, who, update);
};

export const PLANTED_MINORS_BUGS: Readonly<Record<string, Judge>> = {
  'a record is judged without its beat': judgeRecordsAlone,
  'a beat is judged without its scene': judgeWithoutTheUnit,
  'the age of a character is forgotten': judgeWithoutCharacters,
  'an unknown age is taken for an adult’s': judgeUnknownAsAdults,
};
