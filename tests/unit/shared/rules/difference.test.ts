import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Contact } from '#shared/model/board.ts';
import { findDifferences } from '#shared/rules/difference.ts';
import { partDigest } from '#shared/rules/digest.ts';
import { materialPart, type MaterialBeat, type MaterialFacts } from '#shared/rules/material.ts';
import {
  BEAT,
  JO,
  makeCamera,
  makeFacts,
  makeIntent,
  makeLine,
  makeMaterialBeat,
  makePlace,
} from './make-consent.ts';
import { ARI, makeBeat, makeContact, SAM } from './make-scene.ts';

const part = (more: Partial<MaterialBeat> = {}, facts: Partial<MaterialFacts> = {}) =>
  materialPart(makeMaterialBeat(more), ARI, makeFacts(facts));
const contact = (id: string, more: Partial<Contact> = {}) => makeContact(id, { beatId: BEAT, ...more });
const base = makeMaterialBeat();
const beatOf = (more: Parameters<typeof makeBeat>[1]) => ({ beat: { ...base.beat, ...more } });

describe('[R9] what has changed since', () => {
  test('nothing where the digest is the same', () => {
    expect(
      findDifferences(part(), part({ beat: makeBeat(BEAT, { people: base.beat.people, name: 'x' }) })),
    ).toEqual([]);
  });

  test.each([
    ['kind', part(beatOf({ kind: 'kiss' })), [{ kind: 'beat-kind', before: 'plain', after: 'kiss' }]],
    ['counts', part(beatOf({ counts: 12 })), [{ kind: 'counts', before: 8, after: 12 }]],
    ['tempo', part(beatOf({ tempo: 40 })), [{ kind: 'tempo', before: 60, after: 40 }]],
    ['plan b', part(beatOf({ planBOf: 'beat_2' })), [{ kind: 'plan-b', before: false, after: true }]],
    ['people', part(beatOf({ people: [SAM, ARI] })), [{ kind: 'person-removed', person: JO }]],
    [
      'distance',
      part({ intent: makeIntent({ distance: 'open' }) }),
      [{ kind: 'distance', before: 'close', after: 'open' }],
    ],
    [
      'sound',
      part({ intent: makeIntent({ sound: 'voice' }) }),
      [{ kind: 'sound', before: 'none', after: 'voice' }],
    ],
    [
      'placeholder',
      part({ intent: null }),
      [
        { kind: 'distance', before: 'close', after: '' },
        { kind: 'sound', before: 'none', after: '' },
        { kind: 'placeholder', before: 'hand squeeze', after: '' },
      ],
    ],
    [
      'exposure',
      part({ exposure: [] }),
      [
        {
          kind: 'exposure',
          person: ARI,
          before: { person: ARI, onSet: ['back-upper'], inView: ['back-upper'], mode: 'bare' },
          after: null,
        },
      ],
    ],
    [
      'height',
      part({ places: [makePlace(SAM), makePlace(ARI, { height: 'bed' })] }),
      [{ kind: 'height', person: ARI, before: 'standing', after: 'bed' }],
    ],
    [
      'kit',
      part({}, { kit: [makeLine('kit_1', [ARI], { item: 'pouch' })] }),
      [
        { kind: 'kit-added', item: 'pouch' },
        { kind: 'kit-removed', item: 'robe' },
      ],
    ],
    [
      'camera changed',
      part({ cameras: [makeCamera('cam_1', { lens: 85 })] }),
      [
        {
          kind: 'camera',
          before: { label: 'A', lens: 35, sensor: 36 },
          after: { label: 'A', lens: 85, sensor: 36 },
        },
      ],
    ],
    [
      'camera',
      part({ cameras: [makeCamera('cam_1', { label: 'B' })] }),
      [
        { kind: 'camera-added', camera: { label: 'B', lens: 35, sensor: 36 } },
        { kind: 'camera-removed', camera: { label: 'A', lens: 35, sensor: 36 } },
      ],
    ],
    [
      'double',
      part({}, { doubles: [{ original: ARI, double: JO }] }),
      [
        { kind: 'height', person: JO, before: null, after: 'standing' },
        { kind: 'double-added', doubling: { original: ARI, double: JO } },
      ],
    ],
    ['script', part({}, { script: 'blue' }), [{ kind: 'script', before: null, after: 'blue' }]],
    ['other', { ...part(), person: SAM }, [{ kind: 'other' }]],
  ] as const)('%s', (_name, after, expected) => {
    expect(findDifferences(part(), after)).toEqual(expected);
  });

  test('a contact that changed is paired with what it was, whatever its id', () => {
    const two = {
      contacts: [contact('cont_1'), contact('cont_2', { zone: 'elbow-l', agent: 'fingertips' })],
    };
    const after = {
      contacts: [
        contact('cont_8', { zone: 'elbow-l', agent: 'fingertips', counts: 2, layer: 'bare-skin' }),
        contact('cont_9', { barriers: { giver: ['cushion'], receiver: ['cushion'] } }),
      ],
    };
    const found = findDifferences(part(two), part(after));
    expect(found.map((one) => (one.kind === 'contact' ? [one.before.zone, one.fields] : one))).toEqual(
      expect.arrayContaining([
        ['elbow-l', ['layer', 'counts']],
        ['shoulder-l', ['barriers']],
      ]),
    );
    expect(found).toHaveLength(2);
  });

  test('another partner, or another part in another place, is another contact', () => {
    const other = findDifferences(part(), part({ contacts: [contact('cont_1', { giver: JO })] }));
    expect(other.filter(({ kind }) => kind.startsWith('contact')).map(({ kind }) => kind)).toEqual([
      'contact-added',
      'contact-removed',
    ]);
    const place = findDifferences(
      part(),
      part({ contacts: [contact('cont_1', { zone: 'elbow-l', agent: 'forearm' })] }),
    );
    expect(place.map(({ kind }) => kind)).toEqual(['contact-added', 'contact-removed']);
    const twice = findDifferences(part(), part({ contacts: [contact('cont_1'), contact('cont_2')] }));
    expect(twice.map(({ kind }) => kind)).toEqual(['contact-added']);
  });

  test('there is a difference to say exactly where there is another digest (random, seed printed on failure)', () => {
    const one = fc.record({
      zone: fc.constantFrom('shoulder-l', 'elbow-l'),
      agent: fc.constantFrom('palm', 'fingertips'),
      counts: fc.integer({ min: 1, max: 3 }),
      masked: fc.boolean(),
    });
    const made = fc
      .record({
        contacts: fc.array(one, { maxLength: 4 }),
        lens: fc.array(fc.constantFrom(35, 50), { maxLength: 3 }),
      })
      .map(({ contacts, lens }) =>
        part({
          contacts: contacts.map((more, at) => contact(`cont_${at}`, more as Partial<Contact>)),
          cameras: lens.map((mm, at) => makeCamera(`cam_${at}`, { lens: mm })),
        }),
      );
    fc.assert(
      fc.property(made, made, (before, after) => {
        expect(findDifferences(before, after).length === 0).toBe(partDigest(before) === partDigest(after));
      }),
    );
  });
});
