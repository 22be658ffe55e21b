import { describe, expect, it } from 'vitest';
import type { DocumentFacts } from '#shared/access/decide.ts';
import { isWishedOfMinor } from '../../../../server/sync/wished-minors.ts';
import { contact } from '../../../kit/sync-records.ts';

const [ADULT, CHILD] = ['pers_aaaaaa', 'pers_mnrmnr'];
const facts: DocumentFacts = {
  productionId: 'prod_aaaaaa',
  people: [ADULT, CHILD],
  closed: false,
  admitted: [],
  minors: [CHILD],
  adults: [ADULT],
};
const of = (more: object) => ({ ...contact, giver: ADULT, receiver: ADULT, leads: 'mutual', ...more });
const change = (before: unknown, after: unknown) =>
  isWishedOfMinor(facts, { root: 'wishes', key: 'wish_aaaaaa', before, after });

describe('[M8] contacts that stand on no board', () => {
  it('of somebody who counts as a minor are not taken, in whichever place they stand', () => {
    for (const place of ['giver', 'receiver', 'leads'])
      expect(change(undefined, { contact: of({ [place]: CHILD }) })).toBe(true);
    expect(change({ text: '' }, { text: '', contact: of({ receiver: CHILD }) })).toBe(true);
  });

  it('of people whose age is not known, or who are nobody, are not taken', () => {
    expect(change(undefined, { contact: of({ receiver: 'pers_nobody' }) })).toBe(true);
    expect(change(undefined, { contact: of({ receiver: 7 }) })).toBe(true);
  });

  it('between adults are taken, and so are words without a contact', () => {
    expect(change(undefined, { contact: of({}) })).toBe(false);
    expect(change(undefined, { text: 'Could they sit closer?' })).toBe(false);
    expect(change({ contact: of({ receiver: CHILD }) }, undefined)).toBe(false);
  });

  it('that stood before may still be answered and taken back', () => {
    const before = { contact: of({ receiver: CHILD }), state: 'with-ic' };
    expect(change(before, { ...before, state: 'alternative' })).toBe(false);
    expect(change(before, { ...before, retired: true })).toBe(false);
    expect(change(before, { ...before, contact: of({ receiver: CHILD, level: 'pressure' }) })).toBe(true);
  });
});
