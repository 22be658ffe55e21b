/** What two maps say to a contact, for the IC's desk and for the owner's own screen. Calm, exact, and about a zone, never a person's character. */
import type { Direction } from '../model/comfort.ts';
import type { Condition, UnknownCondition } from '../model/conditions.ts';
import type { Change } from '../rules/alternatives.ts';
import type { MatchFinding } from '../rules/matching.ts';
import type { OfferFinding } from '../rules/offer-rules.ts';
import { capital } from './capital.ts';
import { zoneAlone } from './contact-parts.ts';
import type { NameOf } from './contact-sentence.ts';
import { countsOf } from './counts-words.ts';
import { CONDITION_LABELS, PHASE_LABELS } from './labels/comfort.ts';
import { AGENT_LABELS, LAYER_LABELS, LEVEL_LABELS } from './labels/contact.ts';
import { KIT_LABELS } from './labels/kit.ts';
import { ZONE_LABELS } from './labels/zones.ts';

export interface ConditionNames {
  readonly nameOf: NameOf;
  /** number of a scene as printed in the script */
  readonly sceneOf: (sceneId: string) => string;
}

/** "only by palm or forearm", "up to 4 counts". */
export function conditionText(
  condition: Condition | UnknownCondition,
  { nameOf, sceneOf }: ConditionNames,
): string {
  switch (condition.kind) {
    case 'unknown':
      return `“${condition.text}”, which this page does not know`;
    case 'with-garment':
      return `with ${KIT_LABELS[condition.garment]}`;
    case 'with-barrier':
      return `with ${KIT_LABELS[condition.barrier]} on both sides`;
    case 'only-with':
      return `only with ${orWords(condition.people.map(nameOf))}`;
    case 'not-with':
      return `not with ${orWords(condition.people.map(nameOf))}`;
    case 'only-agent':
      return `only by ${orWords(condition.agents.map((agent) => AGENT_LABELS[agent]))}`;
    case 'max-level':
      return `up to ${LEVEL_LABELS[condition.level]}`;
    case 'max-counts':
      return `up to ${countsOf(condition.counts)}`;
    case 'only-scene':
      return `for scene ${sceneOf(condition.sceneId)} only`;
    case 'only-phase':
      return `for ${PHASE_LABELS[condition.phase]} only`;
    case 'not-on-camera-angle':
      return `${CONDITION_LABELS[condition.kind]}: “${condition.note}”`;
    default:
      return CONDITION_LABELS[condition.kind];
  }
}

/** One finding in one sentence. */
export function sayMatchFinding(finding: MatchFinding, names: ConditionNames): string {
  const who = names.nameOf(finding.personId);
  const owner = finding.double === null ? who : `${who} (doubled by ${names.nameOf(finding.double)})`;
  if (finding.kind === 'not-shared') return `${owner} has shared no map. The answer comes from them.`;
  const where = `${owner}, ${SIDES[finding.direction]} ${zoneAlone(finding.zone)}`;
  switch (finding.kind) {
    case 'fence':
      return finding.closed === finding.zone
        ? `${where}: closed. It cannot be offered.`
        : `${where}: closed with ${zoneAlone(finding.closed)}. It cannot be offered.`;
    case 'condition':
      return `${where}: ${conditionText(finding.condition, names)}. This contact is not.`;
    case 'on-the-day':
      return `${where}: ${conditionText(finding.condition, names)}. To be kept when it is run.`;
    case 'unset':
      return `${where}: not set. You may ask.`;
    case 'agrees':
      return `${where}: fits their map. Their answer is asked all the same.`;
    case 'near':
      return `${where}: beside it ${zoneAlone(finding.closed)} is closed. Look how far it reaches.`;
  }
}

export const OFFER_FINDING_WORDS = {
  nobody: 'Nobody is in this beat yet. Add people before it is offered.',
  cannotAnswer: (name: string) => `${name} is not a performer here any more, so no answer of theirs stands.`,
  // M5
  minor: (name: string) =>
    `${name} counts as under 18. A contact needs the guardian’s consent and the child’s assent, with the room. ` +
    'Until that can be noted here, this beat stays not ready.',
} as const;

/** How much a finding weighs, as a heading of a list. */
export const OFFER_HEADINGS = {
  writing: 'To put right',
  offer: 'Before it can be offered',
  ready: 'Before it is called ready',
  nothing: 'To know',
} as const satisfies Record<OfferFinding['blocks'], string>;

/** What would be different in an alternative: "palm, not fingertips" is left to the reader of the contact beside it. */
export function changeText(change: Change): string {
  switch (change.field) {
    case 'zone':
      return capital(ZONE_LABELS[change.value]);
    case 'agent':
      return capital(AGENT_LABELS[change.value]);
    case 'layer':
      return capital(LAYER_LABELS[change.value]);
    case 'level':
      return capital(LEVEL_LABELS[change.value]);
    case 'counts':
      return capital(countsOf(change.value));
    case 'to':
      return 'Stays where it lands';
  }
}

const SIDES: Readonly<Record<Direction, string>> = {
  receive: 'contact received at',
  give: 'contact given at',
};

function orWords(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
}
