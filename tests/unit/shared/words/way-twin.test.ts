import { describe, expect, it } from 'vitest';
import { wayPointTwin, wayTwin } from '../../../../shared/words/way-twin.ts';

const WAY = { who: 'Sam', beat: 4, length: 2.3, points: 0, moves: [] };

describe('[B6 13] the twin of a way', () => {
  it('says whose it is, where it leads, how long it is and how it is bent', () => {
    expect(wayTwin(WAY, 1, 2)).toBe('Way of Sam to beat 4, 2.3 m, straight, 1 of 2');
    expect(wayTwin({ ...WAY, points: 2 }, 2, 2, 'ft')).toBe(
      'Way of Sam to beat 4, 7 ft 6½ in, 2 points, 2 of 2',
    );
  });

  it('says on which counts they move where they hold on others', () => {
    const moves = [
      { start: 1, length: 1 },
      { start: 4, length: 3 },
    ];
    expect(wayTwin({ ...WAY, points: 1, moves }, 1, 1)).toBe(
      'Way of Sam to beat 4, 2.3 m, 1 point, moves on count 1 and counts 4 to 6, 1 of 1',
    );
  });

  it('says of a point which it is and where it lies', () => {
    expect(wayPointTwin(WAY, { x: 1.2, y: -0.4 }, 2, 3)).toBe(
      'Way of Sam to beat 4, point 2 of 3, 1.2 m stage left, 0.4 m upstage',
    );
  });
});
