import { expect, it } from 'vitest';
import { authorize } from '#shared/access/authorize.ts';
import type { DocumentFacts } from '#shared/access/decide.ts';
import type { DocumentRef } from '#shared/model/documents.ts';
import { ACCESS_ROLES } from '#shared/model/roles.ts';

const ref: DocumentRef = { kind: 'board', id: 'scn_aaaaaa' };
const facts: DocumentFacts = {
  productionId: 'prod_aaaaaa',
  people: [],
  closed: false,
  admitted: [],
  minors: [],
};

it('[design 4] the scene’s settings are written by those who block it; the schema’s name and their deletion by nobody', () => {
  const verdicts = ACCESS_ROLES.map((role) => {
    const who = {
      personId: 'pers_aaaaaa',
      productionId: 'prod_aaaaaa',
      role,
      admin: true,
      adult: true,
      guards: [],
    };
    const judge = (after: Readonly<Record<string, unknown>> | undefined): boolean =>
      authorize(who, ref, facts, {
        root: 'scene',
        key: '',
        before: { tempo: 60, schema: 'FirstBoard' },
        after,
      }).allowed;
    return [
      role,
      judge({ tempo: 72, schema: 'FirstBoard' }),
      judge({ tempo: 60, schema: 'Mine' }),
      judge(undefined),
    ];
  });
  const may = new Set(['ic', 'director', 'stage-manager']);
  expect(verdicts).toEqual(ACCESS_ROLES.map((role) => [role, may.has(role), false, false]));
});
