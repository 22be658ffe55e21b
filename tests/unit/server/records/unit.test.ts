import { describe, expect, it } from 'vitest';
import type { Strict } from '#shared/access/unit.ts';
import type { Person, Scene } from '#shared/model/production.ts';
import type { HeldBoards } from '../../../../server/records/commands/handler.ts';
import { judgeUnit } from '../../../../server/records/commands/unit.ts';

const BEAT = 'beat_aaaaaa';
const [ADULT, CHILD] = ['pers_pppppp', 'pers_qqqqqq'];
const person = (id: string, isAdult: boolean): Person => ({
  id,
  productionId: 'prod_aaaaaa',
  name: id,
  job: 'performer',
  admin: false,
  adult: isAdult ? { by: ADULT, at: 1 } : null,
  guards: [],
  endedAt: null,
  until: null,
});
const everybody = [person(ADULT, true), person(CHILD, false)];
const scene: Scene = {
  id: 'scn_aaaaaa',
  productionId: 'prod_aaaaaa',
  number: '1',
  title: 'Quay',
  intent: '',
  categories: [],
  people: [ADULT],
  order: 'a0',
  closed: false,
  admitted: [],
  retiredAt: null,
};

/** A board with what is uncovered of the adult, and what was asked of it, in order. */
function boardWith(zones: readonly string[]): HeldBoards & { readonly asked: unknown[] } {
  const asked: unknown[] = [];
  const exposure = new Map([[`${BEAT}:${ADULT}`, { onSet: zones, inView: [], mode: 'bare' }]]);
  return {
    asked,
    hold: (sceneId: string, strict: Strict) => void asked.push(['hold', sceneId, strict]),
    async records(sceneId) {
      asked.push(['look', sceneId]);
      return { all: (root) => (root === 'exposure' ? exposure : new Map<string, unknown>()) };
    },
  };
}

describe('who would be in a scene, with what its board holds', () => {
  it('[M4] [M8] the gate is made as strict as it will be before the board is looked at', async () => {
    const boards = boardWith([]);
    expect(await judgeUnit({ boards }, scene, { ...scene, people: [ADULT, CHILD] }, everybody)).toBeNull();
    expect(boards.asked).toEqual([
      ['hold', scene.id, { minors: [CHILD], youngCharacters: [] }],
      ['look', scene.id],
    ]);
  });

  it('[M4] [M7] only those who come new are looked at, and each by their own rule', async () => {
    const characters = [{ person: ADULT, character: 'Ida', under18: true }];
    const [bare, reduced] = [boardWith(['chest-l']), boardWith(['waist-l'])];
    const judge = (boards: HeldBoards, before: Scene, next: Scene): Promise<unknown> =>
      judgeUnit({ boards }, before, next, everybody);
    const joined = { ...scene, people: [ADULT, CHILD] };
    const aged = { ...scene, characters };
    const needsUnit = { refused: 'needs-own-unit', minors: { rule: 'M4', scene: scene.id } };
    const young = { refused: 'young-character', minors: { rule: 'M7', scene: scene.id } };
    expect([await judge(bare, scene, joined), await judge(reduced, scene, joined)]).toEqual([
      needsUnit,
      null,
    ]);
    expect([await judge(bare, scene, aged), await judge(reduced, scene, aged)]).toEqual([young, young]);
    bare.asked.length = 0;
    // who is in it already was judged then; a change of title opens and closes nothing
    expect(await judge(bare, joined, { ...joined, title: 'Pier' })).toBeNull();
    expect(bare.asked).toEqual([]);
  });
});
