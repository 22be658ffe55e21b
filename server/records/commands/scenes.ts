/** Commands about scenes. A scene that is absent, retired, of another production or closed to the caller is one answer. */
import { mayReachScene, mayTagScene } from '#shared/access/commands.ts';
import { planOrder, type OrderPlan } from '#shared/doc/order-keys.ts';
import { createId } from '#shared/model/ids.ts';
import { youngCharactersOf } from '#shared/access/unit.ts';
import type { Person, Scene, SceneCharacter } from '#shared/model/production.ts';
import { accessRoleOf } from '#shared/model/roles.ts';
import { hasEnded } from '../../auth/auth.ts';
import type { RecordWriter } from '../../store/store.ts';
import { addScene, putScene, readPeople, readScene, readScenes } from '../tables.ts';
import { done, refuse, UNCHANGED, type Handlers, type Refused, type Scope } from './handler.ts';
import { judgeUnit } from './unit.ts';

type SceneCommand =
  | 'add-scene'
  | 'change-scene'
  | 'move-scene'
  | 'set-scene-people'
  | 'set-characters'
  | 'close-scene'
  | 'open-scene'
  | 'retire-scene';

/** Far beyond any script; keeps one production from filling the list of every client. */
export const MOST_SCENES = 1_000;

export const scenes: Handlers<SceneCommand> = {
  'add-scene':
    ({ number, title, intent = '' }) =>
    async ({ tx, me, deps }) => {
      const all = await readScenes(tx, me.productionId);
      if (all.length >= MOST_SCENES) return refuse('too-large');
      const plan = planOrder(all, all.length);
      const scene: Scene = {
        id: createId('scene', deps.random),
        productionId: me.productionId,
        number,
        title,
        intent,
        categories: [],
        people: [],
        order: plan.own,
        closed: false,
        admitted: [],
        retiredAt: null,
      };
      await makeRoom(tx, all, plan);
      await addScene(tx, scene);
      return { ...done('scene-added', [], { scene: scene.id }), result: { scene: scene.id } };
    },

  'change-scene':
    ({ scene: id, ...sent }) =>
    (scope) =>
      withScene(scope, id, async (scene, everybody) => {
        if (sent.categories !== undefined && !mayTagScene(scope.who)) return refuse('not-found');
        const next: Scene = {
          ...scene,
          number: sent.number ?? scene.number,
          title: sent.title ?? scene.title,
          intent: sent.intent ?? scene.intent,
          categories: [...new Set(sent.categories ?? scene.categories)],
        };
        const refused = await judgeUnit(scope, scene, next, everybody);
        if (refused !== null) return refused;
        await putScene(scope.tx, next);
        return done('scene-changed', scene.people, { scene: id, fields: Object.keys(sent) });
      }),

  'move-scene':
    ({ scene: id, after }) =>
    (scope) =>
      withScene(scope, id, async (scene, everybody) => {
        const others = (await readScenes(scope.tx, scene.productionId)).filter((other) => other.id !== id);
        const at = others.findIndex((other) => other.id === after);
        // Security: one that is closed to the caller is as absent here as everywhere
        if (after !== null && (at === -1 || !mayReachScene(scope.who, others[at]!, everybody)))
          return refuse('not-found');
        const plan = planOrder(others, at + 1);
        await makeRoom(scope.tx, others, plan);
        await putScene(scope.tx, { ...scene, order: plan.own });
        return done('scene-moved', scene.people, { scene: id, after });
      }),

  'set-scene-people':
    ({ scene: id, people }) =>
    (scope) =>
      withScene(scope, id, async (scene, everybody) => {
        const added = people
          .filter((person) => !scene.people.includes(person))
          .map((person) => livingOf(scope, everybody, person));
        if (added.some((person) => person === undefined)) return refuse('not-found');
        if (added.some((person) => accessRoleOf(person!.job) !== 'performer')) return refuse('bad-input');
        const next = { ...scene, people };
        const refused = await judgeUnit(scope, scene, next, everybody);
        if (refused !== null) return refused;
        await putScene(scope.tx, next);
        return done('scene-people-set', [...new Set([...scene.people, ...people])], { scene: id, people });
      }),

  'set-characters':
    ({ scene: id, characters: sent }) =>
    (scope) =>
      withScene(scope, id, async (scene, everybody) => {
        const known = scene.characters ?? [];
        const characters = sent.map(({ person, character, under18 }): SceneCharacter => {
          const standing = known.find((one) => one.person === person)?.under18 ?? false;
          return { person, character, under18: under18 ?? standing };
        });
        const isInScene = ({ person }: SceneCharacter): boolean =>
          scene.people.includes(person) || known.some((one) => one.person === person);
        if (!characters.every(isInScene)) return refuse('not-in-scene');
        const next: Scene = { ...scene, characters };
        const young = { before: youngCharactersOf(scene), after: youngCharactersOf(next) };
        // M7: an age is the ICs' to say, and so is taking somebody with an age off the list
        if (!isSameSet(young.before, young.after) && !mayTagScene(scope.who)) return refuse('not-found');
        const refused = await judgeUnit(scope, scene, next, everybody);
        if (refused !== null) return refused;
        await putScene(scope.tx, next);
        const about = [...new Set([...known, ...characters].map(({ person }) => person))];
        return done('scene-characters-set', about, { scene: id, under18: young.after });
      }),

  'close-scene':
    ({ scene: id, admitted }) =>
    (scope) =>
      withScene(scope, id, async (scene, everybody) => {
        const added = admitted.filter((person) => !scene.admitted.includes(person));
        if (added.some((person) => livingOf(scope, everybody, person) === undefined))
          return refuse('not-found');
        // whoever closes a scene can open it again
        const list = [...new Set([...admitted, scope.me.id])];
        await putScene(scope.tx, { ...scene, closed: true, admitted: list });
        return done('scene-closed', [...new Set([...scene.admitted, ...list])], {
          scene: id,
          admitted: list,
        });
      }),

  'open-scene':
    ({ scene: id }) =>
    (scope) =>
      withScene(scope, id, async (scene) => {
        if (!scene.closed) return UNCHANGED;
        await putScene(scope.tx, { ...scene, closed: false, admitted: [] });
        return done('scene-opened', scene.admitted, { scene: id });
      }),

  'retire-scene':
    ({ scene: id }) =>
    (scope) =>
      withScene(scope, id, async (scene) => {
        await putScene(scope.tx, { ...scene, retiredAt: scope.now });
        return done('scene-retired', scene.people, { scene: id });
      }),
};

/** Scenes whose keys tie, or have grown long, take new ones; else there is nothing to do. */
export async function makeRoom(tx: RecordWriter, others: readonly Scene[], plan: OrderPlan): Promise<void> {
  for (const other of others) {
    const order = plan.others.get(other.id);
    if (order !== undefined) await putScene(tx, { ...other, order });
  }
}

/** Security: access is asked before existence; both have one answer. */
export async function withScene<T>(
  { tx, who }: Scope,
  id: string,
  work: (scene: Scene, everybody: readonly Person[]) => Promise<T | Refused>,
): Promise<T | Refused> {
  const everybody = await readPeople(tx, who.productionId);
  const scene = await readScene(tx, id);
  return scene !== null && mayReachScene(who, scene, everybody)
    ? work(scene, everybody)
    : refuse('not-found');
}

/** Somebody of this production whose access holds. */
function livingOf({ now }: Scope, everybody: readonly Person[], id: string): Person | undefined {
  return everybody.find((person) => person.id === id && !hasEnded(person, now));
}

function isSameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id));
}
