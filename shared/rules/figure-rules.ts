/**
 * C13: a contact names a place that is not on the figure of the person it is about, as they released it. It blocks nothing:
 * what the board takes must not depend on a map (R19), and a contact may well mean the prosthesis that is there instead.
 */
import { zonesOfAgent } from '../model/agent-zones.ts';
import { isAgent } from '../model/contact-vocabulary.ts';
import { FIGURE_BUILDS, type FigureZoneId, type ReleasedFigure } from '../model/figure.ts';
import { figureZoneGroups } from '../model/figure-zones.ts';
import { isZoneId } from '../model/zones.ts';
import type { Body, ContactDraft } from './contact-rules.ts';

export interface OffFigureFinding {
  readonly rule: 'C13';
  readonly blocks: 'nothing';
  readonly body: Body;
  readonly at: 'agent' | 'zone' | 'to';
}

/** Null: nothing was released, the neutral figure, or a minor. Security: only ICs may have one of somebody else. */
export type FigureOf = (personId: string) => ReleasedFigure | null;

export function findOffFigure(contact: ContactDraft, figureOf: FigureOf): readonly OffFigureFinding[] {
  const { agent, agentSide, zone, to, unknown = {} } = contact;
  const findings: OffFigureFinding[] = [];
  const add = (body: Body, at: OffFigureFinding['at']): void => {
    findings.push({ rule: 'C13', blocks: 'nothing', body, at });
  };
  const giver = zonesOn(figureOf(contact.giver));
  const touching = isAgent(agent) && unknown.agent === undefined ? zonesOfAgent(agent, agentSide) : [];
  // an agent is coarser than a zone: it is there as long as any of its zones is
  if (giver !== null && touching.length > 0 && !touching.some((id) => giver.has(id))) add('giver', 'agent');
  const receiver = zonesOn(figureOf(contact.receiver));
  if (receiver === null) return findings;
  if (isZoneId(zone) && unknown.zone === undefined && !receiver.has(zone)) add('receiver', 'zone');
  if (isZoneId(to) && unknown.to === undefined && !receiver.has(to)) add('receiver', 'to');
  return findings;
}

function zonesOn(figure: ReleasedFigure | null): ReadonlySet<FigureZoneId> | null {
  if (figure === null) return null;
  const groups = figureZoneGroups({ ...figure, build: FIGURE_BUILDS.neutral });
  return new Set(groups.flatMap(({ zones }) => zones));
}
