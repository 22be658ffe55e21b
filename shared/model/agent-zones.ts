/**
 * Where on a body the parts of the contact vocabulary lie: the one mapping between agents and zones, for pointing at a part
 * on the figure. An agent is coarser than a zone, so a place may mean several agents; a place without one makes no contact.
 */
import { AGENTS, type Agent } from './contact-vocabulary.ts';
import { regionById } from './regions.ts';
import { ZONE_SIDES, ZONES, zoneOf, type RegionId, type ZoneId, type ZoneSide } from './zones.ts';

/** Zones by their ids without the side. What is empty lies on no body, or moves with its hand. */
const STEMS: Readonly<Record<Agent, readonly string[]>> = {
  palm: ['hand'],
  fingertips: ['hand'],
  'hand-back': ['hand'],
  forearm: ['wrist', 'forearm'],
  arm: ['upper-arm', 'elbow', 'forearm', 'wrist'],
  shoulder: ['shoulder'],
  forehead: ['forehead', 'temple'],
  cheek: ['cheek', 'jaw'],
  lips: ['mouth'],
  hair: ['crown', 'head-back'],
  'torso-front': ['sternum-upper', 'chest', 'sternum-mid', 'ribs', 'abdomen-upper', 'abdomen-lower'],
  'torso-back': ['shoulder-blade', 'back-upper', 'back-mid', 'back-lower'],
  hip: ['hip'],
  leg: ['thigh-front', 'thigh-outer', 'thigh-inner-lower', 'thigh-back', 'shin', 'calf'],
  knee: ['knee'],
  foot: ['ankle', 'foot', 'heel', 'sole'],
  prop: [],
  cloth: [],
};

const ZONES_OF: ReadonlyMap<Agent, readonly ZoneId[]> = new Map(
  AGENTS.map((agent) => [
    agent,
    ZONES.filter(({ id, side }) => STEMS[agent].includes(side === undefined ? id : id.slice(0, -2))).map(
      ({ id }) => id,
    ),
  ]),
);

/** The zones that mean this agent, head to toe; those of one side where a side is noted. */
export function zonesOfAgent(agent: Agent, side?: ZoneSide): readonly ZoneId[] {
  const zones = ZONES_OF.get(agent)!;
  if (side === undefined || !hasSides(agent)) return zones;
  return zones.filter((id) => zoneOf(id).side === side);
}

/** What of the vocabulary may be meant by this place; in the order of the vocabulary, empty where nothing is. */
export function agentsAtZone(zone: ZoneId): readonly Agent[] {
  return AGENTS.filter((agent) => ZONES_OF.get(agent)!.includes(zone));
}

export function agentsInRegion(region: RegionId): readonly Agent[] {
  const { zones } = regionById.get(region)!;
  return AGENTS.filter((agent) => zones.some((zone) => ZONES_OF.get(agent)!.includes(zone)));
}

/** There are two of it, so that a contact may say which. The torso has sides but is one. */
export function hasSides(agent: Agent): boolean {
  return SIDED.has(agent);
}

const SIDED: ReadonlySet<Agent> = new Set(
  AGENTS.filter((agent) => {
    const sides = ZONES_OF.get(agent)!.map((id) => zoneOf(id).side);
    return sides.length > 0 && sides.every((side) => side !== undefined);
  }),
);

/** The one side on which a region lies, where it is a limb of its own. */
export function sideOfRegion(region: RegionId): ZoneSide | undefined {
  const { zones } = regionById.get(region)!;
  return ZONE_SIDES.find((side) => zones.every((id) => zoneOf(id).side === side));
}

/** Zones with no agent: not offered where somebody points at what makes the contact. */
export const ZONES_WITHOUT_AGENT: readonly ZoneId[] = ZONES.map(({ id }) => id).filter(
  (id) => agentsAtZone(id).length === 0,
);

/** Agents that no place on a body means, or that are easier named than pointed at. */
export const AGENTS_BESIDE_FIGURE: readonly Agent[] = AGENTS.filter(
  (agent) => agent === 'hair' || ZONES_OF.get(agent)!.length === 0,
);
