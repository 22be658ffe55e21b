import { describe, expect, it } from 'vitest';
import { BOARD_ACCESS, DOCUMENT_ACCESS } from '#shared/access/table.ts';
import { DOCUMENT_KINDS, DOCUMENT_ROOTS } from '#shared/model/documents.ts';
import { ACCESS_ROLES, type AccessRole } from '#shared/model/roles.ts';

// The permission table of the design, written out by hand: `w` read and write, `r` read, `-` nothing;
// `.scene` only in one's own scenes, `.child` only in scenes of a child one guards, `.own` only one's own.
const EXPECTED = `
               ic  director performer stage-manager costume producer crew  guardian
board          w   w        w.scene   w             -       -        -     r.child-scene
board/scene    w   w        w.scene   w             -       -        -     r.child-scene
board/beats    w   w        w.scene   w             -       -        -     r.child-scene
board/places   w   w        w.scene   w             -       -        -     r.child-scene
board/furniture w  w        w.scene   w             -       -        -     r.child-scene
board/notes    w   w        w.scene   w             -       -        -     r.child-scene
board/cameras  w   w        r.scene   w             -       -        -     r.child-scene
board/intents  w   r        r.scene   r             -       -        -     r.child-scene
board/contacts w   r        r.scene   r             -       -        -     r.child-scene
board/exposure w   r        r.scene   r             -       -        -     r.child-scene
wishes         w   w        -         -             -       -        -     -
desk           w   -        -         -             -       -        -     -
map            -   -        w.own     -             -       -        -     w.child
talk           w   -        w.own     w.own         w.own   w.own    w.own w.own
`;

const [head, ...rows] = EXPECTED.trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/));

function written(cell: { right: string; when: string }): string {
  if (cell.right === '-') return '-';
  const right = cell.right === 'rw' ? 'w' : 'r';
  const when = {
    always: '',
    'in-scene': '.scene',
    'child-in-scene': '.child-scene',
    own: '.own',
    child: '.child',
  };
  return right + when[cell.when as keyof typeof when];
}

function cellsOf(name: string): Readonly<Record<AccessRole, { right: string; when: string }>> {
  const [kind, root] = name.split('/');
  if (root !== undefined) return BOARD_ACCESS[root as keyof typeof BOARD_ACCESS];
  return DOCUMENT_ACCESS[kind as keyof typeof DOCUMENT_ACCESS];
}

describe('the permission table', () => {
  it('is the table of the design, cell by cell', () => {
    const roles = head as AccessRole[];
    for (const [name, ...cells] of rows) {
      const said = Object.fromEntries(roles.map((role, at) => [role, cells[at]]));
      const stands = Object.fromEntries(roles.map((role) => [role, written(cellsOf(name!)[role])]));
      expect({ name, ...stands }).toEqual({ name, ...said });
    }
  });

  it('has every role, every document kind and every root of the board', () => {
    expect([...(head ?? [])].sort()).toEqual([...ACCESS_ROLES].sort());
    const names = rows.map(([name]) => name);
    expect(names).toEqual(expect.arrayContaining([...DOCUMENT_KINDS]));
    expect(new Set(names.filter((name) => name?.startsWith('board/')))).toEqual(
      new Set(DOCUMENT_ROOTS.board.map((root) => `board/${root}`)),
    );
  });
});
