import { describe, expect, test } from 'vitest';
import { STANDINGS, type Answer, type Offer } from '#shared/model/consent.ts';
import {
  isAskedAgain,
  isStillReady,
  judgeAnswer,
  readBeatConsent,
  readConsent,
  withdrawsFrom,
  type BeatRecords,
} from '#shared/rules/standing.ts';
import { answer, findViolation, RULES, type Rules } from './consent-model.ts';
import { ARI, SAM } from './make-scene.ts';

function offer(number: number, digest: string, people: readonly string[] = [ARI]): Offer {
  const digests = Object.fromEntries(people.map((person) => [person, digest]));
  return { id: `ofr_${number}`, sceneId: 's', beatId: 'b', number, by: 'ic', at: 1, digests, parts: {} };
}

function stands(offers: readonly Offer[], answers: readonly Answer[], digest = 'first', now = 0): string {
  return readConsent({ offers, answers }, ARI, digest, now).standing;
}

const said = (kind: Answer['kind'], number: number, digest = 'first', more: Partial<Answer> = {}) =>
  answer(ARI, kind, `ofr_${number}`, digest, more);

describe('[R9] [R12] [B6 29] every story of up to five acts, from two devices, in every order of arrival', () => {
  test('withdrawn wins, nothing is agreed or complete without its yes, the same content is the same agreement', () => {
    const { violation, stories } = findViolation(RULES, 5);
    expect(violation).toBeNull();
    expect(stories).toBeGreaterThan(400_000);
  }, 60_000);

  const bugs: Readonly<Record<string, Rules>> = {
    'a yes is taken whatever its screen had seen': {
      ...RULES,
      judge: (attempt, records, digest, lastSeq) =>
        judgeAnswer({ ...attempt, after: lastSeq }, records, digest, lastSeq),
    },
    'a yes is taken to another version than the present': {
      ...RULES,
      judge: (attempt, records, _digest, lastSeq) => judgeAnswer(attempt, records, attempt.digest, lastSeq),
    },
    'the newest answer stands, and a withdrawal is one of them': {
      ...RULES,
      read: (records, digests, now) =>
        readBeatConsent({ ...records, answers: lastOfEach(records) }, digests, now),
    },
    'a yes stands whatever became of the beat': {
      ...RULES,
      read: (records, digests, now) => readBeatConsent(withDigests(records, digests), digests, now),
    },
    'one yes is enough for a beat': {
      ...RULES,
      read: (records, digests, now) => {
        const consent = readBeatConsent(records, digests, now);
        return {
          ...consent,
          isComplete: [...consent.people.values()].some(({ standing }) => standing === 'agreed'),
        };
      },
    },
    'a no that comes late is left out': {
      ...RULES,
      judge: (attempt, records, digest, lastSeq) =>
        attempt.after < lastSeq
          ? { kind: 'stale', because: 'since' }
          : judgeAnswer(attempt, records, digest, lastSeq),
    },
  };
  test.each(Object.entries(bugs))('a bug planted on purpose is found: %s', (_name, rules) => {
    expect(findViolation(rules, 4).violation).not.toBeNull();
  });
});

describe('[R9] one person in one beat', () => {
  test('[B6 22] nothing offered is a draft; offered and edited is changed; agreed and edited too', () => {
    expect(stands([], [])).toBe('draft');
    expect(stands([offer(1, 'first')], [])).toBe('offered');
    expect(stands([offer(1, 'first')], [], 'second')).toBe('changed');
    expect(stands([offer(1, 'first')], [said('agree', 1)])).toBe('agreed');
    expect(stands([offer(1, 'first')], [said('agree', 1)], 'second')).toBe('changed');
    expect(stands([offer(1, 'first'), offer(2, 'second')], [said('agree', 1)], 'second')).toBe('offered');
  });

  test('the same content again is the same agreement, whatever was offered in between', () => {
    const offers = [offer(1, 'first'), offer(2, 'second')];
    expect(stands(offers, [said('agree', 1)])).toBe('agreed');
    expect(stands(offers, [said('agree', 1), said('not-this', 2, 'second')])).not.toBe('agreed');
  });

  test('a no to this version stands until another offer, and again when this version comes back', () => {
    expect(stands([offer(1, 'first')], [said('not-this', 1)])).toBe('not-this');
    expect(stands([offer(1, 'first')], [said('talk', 1)], 'second')).toBe('talk');
    expect(stands([offer(1, 'first'), offer(2, 'second')], [said('not-this', 1)], 'second')).toBe('offered');
    expect(stands([offer(1, 'first'), offer(2, 'second')], [said('not-this', 1)])).toBe('not-this');
    expect(stands([offer(1, 'first'), offer(2, 'second')], [said('not-this', 1)], 'third')).toBe('changed');
  });

  test('[R12] after a withdrawal only a new offer and a new yes bring it back, in both orders of the two', () => {
    const one = [offer(1, 'first')];
    expect(stands(one, [said('agree', 1), said('withdrawn', 1, '')])).toBe('withdrawn');
    expect(stands(one, [said('withdrawn', 1, ''), said('agree', 1)])).toBe('withdrawn');
    expect(stands([], [answer(ARI, 'withdrawn', '', '')])).toBe('withdrawn');
    const two = [...one, offer(2, 'first')];
    expect(stands(two, [said('agree', 1), said('withdrawn', 1, '')])).toBe('offered');
    expect(stands(two, [said('agree', 1), said('withdrawn', 1, ''), said('agree', 2)])).toBe('agreed');
    expect(withdrawsFrom({ offers: two, answers: [] }, ARI)).toBe('ofr_2');
    // [R19] what was put to others alone is not named
    const others = [...two, offer(3, 'first', [SAM])];
    expect(withdrawsFrom({ offers: others, answers: [] }, ARI)).toBe('ofr_2');
    expect(withdrawsFrom({ offers: [offer(1, 'first', [SAM])], answers: [] }, ARI)).toBe('');
  });

  test('[R7] a yes that has lapsed is none', () => {
    const lapsing = [said('agree', 1, 'first', { expiresAt: 10 })];
    expect(stands([offer(1, 'first')], lapsing, 'first', 9)).toBe('agreed');
    expect(stands([offer(1, 'first')], lapsing, 'first', 10)).toBe('offered');
  });

  test('an answer of somebody else, or to an offer that did not ask them, is not theirs', () => {
    expect(stands([offer(1, 'first')], [answer(SAM, 'agree', 'ofr_1', 'first')])).toBe('offered');
    expect(stands([offer(1, 'first', [SAM])], [])).toBe('draft');
  });
});

describe('[R11] what may be written down', () => {
  const records: BeatRecords = { offers: [offer(1, 'first')], answers: [] };
  const attempt = { personId: ARI, offerId: 'ofr_1', kind: 'agree', digest: 'first', after: 5 } as const;

  test('a yes to exactly this, from a screen that missed nothing', () => {
    expect(judgeAnswer(attempt, records, 'first', 5)).toEqual({ kind: 'accepted', offer: records.offers[0] });
    expect(judgeAnswer(attempt, records, 'first', 6)).toEqual({ kind: 'stale', because: 'since' });
    expect(judgeAnswer(attempt, records, 'second', 5)).toEqual({ kind: 'stale', because: 'changed' });
    expect(judgeAnswer({ ...attempt, digest: 'second' }, records, 'second', 5)).toEqual({
      kind: 'stale',
      because: 'changed',
    });
    const withdrawn = { ...records, answers: [said('withdrawn', 1, '')] };
    expect(judgeAnswer(attempt, withdrawn, 'first', 5)).toEqual({ kind: 'stale', because: 'withdrawn' });
  });

  test('an offer that is not there and one to somebody else look the same', () => {
    expect(judgeAnswer({ ...attempt, offerId: 'ofr_9' }, records, 'first', 5)).toEqual({ kind: 'absent' });
    expect(judgeAnswer({ ...attempt, personId: SAM }, records, 'first', 5)).toEqual({ kind: 'absent' });
    expect(judgeAnswer({ ...attempt, personId: '__proto__' }, records, 'first', 5)).toEqual({
      kind: 'absent',
    });
  });

  test.each(['not-this', 'talk'] as const)('%s may come late, after anything', (kind) => {
    expect(judgeAnswer({ ...attempt, kind, after: 0 }, records, 'second', 9)).toMatchObject({
      kind: 'accepted',
    });
  });
});

describe('the beat', () => {
  const both = [offer(1, 'first', [ARI, SAM])];
  const digests = new Map([
    [ARI, 'first'],
    [SAM, 'first'],
  ]);
  const yes = [said('agree', 1), answer(SAM, 'agree', 'ofr_1', 'first')];

  test('stands as its least safe person, and with nobody in it is a draft', () => {
    expect(readBeatConsent({ offers: both, answers: yes }, digests, 0)).toMatchObject({
      standing: 'agreed',
      isComplete: true,
    });
    for (const kind of ['withdrawn', 'talk', 'not-this'] as const)
      expect(readBeatConsent({ offers: both, answers: [...yes, said(kind, 1)] }, digests, 0)).toMatchObject({
        standing: kind,
        isComplete: false,
      });
    expect(readBeatConsent({ offers: both, answers: yes }, new Map(), 0)).toMatchObject({
      standing: 'draft',
      isComplete: false,
    });
    expect(STANDINGS.indexOf('withdrawn')).toBe(0);
  });

  test('[R14] a beat with a double is not complete without the original', () => {
    const withOriginal = new Map([...digests, ['pers_0000000000kee1', 'first']]);
    expect(readBeatConsent({ offers: both, answers: yes }, withOriginal, 0).isComplete).toBe(false);
  });

  test('ready is of exactly the version that was called, and ends with any yes', () => {
    const complete = readBeatConsent({ offers: both, answers: yes }, digests, 0);
    const called = { called: 'ready', digests: Object.fromEntries(digests) } as const;
    expect(isStillReady(called, complete, digests)).toBe(true);
    expect(isStillReady(null, complete, digests)).toBe(false);
    expect(isStillReady({ ...called, called: 'not-ready' }, complete, digests)).toBe(false);
    expect(isStillReady({ ...called, digests: { [ARI]: 'first' } }, complete, digests)).toBe(false);
    expect(isStillReady({ ...called, digests: { [ARI]: 'old', [SAM]: 'first' } }, complete, digests)).toBe(
      false,
    );
    expect(isStillReady(called, { ...complete, isComplete: false }, digests)).toBe(false);
  });

  test('[R19] asked again is read from the board alone', () => {
    expect(isAskedAgain({ called: 'ready', board: 'a' }, 'b')).toBe(true);
    expect(isAskedAgain({ called: 'ready', board: 'a' }, 'a')).toBe(false);
    expect(isAskedAgain({ called: 'not-ready', board: 'a' }, 'b')).toBe(false);
    expect(isAskedAgain(null, 'b')).toBe(false);
  });
});

function lastOfEach({ answers }: BeatRecords): readonly Answer[] {
  return answers.filter(
    (one, at) => !answers.slice(at + 1).some(({ personId }) => personId === one.personId),
  );
}

function withDigests(records: BeatRecords, digests: ReadonlyMap<string, string>): BeatRecords {
  return {
    ...records,
    answers: records.answers.map((one) =>
      one.kind === 'agree' ? { ...one, digest: digests.get(one.personId) ?? '' } : one,
    ),
  };
}
