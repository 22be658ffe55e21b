import { expect, test } from 'vitest';
import type { BeatFinding } from '#shared/rules/beat-rules.ts';
import type { KitFinding } from '#shared/rules/kit-rules.ts';
import { sayBeatFindings, sayKitFinding } from '#shared/words/findings.ts';
import { makeContact } from '../rules/make-scene.ts';

const nameOf = (id: string): string =>
  ({ pers_0000000000sam1: 'Sam', pers_0000000000ari1: 'Ari' })[id] ?? 'Someone';
const SAM = 'pers_0000000000sam1';

test('a beat’s findings are said with the names of their bodies and the number of the rule', () => {
  const findings: readonly BeatFinding[] = [
    {
      kind: 'contact',
      contactId: 'cont_1',
      finding: { rule: 'R29', blocks: 'offer', because: 'zone', missing: ['receiver'] },
    },
    { kind: 'contact', contactId: 'cont_1', finding: { rule: 'C10', blocks: 'offer', missing: ['giver'] } },
    {
      kind: 'contact',
      contactId: 'cont_1',
      finding: { rule: 'C11', blocks: 'writing', fields: ['zone', 'verb'] },
    },
    { kind: 'beat', rule: 'B1', blocks: 'offer', missing: ['placeholder', 'plan-b'] },
    { kind: 'beat', rule: 'B2', blocks: 'writing', personId: SAM },
    { kind: 'beat', rule: 'B3', blocks: 'ready', personId: SAM, item: 'foam-pad' },
    { kind: 'beat', rule: 'B4', blocks: 'writing', personId: SAM },
    {
      kind: 'beat',
      rule: 'R23',
      blocks: 'ready',
      personId: SAM,
      because: ['contact', 'exposure', 'category'],
    },
  ];
  expect(sayBeatFindings(findings, [makeContact('cont_1')], nameOf).map(({ text }) => text)).toEqual([
    'Contact near the pelvis needs a barrier on both bodies. Still to name: Ari. (R29)',
    'A barrier is noted on both bodies. Still to name: Sam. (C10)',
    'This page does not know a word of this contact (where, action). Choose it again, or reload the page. (C11)',
    'A kiss has a placeholder for rehearsal and a Plan B that stands on the board. (B1)',
    'Exposure is noted for Sam, who is not in this beat. Add them under People, or clear it. (B2)',
    'The foam pad for Sam is not on the kit list of this scene. (B3)',
    'The exposure of Sam names a part that this page does not know. Choose it again, or reload the page. (B4)',
    'Sam needs a rider for this: contact with a sensitive zone, exposure, simulated action in this scene. (R23)',
  ]);
  expect(sayBeatFindings(findings.slice(0, 1), [], nameOf)[0]).toEqual({
    rule: 'R29',
    blocks: 'offer',
    text: 'Contact near the pelvis needs a barrier on both bodies. Still to name: Someone. (R29)',
    contactId: 'cont_1',
  });
});

test('a kit list’s findings are said in one sentence each', () => {
  const head = { kind: 'kit', kitId: 'kit_1' } as const;
  const findings: readonly KitFinding[] = [
    { ...head, rule: 'K1', blocks: 'writing' },
    { ...head, rule: 'K2', blocks: 'offer', only: SAM },
    { ...head, rule: 'K2', blocks: 'offer', only: null },
    { ...head, rule: 'K3', blocks: 'writing', people: [SAM] },
    { ...head, rule: 'K4', blocks: 'offer', gone: 1 },
    { ...head, rule: 'K4', blocks: 'offer', gone: 3 },
    { ...head, rule: 'K5', blocks: 'offer' },
  ];
  const said = findings.map((finding) => sayKitFinding(finding, nameOf));
  expect(said.map(({ rule, blocks }) => [rule, blocks])).toEqual(
    findings.map(({ rule, blocks }) => [rule, blocks]),
  );
  for (const { text } of said) expect(text).toMatch(/^[A-Z3].*\. \(K\d\)$/);
  expect(said[1]!.text).toContain('on Sam only');
});
