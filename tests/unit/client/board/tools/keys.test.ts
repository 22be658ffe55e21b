import { describe, expect, it } from 'vitest';
import { keyAct, type KeyFacts, type KeyInput } from '../../../../../client/board/tools/keys.ts';
import { snapTurn, turnBy } from '../../../../../client/board/tools/snap.ts';

const stage: KeyFacts = { place: 'stage', hasSelection: false, hasShortcuts: true };
const picked: KeyFacts = { ...stage, hasSelection: true };

function press(key: string, facts: KeyFacts, more: Partial<KeyInput> = {}): unknown {
  return keyAct({ key, shift: false, ctrl: false, alt: false, ...more }, facts);
}

describe('keys of the board', () => {
  it('arrows nudge what is picked: 0.1 m, 0.5 m with Shift, 2 cm with Alt', () => {
    expect(press('ArrowLeft', picked)).toEqual({ kind: 'nudge', by: { x: -0.1, y: 0 } });
    expect(press('ArrowDown', picked, { shift: true })).toEqual({ kind: 'nudge', by: { x: 0, y: 0.5 } });
    expect(press('ArrowUp', picked, { alt: true })).toEqual({ kind: 'nudge', by: { x: 0, y: -0.02 } });
  });

  it('arrows step beats while nothing is picked; comma and full stop always do', () => {
    expect(press('ArrowRight', stage)).toEqual({ kind: 'step-beat', to: 'after' });
    expect(press('ArrowUp', stage)).toBeNull();
    expect(press(',', picked)).toEqual({ kind: 'step-beat', to: 'before' });
    expect(press('Home', stage)).toEqual({ kind: 'step-beat', to: 'first' });
  });

  it('Enter captures on the plan and presses a button elsewhere', () => {
    expect(press('Enter', stage)).toEqual({ kind: 'capture' });
    expect(press('Enter', { ...stage, place: 'control' })).toBeNull();
  });

  it('[B6 16] single keys can be turned off; arrows, Escape and Ctrl stay', () => {
    const off = { ...picked, hasShortcuts: false };
    for (const key of ['v', 'h', 'n', 'd', 'o', ',', '.', '[', ']', '?', '+', 'Enter']) {
      expect([key, press(key, off)]).toEqual([key, null]);
    }
    expect(press('ArrowLeft', off)).not.toBeNull();
    expect(press('Escape', off)).toEqual({ kind: 'let-go' });
    expect(press('z', off, { ctrl: true })).toEqual({ kind: 'undo' });
  });

  it('[B6 16] lists keep every key; text keeps every key; a dialog hides the board', () => {
    for (const key of ['ArrowLeft', 'Home', 'n', 'Enter', 'Delete']) {
      expect([key, press(key, { ...picked, place: 'widget' })]).toEqual([key, null]);
      expect([key, press(key, { ...picked, place: 'text' })]).toEqual([key, null]);
      expect([key, press(key, { ...picked, place: 'away' })]).toEqual([key, null]);
    }
    expect(press('z', { ...picked, place: 'text' }, { ctrl: true })).toBeNull();
  });

  it('M draws ways while nothing is picked, and always with Shift; else it is for the points of a way', () => {
    expect(press('m', stage)).toEqual({ kind: 'tool', tool: 'way' });
    expect(press('M', picked, { shift: true })).toEqual({ kind: 'tool', tool: 'way' });
    expect(press('m', picked)).toEqual({ kind: 'way-point' });
  });

  it('[B6 16] the strip, tabs and radio buttons keep arrows, Enter and Space; letters are the board’s there too', () => {
    for (const key of ['ArrowLeft', 'Home', 'Enter', ' ', 'Delete'])
      expect([key, press(key, { ...picked, place: 'choice' })]).toEqual([key, null]);
    expect(press('ArrowLeft', { ...stage, place: 'choice' }, { alt: true })).toBeNull();
    expect(press('.', { ...picked, place: 'choice' })).toEqual({ kind: 'step-beat', to: 'after' });
    expect(press('n', { ...stage, place: 'choice' })).toEqual({ kind: 'add-beat' });
  });

  it('undo and redo, on every keyboard', () => {
    expect(press('Z', stage, { ctrl: true, shift: true })).toEqual({ kind: 'redo' });
    expect(press('y', stage, { ctrl: true })).toEqual({ kind: 'redo' });
    expect(press('s', stage, { ctrl: true })).toBeNull();
  });

  it('[ux C Beats] Alt and Ctrl with an arrow reorder the beat and change the scene, while nothing is picked', () => {
    expect(press('ArrowLeft', stage, { alt: true })).toEqual({ kind: 'move-beat', step: -1 });
    expect(press('ArrowRight', stage, { ctrl: true })).toEqual({ kind: 'go-scene', step: 1 });
    expect(press('ArrowRight', picked, { ctrl: true })).toEqual({ kind: 'resize', by: { w: 0.1, d: 0 } });
    expect(press('ArrowRight', { ...stage, place: 'widget' }, { ctrl: true })).toBeNull();
  });

  it('[ux C Capture] Ctrl and Enter capture wherever the focus is, except where words are typed', () => {
    for (const place of ['stage', 'control', 'widget'] as const)
      expect([place, press('Enter', { ...stage, place }, { ctrl: true })]).toEqual([
        place,
        { kind: 'capture' },
      ]);
    expect(press('Enter', { ...stage, place: 'text' }, { ctrl: true })).toBeNull();
  });

  it('the next part of the screen and the palette are reached from a field too, and from no dialog', () => {
    for (const place of ['stage', 'control', 'widget', 'text'] as const) {
      expect(press('F6', { ...stage, place })).toEqual({ kind: 'go-part', step: 1 });
      expect(press('k', { ...stage, place }, { ctrl: true })).toEqual({ kind: 'palette' });
    }
    expect(press('F6', { ...stage, place: 'away' })).toBeNull();
  });

  it('[ux C Copy from neighbour] Shift with P and N take places; N is a beat before while nothing is picked', () => {
    expect(press('P', picked, { shift: true })).toEqual({ kind: 'copy-places', from: 'before' });
    expect(press('N', picked, { shift: true })).toEqual({ kind: 'copy-places', from: 'after' });
    expect(press('N', stage, { shift: true })).toEqual({ kind: 'add-beat-before' });
    // caps lock is not Shift
    expect(press('N', picked)).toEqual({ kind: 'add-beat' });
  });

  it('brackets are taken where Ctrl and Alt, or Alt, or Shift type them', () => {
    const left = { kind: 'turn', steps: 1, size: 15 };
    expect(press('[', picked)).toEqual(left);
    expect(press('[', picked, { ctrl: true, alt: true })).toEqual(left);
    expect(press('[', picked, { alt: true })).toEqual(left);
    expect(press('{', picked, { shift: true })).toEqual({ kind: 'turn', steps: 1, size: 45 });
  });

  it('Shift and 1 show the whole floor, also where that types an exclamation mark', () => {
    expect(press('!', stage, { shift: true })).toEqual({ kind: 'fit' });
    expect(press('1', stage, { shift: true })).toEqual({ kind: 'fit' });
  });
});

describe('turning', () => {
  it('goes to whole steps first, both ways, round the circle', () => {
    expect(turnBy(0, 1)).toBe(15);
    expect(turnBy(7, 1)).toBe(15);
    expect(turnBy(7, -1)).toBe(0);
    expect(turnBy(0, -1)).toBe(345);
    expect(turnBy(350, 1, 45)).toBe(0);
  });

  it('a hand close to a step meant the step; with Shift it always does', () => {
    expect(snapTurn(88, false)).toBe(90);
    expect(snapTurn(82.4, false)).toBe(82);
    expect(snapTurn(82.4, true)).toBe(75);
    expect(snapTurn(359, false)).toBe(0);
  });
});
