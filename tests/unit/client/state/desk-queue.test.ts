import { describe, expect, it } from 'vitest';
import type { LiveConsentBeat, LiveConsentScene } from '../../../../shared/model/consent-live.ts';
import { STANDINGS, type Standing } from '../../../../shared/model/consent.ts';
import type { DeskMark } from '../../../../shared/model/desk-marks.ts';
import type { MatchFinding } from '../../../../shared/rules/matching.ts';
import type { OfferFinding } from '../../../../shared/rules/offer-rules.ts';
import { isSetAside, queueOf } from '../../../../client/state/desk-queue.ts';
import { quotedBeat, sayStanding } from '../../../../shared/words/desk.ts';
import { ANN, beatId, BEN } from './boards.ts';

const [B0, B1] = [beatId(0), beatId(1)];

function scene(...beats: readonly (Partial<LiveConsentBeat> & { readonly id: string })[]): LiveConsentScene {
  return {
    id: 'scn_aaaaaa',
    beats: beats.map((beat) => ({ ready: false, changed: false, frozen: false, people: [], ...beat })),
    riders: [],
    doubles: [],
  };
}

const stands = (person: string, standing: Standing) => ({
  person,
  standing,
  answeredAt: 1,
  offer: null,
  mark: 1,
});

function ofMap(kind: 'fence' | 'unset' | 'agrees'): OfferFinding {
  const at = { contactId: 'cont_aaaaaa', body: 'receiver', personId: ANN, double: null } as const;
  const point = { ...at, direction: 'receive', zone: 'hand-l' } as const;
  const finding: MatchFinding = kind === 'fence' ? { ...point, kind, closed: 'hand-l' } : { ...point, kind };
  return { kind: 'map', blocks: kind === 'fence' ? 'offer' : 'nothing', finding };
}

describe('what waits for an IC', () => {
  it('[W8] is the most pressing first: withdrawn, ask again, talk first, what meets a map', () => {
    const beats = [
      { id: B0, findings: [ofMap('fence'), ofMap('unset'), ofMap('agrees')] },
      { id: B1, findings: [] },
    ];
    const said = scene(
      { id: B0, people: [stands(ANN, 'talk'), stands(BEN, 'agreed')] },
      { id: B1, ready: true, changed: true, people: [stands(ANN, 'changed'), stands(BEN, 'withdrawn')] },
    );
    expect(queueOf(beats, said, []).map(({ kind, id }) => [kind, id])).toEqual([
      ['withdrawn', `${B1} ${BEN}`],
      ['ask-again', `${B1} published`],
      ['ask-again', `${B1} ${ANN}`],
      ['talk', `${B0} ${ANN}`],
      ['check', `${B0} finding 0`],
    ]);
  });

  it('is nothing where nobody was asked, and nothing of a beat that is off the board', () => {
    expect(queueOf([{ id: B0, findings: [ofMap('unset')] }], null, [])).toEqual([]);
    expect(queueOf([], scene({ id: B0, people: [stands(ANN, 'withdrawn')] }), [])).toEqual([]);
  });

  it('lists every standing that asks something of the IC, and no other', () => {
    const listed = STANDINGS.filter(
      (standing) =>
        queueOf([{ id: B0, findings: [] }], scene({ id: B0, people: [stands(ANN, standing)] }), []).length >
        0,
    );
    expect(listed).toEqual(['withdrawn', 'not-this', 'talk', 'changed']);
  });

  it('[W8] sets aside what an IC noted of just this, and shows again whatever was said since', () => {
    const mark: DeskMark = { beatId: B0, personId: ANN, by: BEN, said: 'talked', of: 1, at: 9 };
    const asideWith = (standing: Standing, one: DeskMark): readonly boolean[] =>
      queueOf([{ id: B0, findings: [] }], scene({ id: B0, people: [stands(ANN, standing)] }), [one]).map(
        isSetAside,
      );
    expect(asideWith('talk', mark)).toEqual([true]);
    expect(asideWith('not-this', { ...mark, said: 'later' })).toEqual([true]);
    // said anew, of another person, of another beat
    for (const other of [{ of: 0 }, { of: 2 }, { personId: BEN }, { beatId: B1 }])
      expect(asideWith('talk', { ...mark, ...other })).toEqual([false]);
    // a withdrawal, and a beat that changed, are never out of sight
    expect(asideWith('withdrawn', mark)).toEqual([false]);
    expect(asideWith('changed', mark)).toEqual([false]);
  });

  it('[R12] says who and which beat, and never why', () => {
    const said = STANDINGS.map((standing) => sayStanding(standing, 'Ari', quotedBeat('Turn', 3), true));
    expect(said[0]).toBe('Ari withdrew from “Turn”. It is still called ready.');
    for (const sentence of said) {
      expect(sentence).toContain('“Turn”');
      expect(sentence).not.toMatch(/because|reason|refus|reject|why/i);
    }
    expect(quotedBeat('', 3)).toBe('Beat 4');
  });
});
