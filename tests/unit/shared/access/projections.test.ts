import { describe, expect, test } from 'vitest';
import {
  neutralContact,
  projectHere,
  projectMe,
  projectPeople,
  projectScenes,
  type ProductionView,
  type SceneView,
} from '#shared/access/projections.ts';
import type { Person, Scene, Who } from '#shared/model/production.ts';
import { accessRoleOf, ACCESS_ROLES, type AccessRole } from '#shared/model/roles.ts';

// One person per role and job; ids are short so that expectations read.
function person(id: string, job: string, more: Partial<Person> = {}): Person {
  return {
    id,
    productionId: 'prod',
    name: `Name of ${id}`,
    job,
    admin: false,
    adult: { by: 'ic', at: 1 },
    guards: [],
    endedAt: null,
    until: null,
    ...more,
  };
}

const PEOPLE: readonly Person[] = [
  person('ic2', 'ic'),
  person('ic', 'lead-ic'),
  person('director', 'director'),
  person('actor', 'performer'),
  person('partner', 'performer'),
  person('child', 'performer', { adult: null }),
  person('gone', 'performer', { endedAt: 5 }),
  person('goneCrew', 'sound', { endedAt: 5 }),
  person('sm', 'stage-manager'),
  person('costume', 'costume-hod'),
  person('producer', 'producer'),
  person('crew', 'sound'),
  person('admin', 'sound', { admin: true }),
  person('guardian', 'guardian', { guards: ['child'] }),
];

function sceneView(id: string, people: readonly string[], more: Partial<Scene> = {}): SceneView {
  const scene: Scene = {
    id,
    productionId: 'prod',
    number: id,
    title: `Title of ${id}`,
    intent: `Intent of ${id}`,
    categories: ['kiss'],
    people,
    order: id,
    closed: false,
    admitted: [],
    retiredAt: null,
    ...more,
  };
  const { closed, admitted } = scene;
  return { scene, facts: { productionId: 'prod', people, closed, admitted, minors: [] }, beats: 9 };
}

const NOW = 1_000;

const VIEW: ProductionView = {
  now: NOW,
  production: { id: 'prod', name: 'A play', createdAt: 1 },
  people: PEOPLE,
  scenes: [
    sceneView('s1', ['actor', 'partner', 'gone']),
    sceneView('s2', ['child', 'partner']),
    sceneView('s3', ['actor', 'partner'], { closed: true, admitted: ['ic', 'partner'] }),
  ],
  devices: new Map([['actor', [{ session: 'ses1', lastSeen: 3, online: true }]]]),
  joined: new Set(['actor']),
  here: [
    { id: 'actor', scene: 's1' },
    { id: 'child', scene: 's2' },
    { id: 'crew', scene: null },
    { id: 'ic', scene: 's3' },
    { id: 'partner', scene: 's3' },
  ],
};

function who(id: string): Who {
  const one = PEOPLE.find((candidate) => candidate.id === id)!;
  return {
    personId: id,
    productionId: 'prod',
    role: accessRoleOf(one.job),
    admin: one.admin,
    adult: one.adult !== null,
    guards: one.guards,
  };
}

/** Who stands for each role in the tables below; the admin is crew with the flag. */
const READERS = {
  ic: 'ic',
  director: 'director',
  performer: 'actor',
  'stage-manager': 'sm',
  costume: 'costume',
  producer: 'producer',
  crew: 'crew',
  guardian: 'guardian',
} as const satisfies Record<AccessRole, string>;

const CURRENT = PEOPLE.filter(({ endedAt }) => endedAt === null).map(({ id }) => id);
const ALL = PEOPLE.map(({ id }) => id);
const BOARD_PEOPLE = ['ic2', 'ic', 'director', 'sm'];

describe('[access 4] people', () => {
  const seen: Record<AccessRole, readonly string[]> = {
    ic: ALL,
    director: [...CURRENT, 'gone'],
    performer: [...BOARD_PEOPLE, 'actor', 'partner', 'gone'],
    'stage-manager': [...CURRENT, 'gone'],
    costume: CURRENT,
    producer: CURRENT,
    crew: ['ic2', 'ic', 'crew'],
    guardian: [...BOARD_PEOPLE, 'child', 'partner', 'guardian'],
  };
  test.each(ACCESS_ROLES)('[access 4] %s is told these names and no other', (role) => {
    const people = projectPeople(VIEW, who(READERS[role]));
    expect(people.map(({ id }) => id).toSorted()).toEqual([...seen[role]].toSorted());
  });
  test.each(ACCESS_ROLES)('[access 4] %s gets exactly the fields of the role', (role) => {
    const fields = new Set(projectPeople(VIEW, who(READERS[role])).flatMap((one) => Object.keys(one)));
    const base = ['id', 'name', 'job', 'role'];
    expect([...fields]).toEqual(
      role === 'ic' ? [...base, 'adult', 'admin', 'ended', 'joined', 'devices', 'guards'] : base,
    );
  });
  test('[access 4] an admin keeps people and devices whatever the role', () => {
    const people = projectPeople(VIEW, who('admin'));
    expect(people.map(({ id }) => id)).toEqual(ALL);
    expect(people.find(({ id }) => id === 'actor')).toEqual({
      id: 'actor',
      name: 'Name of actor',
      job: 'performer',
      role: 'performer',
      adult: true,
      admin: false,
      ended: false,
      joined: true,
      devices: [{ session: 'ses1', lastSeen: 3, online: true }],
    });
    expect(people.find(({ id }) => id === 'gone')).toMatchObject({ ended: true, joined: false, devices: [] });
  });
  test('[access 4] a performer in no scene is told of nobody but the ICs', () => {
    const people = projectPeople({ ...VIEW, scenes: [] }, who('actor'));
    expect(people.map(({ id }) => id)).toEqual(['ic2', 'ic', 'actor']);
  });
});

describe('[access 4] scenes', () => {
  const seen: Record<AccessRole, Readonly<Record<string, 'rw' | 'r'>>> = {
    ic: { s1: 'rw', s2: 'rw', s3: 'rw' },
    director: { s1: 'rw', s2: 'rw' },
    performer: { s1: 'rw' },
    'stage-manager': { s1: 'rw', s2: 'rw' },
    costume: {},
    producer: {},
    crew: {},
    guardian: { s2: 'r' },
  };
  test.each(ACCESS_ROLES)('[access 4] %s sees these scenes with this right, others are absent', (role) => {
    const scenes = projectScenes(VIEW, who(READERS[role]));
    expect(Object.fromEntries(scenes.map(({ id, right }) => [id, right]))).toEqual(seen[role]);
  });
  test.each(ACCESS_ROLES)(
    '[access 4] %s gets the admitted list only where the role may change it',
    (role) => {
      for (const scene of projectScenes(VIEW, who(READERS[role])))
        expect('admitted' in scene).toBe(role === 'ic' || role === 'stage-manager');
    },
  );
  test('[access 4] the admin flag opens no scene', () => {
    expect(projectScenes(VIEW, who('admin'))).toEqual([]);
    expect(projectScenes(VIEW, { ...who('producer'), admin: true })).toEqual([]);
  });
  test('[access 4] a closed scene is there for the named list only, whatever the role', () => {
    const ids = (id: string): string[] => projectScenes(VIEW, who(id)).map((scene) => scene.id);
    expect([ids('ic2'), ids('ic'), ids('partner'), ids('actor')]).toEqual([
      ['s1', 's2'],
      ['s1', 's2', 's3'],
      ['s1', 's2', 's3'],
      ['s1'],
    ]);
  });
  test('[access 4] a scene is shown whole to whoever may open it', () => {
    expect(projectScenes(VIEW, who('actor'))).toEqual([
      {
        id: 's1',
        number: 's1',
        title: 'Title of s1',
        intent: 'Intent of s1',
        categories: ['kiss'],
        people: ['actor', 'partner', 'gone'],
        closed: false,
        right: 'rw',
        beats: 9,
      },
    ]);
  });
});

describe('[access 4] here', () => {
  const seen: Record<AccessRole, Readonly<Record<string, string | null>>> = {
    ic: { actor: 's1', child: 's2', crew: null, ic: 's3', partner: 's3' },
    director: { actor: 's1', child: 's2', crew: null, ic: null, partner: null },
    performer: { actor: 's1', ic: null, partner: null },
    'stage-manager': { actor: 's1', child: 's2', crew: null, ic: null, partner: null },
    costume: { ic: null },
    producer: { ic: null },
    crew: { crew: null, ic: null },
    guardian: { child: 's2', ic: null, partner: null },
  };
  test.each(ACCESS_ROLES)('[access 4] %s sees who is here, and on boards they may open only', (role) => {
    const here = projectHere(VIEW, who(READERS[role]));
    expect(Object.fromEntries(here.map(({ id, scene }) => [id, scene]))).toEqual(seen[role]);
  });
  test('[access 4] an admin sees which devices are in use, and no scene', () => {
    const here = projectHere(VIEW, who('admin'));
    expect(here.map(({ id, scene }) => [id, scene])).toEqual(VIEW.here.map(({ id }) => [id, null]));
  });
});

describe('[access 4] me', () => {
  test('[access 4] one is told who one is, how one unlocks and who the neutral contact is', () => {
    expect(projectMe(VIEW, who('actor'), { locked: true, lock: 'passphrase', assisted: false })).toEqual({
      personId: 'actor',
      name: 'Name of actor',
      job: 'performer',
      role: 'performer',
      admin: false,
      adult: true,
      production: { id: 'prod', name: 'A play' },
      locked: true,
      lock: 'passphrase',
      ic: { id: 'ic', name: 'Name of ic' },
    });
  });
  test('[5] a session that somebody else let in is told so, about itself alone', () => {
    const own = projectMe(VIEW, who('actor'), { locked: false, lock: 'none', assisted: false });
    const letIn = projectMe(VIEW, who('actor'), { locked: false, lock: 'none', assisted: true });
    expect(letIn).toEqual({ ...own, assisted: true });
    expect(Object.keys(own ?? {})).not.toContain('assisted');
    const others = ACCESS_ROLES.map((role) => JSON.stringify(projectPeople(VIEW, { ...who('actor'), role })));
    expect(others.join(' ')).not.toContain('assisted');
  });
  test('[access 4] somebody who is not in the production is nobody', () => {
    const nobody = { ...who('actor'), personId: 'other' };
    expect(projectMe(VIEW, nobody, { locked: false, lock: 'none', assisted: false })).toBeNull();
  });
  test('[access 4] the neutral contact is the lead IC, else another, never one whose access has ended', () => {
    const ended = PEOPLE.map((one) => (one.job === 'lead-ic' ? { ...one, endedAt: 1 } : one));
    expect(neutralContact(ended, NOW)?.id).toBe('ic2');
    expect(
      neutralContact(
        PEOPLE.filter(({ job }) => job === 'performer'),
        NOW,
      ),
    ).toBeNull();
  });
  test('[access 4] a guest whose last moment has passed is nobody’s contact, and is named as no longer here', () => {
    const untilOf = (until: number) => PEOPLE.map((one) => (one.job === 'lead-ic' ? { ...one, until } : one));
    expect(neutralContact(untilOf(NOW + 1), NOW)?.id).toBe('ic');
    expect(neutralContact(untilOf(NOW), NOW)?.id).toBe('ic2');
    const view = { ...VIEW, people: untilOf(NOW) };
    expect(projectMe(view, who('actor'), { locked: true, lock: 'none', assisted: false })?.ic?.id).toBe(
      'ic2',
    );
    const seen = (id: string) => projectPeople(view, who(id)).find((one) => one.id === 'ic');
    expect(seen('ic2')?.ended).toBe(true);
    expect(seen('crew')).toBeUndefined();
  });
});
