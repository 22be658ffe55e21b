/**
 * M4 and M7 where a command lets somebody in: tags of the scene and what its board holds are judged together with who
 * would be in it, whichever came first.
 */
import { isForbiddenForMinors, isForbiddenForYoungCharacters } from '#shared/access/commands.ts';
import { ruleBrokenBy, strictOf, type Strict } from '#shared/access/unit.ts';
import { readContact, readExposure } from '#shared/doc/read-board.ts';
import { parseBeatPersonKey } from '#shared/model/ids.ts';
import type { Person, Scene } from '#shared/model/production.ts';
import type { BoardRecords } from '../port.ts';
import { refuseForMinors, type Refused, type Scope } from './handler.ts';

/** Null where `next` may stand. `before` is what stands now; the board is looked at only for those who come new. */
export async function judgeUnit(
  { boards }: Pick<Scope, 'boards'>,
  before: Scene,
  next: Scene,
  everybody: readonly Person[],
): Promise<Refused | null> {
  const { id } = next;
  const strict = strictOf(next, everybody);
  if (strict.minors.length > 0 && isForbiddenForMinors(next.categories))
    return refuseForMinors('minor-in-scene', { rule: 'M4', scene: id });
  if (strict.youngCharacters.length > 0 && isForbiddenForYoungCharacters(next.categories))
    return refuseForMinors('young-character', { rule: 'M7', scene: id });

  const known = strictOf(before, everybody);
  const fresh: Strict = {
    minors: strict.minors.filter((person) => !known.minors.includes(person)),
    youngCharacters: strict.youngCharacters.filter((person) => !known.youngCharacters.includes(person)),
  };
  if (fresh.minors.length === 0 && fresh.youngCharacters.length === 0) return null;
  // from before the look until the new list is known there, the gate is as strict as it will be
  boards.hold(id, fresh);
  const records = await boards.records(id);
  const rule = records === null ? null : ruleBrokenBy(unitBoardOf(records), fresh);
  if (rule === null) return null;
  return refuseForMinors(rule === 'M4' ? 'needs-own-unit' : 'young-character', { rule, scene: id });
}

function unitBoardOf(records: BoardRecords): Parameters<typeof ruleBrokenBy>[0] {
  return {
    contacts: [...records.all('contacts')].map(([key, record]) => readContact(key, record)),
    exposure: [...records.all('exposure')].flatMap(([key, record]) => {
      const personId = parseBeatPersonKey(key)?.personId;
      return personId === undefined ? [] : [{ ...readExposure(record), personId }];
    }),
  };
}
