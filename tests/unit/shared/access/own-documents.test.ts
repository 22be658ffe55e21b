import { expect, test } from 'vitest';
import { DOCUMENT_ACCESS } from '#shared/access/table.ts';
import { mayOpen } from '#shared/access/talk.ts';
import { DOCUMENT_KINDS } from '#shared/model/documents.ts';
import { ACCESS_ROLES } from '#shared/model/roles.ts';

const KINDS = DOCUMENT_KINDS.filter((kind) => kind !== 'board');

test('[5] a session that somebody else let in opens no document beside the board, whatever its role', () => {
  const opened = KINDS.flatMap((kind) =>
    ACCESS_ROLES.filter((role) => mayOpen(kind, { role, assisted: true })).map((role) => [kind, role]),
  );
  expect(opened).toEqual([]);
});

test('[access 4] one’s own session opens what the table gives', () => {
  const opened = KINDS.map((kind) => [kind, ACCESS_ROLES.filter((role) => mayOpen(kind, { role }))]);
  expect(opened).toEqual(
    KINDS.map((kind) => [kind, ACCESS_ROLES.filter((role) => DOCUMENT_ACCESS[kind][role].right === 'rw')]),
  );
  expect(Object.fromEntries(opened)).toMatchObject({
    wishes: ['ic', 'director'],
    desk: ['ic'],
    map: ['performer', 'guardian'],
  });
});
