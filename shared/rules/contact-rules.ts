/**
 * What one contact must fulfil, seen with the beat it is in. The numbers are those of README.md beside this file.
 * Nothing here knows of any map: the same contact gives the same findings for everyone (R19).
 */
import { beatKindById } from '../model/beat-kinds.ts';
import { CATALOGUE_FIELDS, type Beat, type CatalogueField, type Contact } from '../model/board.ts';
import {
  isAgent,
  isLayer,
  isLevel,
  isLevelAbove,
  verbById,
  type VerbEntry,
} from '../model/contact-vocabulary.ts';
import { isZoneId, zoneOf, type Zone, type ZoneId } from '../model/zones.ts';

export type ContactRuleId =
  | 'R29'
  | 'R30'
  | 'R31'
  | 'C1'
  | 'C2'
  | 'C3'
  | 'C4'
  | 'C5'
  | 'C6'
  | 'C7'
  | 'C8'
  | 'C9'
  | 'C10'
  | 'C11'
  | 'C12';

export type Body = 'giver' | 'receiver';

/** What R30 asks of a contact with a zone that is simulated only. */
export type SimulatedNeed = 'verb' | 'level' | 'masked' | 'barriers';

interface Ruled<Id extends ContactRuleId> {
  readonly rule: Id;
  /** `writing`: impossible as it stands. `offer`: unfinished, cannot be offered yet. */
  readonly blocks: 'writing' | 'offer';
}

export type ContactFinding =
  | (Ruled<'R29'> & { readonly because: 'zone' | 'agent' | 'verb'; readonly missing: readonly Body[] })
  | (Ruled<'R30'> & { readonly zone: ZoneId; readonly needs: readonly SimulatedNeed[] | 'another-zone' })
  | (Ruled<'R31'> & { readonly level: boolean; readonly verb: boolean })
  | (Ruled<'C2' | 'C10'> & { readonly missing: readonly Body[] })
  | (Ruled<'C11'> & { readonly fields: readonly CatalogueField[] })
  | (Ruled<'C12'> & { readonly isAsked: boolean })
  | (Ruled<'C3'> & { readonly last: number; readonly counts: number })
  | (Ruled<'C4' | 'C5'> & { readonly touches: boolean })
  | Ruled<'C1' | 'C6' | 'C7' | 'C8' | 'C9'>;

/** A contact that may still be unfinished: the form asks while it is being written. */
export type ContactDraft = Omit<Contact, 'id' | 'beatId' | 'retired'>;

export type BeatFacts = Pick<Beat, 'kind' | 'people' | 'counts'>;

/** Every rule that this contact breaks, in the order of the README; empty is fine. */
export function findContactFindings(contact: ContactDraft, beat: BeatFacts): readonly ContactFinding[] {
  const fields = unknownFields(contact);
  // nothing else can be said of a contact in words that nobody has a meaning for
  if (fields.length > 0) return [{ rule: 'C11', blocks: 'writing', fields }];
  const verb = verbById.get(contact.verb)!;
  const barriers = [...barriersAtPelvis(contact, verb), ...simulatedOnly(contact, verb)];
  return [
    ...barriers,
    ...(barriers.length > 0 ? [] : barriersOnBoth(contact)),
    ...throat(contact, verb),
    ...people(contact, beat),
    ...counts(contact, beat),
    ...touch(contact, verb),
    ...kind(contact, verb, beat),
    ...starter(contact),
    ...travel(contact, verb),
    ...garment(contact, verb),
  ];
}

/** A newer program, an import or a draft may hold a word that this catalogue does not. */
function unknownFields(contact: ContactDraft): readonly CatalogueField[] {
  const { zone, to, agent, verb, level, layer, unknown = {} } = contact;
  const fields: CatalogueField[] = [];
  if (!isZoneId(zone)) fields.push('zone');
  if (to !== undefined && !isZoneId(to)) fields.push('to');
  if (!isAgent(agent)) fields.push('agent');
  if (!verbById.has(verb)) fields.push('verb');
  if (!isLevel(level)) fields.push('level');
  if (!isLayer(layer)) fields.push('layer');
  return CATALOGUE_FIELDS.filter((name) => fields.includes(name) || unknown[name] !== undefined);
}

/** A barrier is noted on both bodies (domain 2.6), wherever on the body it is. R29 and R30 ask for more where they apply. */
function barriersOnBoth(contact: ContactDraft): readonly ContactFinding[] {
  const missing = bodiesWithoutBarrier(contact);
  return missing.length === 1 ? [{ rule: 'C10', blocks: 'offer', missing }] : [];
}

function barriersAtPelvis(contact: ContactDraft, verb: VerbEntry): readonly ContactFinding[] {
  const because = nearPelvis(contact, verb);
  const missing = bodiesWithoutBarrier(contact);
  return because === null || missing.length === 0 ? [] : [{ rule: 'R29', blocks: 'offer', because, missing }];
}

function nearPelvis(contact: ContactDraft, verb: VerbEntry): 'zone' | 'agent' | 'verb' | null {
  if (verb.needsBarriers) return 'verb';
  if (!verb.contact) return null;
  if (zones(contact).some((zone) => zone.pelvis !== 'away')) return 'zone';
  return contact.agent === 'hip' ? 'agent' : null;
}

function simulatedOnly(contact: ContactDraft, verb: VerbEntry): readonly ContactFinding[] {
  return zones(contact).flatMap((zone): readonly ContactFinding[] => {
    if (zone.contact === 'exposure-only')
      return [{ rule: 'R30', blocks: 'writing', zone: zone.id, needs: 'another-zone' }];
    if (zone.contact !== 'simulated-only') return [];
    const needs: SimulatedNeed[] = [];
    if (!verb.needsBarriers) needs.push('verb');
    if (contact.level !== 'none') needs.push('level');
    if (!contact.masked) needs.push('masked');
    if (bodiesWithoutBarrier(contact).length > 0) needs.push('barriers');
    return needs.length === 0 ? [] : [{ rule: 'R30', blocks: 'writing', zone: zone.id, needs }];
  });
}

function throat(contact: ContactDraft, verb: VerbEntry): readonly ContactFinding[] {
  if (!zones(contact).some((zone) => zone.contact === 'skin-at-most')) return [];
  const level = isLevelAbove(contact.level, 'skin');
  return level || verb.presses ? [{ rule: 'R31', blocks: 'writing', level, verb: verb.presses }] : [];
}

function people(contact: ContactDraft, beat: BeatFacts): readonly ContactFinding[] {
  const findings: ContactFinding[] = [];
  const bodies = ['giver', 'receiver'] as const;
  if (contact.giver !== '' && contact.giver === contact.receiver)
    findings.push({ rule: 'C1', blocks: 'writing' });
  const missing = bodies.filter((body) => !beat.people.includes(contact[body]));
  if (missing.length > 0) findings.push({ rule: 'C2', blocks: 'writing', missing });
  return findings;
}

function counts(contact: ContactDraft, beat: BeatFacts): readonly ContactFinding[] {
  const last = contact.start + contact.counts - 1;
  const fits = contact.start >= 1 && contact.counts >= 1 && last <= beat.counts;
  return fits ? [] : [{ rule: 'C3', blocks: 'writing', last, counts: beat.counts }];
}

function touch(contact: ContactDraft, verb: VerbEntry): readonly ContactFinding[] {
  const findings: ContactFinding[] = [];
  const touches = verb.contact;
  if (touches === (contact.level === 'none')) findings.push({ rule: 'C4', blocks: 'writing', touches });
  if (touches === (contact.layer === 'no-contact')) findings.push({ rule: 'C5', blocks: 'writing', touches });
  return findings;
}

function kind(contact: ContactDraft, verb: VerbEntry, beat: BeatFacts): readonly ContactFinding[] {
  const { needsPlaceholder, contact: takesContact } = beatKindById.get(beat.kind)!;
  const findings: ContactFinding[] = [];
  const lipsOnLips = contact.agent === 'lips' && verb.contact && zones(contact).some((zone) => zone.kiss);
  if ((verb.kiss || lipsOnLips) && !needsPlaceholder) findings.push({ rule: 'C6', blocks: 'offer' });
  if (verb.contact && !takesContact) findings.push({ rule: 'C7', blocks: 'writing' });
  return findings;
}

function starter(contact: ContactDraft): readonly ContactFinding[] {
  const fits = ['mutual', contact.giver, contact.receiver].includes(contact.leads);
  return fits ? [] : [{ rule: 'C8', blocks: 'writing' }];
}

function travel(contact: ContactDraft, verb: VerbEntry): readonly ContactFinding[] {
  return contact.to === undefined || verb.moves ? [] : [{ rule: 'C9', blocks: 'writing' }];
}

/** Costume is asked for something, so it is named; with any other verb a garment would say two things at once. */
function garment({ garment: item = '' }: ContactDraft, verb: VerbEntry): readonly ContactFinding[] {
  const isNamed = item.trim() !== '';
  if (isNamed === verb.needsGarment) return [];
  return [{ rule: 'C12', blocks: isNamed ? 'writing' : 'offer', isAsked: verb.needsGarment }];
}

/** Where it lands and, if it travels, where it ends. */
function zones(contact: ContactDraft): readonly Zone[] {
  return [contact.zone, ...(contact.to === undefined ? [] : [contact.to])].map(zoneOf);
}

function bodiesWithoutBarrier({ barriers }: ContactDraft): readonly Body[] {
  return (['giver', 'receiver'] as const).filter((body) => barriers[body].length === 0);
}
