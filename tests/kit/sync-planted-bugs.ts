/** Gates with one bug each, planted on purpose: a test that cannot find them proves nothing. */
import * as Y from 'yjs';
import type { RecordChange } from '#shared/doc/record-mirror.ts';
import { judgeUpdate, type Judge, type Judged, type Judgement } from '../../server/sync/gate.ts';
import type { DayOptions } from './sync-property.ts';

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
