/**
 * A unit of its own (M4): the blocking of chosen beats becomes the first board of a new scene. Contacts, exposure, intents
 * and notes stay behind: a board that no minor may be near cannot become one they may, so theirs begins without its past.
 */
import { newBoard, type BoardContent } from '#shared/doc/fill-board.ts';
import { planOrder } from '#shared/doc/order-keys.ts';
import * as read from '#shared/doc/read-board.ts';
import { beatKindById } from '#shared/model/beat-kinds.ts';
import { sceneCategoryById } from '#shared/model/categories.ts';
import { createId } from '#shared/model/ids.ts';
import type { Scene } from '#shared/model/production.ts';
import type { BoardRecords } from '../port.ts';
import { addScene, readScenes } from '../tables.ts';
import { done, refuse, type Handlers } from './handler.ts';
import { makeRoom, MOST_SCENES, withScene } from './scenes.ts';

/** As long as a scene's number may be. */
const NUMBER_LENGTH = 12;

export const split: Handlers<'split-scene'> = {
  'split-scene':
    ({ scene: id, beats }) =>
    (scope) =>
      withScene(scope, id, async (scene) => {
        const { tx, me, boards, deps } = scope;
        const all = await readScenes(tx, me.productionId);
        if (all.length >= MOST_SCENES) return refuse('too-large');
        const records = await boards.records(id);
        const content = records === null ? null : blockingOf(records, beats, scene.people);
        if (content === null) return refuse('not-found');

        const number = unitNumber(scene.number, new Set(all.map((one) => one.number)));
        const plan = planOrder(all, all.findIndex((one) => one.id === id) + 1);
        const people = scene.people.filter((person) =>
          content.beats.some((beat) => beat.people.includes(person)),
        );
        const unit: Scene = {
          ...scene,
          id: createId('scene', deps.random),
          number,
          // what the old one was for is not said of the new one, nor what only it contains
          intent: '',
          categories: scene.categories.filter((one) => !sceneCategoryById.get(one)!.blockedForMinors),
          people,
          order: plan.own,
        };
        await makeRoom(tx, all, plan);
        await addScene(tx, unit, newBoard(content));
        return {
          ...done('scene-split', people, { scene: id, unit: unit.id, beats }),
          result: { scene: unit.id, number },
        };
      }),
};

/** `12A` becomes `12A pt 2`, or the next one that is free. */
export function unitNumber(number: string, taken: ReadonlySet<string>): string {
  const base = number.replace(/ pt \d+$/u, '');
  for (let part = 2; ; part += 1) {
    const suffix = ` pt ${part}`;
    const next = `${base.slice(0, NUMBER_LENGTH - suffix.length).trimEnd()}${suffix}`;
    if (!taken.has(next)) return next;
  }
}

/** Null where one of the beats is not on the board. People who are not of the scene stay behind. */
function blockingOf(
  records: BoardRecords,
  beatIds: readonly string[],
  people: readonly string[],
): BoardContent | null {
  const chosen = new Set(beatIds);
  const standing = [...records.all('beats')].map(([key, record]) => read.readBeat(key, record));
  const beats = read.inOrder(standing).filter(({ id, retired }) => retired !== true && chosen.has(id));
  if (beats.length !== chosen.size) return null;
  const isOf = (id: string): boolean => people.includes(id);
  const places = [...records.all('places')]
    .flatMap(([key, record]) => read.readPlace(key, record) ?? [])
    .filter(({ beatId, personId }) => chosen.has(beatId) && isOf(personId));
  const { schema: _, ...settings } = read.readScene(records.all('scene').get(''));
  return {
    scene: settings,
    beats: beats.map(({ order: _order, planBOf, retired: _retired, ...beat }) => ({
      ...beat,
      kind: beatKindById.get(beat.kind)!.forMinors ? beat.kind : 'plain',
      people: beat.people.filter(isOf),
      ...(planBOf !== undefined && chosen.has(planBOf) && { planBOf }),
    })),
    intents: beats.map(({ id: beatId }) => ({
      beatId,
      text: '',
      distance: '',
      breath: '',
      sound: '',
      eyeLine: '',
      placeholder: '',
    })),
    places,
    furniture: [...records.all('furniture')]
      .map(([key, record]) => read.readFurniture(key, record))
      .filter(({ retired }) => retired !== true),
    contacts: [],
  };
}
