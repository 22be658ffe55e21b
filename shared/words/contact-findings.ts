/** What a rule asks of a contact, in one calm sentence. It says what would make it right, never what someone did. */
import type { CatalogueField } from '../model/board.ts';
import type { Body, ContactFinding, SimulatedNeed } from '../rules/contact-rules.ts';
import { findContactFindings, type BeatFacts, type ContactDraft } from '../rules/contact-rules.ts';
import { findOffFigure, type FigureOf, type OffFigureFinding } from '../rules/figure-rules.ts';
import type { MinorsFinding } from '../rules/minors.ts';
import { capital } from './capital.ts';
import { agentLabel, possessive } from './contact-parts.ts';
import { countsOf } from './counts-words.ts';
import { ZONE_LABELS } from './labels/zones.ts';

export interface SaidFinding {
  readonly rule: ContactFinding['rule'] | MinorsFinding['rule'] | OffFigureFinding['rule'];
  /** `nothing`: pointed out, and the IC's to decide */
  readonly blocks: ContactFinding['blocks'] | OffFigureFinding['blocks'];
  readonly text: string;
}

/** Where in the form a finding is shown. `minors` is about the whole; an unknown word is said at each of its fields. */
export type ContactPart =
  | 'who'
  | 'zone'
  | 'to'
  | 'verb'
  | 'level'
  | 'layer'
  | 'garment'
  | 'counts'
  | 'leads'
  | 'barriers'
  | 'minors'
  | 'unknown';

const PARTS: Readonly<Record<SaidFinding['rule'], ContactPart>> = {
  R29: 'barriers',
  R30: 'zone',
  R31: 'level',
  C1: 'who',
  C2: 'who',
  C3: 'counts',
  C4: 'level',
  C5: 'layer',
  C6: 'verb',
  C7: 'verb',
  C8: 'leads',
  C9: 'to',
  C10: 'barriers',
  C11: 'unknown',
  C12: 'garment',
  C13: 'zone',
  M2: 'minors',
  M3: 'minors',
  M4: 'minors',
};

export function partOfFinding({ rule }: Pick<SaidFinding, 'rule'>): ContactPart {
  return PARTS[rule];
}

export type BodyNames = Readonly<Record<Body, string>>;

/** Every finding of a contact with its sentence, for the form and the list. */
export function sayContactFindings(
  contact: ContactDraft,
  beat: BeatFacts,
  names: BodyNames,
): readonly SaidFinding[] {
  return findContactFindings(contact, beat).map((finding) => ({
    rule: finding.rule,
    blocks: finding.blocks,
    text: findingText(finding, names),
  }));
}

/** C13, where an IC has figures that were released. */
export function sayOffFigure(
  contact: ContactDraft,
  figureOf: FigureOf,
  names: BodyNames,
): readonly SaidFinding[] {
  return findOffFigure(contact, figureOf).map((finding) => ({
    rule: finding.rule,
    blocks: finding.blocks,
    text: offFigureText(contact, finding, names),
  }));
}

export function offFigureText(
  contact: ContactDraft,
  { rule, body, at }: OffFigureFinding,
  names: BodyNames,
): string {
  const part =
    at === 'agent' ? agentLabel(contact.agent, contact.agentSide) : ZONE_LABELS[contact[at] ?? contact.zone];
  return `${capital(part)} is not on ${possessive(names[body])} figure. (${rule})`;
}

export function findingText(finding: ContactFinding, names: BodyNames): string {
  return `${sentence(finding, names)} (${finding.rule})`;
}

function sentence(finding: ContactFinding, names: BodyNames): string {
  switch (finding.rule) {
    case 'R29':
      return `${PELVIS[finding.because]} needs a barrier on both bodies. Still to name: ${bodies(finding.missing, names)}.`;
    case 'R30':
      return finding.needs === 'another-zone'
        ? `The ${ZONE_LABELS[finding.zone]} is never a place of contact. Choose another zone.`
        : `The ${ZONE_LABELS[finding.zone]} can only be part of simulated action: ${finding.needs.map((need) => NEEDS[need]).join(', ')}.`;
    case 'R31':
      return `The throat takes skin level at most and nothing that closes or bears on it. ${throat(finding.level, finding.verb)} For anything else speak with stunts.`;
    case 'C1':
      return 'A contact is between two people. Choose someone else on one side.';
    case 'C2':
      return finding.missing.some((body) => names[body] === '')
        ? `Choose ${finding.missing.map((body) => WHO[body]).join(' and ')}.`
        : `${bodies(finding.missing, names)} ${finding.missing.length === 1 ? 'is' : 'are'} not in this beat. Add them under People, or choose someone else.`;
    case 'C3':
      return `This beat has ${countsOf(finding.counts)}; the contact would end on count ${finding.last}.`;
    case 'C4':
      return finding.touches
        ? 'This action touches: choose its level.'
        : 'This action touches nobody: its level is none.';
    case 'C5':
      return finding.touches
        ? 'This action touches: choose what lies between.'
        : 'This action touches nobody: what lies between is “no contact”.';
    case 'C6':
      return 'A staged kiss belongs in a beat of kind Kiss, with its placeholder and Plan B.';
    case 'C7':
      return 'This kind of beat has no contact. Change the kind of the beat, or choose an action without contact.';
    case 'C8':
      return 'Choose which of the two starts it, or both.';
    case 'C9':
      return 'This action stays where it is. Leave “moves to” empty, or choose an action that travels.';
    case 'C10':
      return `A barrier is noted on both bodies. Still to name: ${bodies(finding.missing, names)}.`;
    case 'C12':
      return finding.isAsked
        ? 'Name the costume item, so that costume knows which.'
        : 'This action opens no costume item. Leave it empty, or choose an action that does.';
    case 'C11':
      return `This page does not know a word of this contact (${finding.fields.map((field) => FIELDS[field]).join(', ')}). Choose it again, or reload the page.`;
  }
}

const PELVIS = {
  zone: 'Contact near the pelvis',
  agent: 'Contact by the hip',
  verb: 'A patterned weight shift',
} as const;

const NEEDS: Readonly<Record<SimulatedNeed, string>> = {
  verb: 'patterned weight shift, no contact',
  level: 'level none',
  masked: 'masked',
  barriers: 'barriers on both bodies',
};

const FIELDS: Readonly<Record<CatalogueField, string>> = {
  zone: 'where',
  to: 'where it moves to',
  agent: 'with what',
  verb: 'action',
  level: 'level',
  layer: 'what lies between',
};

const WHO: Readonly<Record<Body, string>> = { giver: 'who it comes from', receiver: 'who it goes to' };

function throat(level: boolean, verb: boolean): string {
  if (level && verb) return 'Choose skin level and another action.';
  return level ? 'Choose skin level.' : 'Choose another action.';
}

function bodies(missing: readonly Body[], names: BodyNames): string {
  return missing.map((body) => names[body]).join(' and ');
}
