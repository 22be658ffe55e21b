/** What of one scene an IC has to look at, the most pressing first. Pure; in words in `shared/words/desk.ts`. */
import type { LiveConsentScene } from '#shared/model/consent-live.ts';
import type { Standing } from '#shared/model/consent.ts';
import type { OfferFinding } from '#shared/rules/offer-rules.ts';

export const QUEUE_KINDS = ['withdrawn', 'ask-again', 'talk', 'check', 'barrier'] as const;
export type QueueKind = (typeof QUEUE_KINDS)[number];

export type QueueItem = {
  /** stays the same while it is about the same */
  readonly id: string;
  readonly kind: QueueKind;
  readonly beatId: string;
} & (
  | {
      readonly about: 'person';
      readonly personId: string;
      readonly standing: Standing;
      readonly isReady: boolean;
    }
  /** called ready, and not the same any more */
  | { readonly about: 'published' }
  | { readonly about: 'finding'; readonly finding: OfferFinding; readonly contactId: string | null }
);

export interface QueueBeat {
  readonly id: string;
  readonly findings: readonly OfferFinding[];
}

/** `beats` in playing order; `said` is what the server tells of the scene. */
export function queueOf(beats: readonly QueueBeat[], said: LiveConsentScene | null): readonly QueueItem[] {
  const items = beats.flatMap(({ id: beatId, findings }): readonly QueueItem[] => {
    const told = said?.beats.find(({ id }) => id === beatId);
    const people = (told?.people ?? []).flatMap(({ person, standing }): readonly QueueItem[] => {
      const kind = KIND_OF[standing];
      if (kind === null) return [];
      const id = `${beatId} ${person}`;
      return [
        { id, kind, beatId, about: 'person', personId: person, standing, isReady: told?.ready === true },
      ];
    });
    const published: readonly QueueItem[] =
      told?.ready === true && told.changed
        ? [{ id: `${beatId} published`, kind: 'ask-again', beatId, about: 'published' }]
        : [];
    return [...published, ...people, ...foundIn(beatId, findings)];
  });
  return QUEUE_KINDS.flatMap((kind) => items.filter((item) => item.kind === kind));
}

const KIND_OF: Readonly<Record<Standing, QueueKind | null>> = {
  withdrawn: 'withdrawn',
  'not-this': 'talk',
  talk: 'talk',
  changed: 'ask-again',
  draft: null,
  offered: null,
  agreed: null,
};

/** Of a map only what keeps a beat from being offered: the rest is to be read at the beat. */
function foundIn(beatId: string, findings: readonly OfferFinding[]): readonly QueueItem[] {
  return findings.flatMap((finding, at): readonly QueueItem[] => {
    const id = `${beatId} finding ${at}`;
    if (finding.kind === 'map') {
      const { kind, contactId } = finding.finding;
      if (kind !== 'fence' && kind !== 'condition') return [];
      return [{ id, kind: 'check', beatId, about: 'finding', finding, contactId }];
    }
    if (finding.kind !== 'beat' || !isAboutBarriers(finding)) return [];
    const contactId = finding.finding.kind === 'contact' ? finding.finding.contactId : null;
    return [{ id, kind: 'barrier', beatId, about: 'finding', finding, contactId }];
  });
}

const BARRIER_RULES: ReadonlySet<string> = new Set(['R29', 'C10', 'B3']);

function isAboutBarriers({ finding }: Extract<OfferFinding, { kind: 'beat' }>): boolean {
  return BARRIER_RULES.has(finding.kind === 'contact' ? finding.finding.rule : finding.rule);
}
