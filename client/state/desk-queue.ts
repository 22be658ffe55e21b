/** What of one scene an IC has to look at, the most pressing first. Pure; in words in `shared/words/desk.ts`. */
import type { LiveConsentScene } from '#shared/model/consent-live.ts';
import type { Standing } from '#shared/model/consent.ts';
import type { DeskMark } from '#shared/model/desk-marks.ts';
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
      /** when they said it, on the server's clock */
      readonly saidAt: number | null;
      /** what an IC noted of just this; a row with one is set aside */
      readonly mark: DeskMark | null;
    }
  /** called ready, and not the same any more */
  | { readonly about: 'published' }
  | { readonly about: 'finding'; readonly finding: OfferFinding; readonly contactId: string | null }
);

export interface QueueBeat {
  readonly id: string;
  readonly findings: readonly OfferFinding[];
}

/** `beats` in playing order; `said` is what the server tells of the scene, `marks` what ICs noted on its desk. */
export function queueOf(
  beats: readonly QueueBeat[],
  said: LiveConsentScene | null,
  marks: readonly DeskMark[],
): readonly QueueItem[] {
  const items = beats.flatMap(({ id: beatId, findings }): readonly QueueItem[] => {
    const told = said?.beats.find(({ id }) => id === beatId);
    const people = (told?.people ?? []).flatMap(({ person, standing, answeredAt }): readonly QueueItem[] => {
      const kind = KIND_OF[standing];
      if (kind === null) return [];
      const at = { beatId, personId: person };
      const mark = kind === 'talk' ? markOf(marks, at, answeredAt) : null;
      const isReady = told?.ready === true;
      const id = `${beatId} ${person}`;
      return [{ id, kind, ...at, about: 'person', standing, isReady, saidAt: answeredAt, mark }];
    });
    const published: readonly QueueItem[] =
      told?.ready === true && told.changed
        ? [{ id: `${beatId} published`, kind: 'ask-again', beatId, about: 'published' }]
        : [];
    return [...published, ...people, ...foundIn(beatId, findings)];
  });
  return QUEUE_KINDS.flatMap((kind) => items.filter((item) => item.kind === kind));
}

/** Nothing where they have said something since: what is new is never set aside by what was noted of the old. */
function markOf(
  marks: readonly DeskMark[],
  { beatId, personId }: Pick<DeskMark, 'beatId' | 'personId'>,
  saidAt: number | null,
): DeskMark | null {
  return marks.find((one) => one.beatId === beatId && one.personId === personId && one.of === saidAt) ?? null;
}

/** Looked at, and neither done with nor for now. */
export function isSetAside(item: QueueItem): boolean {
  return item.about === 'person' && item.mark !== null;
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
