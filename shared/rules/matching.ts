/**
 * A contact against the maps of the two whose bodies are in it (R1 to R4). It finds, and decides nothing: what a
 * finding means for an offer is in `offer-rules.ts`. Its findings are for the IC and for the owner of the map only.
 */
import type { Contact } from '../model/board.ts';
import type { MapState } from '../model/comfort-map.ts';
import { readCondition, type Condition, type UnknownCondition } from '../model/conditions.ts';
import type { Agent } from '../model/contact-vocabulary.ts';
import { neighbours } from '../model/neighbours.ts';
import { ZONE_IDS, type ZoneId } from '../model/zones.ts';
import { judgeCondition, type MatchContext, type MatchPoint } from './condition-rules.ts';
import type { Body } from './contact-rules.ts';
import { comfortAt } from './map-state.ts';

/** By person: what they released and today narrowed; null or absent where they released nothing (`withNarrowing`). */
export type Maps = ReadonlyMap<string, MapState | null>;

interface At extends MatchPoint {
  readonly contactId: string;
  /** whose part in the contact the map speaks of */
  readonly body: Body;
}

export type MatchFinding =
  /** closed; nobody may ask (R3). `zone` is where the contact goes, `closed` what is closed and holds that zone in it */
  | (At & { readonly kind: 'fence'; readonly closed: ZoneId })
  /** a condition that does not hold */
  | (At & { readonly kind: 'condition'; readonly condition: Condition | UnknownCondition })
  /** a condition that is asked about when it is run */
  | (At & { readonly kind: 'on-the-day'; readonly condition: Condition })
  /** not set, or lapsed: no permission, and no obstacle to asking (R1) */
  | (At & { readonly kind: 'unset' })
  /** permitted as it stands; the yes to this version is asked all the same */
  | (At & { readonly kind: 'agrees' })
  /** permitted, and beside it something is closed: for an IC to look at */
  | (At & { readonly kind: 'near'; readonly closed: ZoneId })
  /** this person has shared no map: nothing is known */
  | {
      readonly kind: 'not-shared';
      readonly contactId: string;
      readonly body: Body;
      readonly personId: string;
      readonly double: string | null;
    };

/**
 * Everything the maps say to one contact. Giver and receiver are each asked for where it lands and for where it ends;
 * who is doubled is asked beside their double (R14). An action without touch is asked about like any other: a closed
 * zone is not hovered over either.
 */
export function matchContact(contact: Contact, maps: Maps, context: MatchContext): readonly MatchFinding[] {
  const zones = contact.to === undefined ? [contact.zone] : [contact.zone, contact.to];
  return (['giver', 'receiver'] as const).flatMap((body) =>
    ownersOf(contact[body], context).flatMap(({ personId, double }): readonly MatchFinding[] => {
      const map = maps.get(personId) ?? null;
      const contactId = contact.id;
      if (map === null) return [{ kind: 'not-shared', contactId, body, personId, double }];
      const direction = body === 'giver' ? 'give' : 'receive';
      return zones.flatMap((zone) =>
        atZone({ contactId, body, personId, double, direction, zone }, contact, map, context),
      );
    }),
  );
}

/** The whole beat. */
export function matchBeat(maps: Maps, context: MatchContext): readonly MatchFinding[] {
  return context.contacts.flatMap((contact) => matchContact(contact, maps, context));
}

function ownersOf(
  personId: string,
  { doubles }: MatchContext,
): readonly { readonly personId: string; readonly double: string | null }[] {
  const originals = doubles.filter(({ double }) => double === personId);
  return [
    { personId, double: null },
    ...originals.map(({ original }) => ({ personId: original, double: personId })),
  ];
}

function atZone(at: At, contact: Contact, map: MapState, context: MatchContext): readonly MatchFinding[] {
  const closed = [at.zone, ...heldBy(at.zone)].find((zone) => isClosed(map, at, zone));
  if (closed !== undefined) return [{ ...at, kind: 'fence', closed }];
  const { reading, conditions } = comfortAt(map, at.direction, at.zone);
  const findings: MatchFinding[] = [];
  for (const text of conditions) {
    const condition = readCondition(text);
    const verdict = judgeCondition(condition, contact, at, context);
    if (verdict === 'fails') findings.push({ ...at, kind: 'condition', condition });
    if (verdict === 'on-the-day' && condition.kind !== 'unknown')
      findings.push({ ...at, kind: 'on-the-day', condition });
  }
  if (reading !== 'open' && reading !== 'gate') findings.push({ ...at, kind: 'unset' });
  else if (!findings.some(({ kind }) => kind === 'condition')) findings.push({ ...at, kind: 'agrees' });
  if (reachesBeyond(contact))
    for (const zone of neighbours(at.zone))
      if (isClosed(map, at, zone)) findings.push({ ...at, kind: 'near', closed: zone });
  return findings;
}

function isClosed(map: MapState, { direction }: MatchPoint, zone: ZoneId): boolean {
  return map[direction].get(zone)?.reading === 'fence';
}

/** Zones that lie inside a larger one, by their ids without the side: who closes the larger has closed these. */
const HOLDERS: Readonly<Partial<Record<string, readonly string[]>>> = {
  nipple: ['chest'],
  genital: ['pubic'],
  'gluteal-cleft': ['buttock-l', 'buttock-r'],
  'sternum-mid': ['chest-l', 'chest-r'],
};

function heldBy(zone: ZoneId): readonly ZoneId[] {
  return HELD_BY.get(zone) ?? [];
}

const HELD_BY: ReadonlyMap<ZoneId, readonly ZoneId[]> = new Map(
  ZONE_IDS.map((zone) => {
    const side = /-[lr]$/.exec(zone)?.[0] ?? '';
    const holders = HOLDERS[zone.slice(0, zone.length - side.length)] ?? [];
    return [
      zone,
      ZONE_IDS.filter((id) => holders.includes(id) || holders.some((stem) => `${stem}${side}` === id)),
    ];
  }),
);

/** Parts larger than most zones, and what travels, do not stay on one. */
const BROAD: readonly Agent[] = [
  'forearm',
  'arm',
  'torso-front',
  'torso-back',
  'leg',
  'hip',
  'hair',
  'cloth',
];

function reachesBeyond({ agent, to }: Contact): boolean {
  return to !== undefined || BROAD.includes(agent);
}
