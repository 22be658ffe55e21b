import { expect, test } from 'vitest';
import {
  ACCESS_ROLES,
  JOB_TITLES,
  JOB_TITLE_IDS,
  accessRoleOf,
  isAccessRole,
  isJobTitle,
} from '#shared/model/roles.ts';
import { misjudged } from './odd-input.ts';

test('every listed job title has exactly this access role', () => {
  expect(JOB_TITLE_IDS.map((id) => [id, accessRoleOf(id)])).toEqual([
    ['lead-ic', 'ic'],
    ['ic', 'ic'],
    ['assistant-ic', 'ic'],
    ['intimacy-captain', 'ic'],
    ['director', 'director'],
    ['performer', 'performer'],
    ['double', 'performer'],
    ['understudy', 'performer'],
    ['performer-rep', 'crew'],
    ['producer', 'producer'],
    ['production-legal', 'producer'],
    ['first-ad', 'stage-manager'],
    ['second-ad', 'stage-manager'],
    ['stage-manager', 'stage-manager'],
    ['script-supervisor', 'crew'],
    ['dp-camera', 'crew'],
    ['sound', 'crew'],
    ['costume-hod', 'costume'],
    ['costume-standby', 'costume'],
    ['hmu', 'crew'],
    ['sfx-mu', 'crew'],
    ['props', 'crew'],
    ['stunts-fight', 'crew'],
    ['movement', 'crew'],
    ['writer', 'crew'],
    ['post-editorial', 'crew'],
    ['vfx', 'crew'],
    ['safeguarding-wellbeing', 'crew'],
    ['guardian', 'guardian'],
    ['chaperone-studio-teacher', 'guardian'],
    ['union-rep', 'crew'],
    ['observer', 'crew'],
  ]);
});

test('an unlisted title is crew, however close it comes to a listed one', () => {
  const unlisted = [
    'best boy',
    '',
    'IC',
    'ic ',
    ' ic',
    'Director',
    'admin',
    '__proto__',
    'constructor',
    'ic\u0000',
  ];
  expect(unlisted.map(accessRoleOf)).toEqual(unlisted.map(() => 'crew'));
});

test('every access role can be reached by a title, and admin is not one of them', () => {
  expect(new Set(JOB_TITLES.map((title) => title.role))).toEqual(new Set(ACCESS_ROLES));
  expect(isAccessRole('admin')).toBe(false);
});

test('the role guards know their ids and nothing else', () => {
  expect([misjudged(isAccessRole, ACCESS_ROLES), misjudged(isJobTitle, JOB_TITLE_IDS)]).toEqual([
    { letThrough: [], refused: [] },
    { letThrough: [], refused: [] },
  ]);
});
