import { describe, expect, it } from 'vitest';
import {
  CONSENT_ACCESS,
  projectConsent,
  projectPublished,
  seesPrivateConsent,
  type PrivateView,
} from '#shared/access/consent.ts';
import type { DocumentFacts } from '#shared/access/decide.ts';
import type { LiveConsent } from '#shared/model/consent-live.ts';
import type { Answer, OfferHead } from '#shared/model/consent.ts';
import type { ReleasedFigure } from '#shared/model/figure.ts';
import type { Who } from '#shared/model/production.ts';
import { ACCESS_ROLES, type AccessRole } from '#shared/model/roles.ts';

const [SAM, ARI, CHILD] = ['pers_aaaaaa', 'pers_bbbbbb', 'pers_cccccc'];
const SCENE = 'scn_aaaaaa';
/** a part of Sam's body that only ICs and Sam are told of */
const FIGURE: ReleasedFigure = { pose: 'seated', hidden: ['hand-l'], added: [] };
const [BEAT, DRAFT] = ['beat_aaaaaa', 'beat_bbbbbb'];
const [OLD, NOW] = ['0'.repeat(64), '1'.repeat(64)];

const facts: DocumentFacts = {
  productionId: 'prod_aaaaaa',
  people: [SAM, ARI, CHILD],
  closed: false,
  admitted: [],
  minors: [CHILD],
};

function who(role: AccessRole, personId: string, more: Partial<Who> = {}): Who {
  const guards = role === 'guardian' ? [CHILD] : [];
  return { personId, productionId: 'prod_aaaaaa', role, admin: false, adult: true, guards, ...more };
}

const offer: OfferHead = {
  id: 'ofr_aaaaaa',
  sceneId: SCENE,
  beatId: BEAT,
  number: 1,
  by: 'pers_iiiiii',
  at: 10,
  digests: { [SAM]: NOW, [ARI]: NOW, [CHILD]: NOW },
};

function answer(personId: string, kind: Answer['kind']): Answer {
  return {
    id: `ans_${personId.slice(5)}`,
    offerId: offer.id,
    sceneId: SCENE,
    beatId: BEAT,
    personId,
    kind,
    at: 20,
    digest: NOW,
    rider: null,
    kit: '',
    phase: 'discussion',
    sessionId: '',
    expiresAt: null,
  };
}

const entries = [{ direction: 'receive', zone: 'hand-l', state: 'fence', conditions: [] }] as const;

const view: PrivateView = {
  scenes: [{ id: SCENE, facts }],
  readiness: [
    {
      sceneId: SCENE,
      beatId: BEAT,
      called: 'ready',
      at: 30,
      by: '',
      digests: {},
      board: OLD,
      isFrozen: true,
    },
    {
      sceneId: SCENE,
      beatId: DRAFT,
      called: 'not-ready',
      at: 30,
      by: '',
      digests: {},
      board: OLD,
      isFrozen: false,
    },
  ],
  boards: new Map([[`${SCENE}:${BEAT}`, NOW]]),
  now: 100,
  offers: [offer],
  answers: [answer(SAM, 'agree'), answer(ARI, 'not-this')],
  released: [SAM, ARI, CHILD].map((personId) => ({
    personId,
    at: 5,
    expiresAt: null,
    entries,
    extras: [],
    labels: [],
    ...(personId === SAM && { figure: FIGURE }),
  })),
  narrowings: [SAM, ARI, CHILD].map((personId) => ({ personId, at: 6, expiresAt: 200, entries })),
  riders: [SAM, ARI].map((personId) => ({
    sceneId: SCENE,
    personId,
    state: 'needed' as const,
    version: null,
    by: '',
    at: 0,
  })),
  doublings: [{ sceneId: SCENE, original: SAM, double: 'pers_dddddd' }],
  digests: new Map([[`${SCENE}:${BEAT}`, new Map([SAM, ARI, CHILD].map((personId) => [personId, NOW]))]]),
};

const published = { id: BEAT, ready: true, changed: true, frozen: true, people: [] };
const shownOffer = { id: offer.id, number: 1, at: 10, by: 'pers_iiiiii', digest: NOW };
const standing = {
  [SAM]: { person: SAM, standing: 'agreed', answeredAt: 20, offer: shownOffer, mark: 2 },
  [ARI]: { person: ARI, standing: 'not-this', answeredAt: 20, offer: shownOffer, mark: 2 },
  [CHILD]: { person: CHILD, standing: 'offered', answeredAt: null, offer: shownOffer, mark: 1 },
} as const;
const map = (person: string): object => ({
  person,
  at: 5,
  entries,
  extras: [],
  labels: [],
  ...(person === SAM && { figure: FIGURE }),
});
const today = (person: string): object => ({ person, at: 6, expiresAt: 200, entries });
const rider = (person: string): object => ({ person, state: 'needed', version: null });
const doubles = [{ original: SAM, double: 'pers_dddddd' }];
const NOTHING = { scenes: [], maps: [], today: [], readyBeats: null };
const onlyPublished = {
  ...NOTHING,
  scenes: [{ id: SCENE, beats: [published], riders: [], doubles: [] }],
};

/** Every cell of the row, by hand. */
const EXPECTED: Readonly<Record<AccessRole, object>> = {
  ic: {
    scenes: [
      {
        id: SCENE,
        beats: [{ ...published, people: [standing[SAM], standing[ARI], standing[CHILD]] }],
        riders: [rider(SAM), rider(ARI)],
        doubles,
      },
    ],
    maps: [map(SAM), map(ARI), map(CHILD)],
    today: [today(SAM), today(ARI), today(CHILD)],
    readyBeats: null,
  },
  director: onlyPublished,
  performer: {
    scenes: [
      { id: SCENE, beats: [{ ...published, people: [standing[SAM]] }], riders: [rider(SAM)], doubles },
    ],
    maps: [map(SAM)],
    today: [today(SAM)],
    readyBeats: null,
  },
  'stage-manager': onlyPublished,
  costume: NOTHING,
  producer: {
    ...NOTHING,
    scenes: [{ id: SCENE, beats: [], riders: [rider(SAM), rider(ARI)], doubles: [] }],
    readyBeats: 1,
  },
  crew: NOTHING,
  guardian: {
    scenes: [{ id: SCENE, beats: [{ ...published, people: [standing[CHILD]] }], riders: [], doubles: [] }],
    maps: [map(CHILD)],
    today: [today(CHILD)],
    readyBeats: null,
  },
};

describe('what a role is shown of consent', () => {
  it.each(ACCESS_ROLES)('[access 4] %s gets this and nothing else', (role) => {
    expect(projectConsent(view, who(role, role === 'performer' ? SAM : 'pers_zzzzzz'), false)).toEqual(
      EXPECTED[role],
    );
  });

  it('[R19] a director’s, a stage manager’s and a crew’s part is the same with no answer, map or rider in the world', () => {
    for (const role of ACCESS_ROLES) {
      const person = who(role, 'pers_zzzzzz');
      if (seesPrivateConsent(person, false)) continue;
      expect([role, projectPublished(view, person)]).toEqual([role, projectConsent(view, person, false)]);
    }
    const reading = ACCESS_ROLES.filter((role) => seesPrivateConsent({ role }, false));
    expect(reading).toEqual(['ic', 'performer', 'producer', 'guardian']);
    expect(Object.keys(CONSENT_ACCESS).toSorted()).toEqual(ACCESS_ROLES.toSorted());
  });

  it('[R19] a partner is not told of a beat in which somebody else was asked, or withdrew, and they were not', () => {
    const alone = { ...offer, id: 'ofr_bbbbbb', beatId: DRAFT, digests: { [ARI]: NOW } };
    const withdrawn = { ...answer(ARI, 'withdrawn'), beatId: DRAFT, offerId: '' };
    const present = new Map([
      ...view.digests,
      [
        `${SCENE}:${DRAFT}`,
        new Map([
          [SAM, NOW],
          [ARI, NOW],
        ]),
      ],
    ]);
    const sam = who('performer', SAM);
    const before = projectConsent({ ...view, digests: present }, sam, false);
    const worlds: Pick<PrivateView, 'offers' | 'answers'>[] = [
      { offers: [...view.offers, alone], answers: view.answers },
      { offers: view.offers, answers: [...view.answers, withdrawn] },
    ];
    for (const world of worlds) {
      expect(projectConsent({ ...view, digests: present, ...world }, sam, false)).toEqual(before);
      // the IC is told of both, and of whoever was not asked
      const desk = projectConsent({ ...view, digests: present, ...world }, who('ic', 'pers_iiiiii'), false);
      const beat = desk.scenes[0]?.beats.find(({ id }) => id === DRAFT);
      expect(beat?.people.map(({ person }) => person)).toEqual([SAM, ARI]);
    }
  });

  it('[5] an assisted session is shown what is published, whatever the role', () => {
    for (const role of ACCESS_ROLES)
      expect(projectConsent(view, who(role, SAM), true)).toEqual(projectPublished(view, who(role, SAM)));
  });

  it('[4] a closed scene, another production and a scene one is not in are absent', () => {
    const closed: PrivateView = { ...view, scenes: [{ id: SCENE, facts: { ...facts, closed: true } }] };
    const noScenes = (shown: LiveConsent): boolean => shown.scenes.length === 0;
    for (const role of ACCESS_ROLES) {
      expect(noScenes(projectConsent(closed, who(role, SAM), false))).toBe(true);
      const foreign = who(role, 'pers_zzzzzz', { productionId: 'prod_bbbbbb' });
      expect(noScenes(projectConsent(view, foreign, false))).toBe(true);
    }
    expect(projectConsent(closed, who('producer', 'pers_zzzzzz'), false).readyBeats).toBe(0);
    expect(noScenes(projectConsent(view, who('performer', 'pers_zzzzzz'), false))).toBe(true);
  });

  it('[5] "changed" is told from the board alone: an answer, a withdrawal and a kit line do not move it', () => {
    const director = who('director', 'pers_zzzzzz');
    const same: PrivateView = { ...view, boards: new Map([[`${SCENE}:${BEAT}`, OLD]]) };
    const withdrawn: PrivateView = { ...same, answers: [...view.answers, answer(SAM, 'withdrawn')] };
    expect(projectPublished(same, director).scenes[0]?.beats).toEqual([{ ...published, changed: false }]);
    expect(projectPublished(withdrawn, director)).toEqual(projectPublished(same, director));
    const gone: PrivateView = { ...view, boards: new Map([[`${SCENE}:${BEAT}`, null]]) };
    expect(projectPublished(gone, director).scenes).toEqual([]);
  });
});
