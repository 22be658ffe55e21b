import { describe, expect, test } from 'vitest';
import { specOf } from '#shared/doc/schema.ts';
import { boardRecords, type BoardContent } from '#shared/doc/fill-board.ts';
import { hasShape } from '#shared/doc/record-spec.ts';
import type { Furniture } from '#shared/model/board.ts';
import { beatKindById } from '#shared/model/beat-kinds.ts';
import { isAlwaysSingle, needsFitting } from '#shared/model/kit.ts';
import { verbById } from '#shared/model/contact-vocabulary.ts';
import { exposureLevel } from '#shared/model/exposure.ts';
import { distance, type Point } from '#shared/model/geometry.ts';
import { zoneOf } from '#shared/model/zones.ts';
import { DEMO_PEOPLE } from '../../../../server/cli/demo/cast.ts';
import { composeBoard } from '../../../../server/cli/demo/compose.ts';
import { DEMO_KIT } from '../../../../server/cli/demo/kit-notes.ts';
import { BOARD_12, SCENE_12 } from '../../../../server/cli/demo/scene-12.ts';
import { BOARD_19, SCENE_19 } from '../../../../server/cli/demo/scene-19.ts';

let drawn = 0;
const random = (length: number): Uint8Array =>
  Uint8Array.from({ length }, () => (drawn = (drawn * 5 + 3) % 251));
const cast = { elin: 'pers_aaaaaaaaaaaaaa', tomas: 'pers_bbbbbbbbbbbbbb' };
const boards: readonly [string, BoardContent, string][] = [
  ['12', composeBoard(BOARD_12, cast, random), SCENE_12.intent],
  ['19', composeBoard(BOARD_19, cast, random), SCENE_19.intent],
];

test('scene 12 has nine beats and scene 19 has three', () => {
  expect(boards.map(([, { beats }]) => beats.length)).toEqual([9, 3]);
});

test('[2.6] the kit names beats that the scene has, what is worn is for one, and each line has a key of its own', () => {
  expect(new Set(DEMO_KIT.map(({ key }) => key)).size).toBe(DEMO_KIT.length);
  for (const { scene, item, on, beats, fitted, yes = [] } of DEMO_KIT) {
    const [, board] = boards.find(([number]) => number === scene)!;
    const names = board.beats.map(({ name }) => name);
    expect(beats.filter((name) => !names.includes(name))).toEqual([]);
    if (isAlwaysSingle(item)) expect([item, on.length]).toEqual([item, 1]);
    if (fitted === true) expect(needsFitting(item)).toBe(true);
    expect(yes.filter((one) => !on.includes(one))).toEqual([]);
  }
});

describe.each(boards)('scene %s', (_number, board, sceneIntent) => {
  const beatById = new Map(board.beats.map((beat) => [beat.id, beat]));

  test('every record has the shape of its kind, under a key of its kind', () => {
    for (const { root, key, fields } of boardRecords(board)) {
      const spec = specOf('board', root);
      expect([root, fields, hasShape(spec, fields)]).toEqual([root, fields, true]);
      expect(key).toMatch(spec.key);
    }
  });

  test('no two records share an id', () => {
    const keys = boardRecords(board).map(({ root, key }) => `${root} ${key}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('each beat has its intent, and each of its people a place', () => {
    for (const beat of board.beats) {
      expect(board.intents.filter(({ beatId }) => beatId === beat.id)).toHaveLength(1);
      const placed = board.places.filter(({ beatId }) => beatId === beat.id).map(({ personId }) => personId);
      expect(placed.toSorted()).toEqual([...beat.people].toSorted());
    }
  });

  test('contacts are between two people of the beat and inside its counts', () => {
    for (const contact of board.contacts) {
      const beat = beatById.get(contact.beatId)!;
      expect(beat.people).toContain(contact.giver);
      expect(beat.people).toContain(contact.receiver);
      expect(contact.giver).not.toBe(contact.receiver);
      expect(contact.start + contact.counts - 1).toBeLessThanOrEqual(beat.counts);
      expect(['mutual', ...beat.people]).toContain(contact.leads);
    }
  });

  test('moves lie inside the counts of their beat', () => {
    for (const { beatId, moves } of board.places)
      for (const { start, length } of moves)
        expect(start + length - 1).toBeLessThanOrEqual(beatById.get(beatId)!.counts);
  });

  test('[R29] at or near the pelvis, and for shifted weight, barriers are on both bodies', () => {
    const near = board.contacts.filter(
      ({ zone, to, verb, agent }) =>
        zoneOf(zone).pelvis !== 'away' ||
        (to !== undefined && zoneOf(to).pelvis !== 'away') ||
        agent === 'hip' ||
        verbById.get(verb)!.needsBarriers,
    );
    for (const { barriers } of near) {
      expect(barriers.giver).not.toEqual([]);
      expect(barriers.receiver).not.toEqual([]);
    }
  });

  test('[R23] no contact is on a sensitive zone', () => {
    for (const { zone, to } of board.contacts)
      expect([zone, to ?? zone].map((id) => zoneOf(id).class)).not.toContain('sensitive');
  });

  test('[2.4] exposure is noted for somebody of the beat, and is what the words of the beat allow: a back, no more', () => {
    for (const { beatId, personId, onSet, inView, mode } of board.exposure ?? []) {
      expect(beatById.get(beatId)!.people).toContain(personId);
      for (const zones of [onSet, inView]) expect(exposureLevel(zones, mode)).toBe('x3-partial-back');
    }
  });

  test('[R31] the throat is not touched; a level goes with contact only', () => {
    for (const { zone, verb, level } of board.contacts) {
      expect(zoneOf(zone).contact).toBe('allowed');
      expect(level === 'none').toBe(!verbById.get(verb)!.contact);
    }
  });

  test('[domain 2.2] a kiss stands in a kiss beat, with a placeholder and a Plan B', () => {
    const kisses = board.contacts.filter(
      ({ verb, zone, agent }) => verbById.get(verb)!.kiss || (agent === 'lips' && zoneOf(zone).kiss),
    );
    for (const { beatId } of kisses) expect(beatById.get(beatId)!.kind).toBe('kiss');
    for (const beat of board.beats.filter(({ kind }) => beatKindById.get(kind)!.needsPlanB)) {
      expect(board.intents.find(({ beatId }) => beatId === beat.id)!.placeholder).not.toBe('');
      expect(board.beats.some(({ planBOf }) => planBOf === beat.id)).toBe(true);
    }
  });

  test('[R32] story words name characters, never performers', () => {
    const names = DEMO_PEOPLE.flatMap(({ name }) => name.split(' '));
    const words = [
      sceneIntent,
      ...board.intents.flatMap(({ text, eyeLine, placeholder }) => [text, eyeLine, placeholder]),
      ...board.beats.flatMap(({ name, cueIn, cueOut }) => [name, cueIn, cueOut]),
      ...board.contacts.map(({ looksLike }) => looksLike),
    ].join(' ');
    expect(names.filter((name) => words.includes(name))).toEqual([]);
  });

  test('everybody stands on the floor, and nowhere but on what one can stand, sit or lie on', () => {
    const { floorWidth = 0, floorDepth = 0 } = board.scene;
    for (const place of board.places) {
      expect(Math.abs(place.x)).toBeLessThan(floorWidth / 2);
      expect(Math.abs(place.y)).toBeLessThan(floorDepth / 2);
      expect(blocking(board.furniture, place)).toEqual([]);
      if (place.height === 'bed') expect(within(board.furniture, place)).toContain('bed');
    }
  });

  test('furniture stands on the floor and not in other furniture', () => {
    const { floorWidth = 0, floorDepth = 0 } = board.scene;
    for (const item of board.furniture) {
      expect(Math.abs(item.x)).toBeLessThan(floorWidth / 2);
      expect(Math.abs(item.y)).toBeLessThan(floorDepth / 2);
      const others = board.furniture.filter((other) => other !== item);
      if (!['wall', 'door', 'window', 'rug', 'platform', 'stairs'].includes(item.kind))
        expect([item.label, blocking(others, item)]).toEqual([item.label, []]);
    }
  });

  test('two people are never nearer than a forehead to a forehead', () => {
    for (const { id } of board.beats) {
      const [a, b] = board.places.filter(({ beatId }) => beatId === id);
      expect(distance(a!, b!)).toBeGreaterThan(0.3);
    }
  });

  test('nobody walks through furniture on the way to the next beat', () => {
    for (const [index, beat] of board.beats.slice(0, -1).entries()) {
      for (const personId of beat.people) {
        const at = (id: string): BoardContent['places'][number] =>
          board.places.find((place) => place.beatId === id && place.personId === personId)!;
        const way: readonly Point[] = [at(beat.id), ...at(beat.id).path, at(board.beats[index + 1]!.id)];
        for (const point of sampled(way))
          expect([beat.name, blocking(board.furniture, point)]).toEqual([beat.name, []]);
      }
    }
  });
});

const FOR_PEOPLE = ['bed', 'chair', 'sofa', 'rug', 'platform', 'stairs', 'door'];

function within(furniture: readonly Furniture[], point: Point): string[] {
  return furniture.filter((item) => covers(item, point)).map(({ kind }) => kind);
}

function blocking(furniture: readonly Furniture[], point: Point): string[] {
  return within(furniture, point).filter((kind) => !FOR_PEOPLE.includes(kind));
}

function covers(item: Furniture, point: Point): boolean {
  const turn = (-item.rotation * Math.PI) / 180;
  const [dx, dy] = [point.x - item.x, point.y - item.y];
  const x = dx * Math.cos(turn) - dy * Math.sin(turn);
  const y = dx * Math.sin(turn) + dy * Math.cos(turn);
  return Math.abs(x) <= item.w / 2 && Math.abs(y) <= item.d / 2;
}

/** Every ten centimetres or so of a way. */
function sampled(way: readonly Point[]): Point[] {
  return way.slice(1).flatMap((to, index) => {
    const from = way[index]!;
    const steps = Math.max(1, Math.ceil(distance(from, to) / 0.1));
    return Array.from({ length: steps + 1 }, (_, step) => ({
      x: from.x + ((to.x - from.x) * step) / steps,
      y: from.y + ((to.y - from.y) * step) / steps,
    }));
  });
}
