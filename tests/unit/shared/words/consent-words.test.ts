import { describe, expect, test } from 'vitest';
import { CONDITION_KINDS } from '#shared/model/comfort.ts';
import { parseCondition, readCondition } from '#shared/model/conditions.ts';
import { ANSWER_KINDS, OFFER_ANSWERS, STANDINGS } from '#shared/model/consent.ts';
import type { MaterialContact } from '#shared/model/material-part.ts';
import type { ContactField } from '#shared/rules/difference.ts';
import type { MatchFinding } from '#shared/rules/matching.ts';
import {
  ANSWER_LABELS,
  ANSWER_WORDS,
  OWN_ANSWER_LABELS,
  ownStandingText,
  READINESS_WORDS,
  RIDER_STATE_LABELS,
  STALE_ANSWER_WORDS,
  STANDING_LABELS,
} from '#shared/words/consent.ts';
import { sayDifference, sayDifferences } from '#shared/words/differences.ts';
import {
  changeText,
  conditionText,
  OFFER_FINDING_WORDS,
  OFFER_HEADINGS,
  sayMatchFinding,
} from '#shared/words/matching-findings.ts';

const names = new Map([
  ['sam', 'Sam'],
  ['ari', 'Ari'],
  ['pers_0000000000sam1', 'Sam'],
  ['pers_0000000000ar11', 'Ari'],
]);
const nameOf = (id: string): string => names.get(id) ?? 'Someone';
const say = { nameOf, sceneOf: () => '12A' };

const contact: MaterialContact = {
  giver: 'sam',
  agent: 'palm',
  agentSide: null,
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
  barriers: { giver: [], receiver: [] },
  garment: '',
  looksLike: '',
  masked: false,
  leads: 'ari',
  unknown: {},
};

describe('[R9] a difference in words', () => {
  const changed = (more: Partial<MaterialContact>) =>
    sayDifference(
      {
        kind: 'contact',
        before: contact,
        after: { ...contact, ...more },
        fields: Object.keys(more) as ContactField[],
      },
      nameOf,
    );

  test('of a contact, what is different and what it was', () => {
    const on = 'Sam’s palm on Ari’s left shoulder:';
    expect(changed({ counts: 2 })).toBe(`${on} stays 2 counts (was 4).`);
    expect(changed({ start: 3, layer: 'bare-skin' })).toBe(
      `${on} begins on count 3 (was 1); on bare skin (was over costume).`,
    );
    expect(changed({ barriers: { giver: [], receiver: ['cushion'] } })).toBe(
      `${on} cushion added on Ari’s side.`,
    );
    expect(changed({ agent: 'fingertips' })).toBe(
      'Sam’s fingertips on Ari’s left shoulder: fingertips (was palm).',
    );
    expect(changed({ agentSide: 'left' })).toBe(
      'Sam’s left palm on Ari’s left shoulder: left palm (was palm).',
    );
    expect(changed({ agent: 'forearm', agentSide: 'left' })).toBe(
      'Sam’s left forearm on Ari’s left shoulder: left forearm (was palm).',
    );
    expect(changed({ zone: 'elbow-l' })).toBe(
      'Sam’s palm on Ari’s left elbow: the left elbow (was the left shoulder).',
    );
    expect(changed({ to: 'elbow-l' })).toBe(`${on} moves to the left elbow (it stayed where it was).`);
    expect(changed({ verb: 'hold' })).toBe(`${on} hold (was rest).`);
    expect(changed({ level: 'bone' })).toBe(`${on} bone level, firm (was skin level, light).`);
    expect(changed({ tempo: 'quick', onset: 'sharp', weight: 'shared' })).toBe(
      `${on} quick (was still); sharp start (was gradual start); shared weight (was own weight).`,
    );
    expect(changed({ garment: 'robe', masked: true })).toBe(
      `${on} costume item: robe (was none); now masked.`,
    );
    expect(changed({ looksLike: 'a kiss', leads: 'mutual' })).toBe(
      `${on} looks like “a kiss” (was none); both start it together (was: Ari starts it).`,
    );
    expect(changed({ unknown: { verb: 'waltz' } })).toBe(
      'Sam to Ari, counts 1 to 4: this page does not know “waltz”. Before: Sam’s palm rests on Ari’s left shoulder, over costume, counts 1 to 4; Ari starts it.',
    );
    expect(changed({ giver: 'sam', receiver: 'ari' })).toBe(`${on} .`);
    const back = sayDifference(
      {
        kind: 'contact',
        before: { ...contact, to: 'elbow-l', masked: true, barriers: { giver: ['cushion'], receiver: [] } },
        after: contact,
        fields: ['to', 'masked', 'barriers'],
      },
      nameOf,
    );
    expect(back).toBe(
      `${on} stays where it is (it moved to the left elbow); no longer masked; cushion taken off Sam’s side.`,
    );
  });

  test('of a beat and what is in it', () => {
    const clothed = { person: 'ari', onSet: ['back-upper', 'back-mid'], inView: [], mode: 'bare' } as const;
    const camera = { label: 'A', lens: 35, sensor: 36 };
    expect(
      sayDifferences(
        [
          { kind: 'beat-kind', before: 'plain', after: 'kiss' },
          { kind: 'counts', before: 8, after: 12 },
          { kind: 'tempo', before: 60, after: 40 },
          { kind: 'plan-b', before: false, after: true },
          { kind: 'plan-b', before: true, after: false },
          { kind: 'distance', before: 'close', after: '' },
          { kind: 'sound', before: '', after: 'voice' },
          { kind: 'placeholder', before: '', after: 'hand squeeze' },
          { kind: 'person-added', person: 'sam' },
          { kind: 'person-removed', person: 'gone' },
          { kind: 'contact-added', contact },
          { kind: 'contact-removed', contact: { ...contact, unknown: { verb: 'waltz' } } },
          { kind: 'exposure', person: 'ari', before: null, after: clothed },
          { kind: 'height', person: 'ari', before: null, after: 'bed' },
          { kind: 'kit-added', item: 'cushion' },
          { kind: 'kit-removed', item: 'robe' },
          { kind: 'camera-added', camera },
          { kind: 'camera-removed', camera: { ...camera, label: '' } },
          { kind: 'camera', before: camera, after: { ...camera, lens: 85, sensor: 24 } },
          { kind: 'double-added', doubling: { original: 'ari', double: 'sam' } },
          { kind: 'double-removed', doubling: { original: 'ari', double: 'sam' } },
          { kind: 'script', before: null, after: 'blue' },
        ],
        nameOf,
      ),
    ).toEqual([
      'The kind of the beat is “Kiss” (was “Beat”).',
      'The beat has 12 counts (was 8).',
      'The beat runs at 40 counts a minute (was 60).',
      'The beat is now a Plan B.',
      'The beat is no longer a Plan B.',
      'Distance: not noted (was close distance).',
      'Sound: voice (was not noted).',
      'Placeholder: “hand squeeze” (was none).',
      'Sam joins the beat.',
      'Someone is no longer in the beat.',
      'Added: Sam’s palm rests on Ari’s left shoulder, over costume, counts 1 to 4; Ari starts it.',
      'Taken out: Sam to Ari, counts 1 to 4: this page does not know “waltz”.',
      'Ari’s exposure. On set: partial, back (x3), bare: upper back; mid back. In view: clothed. Before: On set: clothed. In view: clothed.',
      'Ari: on the bed (was not placed).',
      'Cushion added to the kit of this beat.',
      'Robe taken off the kit of this beat.',
      'Camera A added, 35 mm.',
      'A camera is no longer on this beat.',
      'Camera A: 85 mm (was 35 mm), sensor 24 mm (was 36 mm).',
      'Sam doubles for Ari.',
      'Sam no longer doubles for Ari.',
      'The script of this scene has another revision: “blue” (was none).',
      'Everything else is the same.',
    ]);
    expect(sayDifferences([], nameOf)).toEqual(['Nothing in your part has changed.']);
    expect(sayDifferences([{ kind: 'other' }], nameOf)).toHaveLength(1);
  });
});

describe('conditions and findings', () => {
  test('every kind of condition has its words', () => {
    const texts = [
      'with-garment:robe',
      'with-barrier:cushion',
      'only-with:pers_0000000000ar11,pers_0000000000sam1',
      'not-with:pers_0000000000sam1',
      'only-agent:palm,forearm,lips',
      'max-level:skin',
      'max-counts:4',
      'only-scene:scn_00000000000001',
      'only-phase:rehearsal',
      'not-on-camera-angle:low',
      'masked-only',
      'only-on-tuesdays',
    ];
    expect(texts.map((text) => conditionText(readCondition(text), say))).toEqual([
      'with robe',
      'with cushion on both sides',
      'only with Ari or Sam',
      'not with Sam',
      'only by palm, forearm or lips',
      'up to skin level, light',
      'up to 4 counts',
      'for scene 12A only',
      'for rehearsal only',
      'not from this camera angle: “low”',
      'masked only',
      '“only-on-tuesdays”, which this page does not know',
    ]);
    const plain = CONDITION_KINDS.flatMap((kind) => parseCondition(kind) ?? []);
    expect(plain.map((condition) => conditionText(condition, say)).every((text) => text.length > 5)).toBe(
      true,
    );
  });

  test('every kind of finding has its sentence', () => {
    const at = {
      contactId: 'c',
      body: 'receiver',
      personId: 'ari',
      double: null,
      direction: 'receive',
      zone: 'shoulder-l',
    } as const;
    const findings: readonly MatchFinding[] = [
      { ...at, kind: 'fence', closed: 'shoulder-l' },
      { ...at, kind: 'fence', zone: 'nipple-l', closed: 'chest-l' },
      { ...at, kind: 'condition', condition: { kind: 'masked-only' } },
      { ...at, kind: 'on-the-day', condition: { kind: 'ask-each-run' } },
      { ...at, kind: 'unset', direction: 'give' },
      { ...at, kind: 'agrees', double: 'sam' },
      { ...at, kind: 'near', closed: 'armpit-l' },
      { kind: 'not-shared', contactId: 'c', body: 'giver', personId: 'sam', double: null },
    ];
    expect(findings.map((finding) => sayMatchFinding(finding, say))).toEqual([
      'Ari, contact received at the left shoulder: closed. It cannot be offered.',
      'Ari, contact received at the left nipple and areola: closed with the left chest. It cannot be offered.',
      'Ari, contact received at the left shoulder: masked only. This contact is not.',
      'Ari, contact received at the left shoulder: ask before each run. To be kept when it is run.',
      'Ari, contact given at the left shoulder: not set. You may ask.',
      'Ari (doubled by Sam), contact received at the left shoulder: fits their map. Their answer is asked all the same.',
      'Ari, contact received at the left shoulder: beside it the left armpit is closed. Look how far it reaches.',
      'Sam has shared no map. The answer comes from them.',
    ]);
    const changes = [
      { field: 'zone', value: 'elbow-l' },
      { field: 'agent', value: 'forearm' },
      { field: 'layer', value: 'over-costume' },
      { field: 'level', value: 'skin' },
      { field: 'counts', value: 2 },
      { field: 'to', value: null },
    ] as const;
    expect(changes.map(changeText)).toEqual([
      'Left elbow',
      'Forearm',
      'Over costume',
      'Skin level, light',
      '2 counts',
      'Stays where it lands',
    ]);
  });
});

describe('[R10] [B6 25] [B6 26] the words of asking', () => {
  test('three answers of about the same length; every standing has its words', () => {
    expect(Object.keys(ANSWER_LABELS)).toEqual([...OFFER_ANSWERS]);
    expect(Object.keys(OWN_ANSWER_LABELS)).toEqual([...ANSWER_KINDS]);
    expect(STANDINGS.map((standing) => ownStandingText(standing, true, 'Mara'))).toEqual([
      'You withdrew. With Mara (the IC)',
      'Not this version. With Mara (the IC)',
      'Talk first. With Mara (the IC)',
      'Changed since you agreed',
      'With Mara (the IC)',
      'Your answer is asked',
      'You agreed to this version',
    ]);
    expect(ownStandingText('changed', false, '')).toBe('Changed since it was offered');
    expect(ownStandingText('draft', false, ' ')).toBe('With the IC');
  });

  test('no word of ux B5 that is never said stands in any of them', () => {
    const all = JSON.stringify([
      ANSWER_LABELS,
      OWN_ANSWER_LABELS,
      STANDING_LABELS,
      READINESS_WORDS,
      RIDER_STATE_LABELS,
      ANSWER_WORDS,
      STALE_ANSWER_WORDS,
      OFFER_HEADINGS,
      OFFER_FINDING_WORDS.nobody,
      OFFER_FINDING_WORDS.cannotAnswer('Ari'),
      OFFER_FINDING_WORDS.minor('Ari'),
      STANDINGS.map((one) => ownStandingText(one, true, 'Mara')),
    ]);
    expect(all).not.toMatch(
      /reject|refus|deny|veto|expired|overdue|missing|boundary|violation|\bwhy\b|are you sure|everyone else|incomplete|error|failed/i,
    );
  });
});
