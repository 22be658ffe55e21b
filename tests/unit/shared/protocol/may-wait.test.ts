import { expect, test } from 'vitest';
import { COMMANDS } from '#shared/protocol/commands.ts';
import { mayWait } from '#shared/protocol/may-wait.ts';

test('[R11] [B6 30] only a no, a question and a withdrawal may wait; a yes never does, in any command', () => {
  const allowed = [
    ['withdraw', { scene: 'scen_1', beat: 'beat_1' }],
    ['answer-offer', { offer: 'offr_1', answer: 'not-this', digest: '', after: 0 }],
    ['answer-offer', { offer: 'offr_1', answer: 'talk', digest: '', after: 0 }],
    ['confirm-kit', { kit: 'kit_1', confirmed: false }],
  ] as const;
  const never = [
    ['answer-offer', { offer: 'offr_1', answer: 'agree', digest: '', after: 0 }],
    ['answer-offer', { offer: 'offr_1', answer: 'withdrawn' }],
    ['answer-offer', {}],
    ['confirm-kit', { kit: 'kit_1', confirmed: true, version: 3 }],
    ['confirm-kit', { kit: 'kit_1', confirmed: 'false' }],
    ['confirm-kit', { kit: 'kit_1', allergy: { state: 'clear' } }],
    ['withdraw', null],
    ['withdraw', 'withdraw'],
    ['toString', {}],
    ['__proto__', {}],
    ['', {}],
  ] as const;
  expect(allowed.filter(([name, input]) => !mayWait(name, input))).toEqual([]);
  expect(never.filter(([name, input]) => mayWait(name, input))).toEqual([]);
});

test('[3.2] no other command waits, whatever it carries', () => {
  const inputs = [{}, { answer: 'not-this' }, { confirmed: false }, { answer: 'talk', confirmed: false }];
  const waiting = Object.keys(COMMANDS).filter((name) => inputs.some((input) => mayWait(name, input)));
  expect(waiting).toEqual(['confirm-kit', 'answer-offer', 'withdraw']);
});
