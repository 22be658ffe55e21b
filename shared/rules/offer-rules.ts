/**
 * May this beat be offered, and may it be called ready? The rules of the board, the maps that were released, and the
 * riders, in one list for the IC and nobody else (R4, R19). Which answer anybody gave is not looked at here.
 */
import type { Phase } from '../model/comfort.ts';
import type { Doubling } from '../model/consent.ts';
import type { KitId } from '../model/kit-catalogue.ts';
import type { RiderState } from '../model/rider.ts';
import { findBeatFindings, type BeatFinding, type BeatInScene, type SceneFacts } from './beat-rules.ts';
import type { MatchContext } from './condition-rules.ts';
import { findOffFigure, type FigureOf, type OffFigureFinding } from './figure-rules.ts';
import { coversBeat, type KitFacts } from './kit-rules.ts';
import { peopleToAsk, type MaterialBeat } from './material.ts';
import { minorsInContact } from './minors-consent.ts';
import { matchBeat, type Maps, type MatchFinding } from './matching.ts';

/** One beat with all that lies in it, as `BeatContents` of shared/doc reads it. */
export type OfferedBeat = MaterialBeat & BeatInScene;

export interface OfferFacts extends SceneFacts {
  readonly sceneId: string;
  readonly kit: readonly KitFacts[];
  readonly doubles: readonly Doubling[];
  readonly isClosed: boolean;
  readonly phase: Phase | null;
  /** released and narrowed, by person (`withNarrowing`) */
  readonly maps: Maps;
  /** as released with a map */
  readonly figureOf: FigureOf;
  /** of this scene, by person */
  readonly riders: ReadonlyMap<string, RiderState>;
  /** who is noted as 18 or older; whoever is not among them counts as a minor (M1) */
  readonly adults: ReadonlySet<string>;
  /** performers whose access holds: who can answer, and take an answer back */
  readonly performers: ReadonlySet<string>;
}

/** What a finding keeps from happening; what keeps it from being offered keeps it from being ready too. */
export type OfferBlocks = 'writing' | 'offer' | 'ready' | 'nothing';

export type OfferFinding =
  | { readonly kind: 'beat'; readonly blocks: OfferBlocks; readonly finding: BeatFinding }
  | { readonly kind: 'map'; readonly blocks: OfferBlocks; readonly finding: MatchFinding }
  | {
      readonly kind: 'figure';
      readonly blocks: 'nothing';
      readonly contactId: string;
      readonly finding: OffFigureFinding;
    }
  /** there is nobody in it who could agree */
  | { readonly kind: 'nobody'; readonly blocks: 'offer' }
  /** R12: a yes that its giver could not take back is none */
  | { readonly kind: 'cannot-answer'; readonly blocks: 'ready'; readonly personId: string }
  /** M5: guardian's consent and child's assent, with the room */
  | { readonly kind: 'minor'; readonly rule: 'M5'; readonly blocks: 'ready'; readonly personId: string };

export function findOfferFindings(inScene: OfferedBeat, facts: OfferFacts): readonly OfferFinding[] {
  const board = findBeatFindings(inScene, facts)
    .filter((finding) => !isSettled(finding, facts.riders))
    .map((finding) => ({ kind: 'beat' as const, blocks: blocksOf(finding), finding }));
  const maps = matchBeat(facts.maps, contextOf(inScene, facts)).map((finding) => ({
    kind: 'map' as const,
    blocks: MAP_BLOCKS[finding.kind],
    finding,
  }));
  return [...people(inScene, facts), ...board, ...maps, ...offFigures(inScene, facts)];
}

/** C13, beside what maps say: pointed out, and the IC's to decide. */
function offFigures({ contacts }: OfferedBeat, { figureOf }: OfferFacts): readonly OfferFinding[] {
  return contacts
    .filter(({ retired }) => retired !== true)
    .flatMap((contact) =>
      findOffFigure(contact, figureOf).map((finding) => ({
        kind: 'figure' as const,
        blocks: finding.blocks,
        contactId: contact.id,
        finding,
      })),
    );
}

/** What stands in the way because of who is asked, and not of what they do. */
function people(inScene: OfferedBeat, { doubles, adults, performers }: OfferFacts): readonly OfferFinding[] {
  const asked = peopleToAsk(inScene, doubles);
  if (asked.length === 0) return [{ kind: 'nobody', blocks: 'offer' }];
  const gone = asked.filter((id) => !performers.has(id));
  const minors = minorsInContact(inScene, doubles, adults);
  return [
    ...gone.map((personId) => ({ kind: 'cannot-answer' as const, blocks: 'ready' as const, personId })),
    ...minors.map((personId) => ({
      kind: 'minor' as const,
      rule: 'M5' as const,
      blocks: 'ready' as const,
      personId,
    })),
  ];
}

export function mayOffer(findings: readonly OfferFinding[]): boolean {
  return findings.every(({ blocks }) => blocks === 'nothing' || blocks === 'ready');
}

/** Beside everybody's yes: nothing on the board, in a map or about a rider stands in the way. */
export function mayBeReady(findings: readonly OfferFinding[]): boolean {
  return findings.every(({ blocks }) => blocks === 'nothing');
}

/** What a contact of this beat is seen with; also for the owner's own screen, with the owner's own map. */
export function contextOf(
  { beat, intent, contacts, cameras }: MaterialBeat,
  {
    sceneId,
    kit,
    doubles,
    isClosed,
    phase,
  }: Omit<OfferFacts, 'maps' | 'figureOf' | 'riders' | 'categories' | 'adults' | 'performers'>,
): MatchContext {
  const worn = new Map<string, KitId[]>();
  for (const line of kit)
    if (coversBeat(line, beat.id))
      for (const { person } of line.wearers) worn.set(person, [...(worn.get(person) ?? []), line.item]);
  return {
    sceneId,
    contacts,
    placeholder: intent?.placeholder ?? '',
    cameras: cameras
      .filter(({ beatIds, retired }) => retired !== true && beatIds.includes(beat.id))
      .map(({ label }) => label),
    worn,
    doubles,
    isClosed,
    phase,
  };
}

/** A fence, and a condition that does not hold, cannot be asked. What is not known or not set can. */
const MAP_BLOCKS: Readonly<Record<MatchFinding['kind'], OfferBlocks>> = {
  fence: 'offer',
  condition: 'offer',
  'on-the-day': 'nothing',
  unset: 'nothing',
  agrees: 'nothing',
  near: 'nothing',
  'not-shared': 'nothing',
};

/** R23: only an executed rider settles it. That somebody noted "not needed" does not. */
function isSettled(finding: BeatFinding, riders: ReadonlyMap<string, RiderState>): boolean {
  return finding.kind === 'beat' && finding.rule === 'R23' && riders.get(finding.personId) === 'executed';
}

function blocksOf(finding: BeatFinding): OfferBlocks {
  return finding.kind === 'contact' ? finding.finding.blocks : finding.blocks;
}
