/** Bodies in a sentence: "the back of Sam's hand", "Ari's left shoulder", "the front of the left thigh". */
import type { Agent } from '../model/contact-vocabulary.ts';
import { hasSides } from '../model/agent-zones.ts';
import type { ZoneId, ZoneSide } from '../model/zones.ts';
import { AGENT_LABELS } from './labels/contact.ts';
import { ZONE_LABELS } from './labels/zones.ts';

/** The part that makes the contact; its side where one is noted and the part has sides. */
export function agentOf(
  name: string,
  agent: Agent,
  side?: ZoneSide,
): { readonly text: string; readonly isPlural: boolean } {
  if (agent === 'prop' || agent === 'cloth')
    return { text: `${agent === 'prop' ? 'a prop' : 'cloth'} in ${possessive(name)} hands`, isPlural: false };
  return {
    text: withOwner(agentLabel(agent, side), possessive(name)),
    isPlural: agent === 'fingertips' || agent === 'lips',
  };
}

/** "left palm", "back of left hand", "fingertips of left hand"; without a side the label alone. */
export function agentLabel(agent: Agent, side?: ZoneSide): string {
  const label = AGENT_LABELS[agent];
  if (side === undefined || !hasSides(agent)) return label;
  if (agent === 'fingertips') return `fingertips of ${side} hand`;
  return agent === 'hand-back' ? `back of ${side} hand` : `${side} ${label}`;
}

/** A zone with its owner; left and right are the owner's own. */
export function zoneOfPerson(name: string, zone: ZoneId): string {
  return withOwner(labelInSentence(zone), possessive(name));
}

/** A zone whose owner was named just before. */
export function zoneAlone(zone: ZoneId): string {
  return withOwner(labelInSentence(zone), 'the');
}

/** How the reader is called in sentences about themselves. */
export const YOU = 'you';

export function possessive(name: string): string {
  return name === YOU ? 'your' : `${name}’s`;
}

/** "Sam looks", "you look". */
export function does(name: string, verb: string, ofYou: string): string {
  return `${name} ${name === YOU ? ofYou : verb}`;
}

/** "back of head" owned by "Ari's" is "the back of Ari's head"; "left knee" is "Ari's left knee". */
function withOwner(label: string, owner: string): string {
  const cut = / (?:of|under) /.exec(label);
  if (cut === null) return `${owner} ${label}`;
  const end = cut.index + cut[0].length;
  return `the ${label.slice(0, end)}${owner} ${label.slice(end)}`;
}

/** Two labels name two things for the list, where a sentence needs one. */
function labelInSentence(zone: ZoneId): string {
  return zone === 'crown' ? 'top of head' : ZONE_LABELS[zone];
}
