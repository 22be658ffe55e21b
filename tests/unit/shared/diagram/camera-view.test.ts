import { describe, expect, it } from 'vitest';
import {
  cameraReach,
  cameraWedge,
  contactInFrame,
  frameWidth,
  HALF_BODY,
  sightOf,
  viewAngle,
  type InFrame,
} from '../../../../shared/diagram/camera-view.ts';
import { LENSES, nextCameraLabel, sensorKindOf } from '../../../../shared/model/camera-presets.ts';

/** Upstage of the audience, looking upstage. */
const CAMERA = { x: 0, y: 4, facing: 180, lens: 35, sensor: 36 };
const FLOOR = { floorWidth: 10, floorDepth: 8 };

describe('the field of view', () => {
  it('[issue 6 cameras] full frame 24, 35, 50 and 85 mm see 74, 54, 40 and 24 degrees', () => {
    expect(LENSES.map((lens) => Math.round(viewAngle({ lens, sensor: 36 })))).toEqual([74, 54, 40, 24]);
  });

  it('[issue 6 cameras] the frame is as wide as the angle says, at any distance', () => {
    for (const metres of [0.5, 1, 3, 12]) {
      const half = ((viewAngle(CAMERA) / 2) * Math.PI) / 180;
      expect(frameWidth(CAMERA, metres)).toBeCloseTo(2 * metres * Math.tan(half), 9);
    }
  });
});

describe('who is in the frame', () => {
  it('[issue 6 cameras] in the middle, at the edge, beside it and behind the camera', () => {
    const edge = frameWidth(CAMERA, 4) / 2;
    const at = (x: number, y: number): InFrame => sightOf(CAMERA, { x, y }).inFrame;
    expect([at(0, 0), at(edge, 0), at(-edge, 0), at(edge + 0.6, 0), at(0, 6)]).toEqual([
      'in',
      'partly',
      'partly',
      'out',
      'out',
    ]);
  });

  it('[issue 6 cameras] tells the metres, and says nothing certain right in front of the lens', () => {
    expect(sightOf(CAMERA, { x: 3, y: 0 })).toEqual({ inFrame: 'out', metres: 5 });
    expect(sightOf(CAMERA, { x: 0, y: 4 })).toEqual({ inFrame: 'partly', metres: 0 });
  });

  it('[issue 6 cameras] agrees with the frame measured across, all round the camera', () => {
    for (let turn = 0; turn < 360; turn += 15) {
      const camera = { ...CAMERA, facing: turn };
      const radians = (turn * Math.PI) / 180;
      const ahead = { x: Math.sin(radians), y: Math.cos(radians) };
      for (const off of [-3, -2.2, -1, 0, 1, 2.2, 3]) {
        const at = { x: camera.x + 4 * ahead.x + off * ahead.y, y: camera.y + 4 * ahead.y - off * ahead.x };
        const edge = frameWidth(camera, 4) / 2;
        const expected = Math.abs(off) < edge - HALF_BODY * 1.3 ? 'in' : 'not in';
        expect([turn, off, sightOf(camera, at).inFrame === 'in' ? 'in' : 'not in']).toEqual([
          turn,
          off,
          expected,
        ]);
      }
    }
  });

  it('[issue 6 cameras] a contact is read carefully: partly as soon as anything of either body is in the frame', () => {
    const all: readonly InFrame[] = ['in', 'partly', 'out'];
    expect(all.map((a) => all.map((b) => contactInFrame(a, b)))).toEqual([
      ['in', 'partly', 'partly'],
      ['partly', 'partly', 'partly'],
      ['partly', 'partly', 'out'],
    ]);
  });
});

describe('the wedge', () => {
  it('[issue 6 cameras] reaches to the far edge of the floor, and three metres where it meets none', () => {
    expect(cameraReach(CAMERA, FLOOR)).toBe(8);
    expect(cameraReach({ ...CAMERA, facing: 0, y: 6 }, FLOOR)).toBe(3);
    expect(cameraReach({ ...CAMERA, facing: 90, y: 0 }, FLOOR)).toBeCloseTo(5, 9);
    expect(cameraReach({ ...CAMERA, facing: 180, x: 20 }, FLOOR)).toBe(3);
  });

  it('[issue 6 cameras] is drawn about the camera, and bounded for the widest glass there can be', () => {
    expect(cameraWedge({ ...CAMERA, lens: 18 }, 4)).toBe('M0 0L-4 -4L4 -4Z');
    const numbers = cameraWedge({ ...CAMERA, lens: 4, sensor: 80 }, 4).match(/-?\d+(\.\d+)?/g) ?? [];
    expect(Math.max(...numbers.map((one) => Math.abs(Number(one))))).toBeLessThanOrEqual(16);
  });
});

describe('presets', () => {
  it('[issue 6 cameras] a width that no maker gives is no preset', () => {
    expect([sensorKindOf(36), sensorKindOf(24.9), sensorKindOf(20)]).toEqual([
      'full-frame',
      'super-35',
      null,
    ]);
  });

  it('[issue 6 cameras] the next label is the first free letter, then a number', () => {
    const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
    expect([
      nextCameraLabel([]),
      nextCameraLabel(['A', 'C', 'Crane']),
      nextCameraLabel([...letters, '27']),
    ]).toEqual(['A', 'B', '28']);
  });
});
