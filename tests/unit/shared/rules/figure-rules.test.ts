import { describe, expect, test } from 'vitest';
import { limbFrom, type ReleasedFigure } from '#shared/model/figure.ts';
import type { ContactDraft } from '#shared/rules/contact-rules.ts';
import { findOffFigure } from '#shared/rules/figure-rules.ts';
import { sayOffFigure } from '#shared/words/contact-findings.ts';

const CONTACT: ContactDraft = {
  giver: 'sam',
  agent: 'palm',
  receiver: 'ari',
  zone: 'elbow-l',
  verb: 'rest',
  level: 'skin',
  layer: 'over-costume',
  start: 1,
  counts: 4,
  tempo: 'still',
  onset: 'gradual',
  weight: 'own',
  barriers: { giver: [], receiver: [] },
  looksLike: '',
  masked: false,
  leads: 'sam',
};
const NO_LEFT_FOREARM: ReleasedFigure = { pose: 'standing', hidden: limbFrom('elbow-l'), added: [] };
const PROSTHESIS: ReleasedFigure = {
  pose: 'standing',
  hidden: [],
  added: [
    { id: 'extra-arm', label: 'prosthesis', place: { kind: 'instead', of: ['hand-l', 'wrist-l'] } },
    { id: 'extra-port', label: 'port', place: { kind: 'on', zone: 'collarbone-l' } },
  ],
};

/** What is found where one person's figure is this and nobody else released any. */
function found(change: Partial<ContactDraft>, person: string, figure: ReleasedFigure) {
  return findOffFigure({ ...CONTACT, ...change }, (id) => (id === person ? figure : null)).map(
    ({ rule, blocks, body, at }) => `${rule} ${blocks} ${body} ${at}`,
  );
}

describe('[C13] a place that is not on that person’s figure', () => {
  test('[C13] is pointed out at either end of a contact, and blocks nothing', () => {
    expect(found({}, 'ari', NO_LEFT_FOREARM)).toEqual(['C13 nothing receiver zone']);
    expect(found({ verb: 'slide', zone: 'shoulder-l', to: 'wrist-l' }, 'ari', NO_LEFT_FOREARM)).toEqual([
      'C13 nothing receiver to',
    ]);
    expect(found({ zone: 'elbow-r' }, 'ari', NO_LEFT_FOREARM)).toEqual([]);
  });

  test('[C13] holds for the giver’s own part: of one side, and of both where all of it is missing', () => {
    expect(found({ agentSide: 'left' }, 'sam', NO_LEFT_FOREARM)).toEqual(['C13 nothing giver agent']);
    expect(found({ agentSide: 'right' }, 'sam', NO_LEFT_FOREARM)).toEqual([]);
    expect(found({}, 'sam', NO_LEFT_FOREARM)).toEqual([]);
    const neither = { ...NO_LEFT_FOREARM, hidden: [...limbFrom('elbow-l'), ...limbFrom('elbow-r')] };
    expect(found({}, 'sam', neither)).toEqual(['C13 nothing giver agent']);
    expect(found({ agent: 'prop' }, 'sam', neither)).toEqual([]);
  });

  test('[C13] what something stands in place of is not there; what something lies on is', () => {
    expect(found({ zone: 'hand-l' }, 'ari', PROSTHESIS)).toEqual(['C13 nothing receiver zone']);
    expect(found({ zone: 'collarbone-l' }, 'ari', PROSTHESIS)).toEqual([]);
  });

  test('[C13] says nothing where no figure was released, and of no word that this page does not know', () => {
    expect(findOffFigure(CONTACT, () => null)).toEqual([]);
    expect(found({ unknown: { zone: 'left-knee-cap' } }, 'ari', NO_LEFT_FOREARM)).toEqual([]);
  });

  test('[C13] is said with the place and the name', () => {
    const said = sayOffFigure({ ...CONTACT, agentSide: 'left' }, () => NO_LEFT_FOREARM, {
      giver: 'Sam',
      receiver: 'Ari',
    });
    expect(said).toEqual([
      { rule: 'C13', blocks: 'nothing', text: 'Left palm is not on Sam’s figure. (C13)' },
      { rule: 'C13', blocks: 'nothing', text: 'Left elbow is not on Ari’s figure. (C13)' },
    ]);
  });
});
