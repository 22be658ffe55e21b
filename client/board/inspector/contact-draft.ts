/** What the contact form holds while it is being filled in, and the little it fills in by itself. */
import { hasSides } from '#shared/model/agent-zones.ts';
import type { CatalogueField, Contact } from '#shared/model/board.ts';
import { verbById, type Agent, type Verb } from '#shared/model/contact-vocabulary.ts';
import type { ZoneId, ZoneSide } from '#shared/model/zones.ts';
import type { ContactFields } from '../../state/contact-actions.ts';
import type { ContactChoices } from '../../state/minors-hooks.ts';

/** As a contact, but the place on the body may not have been chosen yet. */
export type ContactFormDraft = Omit<Contact, 'id' | 'beatId' | 'retired' | 'zone'> & {
  readonly zone: ZoneId | null;
};

/** Every part of the form gets these. */
export interface DraftProps {
  readonly draft: ContactFormDraft;
  readonly onChange: (draft: ContactFormDraft) => void;
}

/** A plain touch between the first two people, which the IC changes to what it is. */
export function newContactDraft(people: readonly string[], counts: number): ContactFormDraft {
  const [giver = '', receiver = ''] = people;
  return {
    giver,
    agent: 'palm',
    receiver,
    zone: null,
    verb: 'rest',
    level: 'skin',
    layer: 'over-costume',
    start: 1,
    counts: Math.min(4, counts),
    tempo: 'still',
    onset: 'gradual',
    weight: 'own',
    barriers: { giver: [], receiver: [] },
    looksLike: '',
    masked: false,
    leads: receiver,
  };
}

export function draftOfContact({
  id: _id,
  beatId: _beatId,
  retired: _retired,
  ...fields
}: Contact): ContactFormDraft {
  return fields;
}

/** One word of the catalogues chosen, or chosen again where the old one was not known. */
export function withWord<F extends CatalogueField>(
  draft: ContactFormDraft,
  field: F,
  word: NonNullable<ContactFormDraft[F]>,
): ContactFormDraft {
  return { ...withoutUnknown(draft, field), [field]: word };
}

/** Level and layer follow the verb where they would contradict it; what no longer fits it goes. */
export function withVerb(draft: ContactFormDraft, verb: Verb): ContactFormDraft {
  const { contact, moves, needsGarment } = verbById.get(verb)!;
  const { to, garment, ...rest } = withoutUnknown(draft, 'verb');
  return {
    ...rest,
    ...(to !== undefined && moves ? { to } : {}),
    ...(garment !== undefined && needsGarment ? { garment } : {}),
    verb,
    level: contact ? (draft.level === 'none' ? 'skin' : draft.level) : 'none',
    layer: contact ? (draft.layer === 'no-contact' ? 'over-costume' : draft.layer) : 'no-contact',
  };
}

/** A side is kept only by a part that there are two of. */
export function withAgent(
  draft: ContactFormDraft,
  agent: Agent,
  side: ZoneSide | undefined = draft.agentSide,
): ContactFormDraft {
  return withSide(withWord(draft, 'agent', agent), hasSides(agent) ? side : undefined);
}

export function withSide(draft: ContactFormDraft, side: ZoneSide | undefined): ContactFormDraft {
  const { agentSide: _side, ...rest } = draft;
  return side === undefined ? rest : { ...rest, agentSide: side };
}

/** undefined: it stays where it is. */
export function withEnd(draft: ContactFormDraft, to: ZoneId | undefined): ContactFormDraft {
  const { to: _to, ...rest } = withoutUnknown(draft, 'to');
  return to === undefined ? rest : { ...rest, to };
}

/** '': none is named. */
export function withGarment(draft: ContactFormDraft, garment: string): ContactFormDraft {
  const { garment: _garment, ...rest } = draft;
  return garment === '' ? rest : { ...rest, garment };
}

/** One side changes; the other gives way when it would be the same person, and so does who starts it. */
export function withPerson(
  draft: ContactFormDraft,
  body: 'giver' | 'receiver',
  personId: string,
): ContactFormDraft {
  const other = body === 'giver' ? 'receiver' : 'giver';
  const swapped = draft[other] === personId ? draft[body] : draft[other];
  const next = { ...draft, [body]: personId, [other]: swapped };
  const isStarterIn = ['mutual', next.giver, next.receiver].includes(draft.leads);
  return { ...next, leads: isStarterIn ? draft.leads : 'mutual' };
}

/** Who gives receives, and the other way round. Barriers stay on the bodies that wear them. */
export function swapBodies(draft: ContactFormDraft): ContactFormDraft {
  const { giver, receiver } = draft.barriers;
  return {
    ...draft,
    giver: draft.receiver,
    receiver: draft.giver,
    barriers: { giver: receiver, receiver: giver },
  };
}

/** A new draft, made of what a closed list has; what the list has not is left to be chosen. */
export function fitDraft(draft: ContactFormDraft, choices: ContactChoices): ContactFormDraft {
  if (!choices.isClosed) return draft;
  const first = <T>(all: readonly T[], now: T): T => (all.includes(now) ? now : (all[0] ?? now));
  const { to, garment: _garment, ...rest } = draft;
  const isZone = (zone: ZoneId | null | undefined): boolean => zone != null && choices.zones.includes(zone);
  const verb = withVerb(rest, first(choices.verbs, draft.verb));
  return withAgent(
    {
      ...verb,
      ...(to !== undefined && isZone(to) ? { to } : {}),
      level: first(choices.levels, verb.level),
      layer: first(choices.layers, verb.layer),
      zone: isZone(draft.zone) ? draft.zone : null,
      masked: false,
      barriers: { giver: [], receiver: [] },
    },
    first(choices.agents, draft.agent),
  );
}

/**
 * Only what differs, so that what someone else changed meanwhile stays. `to` is undefined where it was taken away. A word
 * that was not known and has been chosen again is written, whatever the reader had put in its place.
 */
export function changedFields(before: ContactFormDraft, after: ContactFormDraft): Partial<ContactFields> {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof ContactFormDraft>;
  names.delete('unknown');
  const wasUnknown = new Set<string>(Object.keys(before.unknown ?? {}));
  const isUnknown = new Set<string>(Object.keys(after.unknown ?? {}));
  const changed = [...names, ...(wasUnknown.has('to') ? (['to'] as const) : [])].filter(
    (name) =>
      (wasUnknown.has(name) && !isUnknown.has(name)) ||
      JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
  return Object.fromEntries(changed.map((name) => [name, after[name]]));
}

/** As it is written or sent. Null while a place, or a word that is not known, still has to be chosen. */
export function fieldsOfDraft({
  zone,
  unknown,
  ...rest
}: ContactFormDraft): Omit<ContactFields, 'beatId'> | null {
  return zone === null || unknown !== undefined ? null : { ...rest, zone };
}

function withoutUnknown(draft: ContactFormDraft, field: CatalogueField): ContactFormDraft {
  const { unknown, ...rest } = draft;
  const left = Object.entries(unknown ?? {}).filter(([name]) => name !== field);
  return left.length === 0 ? rest : { ...rest, unknown: Object.fromEntries(left) };
}

/** Only a touch that travels ends somewhere else. */
export function canTravel({ verb, unknown }: ContactFormDraft): boolean {
  const { contact, moves } = verbById.get(verb)!;
  return unknown?.verb === undefined && contact && moves;
}
