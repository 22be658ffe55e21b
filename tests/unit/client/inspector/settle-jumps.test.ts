import { expect, test } from 'vitest';
import { jumpOf } from '../../../../client/board/inspector/settle-jumps.ts';
import { BoardView } from '../../../../client/state/board-view.ts';
import { findBeatFindings, type BeatFinding } from '../../../../shared/rules/beat-rules.ts';
import { ARI, makeBeat, makeBeatInScene, makeContact, SAM } from '../../shared/rules/make-scene.ts';

/** A beat that breaks everything at once. */
function everyFinding(): readonly BeatFinding[] {
  const barriers = { giver: ['cushion'], receiver: ['cushion'] };
  return findBeatFindings(
    makeBeatInScene('beat_1', {
      beat: makeBeat('beat_1', { kind: 'kiss', people: [SAM, ARI] }),
      contacts: [makeContact('c1', { counts: 40 }), makeContact('c2', { zone: 'hip-l', barriers })],
      exposure: [
        { personId: 'pers_gone', onSet: ['hip-l'], inView: [], mode: 'bare' },
        { personId: SAM, onSet: ['sacrum'], inView: [], mode: 'bare' },
      ],
    }),
    { categories: ['simulated-sex'], kit: [] },
  );
}

test('[B1] [B2] [B3] [R23] every finding leads to where it is mended', () => {
  const led = everyFinding().map((finding) => [
    finding.kind === 'beat' ? finding.rule : finding.finding.rule,
    jumpOf(finding),
  ]);
  expect(led).toEqual([
    ['C3', { kind: 'part', wanted: 'contact c1' }],
    ['B1', { kind: 'kiss', wanted: 'kiss placeholder' }],
    ['B2', { kind: 'part', wanted: 'exposure pers_gone' }],
    ['B3', { kind: 'part', wanted: 'kit' }],
    ['B3', { kind: 'part', wanted: 'kit' }],
    ['R23', { kind: 'part', wanted: `exposure ${SAM}` }],
    // simulated action in the scene: a rider is not kept on the board
    ['R23', null],
  ]);
});

test('[B1] once the placeholder is written the way leads to the Plan B', () => {
  const finding: BeatFinding = { kind: 'beat', rule: 'B1', blocks: 'offer', missing: ['plan-b'] };
  expect(jumpOf(finding)).toEqual({ kind: 'kiss', wanted: 'kiss plan-b' });
});

test('bringing a contact forward opens its tab and picks it; another beat lets it go', () => {
  const view = new BoardView();
  view.set({ beatId: 'beat_1', isInspectorOpen: false });
  view.bringForward('contact c1');
  expect(view.get()).toMatchObject({
    tab: 'contacts',
    isInspectorOpen: true,
    contactId: 'c1',
    wanted: 'contact c1',
  });
  view.bringForward('exposure pers_1');
  expect(view.get()).toMatchObject({ contactId: 'c1', wanted: 'exposure pers_1' });
  view.openBeat('beat_1');
  expect(view.get().contactId).toBe('c1');
  view.openBeat('beat_2');
  expect(view.get().contactId).toBe(null);
});
