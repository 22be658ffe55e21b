import { describe, expect, it } from 'vitest';
import type { Place } from '../../../../shared/model/board.ts';
import { findMovementFindings, type Mover } from '../../../../shared/rules/movement-rules.ts';
import { movementFindingText } from '../../../../shared/words/movement-findings.ts';

const PLACE: Place = { x: 0, y: 0, facing: 0, height: 'standing', path: [], moves: [], onStage: true };
const mover = (personId: string, from: Partial<Place>, to: Partial<Place> | null): Mover => ({
  personId,
  place: { ...PLACE, ...from },
  next: to === null ? null : { ...PLACE, ...to },
});
const said = (movers: readonly Mover[], counts = 8, tempo = 60): readonly string[] =>
  findMovementFindings(movers, counts, tempo).map((finding) => movementFindingText(finding, (id) => id));

describe('movement that is worth a second look', () => {
  it('[issue 6 Movement] a move too far for its counts, by the beat’s tempo and the counts on which they move', () => {
    const far = mover('AR', { moves: [{ start: 2, length: 2 }] }, { x: 6 });
    expect(findMovementFindings([far], 8, 60)).toEqual([
      { kind: 'too-far', personId: 'AR', metres: 6, counts: 2, seconds: 2, speed: 3, fastest: 2.5 },
    ]);
    expect(said([far])).toEqual([
      '6.0 m in 2 counts (2.0 s) is 3.0 m a second. An easy run is 2.5 m. More counts or a shorter way would do.',
    ]);
    expect(said([far], 8, 40)).toEqual([]);
    expect(said([mover('AR', {}, { x: 6 })])).toEqual([]);
  });

  it('a long way round counts with all its metres', () => {
    const round = mover('AR', { path: [{ x: 0, y: 14 }] }, { x: 1 });
    expect(said([round], 8)[0]).toMatch(/^28\.\d m in 8 counts/);
  });

  it('[issue 6 Movement] two whose ways cross at the same moment; not two who cross one after the other', () => {
    const across = mover('AR', { x: -2 }, { x: 2 });
    const down = mover('SA', { y: -2 }, { y: 2 });
    expect(said([across, down])).toEqual([
      'AR and SA come within 0.0 m of each other on count 4, on their ways.',
    ]);
    const later = mover('SA', { y: -2, moves: [{ start: 7, length: 2 }] }, { y: 2 });
    expect(said([across, later])).toEqual([]);
  });

  it('people who are together as the beat begins or ends mean to be', () => {
    expect(said([mover('AR', { x: -2 }, { x: 0.3 }), mover('SA', {}, {})])).toEqual([]);
    expect(said([mover('AR', {}, { x: 3 }), mover('SA', { x: 0.2 }, { x: 0.2 })])).toEqual([]);
  });

  it('[issue 6 Movement] two on one spot are pointed out, also in the last beat, unless a contact brings them together there', () => {
    const [one, other] = [mover('AR', {}, null), mover('SA', { x: 0.1 }, null)];
    expect(said([one, other])).toEqual(['AR and SA stand on the same spot.']);
    expect(findMovementFindings([one, other], 8, 60, (a, b) => a === 'AR' && b === 'SA')).toEqual([]);
    expect(said([one, mover('SA', { x: 0.2 }, null)])).toEqual([]);
    expect(said([one, mover('SA', { onStage: false }, null)])).toEqual([]);
  });

  it('who stays, who is off stage and who has no next beat asks for nothing', () => {
    const off = mover('JO', { onStage: false }, { x: 40 });
    expect(said([off, mover('AR', {}, null), mover('SA', { x: 3 }, { x: 3 })])).toEqual([]);
  });
});
