import { expect, test } from 'vitest';
import type { MaterialContact, MaterialPart } from '#shared/model/material-part.ts';
import { VERB_IDS } from '#shared/model/contact-vocabulary.ts';
import type { MatchFinding } from '#shared/rules/matching.ts';
import { afterText, answeredText, forYouText, sayOwnMap } from '#shared/words/agreement.ts';
import { contactSentence } from '#shared/words/contact-sentence.ts';
import { sayDifference } from '#shared/words/differences.ts';
import { sayLedgerLine } from '#shared/words/ledger-words.ts';
import { addressed, othersOf, partInShort, sayPart } from '#shared/words/own-part.ts';

const names = new Map([
  ['sam', 'Sam'],
  ['ari', 'Ari'],
  ['kim', 'Kim'],
]);
const nameOf = addressed('ari', (id) => names.get(id) ?? 'Someone');

const contact: MaterialContact = {
  giver: 'sam',
  agent: 'palm',
  agentSide: 'right',
  receiver: 'ari',
  zone: 'shoulder-l',
  verb: 'rest',
  level: 'skin',
  layer: 'over-costume',
  start: 1,
  counts: 4,
  tempo: 'still',
  onset: 'gradual',
  weight: 'own',
  to: null,
  barriers: { giver: [], receiver: ['cushion'] },
  garment: '',
  looksLike: 'a greeting',
  masked: false,
  leads: 'ari',
  unknown: {},
};

const part: MaterialPart = {
  version: 1,
  person: 'ari',
  beat: { kind: 'plain', people: ['ari', 'sam'], counts: 8, tempo: 84, isPlanB: false },
  intent: { distance: 'arms-length', sound: 'line', placeholder: 'Palms meet instead.' },
  contacts: [contact],
  exposure: [{ person: 'ari', onSet: ['back-upper'], inView: [], mode: 'garment' }],
  heights: [
    { person: 'ari', height: 'seated' },
    { person: 'sam', height: 'standing' },
  ],
  kit: ['robe'],
  cameras: [{ label: 'A', lens: 35, sensor: 36 }],
  doubles: [{ original: 'ari', double: 'kim' }],
  script: 'Blue',
};

test('[R8] one’s own part says everything that is material, addressed to the reader', () => {
  expect(sayPart(part, nameOf)).toEqual({
    opening: ['8 counts at 84 a minute, with Sam.', 'You are seated.', 'Sam is standing.'],
    contacts: [
      {
        sentence: 'Sam’s right palm rests on your left shoulder, over costume, counts 1 to 4; you start it.',
        details: [
          'Skin level, light, still, gradual start, own weight.',
          'Between: your side cushion.',
          'Looks like: a greeting',
        ],
      },
    ],
    facts: [
      {
        label: 'Exposure',
        lines: [
          'Your exposure. On set: implied, covered or masked (x2), modesty garment: upper back. In view: clothed.',
        ],
      },
      { label: 'What you wear', lines: ['Robe.'] },
      { label: 'Distance', lines: ["Arm's length."] },
      { label: 'Sound', lines: ['Spoken line.'] },
      { label: 'In rehearsal instead', lines: ['Palms meet instead.'] },
      { label: 'Cameras', lines: ['Camera A, 35 mm lens, 36 mm sensor.'] },
      { label: 'Doubles', lines: ['Kim doubles for you.'] },
      { label: 'Script', lines: ['Revision Blue.'] },
    ],
  });
  expect(partInShort(part, nameOf)).toEqual(['Sam’s right palm rests on your left shoulder.']);
  expect(othersOf(part, nameOf)).toEqual(['Sam']);
});

test('[R8] what is not there is said, so that nothing is left to be guessed', () => {
  const empty: MaterialPart = {
    ...part,
    beat: { ...part.beat, people: ['ari'], kind: 'look', isPlanB: true, counts: 1 },
    intent: { distance: '', sound: '', placeholder: '' },
    contacts: [],
    exposure: [],
    heights: [],
    kit: [],
    cameras: [],
    doubles: [],
    script: null,
  };
  expect(sayPart(empty, nameOf)).toEqual({
    opening: ['1 count at 84 a minute, on your own.', 'Kind of beat: Look.', 'This is a Plan B.'],
    contacts: [],
    facts: [
      { label: 'Exposure', lines: ['You are clothed, and so is everyone you are in contact with.'] },
      { label: 'What you wear', lines: ['Nothing is on the kit list for you in this beat.'] },
      { label: 'Cameras', lines: ['No camera is tied to this beat.'] },
    ],
  });
});

test('contacts are read in the order in which they are done, whatever order they lie in', () => {
  const contacts = [{ ...contact, start: 5, verb: 'hold' } as const, contact];
  expect(partInShort({ ...part, contacts }, nameOf)).toEqual([
    'Sam’s right palm rests on your left shoulder.',
    'Sam’s right palm holds your left shoulder.',
  ]);
});

test('every verb reads as a sentence to the reader, giving and receiving', () => {
  const odd = VERB_IDS.flatMap((verb) => [
    contactSentence(
      { ...contact, to: undefined, agentSide: 'right', garment: '', unknown: undefined, verb },
      nameOf,
    ),
    contactSentence(
      {
        ...contact,
        giver: 'ari',
        receiver: 'sam',
        to: undefined,
        agentSide: 'right',
        garment: '',
        unknown: undefined,
        verb,
      },
      nameOf,
    ),
  ]).filter((text) => /you’s|\byou \w+s\b|\bAri\b/i.test(text));
  expect(odd).toEqual([]);
});

test('[R9] a difference about the reader is addressed to the reader', () => {
  expect([
    sayDifference({ kind: 'person-added', person: 'ari' }, nameOf),
    sayDifference({ kind: 'person-removed', person: 'ari' }, nameOf),
    sayDifference({ kind: 'person-added', person: 'sam' }, nameOf),
    sayDifference({ kind: 'height', person: 'ari', before: 'seated', after: 'floor' }, nameOf),
    sayDifference({ kind: 'double-added', doubling: { original: 'sam', double: 'ari' } }, nameOf),
    sayDifference({ kind: 'double-removed', doubling: { original: 'sam', double: 'ari' } }, nameOf),
  ]).toEqual([
    'You join the beat.',
    'You are no longer in the beat.',
    'Sam joins the beat.',
    'You: on the floor (was seated).',
    'You double for Sam.',
    'You no longer double for Sam.',
  ]);
});

test('[R8] [R9] other parts uncovered at the same level are named, so that before and after differ in words', () => {
  const before = { person: 'ari', onSet: ['back-upper'], inView: [], mode: 'bare' } as const;
  const after = { ...before, onSet: ['back-mid'] } as const;
  expect(sayDifference({ kind: 'exposure', person: 'ari', before, after }, nameOf)).toBe(
    'Your exposure. On set: reduced clothing (x1), bare: mid back. In view: clothed. Before: On set: reduced clothing (x1), bare: upper back. In view: clothed.',
  );
});

test('what was answered is said with its time, and nobody is said to be told more than is so', () => {
  expect([
    answeredText('agree', 14, '14:31'),
    answeredText('agree', null, null),
    answeredText('not-this', null, '14:31'),
    answeredText('talk', null, '14:31'),
    answeredText('withdrawn', null, '14:31'),
    afterText('agree', 'Mara'),
    afterText('talk', 'Mara'),
    forYouText('offered', 1),
    forYouText('changed', 2),
  ]).toEqual([
    'Agreed to version 14 at 14:31',
    'Agreed',
    'You said: not this version at 14:31',
    'You asked to talk first at 14:31',
    'You withdrew at 14:31',
    null,
    'With Mara (the IC). Nobody else is told.',
    '1 beat to look at',
    '2 beats changed since you looked',
  ]);
});

test('one’s own map speaks of what is closed and what is kept for asking, and of nothing else', () => {
  const at = {
    contactId: 'cont_1',
    body: 'receiver',
    personId: 'ari',
    direction: 'receive',
    zone: 'shoulder-l',
    double: null,
  } as const;
  const findings: readonly MatchFinding[] = [
    { ...at, kind: 'fence', closed: 'shoulder-l' },
    { ...at, kind: 'condition', condition: { kind: 'max-counts', counts: 2 } },
    { ...at, kind: 'unset' },
    { ...at, kind: 'agrees' },
    { ...at, kind: 'near', closed: 'hand-l' },
    { kind: 'not-shared', contactId: 'cont_1', body: 'receiver', personId: 'ari', double: null },
  ];
  expect(findings.map((finding) => sayOwnMap(finding, { nameOf, sceneOf: () => '12' }))).toEqual([
    'This meets a part you keep closed: the left shoulder (touching you).',
    'This meets a part you keep for asking: the left shoulder (touching you), up to 2 counts. This contact is not.',
    null,
    null,
    null,
    null,
  ]);
});

test('[R37] a line of the ledger reads in plain words; an event without words is named as it stands', () => {
  const sceneOf = (id: string): string | null => (id === 'scn_1' ? '12' : null);
  expect([
    sayLedgerLine('offer-answered', { scene: 'scn_1', answer: 'withdrawn' }, sceneOf),
    sayLedgerLine('beat-offered', { scene: 'scn_2', number: 3 }, sceneOf),
    sayLedgerLine('map-released', null, sceneOf),
    sayLedgerLine('toString', undefined, sceneOf),
    sayLedgerLine('future-event', { answer: 'perhaps' }, sceneOf),
  ]).toEqual([
    'You answered about a beat, scene 12, you withdrew',
    'You were asked about a beat, version 3',
    'You shared your map with the ICs',
    'toString',
    'future event',
  ]);
});
