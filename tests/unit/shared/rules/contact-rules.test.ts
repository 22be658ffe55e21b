import { expect, test } from 'vitest';
import { VERBS } from '#shared/model/contact-vocabulary.ts';
import { ZONES, ZONE_IDS } from '#shared/model/zones.ts';
import {
  findContactFindings,
  type BeatFacts,
  type ContactDraft,
  type ContactFinding,
} from '#shared/rules/contact-rules.ts';
import { plainContact } from '../../../kit/plain-contact.ts';

const SAM = 'pers_0000000000sam1';
const ARI = 'pers_0000000000ari1';
const BEAT: BeatFacts = { kind: 'plain', people: [SAM, ARI], counts: 8 };
const REST: ContactDraft = plainContact(SAM, ARI);
const BOTH = { giver: ['cushion'], receiver: ['cushion'] } as const;

function find(patch: Partial<ContactDraft>, beat: Partial<BeatFacts> = {}): readonly ContactFinding[] {
  return findContactFindings({ ...REST, ...patch }, { ...BEAT, ...beat });
}

const ruleIds = (findings: readonly ContactFinding[]): readonly string[] =>
  findings.map((finding) => finding.rule);

test('a plain contact breaks no rule', () => {
  expect(find({})).toEqual([]);
});

test('[R29] contact at or near the pelvis asks for a barrier on both bodies, and names the bodies without one', () => {
  expect(find({ zone: 'hip-l' })).toEqual([
    { rule: 'R29', blocks: 'offer', because: 'zone', missing: ['giver', 'receiver'] },
  ]);
  expect(find({ zone: 'hip-l', barriers: { giver: ['cushion'], receiver: [] } })).toEqual([
    { rule: 'R29', blocks: 'offer', because: 'zone', missing: ['receiver'] },
  ]);
  expect(find({ zone: 'hip-l', barriers: BOTH })).toEqual([]);
});

test('[R29] every zone at or near the pelvis asks, and no other', () => {
  const asking = ZONES.filter((zone) => ruleIds(find({ zone: zone.id })).includes('R29')).map(
    (zone) => zone.id,
  );
  expect(asking).toEqual(ZONES.filter((zone) => zone.pelvis !== 'away').map((zone) => zone.id));
});

test('[R29] a contact that travels to the pelvis asks, and so does the hip of the giver', () => {
  expect(find({ verb: 'slide', zone: 'waist-l', to: 'hip-l' })).toMatchObject([
    { rule: 'R29', because: 'zone' },
  ]);
  expect(find({ agent: 'hip' })).toMatchObject([{ rule: 'R29', because: 'agent' }]);
});

test('[R29] a weight shift asks wherever it is; looking and hovering do not', () => {
  const noTouch = { level: 'none', layer: 'no-contact' } as const;
  expect(find({ verb: 'shift-weight', ...noTouch })).toMatchObject([{ rule: 'R29', because: 'verb' }]);
  expect(find({ verb: 'look', zone: 'hip-l', ...noTouch })).toEqual([]);
  expect(find({ verb: 'hover', agent: 'hip', ...noTouch })).toEqual([]);
});

test('[R30] the genital area is a target for simulated, masked action with two barriers only', () => {
  const allowed = {
    zone: 'genital',
    verb: 'shift-weight',
    level: 'none',
    layer: 'no-contact',
    masked: true,
  } as const;
  expect(find({ ...allowed, barriers: BOTH })).toEqual([]);
  expect(find({ zone: 'genital' }).filter((finding) => finding.rule === 'R30')).toEqual([
    { rule: 'R30', blocks: 'writing', zone: 'genital', needs: ['verb', 'level', 'masked', 'barriers'] },
  ]);
  for (const verb of VERBS.filter((entry) => entry.id !== 'shift-weight'))
    expect(ruleIds(find({ ...allowed, barriers: BOTH, verb: verb.id }))).toContain('R30');
});

test('[R30] the perineal area is never a target, not even as the end of a movement', () => {
  for (const verb of VERBS)
    expect(find({ zone: 'perineal', verb: verb.id, masked: true, barriers: BOTH })).toContainEqual({
      rule: 'R30',
      blocks: 'writing',
      zone: 'perineal',
      needs: 'another-zone',
    });
  expect(ruleIds(find({ verb: 'slide', to: 'perineal', barriers: BOTH }))).toContain('R30');
});

test('[R31] the throat takes skin level at most and no verb that presses', () => {
  expect(find({ zone: 'neck-front' })).toEqual([]);
  expect(find({ zone: 'neck-front', level: 'muscle' })).toEqual([
    { rule: 'R31', blocks: 'writing', level: true, verb: false },
  ]);
  expect(find({ zone: 'neck-front', verb: 'hold' })).toEqual([
    { rule: 'R31', blocks: 'writing', level: false, verb: true },
  ]);
  for (const verb of VERBS.filter((entry) => entry.presses))
    expect(ruleIds(find({ zone: 'neck-front', verb: verb.id }))).toContain('R31');
  expect(ruleIds(find({ verb: 'slide', to: 'neck-front', level: 'bone' }))).toContain('R31');
});

test('[C1] [C2] two different people, both in the beat', () => {
  expect(find({ receiver: SAM, leads: SAM })).toEqual([{ rule: 'C1', blocks: 'writing' }]);
  expect(find({}, { people: [SAM] })).toEqual([{ rule: 'C2', blocks: 'writing', missing: ['receiver'] }]);
  expect(find({ giver: '', receiver: '', leads: 'mutual' })).toEqual([
    { rule: 'C2', blocks: 'writing', missing: ['giver', 'receiver'] },
  ]);
});

test('[C3] a contact begins and ends inside the beat', () => {
  expect(find({ start: 5, counts: 4 })).toEqual([]);
  expect(find({ start: 6, counts: 4 })).toEqual([{ rule: 'C3', blocks: 'writing', last: 9, counts: 8 }]);
  expect(ruleIds(find({ start: 0 }))).toEqual(['C3']);
  expect(ruleIds(find({ counts: 0 }))).toEqual(['C3']);
});

test('[C4] [C5] for every verb, level and layer say the same about touch as the verb', () => {
  for (const { id, contact, needsGarment } of VERBS) {
    const item = needsGarment ? { garment: 'grey coat' } : {};
    const wrong = contact
      ? ({ level: 'none', layer: 'no-contact' } as const)
      : ({ level: 'skin', layer: 'over-costume' } as const);
    const found = find({ verb: id, barriers: BOTH, ...item, ...wrong }, { kind: 'kiss' });
    expect(found).toEqual([
      { rule: 'C4', blocks: 'writing', touches: contact },
      { rule: 'C5', blocks: 'writing', touches: contact },
    ]);
  }
});

test('[C6] a staged kiss, and lips on lips, belong in a kiss beat', () => {
  expect(find({ verb: 'kiss-closed', agent: 'lips', zone: 'cheek-l' })).toEqual([
    { rule: 'C6', blocks: 'offer' },
  ]);
  expect(find({ agent: 'lips', zone: 'mouth' })).toEqual([{ rule: 'C6', blocks: 'offer' }]);
  expect(find({ agent: 'lips', zone: 'mouth' }, { kind: 'kiss' })).toEqual([]);
  expect(find({ agent: 'lips', zone: 'forehead' })).toEqual([]);
});

test('[C7] a beat kind without contact takes verbs without touch only', () => {
  expect(find({}, { kind: 'look' })).toEqual([{ rule: 'C7', blocks: 'writing' }]);
  expect(find({ verb: 'look', level: 'none', layer: 'no-contact' }, { kind: 'look' })).toEqual([]);
});

test('[C8] [C9] one of the two starts it, and only what travels ends elsewhere', () => {
  expect(find({ leads: 'mutual' })).toEqual([]);
  expect(find({ leads: 'pers_0000000000joe1' })).toEqual([{ rule: 'C8', blocks: 'writing' }]);
  expect(find({ to: 'elbow-l' })).toEqual([{ rule: 'C9', blocks: 'writing' }]);
});

test('[R19] the same contact gives the same findings, whatever else is known', () => {
  for (const zone of ZONE_IDS) expect(find({ zone })).toEqual(find({ zone }));
});

test('[C12] a verb that opens a costume item asks for it, and no other takes one', () => {
  expect(VERBS.map(({ id }) => id).filter((verb) => ruleIds(find({ verb })).includes('C12'))).toEqual([
    'unfasten',
    'remove-garment',
  ]);
  expect(find({ verb: 'unfasten', garment: ' ' })).toEqual([{ rule: 'C12', blocks: 'offer', isAsked: true }]);
  expect(find({ verb: 'unfasten', garment: 'grey coat' })).toEqual([]);
  expect(find({ garment: 'grey coat' })).toEqual([{ rule: 'C12', blocks: 'writing', isAsked: false }]);
});

test('[C11] a word that the reader could not take is a finding, whatever stands in its place', () => {
  expect(find({ unknown: { zone: 'left-knee-cap', agent: 'tail' } })).toEqual([
    { rule: 'C11', blocks: 'writing', fields: ['zone', 'agent'] },
  ]);
});
