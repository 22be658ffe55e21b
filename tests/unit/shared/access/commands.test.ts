import { describe, expect, it } from 'vitest';
import {
  COMMAND_ACCESS,
  isForbiddenForMinors,
  mayGiveJob,
  mayManagePeople,
  mayReachScene,
  mayRunCommand,
  mayTagScene,
} from '#shared/access/commands.ts';
import { SCENE_CATEGORIES } from '#shared/model/categories.ts';
import type { Person, Scene, Who } from '#shared/model/production.ts';
import { ACCESS_ROLES, type AccessRole } from '#shared/model/roles.ts';
import { COMMANDS, type CommandName } from '#shared/protocol/commands.ts';

// Who may run what, written out by hand. `flag`: the admin flag is enough. Session: `-` none, `any` a locked one too.
const EXPECTED = `
                   session ic director performer stage-manager costume producer crew guardian flag
create-production  -       y  y        y         y             y       y        y    y        y
look-at-invite     -       y  y        y         y             y       y        y    y        y
join               -       y  y        y         y             y       y        y    y        y
sign-in            -       y  y        y         y             y       y        y    y        y
sign-out           any     y  y        y         y             y       y        y    y        y
lock               any     y  y        y         y             y       y        y    y        y
unlock             any     y  y        y         y             y       y        y    y        y
set-lock           open    y  y        y         y             y       y        y    y        y
end-session        open    y  y        y         y             y       y        y    y        y
invite             open    y  .        .         .             .       .        .    .        y
invite-again       open    y  .        .         .             .       .        .    .        y
change-person      open    y  .        .         .             .       .        .    .        y
end-access         open    y  .        .         .             .       .        .    .        y
attest-adult       open    y  .        .         .             .       .        .    .        y
list-minors-attempts open  y  .        .         .             .       .        .    .        .
add-scene          open    y  y        .         y             .       .        .    .        .
change-scene       open    y  y        .         y             .       .        .    .        .
move-scene         open    y  y        .         y             .       .        .    .        .
set-scene-people   open    y  y        .         y             .       .        .    .        .
set-characters     open    y  y        .         y             .       .        .    .        .
split-scene        open     y  .        .         .             .       .        .    .        .
retire-scene       open    y  y        .         y             .       .        .    .        .
close-scene        open    y  .        .         y             .       .        .    .        .
open-scene         open    y  .        .         y             .       .        .    .        .
add-kit            open    y  .        .         .             y       .        .    .        .
change-kit         open    y  .        .         .             y       .        .    .        .
fit-kit            open    y  .        .         .             y       .        .    .        .
return-kit         open    y  .        .         .             y       .        .    .        .
retire-kit         open    y  .        .         .             y       .        .    .        .
confirm-kit        open    .  .        y         .             .       .        .    .        .
release-map        open    .  .        y         .             .       .        .    y        .
unrelease-map      open    .  .        y         .             .       .        .    y        .
narrow-today       open    .  .        y         .             .       .        .    .        .
answer-offer       open    .  .        y         .             .       .        .    .        .
withdraw           open    .  .        y         .             .       .        .    .        .
look-at-offer      open    y  .        y         .             .       .        .    .        .
offer-beat         open    y  .        .         .             .       .        .    .        .
call-ready         open    y  .        .         .             .       .        .    .        .
call-not-ready     open    y  .        .         .             .       .        .    .        .
freeze-beat        open    y  .        .         .             .       .        .    .        .
reopen-beat        open    y  .        .         .             .       .        .    .        .
set-double         open    y  .        .         .             .       .        .    .        .
beat-versions      open    y  .        .         .             .       .        .    .        .
called-version     open    y  y        y         y             .       .        .    .        .
export-ledger      open    y  .        .         .             .       .        .    .        .
set-rider          open    y  .        .         .             .       y        .    .        .
read-ledger        open    y  y        y         y             y       y        y    y        y
my-archive         open    y  y        y         y             y       y        y    y        y
`;
const [head = [], ...rows] = EXPECTED.trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/));

describe('who may run a command', () => {
  it('[6.2] is this table, for every command and role', () => {
    const roles = head.slice(1, -1) as AccessRole[];
    expect(roles.toSorted()).toEqual([...ACCESS_ROLES].toSorted());
    expect(rows.map(([name]) => name!).toSorted()).toEqual(Object.keys(COMMANDS).toSorted());
    for (const [name, ...cells] of rows) {
      const command = name as CommandName;
      const session = { none: '-', any: 'any', open: 'open' }[COMMAND_ACCESS[command].session];
      const by = (role: AccessRole, admin: boolean): string =>
        mayRunCommand(command, { role, admin }) ? 'y' : '.';
      // the flag alone: whether it lifts anybody whose role is not enough
      const flag = roles.every((role) => by(role, true) === 'y') ? 'y' : '.';
      expect([name, session, ...roles.map((role) => by(role, false)), flag]).toEqual([name, ...cells]);
    }
  });

  it('gives the job of an IC to nobody by an admin, once there is one', () => {
    const [ic, admin] = [
      { role: 'ic', admin: false },
      { role: 'crew', admin: true },
    ] as const;
    expect(mayGiveJob(ic, 'lead-ic', true)).toBe(true);
    expect(mayGiveJob(admin, 'lead-ic', true)).toBe(false);
    expect(mayGiveJob(admin, 'lead-ic', false)).toBe(true);
    expect(mayGiveJob(admin, 'director', true)).toBe(true);
    expect([mayManagePeople(ic), mayManagePeople(admin), mayTagScene(ic), mayTagScene(admin)]).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });
});

const scene: Scene = {
  id: 'scn_000000',
  productionId: 'prod_000000',
  number: '1',
  title: '',
  intent: '',
  categories: [],
  people: [],
  order: 'a0',
  closed: false,
  admitted: [],
  retiredAt: null,
};
const who = (personId: string, role: AccessRole): Who => ({
  personId,
  productionId: 'prod_000000',
  role,
  admin: false,
  adult: true,
  guards: [],
});
const person = (id: string, job: string, endedAt: number | null = null): Person => ({
  id,
  productionId: 'prod_000000',
  name: '',
  job,
  admin: false,
  adult: null,
  guards: [],
  endedAt,
  until: null,
});

describe('reaching a scene with a command', () => {
  it('needs one’s own production and a scene that was not retired', () => {
    expect(mayReachScene(who('pers_a', 'ic'), scene, [])).toBe(true);
    expect(mayReachScene(who('pers_a', 'ic'), { ...scene, productionId: 'prod_111111' }, [])).toBe(false);
    expect(mayReachScene(who('pers_a', 'ic'), { ...scene, retiredAt: 1 }, [])).toBe(false);
  });

  it('needs a place on the list of a closed one, unless nobody who could open it is left there', () => {
    const closed = { ...scene, closed: true, admitted: ['pers_a', 'pers_p'] };
    const everybody = [person('pers_a', 'ic'), person('pers_b', 'ic'), person('pers_p', 'performer')];
    expect(mayReachScene(who('pers_a', 'ic'), closed, everybody)).toBe(true);
    expect(mayReachScene(who('pers_b', 'ic'), closed, everybody)).toBe(false);
    const left = [person('pers_a', 'ic', 5), ...everybody.slice(1)];
    expect(mayReachScene(who('pers_b', 'ic'), closed, left)).toBe(true);
    expect(mayReachScene(who('pers_d', 'director'), closed, left)).toBe(false);
  });
});

describe('categories near minors', () => {
  it('[M2] are forbidden one by one as the catalogue says', () => {
    for (const { id, blockedForMinors } of SCENE_CATEGORIES) {
      expect([id, isForbiddenForMinors([id])]).toEqual([id, blockedForMinors]);
      expect(isForbiddenForMinors(['kiss', id])).toBe(blockedForMinors);
    }
    expect(isForbiddenForMinors([])).toBe(false);
  });
});
