/**
 * What might be proposed instead: small changes of one contact that both released maps permit as they stand, and that
 * the rules of the board allow. For the IC alone. Nearest first; an empty list says nothing but that none was found.
 */
import type { Beat, Contact } from '../model/board.ts';
import {
  AGENTS,
  isLevelAbove,
  LAYERS,
  LEVELS,
  type Agent,
  type Layer,
  type Level,
} from '../model/contact-vocabulary.ts';
import { hasSides } from '../model/agent-zones.ts';
import { neighbours } from '../model/neighbours.ts';
import { zoneOf, type ZoneClass, type ZoneId } from '../model/zones.ts';
import type { MatchContext } from './condition-rules.ts';
import { findContactFindings } from './contact-rules.ts';
import { matchContact, type Maps } from './matching.ts';

export type Change =
  | { readonly field: 'zone'; readonly value: ZoneId }
  | { readonly field: 'agent'; readonly value: Agent }
  | { readonly field: 'layer'; readonly value: Layer }
  | { readonly field: 'level'; readonly value: Level }
  | { readonly field: 'counts'; readonly value: number }
  /** it stays where it lands */
  | { readonly field: 'to'; readonly value: null };

export type Alternative =
  | { readonly kind: 'change'; readonly changes: readonly Change[]; readonly contact: Contact }
  /** the placeholder of the beat in its stead, which has no contact to be asked about */
  | { readonly kind: 'placeholder'; readonly text: string };

/** So many that they can be read at a glance. */
const MOST = 6;

export function alternativesFor(
  contact: Contact,
  beat: Beat,
  maps: Maps,
  context: MatchContext,
): readonly Alternative[] {
  const single = changesOf(contact);
  const isFine = (changes: readonly Change[]): boolean =>
    isAllowed(changed(contact, changes), contact, beat, maps, context);
  let found = single.map((change) => [change]).filter(isFine);
  if (found.length === 0)
    found = single
      .flatMap((first, at) =>
        single.slice(at + 1).flatMap((second) => (first.field === second.field ? [] : [[first, second]])),
      )
      .filter(isFine);
  const { placeholder } = context;
  return [
    ...found
      .slice(0, placeholder.trim() === '' ? MOST : MOST - 1)
      .map((changes) => ({ kind: 'change' as const, changes, contact: changed(contact, changes) })),
    ...(placeholder.trim() === '' ? [] : [{ kind: 'placeholder' as const, text: placeholder }]),
  ];
}

/** Never anything that asks for more: no firmer level, no thinner layer, no zone of a more guarded class. */
function changesOf(contact: Contact): readonly Change[] {
  const covered = LAYERS.slice(0, Math.max(0, LAYERS.indexOf(contact.layer)));
  return [
    ...LEVELS.filter((level) => level !== 'none' && isLevelAbove(contact.level, level))
      .toReversed()
      .map((value) => ({ field: 'level' as const, value })),
    ...(contact.layer === 'no-contact'
      ? []
      : covered.toReversed().map((value) => ({ field: 'layer' as const, value }))),
    ...neighbours(contact.zone)
      .filter((zone) => !isMoreGuarded(zone, contact.zone))
      .map((value) => ({ field: 'zone' as const, value })),
    ...AGENTS.filter((agent) => agent !== contact.agent).map((value) => ({ field: 'agent' as const, value })),
    ...(contact.to === undefined ? [] : [{ field: 'to' as const, value: null }]),
    ...[contact.counts - 1, Math.floor(contact.counts / 2), 1]
      .filter((value, at, all) => value >= 1 && value < contact.counts && all.indexOf(value) === at)
      .map((value) => ({ field: 'counts' as const, value })),
  ];
}

const GUARD: readonly ZoneClass[] = ['general', 'personal', 'sensitive'];

function isMoreGuarded(zone: ZoneId, than: ZoneId): boolean {
  return GUARD.indexOf(zoneOf(zone).class) > GUARD.indexOf(zoneOf(than).class);
}

function changed(contact: Contact, changes: readonly Change[]): Contact {
  return changes.reduce<Contact>((now, change) => {
    if (change.field === 'to') return { ...now, to: undefined };
    if (change.field === 'agent' && !hasSides(change.value))
      return { ...now, agent: change.value, agentSide: undefined };
    return { ...now, [change.field]: change.value };
  }, contact);
}

function isAllowed(next: Contact, contact: Contact, beat: Beat, maps: Maps, context: MatchContext): boolean {
  const contacts = context.contacts.map((one) => (one.id === contact.id ? next : one));
  const findings = matchContact(next, maps, { ...context, contacts });
  const isPermitted = findings.every(({ kind }) => kind === 'agrees' || kind === 'on-the-day');
  return isPermitted && findContactFindings(next, beat).length === 0;
}
