/**
 * Every short story of one beat: one performer with two devices, an IC who offers, somebody who edits. A device may act on
 * what it saw at any earlier moment, which is what delays and orders of arrival come to. What must hold is said here in
 * terms of the story, not of the rules.
 */
import type { Answer, AnswerKind, Offer } from '#shared/model/consent.ts';
import { judgeAnswer, readBeatConsent, withdrawsFrom, type BeatRecords } from '#shared/rules/standing.ts';
import { ARI, SAM } from './make-scene.ts';

export interface Rules {
  readonly judge: typeof judgeAnswer;
  readonly read: typeof readBeatConsent;
}
export const RULES: Rules = { judge: judgeAnswer, read: readBeatConsent };

type Act =
  | { readonly kind: 'offer' | 'edit' | 'revert' | 'withdraw' | 'other-agrees' }
  /** `seen`: how many acts the answering screen had seen */
  | { readonly kind: 'agree' | 'not-this' | 'talk'; readonly seen: number };

interface World {
  readonly records: BeatRecords;
  readonly content: 'first' | 'second';
  readonly lastSeq: number;
}

export interface Violation {
  readonly story: readonly string[];
  readonly broken: string;
}

const EMPTY: World = { records: { offers: [], answers: [] }, content: 'first', lastSeq: 0 };

/** Runs all stories up to `longest` acts; null where nothing is ever broken. */
export function findViolation(
  rules: Rules,
  longest: number,
): { violation: Violation | null; stories: number } {
  let stories = 0;
  const walk = (acts: readonly Act[], worlds: readonly World[]): Violation | null => {
    stories++;
    const broken = judge(rules, acts, worlds);
    if (broken !== null) return { story: acts.map(say), broken };
    if (acts.length === longest) return null;
    for (const act of nextActs(acts.length)) {
      const next = apply(rules, act, worlds);
      const violation = walk([...acts, act], [...worlds, next]);
      if (violation !== null) return violation;
    }
    return null;
  };
  return { violation: walk([], [EMPTY]), stories };
}

function nextActs(at: number): readonly Act[] {
  const views = Array.from({ length: at + 1 }, (_, seen) => seen);
  return [
    ...(['offer', 'edit', 'revert', 'withdraw', 'other-agrees'] as const).map((kind) => ({ kind })),
    ...(['agree', 'not-this', 'talk'] as const).flatMap((kind) => views.map((seen) => ({ kind, seen }))),
  ];
}

function apply(rules: Rules, act: Act, worlds: readonly World[]): World {
  const now = worlds.at(-1)!;
  switch (act.kind) {
    case 'edit':
      return { ...now, content: 'second' };
    case 'revert':
      return { ...now, content: 'first' };
    case 'offer':
      return {
        ...now,
        records: { ...now.records, offers: [...now.records.offers, offer(now)] },
        lastSeq: now.lastSeq + 1,
      };
    case 'withdraw':
      return write(now, ARI, 'withdrawn', withdrawsFrom(now.records, ARI), '');
    case 'other-agrees': {
      const newest = now.records.offers.at(-1);
      return newest?.digests[SAM] === now.content ? write(now, SAM, 'agree', newest.id, now.content) : now;
    }
    default: {
      const view = worlds[act.seen]!;
      const shown = view.records.offers.at(-1);
      if (shown === undefined) return now;
      const { content: digest, lastSeq: after } = view;
      const attempt = { personId: ARI, offerId: shown.id, kind: act.kind, digest, after };
      const verdict = rules.judge(attempt, now.records, now.content, now.lastSeq);
      return verdict.kind === 'accepted' ? write(now, ARI, act.kind, shown.id, view.content) : now;
    }
  }
}

function offer({ records, content }: World): Offer {
  const number = records.offers.length + 1;
  const digests = { [ARI]: content, [SAM]: content };
  return { id: `ofr_${number}`, sceneId: 's', beatId: 'b', number, by: 'ic', at: number, digests, parts: {} };
}

function write(now: World, personId: string, kind: AnswerKind, offerId: string, digest: string): World {
  const lastSeq = personId === ARI ? now.lastSeq + 1 : now.lastSeq;
  return {
    ...now,
    lastSeq,
    records: { ...now.records, answers: [...now.records.answers, answer(personId, kind, offerId, digest)] },
  };
}

export function answer(
  personId: string,
  kind: AnswerKind,
  offerId: string,
  digest: string,
  more: Partial<Answer> = {},
): Answer {
  return {
    id: 'ans_1',
    offerId,
    sceneId: 's',
    beatId: 'b',
    personId,
    kind,
    at: 1,
    digest,
    rider: null,
    kit: '',
    phase: 'rehearsal',
    sessionId: 'one',
    expiresAt: null,
    ...more,
  };
}

/** What the story itself says must hold at its end. */
function judge({ read }: Rules, acts: readonly Act[], worlds: readonly World[]): string | null {
  const now = worlds.at(-1)!;
  const digests = new Map([ARI, SAM].map((person) => [person, now.content]));
  const consent = read(now.records, digests, 0);
  const { standing } = consent.people.get(ARI)!;
  const offeredAt = acts.findLastIndex(({ kind }) => kind === 'offer');
  const withdrawnAt = acts.findLastIndex(({ kind }) => kind === 'withdraw');
  if (withdrawnAt > offeredAt && standing !== 'withdrawn') return 'a withdrawal stands until the next offer';
  if (standing === 'withdrawn' && withdrawnAt <= offeredAt) return 'only a withdrawal reads as one';
  // a yes that counts: given on a screen that had seen what the beat still is and everything about oneself
  const yes = acts.findLastIndex((act, at) => act.kind === 'agree' && isValidYes(acts, worlds, at));
  const laterNo = acts.findLastIndex(
    (act, at) =>
      (act.kind === 'not-this' || act.kind === 'talk') &&
      worlds[act.seen]!.records.offers.length > 0 &&
      at > yes,
  );
  const isAgreed = yes >= 0 && worlds[yes]!.content === now.content && withdrawnAt < yes && laterNo < 0;
  if ((standing === 'agreed') !== isAgreed)
    return isAgreed ? 'the same content again is the same agreement' : 'agreed without a yes to this';
  const other = acts.some(
    (act, at) =>
      act.kind === 'other-agrees' && worlds[at + 1] !== worlds[at] && worlds[at]!.content === now.content,
  );
  if (consent.isComplete && !(isAgreed && other)) return 'complete without everybody';
  if (consent.isComplete !== (consent.standing === 'agreed')) return 'a beat stands as its least safe person';
  if (offeredAt < 0 && withdrawnAt < 0 && standing !== 'draft') return 'nothing offered is a draft';
  return null;
}

function isValidYes(acts: readonly Act[], worlds: readonly World[], at: number): boolean {
  const act = acts[at]!;
  if (act.kind !== 'agree') return false;
  const [view, then] = [worlds[act.seen]!, worlds[at]!];
  const unseen = acts.slice(act.seen, at).some((other, index) => isAboutHer(other, worlds, act.seen + index));
  const withdrawnAt = acts.slice(0, at).findLastIndex(({ kind }) => kind === 'withdraw');
  const shownAt = acts.slice(0, act.seen).findLastIndex(({ kind }) => kind === 'offer');
  const shown = view.records.offers.at(-1)?.digests[ARI];
  return shownAt > withdrawnAt && shown === then.content && view.content === then.content && !unseen;
}

function isAboutHer(act: Act, worlds: readonly World[], at: number): boolean {
  return act.kind !== 'other-agrees' && worlds[at + 1]!.lastSeq > worlds[at]!.lastSeq;
}

function say(act: Act): string {
  return 'seen' in act ? `${act.kind} (a screen of ${act.seen} acts)` : act.kind;
}
