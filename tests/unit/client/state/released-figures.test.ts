import { expect, test } from 'vitest';
import type { BoardParty } from '../../../../client/state/board-session.ts';
import { releasedFigures } from '../../../../client/state/released-figures.ts';
import type { LiveReleasedMap } from '../../../../shared/model/consent-live.ts';
import type { ReleasedFigure } from '../../../../shared/model/figure.ts';
import { ACCESS_ROLES } from '../../../../shared/model/roles.ts';

const [SAM, ARI, TEEN] = ['pers_ssssss', 'pers_aaaaaa', 'pers_tttttt'];
const FIGURE: ReleasedFigure = { pose: 'seated', hidden: ['hand-l'], added: [] };
const map = (person: string): LiveReleasedMap => ({ person, at: 1, entries: [], extras: [], labels: [] });
const MAPS = [{ ...map(SAM), figure: FIGURE }, map(ARI), { ...map(TEEN), figure: FIGURE }];
const PEOPLE: BoardParty['people'] = [
  { id: SAM, name: 'Sam', job: 'performer', role: 'performer', adult: true },
  { id: ARI, name: 'Ari', job: 'performer', role: 'performer', adult: true },
  { id: TEEN, name: 'Teo', job: 'performer', role: 'performer', adult: false },
];

test('[R19] an IC is given the figure of an adult who released one; nobody else any, not even their own', () => {
  const seen = ACCESS_ROLES.map((role) => {
    const figureOf = releasedFigures({ me: { personId: SAM, role, adult: true }, people: PEOPLE }, MAPS);
    return [role, [SAM, ARI, TEEN].map(figureOf)];
  });
  expect(seen).toEqual(ACCESS_ROLES.map((role) => [role, [role === 'ic' ? FIGURE : null, null, null]]));
});

test('[M1] who is not known to be an adult has no figure', () => {
  const people = PEOPLE.map(({ adult: _adult, ...person }) => person);
  const figureOf = releasedFigures(
    { me: { personId: 'pers_iiiiii', role: 'ic', adult: true }, people },
    MAPS,
  );
  expect(figureOf(SAM)).toBeNull();
});
