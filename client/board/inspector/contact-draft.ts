/** What the contact form holds while it is being filled in, and the little it fills in by itself. */
import type { Contact } from '#shared/model/board.ts';
import { verbById, type Verb } from '#shared/model/contact-vocabulary.ts';
import type { ZoneId } from '#shared/model/zones.ts';
import type { ContactFields } from '../../state/contact-actions.ts';

/** As a contact, but the place on the body may not have been chosen yet. */
export type ContactFormDraft = Omit<Contact, 'id' | 'beatId' | 'retired' | 'zone'> & {
  readonly zone: ZoneId | null;
};

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

/** Level and layer follow the verb where they would contradict it; a place to end goes where nothing travels. */
export function withVerb(draft: ContactFormDraft, verb: Verb): ContactFormDraft {
  const { contact, moves } = verbById.get(verb)!;
  const { to, ...rest } = draft;
  return {
    ...rest,
    ...(to !== undefined && moves ? { to } : {}),
    verb,
    level: contact ? (draft.level === 'none' ? 'skin' : draft.level) : 'none',
    layer: contact ? (draft.layer === 'no-contact' ? 'over-costume' : draft.layer) : 'no-contact',
  };
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

/** Only what differs, so that what someone else changed meanwhile stays. `to` is undefined where it was taken away. */
export function changedFields(before: ContactFormDraft, after: ContactFormDraft): Partial<ContactFields> {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof ContactFormDraft>;
  const changed = [...names].filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  return Object.fromEntries(changed.map((name) => [name, after[name]]));
}
