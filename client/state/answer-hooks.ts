/** One's own answer to one beat: what was offered, what is on the screen, what was pressed, and what waits to be sent. */
import { useCallback, useEffect, useState } from 'react';
import type { AnswerKind, OfferAnswer } from '#shared/model/consent.ts';
import { isOfferAnswer } from '#shared/model/consent.ts';
import type { OfferLook } from '#shared/protocol/consent-results.ts';
import { findDifferences, type Difference } from '#shared/rules/difference.ts';
import { API_WORDS } from '#shared/words/screens.ts';
import { runCommand, type CommandFailure } from './api.ts';
import { useCommand } from './api-hooks.ts';
import { useParty } from './board-hooks.ts';
import { useConsent, useStanding, type LiveStanding } from './consent-hooks.ts';
import { useLiveStatus } from './live-hooks.ts';
import { useOwnPart, type PresentPart } from './material-hooks.ts';
import { useOutbox, useOutboxState, type OutboxItem, type UndeliveredItem } from './outbox-hooks.ts';

export type { Difference } from '#shared/rules/difference.ts';

/** Why a yes cannot be given now; the button stays where it is. */
export type NoYes = 'offline' | 'other-version' | 'waiting' | null;

export interface Answering {
  readonly isOnline: boolean;
  /** false: no connection since this page was opened, so nothing is known of any answer */
  readonly isKnown: boolean;
  readonly standing: LiveStanding | null;
  readonly present: PresentPart | null;
  /** there was a yes to this beat once */
  readonly hasAgreed: boolean;
  /** what is other than what was agreed to, else than what was offered; null where there is nothing to compare */
  readonly differences: readonly Difference[] | null;
  readonly noYes: NoYes;
  /** pressed here, and not known to have reached the server */
  readonly pending: { readonly kind: AnswerKind; readonly at: number } | null;
  readonly undelivered: readonly UndeliveredItem[];
  /** pressed here, where the server tells nothing of it */
  readonly hasWithdrawn: boolean;
  readonly isBusy: boolean;
  /** the last yes was not taken */
  readonly failure: CommandFailure | null;
  readonly isLookMissing: boolean;
  readonly lookAgain: () => void;
  readonly answer: (kind: OfferAnswer) => Promise<void>;
  readonly withdraw: () => Promise<void>;
  readonly dismiss: (key: string) => void;
}

/** Inside an open board. */
export function useAnswering(beatId: string): Answering {
  const { scene, me } = useParty();
  const isOnline = useLiveStatus() === 'open';
  const isKnown = useConsent() !== null;
  const standing = useStanding(scene.id, beatId, me.personId);
  const offer = standing?.offer ?? null;
  // a double's kit changes where they stand and nothing else that is on this screen
  const look = useOfferLook(offer?.id ?? null, `${standing?.mark} ${standing?.standing}`, me.personId);
  const present = useOwnPart(beatId, look.seen === null ? null : (look.seen.now ?? look.seen.part));
  const outbox = useOutbox();
  const { waiting, undelivered } = useOutboxState();
  const { run, isBusy, failure, clear } = useCommand('answer-offer');
  const [isMissing, setMissing] = useState(false);
  const [hasWithdrawn, setWithdrawn] = useState(false);
  const ofBeat = (item: OutboxItem): AnswerKind | null => answerOf(item, beatId, offer?.id ?? '');
  const last = waiting.findLast((item) => ofBeat(item) !== null) ?? null;
  const pending = last === null ? null : { kind: ofBeat(last) ?? 'withdrawn', at: last.at };
  const base = look.seen === null || standing === null ? null : comparedWith(look.seen, standing);

  async function push(name: 'answer-offer' | 'withdraw', input: object): Promise<void> {
    setMissing(outbox === null);
    clear();
    await outbox?.push(name, input);
  }

  return {
    isOnline,
    isKnown,
    standing,
    present,
    hasAgreed: look.seen?.agreed != null,
    differences: base === null || present === null ? null : findDifferences(base, present.part),
    noYes: !isOnline
      ? 'offline'
      : pending !== null
        ? 'waiting'
        : present?.digest === offer?.digest && standing?.standing !== 'changed'
          ? null
          : 'other-version',
    pending,
    undelivered: undelivered.filter((item) => ofBeat(item) !== null),
    // a session that somebody else opened is told nothing of its answers, and can withdraw all the same
    hasWithdrawn: hasWithdrawn && standing === null && outbox !== null,
    isBusy,
    failure: isMissing ? NOTHING_SENT : failure,
    isLookMissing: look.isMissing,
    lookAgain: look.again,
    async answer(kind) {
      if (offer === null || present === null || standing === null) return;
      const input = { offer: offer.id, answer: kind, digest: present.digest, after: standing.mark };
      // a yes is to what is now, or it is not given: it never waits
      if (kind === 'agree') await run(input);
      else await push('answer-offer', input);
    },
    withdraw: async () => {
      setWithdrawn(true);
      await push('withdraw', { scene: scene.id, beat: beatId });
    },
    dismiss: (key) => void outbox?.dismiss(key),
  };
}

interface Look {
  readonly seen: OfferLook | null;
  readonly isMissing: boolean;
  readonly again: () => void;
}

/** What one was shown with an offer, what one had agreed to, and what it is now: asked again when one is told of anything new. */
function useOfferLook(offerId: string | null, told: string, personId: string): Look {
  const status = useLiveStatus();
  const [seen, setSeen] = useState<{ readonly offerId: string; readonly look: OfferLook } | null>(null);
  const [isMissing, setMissing] = useState(false);
  const [tries, setTries] = useState(0);
  const isOpen = status === 'open';
  useEffect(() => {
    if (offerId === null || !isOpen) return;
    const off = new AbortController();
    const ask = async (): Promise<void> => {
      const answer = await runCommand(
        'look-at-offer',
        { offer: offerId },
        { as: personId, signal: off.signal },
      );
      if (off.signal.aborted) return;
      setMissing(!answer.ok);
      if (answer.ok) setSeen({ offerId, look: answer.result });
    };
    void ask();
    return () => off.abort();
  }, [offerId, told, personId, isOpen, tries]);
  const again = useCallback(() => setTries((count) => count + 1), []);
  const isOfThis = seen !== null && seen.offerId === offerId;
  return { seen: isOfThis ? seen.look : null, isMissing: isMissing && !isOfThis, again };
}

/** A yes of before is what one knows; else what one was shown, where that is not what is. */
function comparedWith({ part, agreed }: OfferLook, { standing }: LiveStanding): OfferLook['agreed'] {
  if (standing === 'agreed' || standing === 'withdrawn') return null;
  return agreed ?? (standing === 'changed' ? part : null);
}

/** What a waiting command says of this beat; null where it is about another. */
function answerOf({ name, input }: OutboxItem, beatId: string, offerId: string): AnswerKind | null {
  const fields = new Map(typeof input === 'object' && input !== null ? Object.entries(input) : []);
  if (name === 'withdraw') return fields.get('beat') === beatId ? 'withdrawn' : null;
  const answer = fields.get('answer');
  return name === 'answer-offer' && fields.get('offer') === offerId && isOfferAnswer(answer) ? answer : null;
}

const NOTHING_SENT: CommandFailure = { ok: false, reason: 'broken', sentence: API_WORDS.broken };
