import { expect, test } from 'vitest';
import { ACCESS_ROLES, JOB_TITLE_IDS } from '#shared/model/roles.ts';
import { emptyScenes } from '#shared/words/home.ts';
import { JOB_OPTIONS, jobLabel } from '#shared/words/people-jobs.ts';
import { formatDay, formatNames, formatWhen } from '../../../../client/app/i18n.ts';
import { PATHS } from '../../../../client/app/paths.ts';
import { sortPeople } from '../../../../client/state/live-people.ts';

test('every job of the list can be chosen, once, and groups are not torn apart', () => {
  expect(JOB_OPTIONS.map(({ id }) => id).toSorted()).toEqual([...JOB_TITLE_IDS].toSorted());
  const groups = JOB_OPTIONS.map(({ group }) => group).filter((group, at, all) => group !== all[at - 1]);
  expect(groups).toEqual([...new Set(groups)]);
});

test('a job outside the list stands as it was typed', () => {
  expect(jobLabel('lead-ic')).toBe('Lead intimacy coordinator');
  expect(jobLabel('Voice coach')).toBe('Voice coach');
  expect(jobLabel('__proto__')).toBe('__proto__');
});

test('every role is told what an empty list means, and by whom', () => {
  for (const role of ACCESS_ROLES) {
    const { title, text } = emptyScenes(role, false, 'Mara');
    expect([title, text].every((words) => words.length > 10)).toBe(true);
    expect(`${title} ${text}`).not.toMatch(/required|incomplete|invalid|error|denied/iu);
  }
});

test('the neutral contact stands first, then roles, then names', () => {
  const person = (id: string, role: (typeof ACCESS_ROLES)[number]) => ({ id, name: id, role });
  const people = [
    person('b', 'performer'),
    person('a', 'performer'),
    person('d', 'director'),
    person('m', 'ic'),
    person('c', 'ic'),
  ];
  expect(sortPeople(people, 'm').map(({ id }) => id)).toEqual(['m', 'c', 'd', 'a', 'b']);
});

test('days, moments and names read as people say them', () => {
  const noon = new Date(2026, 10, 24, 12, 5).getTime();
  expect(formatDay(noon)).toBe('Tuesday 24 November');
  expect(formatWhen(noon, noon + 60_000)).toBe('12:05');
  expect(formatWhen(noon, noon + 90_000_000)).toMatch(/^24 Nov,? (?:at )?12:05$/u);
  expect(formatNames(['Mara', 'Jo', 'Sam'])).toBe('Mara, Jo and Sam');
});

test('the address of a scene fits the pattern that opens it', () => {
  expect(PATHS.scene('x')).toBe(PATHS.scenePattern.replace(':id', 'x'));
});
