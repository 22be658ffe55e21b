import { expect, test } from 'vitest';
import { AGENTS, VERBS, VERB_IDS, verbById, type Verb } from '#shared/model/contact-vocabulary.ts';
import { ZONE_IDS } from '#shared/model/zones.ts';
import { contactSentence, type SaidContact } from '#shared/words/contact-sentence.ts';
import { agentOf, zoneAlone, zoneOfPerson } from '#shared/words/contact-parts.ts';
import { countsOf, countsWords } from '#shared/words/counts-words.ts';
import { facingWords } from '#shared/words/facing-words.ts';
import { shortNames } from '#shared/words/short-names.ts';

const BASE: SaidContact = {
  giver: 'sam',
  agent: 'palm',
  receiver: 'ari',
  zone: 'shoulder-l',
  verb: 'rest',
  layer: 'over-costume',
  start: 1,
  counts: 4,
  masked: false,
  leads: 'ari',
};
const NAMES = new Map([
  ['sam', 'Sam'],
  ['ari', 'Ari'],
]);
const say = (patch: Partial<SaidContact>): string =>
  contactSentence({ ...BASE, ...patch }, (id) => NAMES.get(id) ?? 'Someone');

/** Every verb as it reads, with a palm on the left shoulder. */
const EXPECTED: Readonly<Record<Verb, string>> = {
  rest: 'Sam’s palm rests on Ari’s left shoulder',
  place: 'Sam’s palm is placed on Ari’s left shoulder',
  hold: 'Sam’s palm holds Ari’s left shoulder',
  clasp: 'Sam’s palm clasps Ari’s left shoulder',
  cup: 'Sam’s palm cups Ari’s left shoulder',
  wrap: 'Sam’s palm wraps round Ari’s left shoulder',
  lean: 'Sam’s palm leans on Ari’s left shoulder',
  press: 'Sam’s palm presses on Ari’s left shoulder',
  brush: 'Sam’s palm brushes Ari’s left shoulder',
  trace: 'Sam’s palm traces Ari’s left shoulder',
  slide: 'Sam’s palm slides along Ari’s left shoulder',
  guide: 'Sam’s palm guides Ari’s left shoulder',
  'draw-toward': 'Sam’s palm draws Ari’s left shoulder toward Sam',
  turn: 'Sam’s palm turns Ari’s left shoulder',
  lift: 'Sam’s palm lifts Ari’s left shoulder',
  'support-weight': 'Sam’s palm supports weight at Ari’s left shoulder',
  'kiss-closed': 'Sam’s palm meets Ari’s left shoulder in a staged kiss, mouth closed',
  unfasten: 'Sam’s palm unfastens a costume item at Ari’s left shoulder',
  'remove-garment': 'Sam’s palm removes a costume item at Ari’s left shoulder',
  cover: 'Sam’s palm covers Ari’s left shoulder',
  release: 'Sam’s palm releases Ari’s left shoulder',
  hover: 'Sam’s palm hovers over Ari’s left shoulder, without contact',
  approach: 'Sam’s palm approaches Ari’s left shoulder, without contact',
  retreat: 'Sam’s palm moves away from Ari’s left shoulder',
  look: 'Sam looks at Ari’s left shoulder',
  'breathe-near': 'Sam breathes near Ari’s left shoulder, without contact',
  mask: 'The angle implies that Sam’s palm meets Ari’s left shoulder, without contact',
  'shift-weight': 'Sam shifts weight in a pattern, palm toward Ari’s left shoulder, without contact',
};

test.each(VERB_IDS)('the sentence with the verb %s', (verb) => {
  const touches = verbById.get(verb)!.contact;
  const layer = touches ? 'over-costume' : 'no-contact';
  const between = touches ? ', over costume' : '';
  expect(say({ verb, layer })).toBe(`${EXPECTED[verb]}${between}, counts 1 to 4; Ari starts it.`);
});

test.each(VERBS.filter((verb) => verb.moves && verb.contact).map((verb) => verb.id))(
  'a contact with %s says where it ends',
  (verb) => {
    expect(say({ verb, to: 'elbow-l' })).toContain('the left elbow');
  },
);

test('a movement along the body says from where to where', () => {
  expect(say({ verb: 'slide', to: 'elbow-l' })).toBe(
    'Sam’s palm slides from Ari’s left shoulder to the left elbow, over costume, counts 1 to 4; Ari starts it.',
  );
});

test('one count, both starting, masked and bare skin are said as they are', () => {
  expect(say({ counts: 1, start: 3, leads: 'mutual', layer: 'bare-skin', masked: true })).toBe(
    'Sam’s palm rests on Ari’s left shoulder, on bare skin, masked, count 3; both start it together.',
  );
});

test('no side is said of what makes the contact, because the vocabulary has none', () => {
  for (const agent of AGENTS) expect(agentOf('Sam', agent).text).not.toMatch(/\b(?:left|right)\b/);
  expect(agentOf('Sam', 'hand-back').text).toBe('the back of Sam’s hand');
  expect(agentOf('Sam', 'torso-front').text).toBe('the front of Sam’s torso');
  expect(agentOf('Sam', 'prop').text).toBe('a prop in Sam’s hands');
  expect(say({ agent: 'fingertips' })).toContain('Sam’s fingertips rest on');
  expect(say({ agent: 'lips', verb: 'kiss-closed', zone: 'cheek-r' })).toContain(
    'Sam’s lips meet Ari’s right cheek in a staged kiss, mouth closed',
  );
});

test('a zone reads as a body part of its owner, wherever the words "of" and "under" stand', () => {
  expect(zoneOfPerson('Ari', 'head-back')).toBe('the back of Ari’s head');
  expect(zoneOfPerson('Ari', 'crown')).toBe('the top of Ari’s head');
  expect(zoneOfPerson('Ari', 'thigh-front-l')).toBe('the front of Ari’s left thigh');
  expect(zoneOfPerson('Ari', 'neck-side-r')).toBe('the right side of Ari’s neck');
  expect(zoneAlone('head-back')).toBe('the back of the head');
  for (const zone of ZONE_IDS) expect(zoneOfPerson('Ari', zone)).toContain('Ari’s ');
});

test('every sentence starts with a capital, ends with a full stop and holds no double space', () => {
  for (const verb of VERB_IDS)
    for (const agent of AGENTS)
      for (const to of [undefined, 'neck-back'] as const)
        expect(say({ verb, agent, to })).toMatch(/^\p{Lu}(?!.* {2}).*\.$/u);
});

test('counts, facing and short names read as people say them', () => {
  expect([countsWords(2, 1), countsWords(2, 3), countsOf(1), countsOf(8)]).toEqual([
    'count 2',
    'counts 2 to 4',
    '1 count',
    '8 counts',
  ]);
  expect([0, 45, 90, 180, 315, 350].map(facingWords)).toEqual([
    'facing downstage',
    'facing downstage left',
    'facing stage left',
    'facing upstage',
    'facing downstage right',
    'facing downstage',
  ]);
  const people = [
    { id: 'a', name: 'Sam Okafor' },
    { id: 'b', name: 'Sam Reyes' },
    { id: 'c', name: ' Ari Lindqvist ' },
    { id: 'd', name: '' },
  ];
  expect([...shortNames(people).values()]).toEqual(['Sam Okafor', 'Sam Reyes', 'Ari', 'Someone']);
});

test('the side that is noted is said, where the part has sides', () => {
  const said = (agent: SaidContact['agent']) => say({ agent, agentSide: 'right' }).split(' rest')[0];
  expect(said('palm')).toBe('Sam’s right palm');
  expect(said('hand-back')).toBe('The back of Sam’s right hand');
  expect(said('fingertips')).toBe('The fingertips of Sam’s right hand');
  expect(said('lips')).toBe('Sam’s lips');
  expect(said('torso-front')).toBe('The front of Sam’s torso');
});

test('a costume item is named in its own words, a garment of the catalogue by its label', () => {
  const said = (garment: string) => say({ verb: 'unfasten', garment }).split(' at ')[0];
  expect(said('grey coat')).toBe('Sam’s palm unfastens a costume item (grey coat)');
  expect(said('robe')).toBe('Sam’s palm unfastens a costume item (robe)');
  expect(said(' ')).toBe('Sam’s palm unfastens a costume item');
});

test('[C11] a word of no catalogue is quoted, and no other stands in its place', () => {
  expect(say({ unknown: { zone: 'left-knee-cap', verb: 'nudge' } })).toBe(
    'Sam to Ari, counts 1 to 4: this page does not know “left-knee-cap” and “nudge”.',
  );
});
