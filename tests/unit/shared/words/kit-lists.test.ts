import { describe, expect, test } from 'vitest';
import { KIT_IDS } from '#shared/model/kit-catalogue.ts';
import type { LiveKitLine, LiveKitScene } from '#shared/model/kit-live.ts';
import type { AllergyState } from '#shared/model/kit.ts';
import { ACCESS_ROLES } from '#shared/model/roles.ts';
import { coversText, emptyKit, kitLabel, KIT_OPTIONS, wearersHelp } from '#shared/words/kit.ts';
import { kitTiming, makePullList, makeResetList } from '#shared/words/kit-lists.ts';

const nameOf = (id: string): string => `Name ${id}`;
const ORDER = ['b1', 'b2', 'b3', 'b4', 'b5'];

function line(id: string, more: Partial<LiveKitLine> = {}): LiveKitLine {
  return {
    id,
    item: 'cushion',
    version: 1,
    beats: ['b3'],
    wearers: ['sam'].map((person) => ({
      person,
      confirmedAt: null,
      said: null,
      allergy: 'avoid',
      avoid: 'no latex',
    })),
    shared: false,
    size: 'M2',
    tone: '3',
    quantity: 2,
    place: 'Props 4',
    spare: true,
    single: false,
    fittedAt: null,
    fittedBy: null,
    returnedAt: null,
    ...more,
  };
}

const scene = (number: string, lines: readonly LiveKitLine[]): LiveKitScene => ({
  id: `s${number}`,
  number,
  beats: ORDER,
  people: ['sam'],
  ready: false,
  lines,
});

describe('timing', () => {
  test('[R33] is said by position, as few words as will do', () => {
    const said = (...beats: string[]): string => kitTiming(beats, ORDER);
    expect(said()).toBe('whole scene');
    expect(said('b3')).toBe('beat 3');
    expect(said('b5', 'b3', 'b4')).toBe('beats 3 to 5');
    expect(said('b1', 'b2')).toBe('beats 1, 2');
    expect(said('b1', 'b3', 'b4', 'b5')).toBe('beats 1, 3 to 5');
    expect(said('b2', 'gone')).toBe('beat 2');
    expect(said('gone')).toBe('timing to be set');
  });
});

describe('lists', () => {
  const lines = [
    line('a'),
    line('b', { item: 'nude-layer', wearers: [], place: 'Rail 2', spare: false }),
    line('c', { item: 'wipes', place: '', size: '', tone: '' }),
    line('d', { returnedAt: 5 }),
  ];

  test('[R33] a row of the pull list holds item, size code, pieces, wearer, number, timing, checks and place, and nothing else', () => {
    const [first, ...others] = makePullList(
      [scene('12', lines), scene('13', [line('x', { returnedAt: 1 })])],
      nameOf,
    );
    expect(others).toEqual([]);
    expect(first!.heading).toBe('Scene 12 · 5 beats');
    expect(first!.rows.map(({ id }) => id)).toEqual(['a', 'c', 'b']);
    expect(first!.rows[0]).toEqual({
      id: 'a',
      item: 'Cushion',
      size: 'M2, 3',
      quantity: '2 + spare',
      wearer: 'Name sam',
      scene: '12',
      timing: 'Beat 3',
      checks: 'Skin: see the kit page',
      place: 'Props 4',
    });
  });

  test('[R33] what skin has to avoid is on no list', () => {
    const all = [makePullList([scene('12', lines)], nameOf), makeResetList([scene('12', lines)], nameOf)];
    expect(JSON.stringify(all)).not.toMatch(/latex|avoid/);
  });

  test('[7.4] the checks say whether it is fitted and whether skin was answered, never what the answer is', () => {
    const checks = (more: Partial<LiveKitLine>, allergy: AllergyState = 'clear'): string => {
      const wearers = [{ person: 'sam', confirmedAt: null, said: null, allergy, avoid: 'no latex' }];
      return makePullList([scene('12', [line('a', { wearers, ...more })])], nameOf)[0]!.rows[0]!.checks;
    };
    expect(checks({ item: 'robe' })).toBe('To be fitted, skin checked');
    expect(checks({ item: 'robe', fittedAt: 5 }, 'asked')).toBe('Fitted, skin asked, no answer');
    expect(checks({}, 'not-asked')).toBe('Skin to ask');
    expect(checks({ item: 'pouch', fittedAt: 5 }, 'avoid')).toBe('Fitted, skin: see the kit page');
    expect(checks({ wearers: [] })).toBe('');
  });

  test('the reset list goes by place, without what stays on a body', () => {
    expect(
      makeResetList([scene('12', lines), scene('13', [line('e')])], nameOf).map(({ heading, rows }) => [
        heading,
        rows.map(({ id }) => id),
      ]),
    ).toEqual([
      ['Props 4', ['a', 'e']],
      ['No place noted', ['c']],
    ]);
  });
});

describe('words of the screen', () => {
  test('every item of the catalogue has a name, a kind and its help', () => {
    expect(KIT_OPTIONS.map(({ id }) => id)).toEqual(KIT_IDS);
    expect(new Set(KIT_OPTIONS.map(({ group }) => group))).toEqual(
      new Set(['Garments', 'Barriers', 'Consumables']),
    );
    for (const id of KIT_IDS) expect([id, kitLabel(id), wearersHelp(id, true)]).not.toContain('');
    expect([coversText('strapless-thong'), coversText('wipes')]).toEqual(['front, rear', '']);
    expect(wearersHelp('robe', false)).toBe('Nobody is in this scene yet.');
    expect(kitLabel('jetpack')).toBe('jetpack');
  });

  test('an empty list says to each role what comes, and from whom', () => {
    for (const role of ACCESS_ROLES) {
      const { title, text } = emptyKit(role, 'Mara');
      expect([role, title.length > 0, text.length > 0]).toEqual([role, true, true]);
    }
  });
});
