/** What the rules ask of a beat and of a kit list, in calm sentences: what would make it right, never what someone did. */
import type { BeatFinding, KissNeed, RiderReason } from '../rules/beat-rules.ts';
import { findKitFindings, type KitFinding, type KitScene } from '../rules/kit-rules.ts';
import type { Contact } from '../model/board.ts';
import { isKitId } from '../model/kit-catalogue.ts';
import { findingText } from './contact-findings.ts';
import { KIT_LABELS } from './labels/kit.ts';

export interface SaidSceneFinding {
  readonly rule: string;
  readonly blocks: 'writing' | 'offer' | 'ready';
  readonly text: string;
  /** of a contact's finding */
  readonly contactId?: string;
}

export type NameOf = (personId: string) => string;

/** A beat's findings in words. `contacts` are those of the beat. */
export function sayBeatFindings(
  findings: readonly BeatFinding[],
  contacts: readonly Contact[],
  nameOf: NameOf,
): readonly SaidSceneFinding[] {
  return findings.map((finding) => {
    if (finding.kind === 'beat')
      return {
        rule: finding.rule,
        blocks: finding.blocks,
        text: withRule(beatSentence(finding, nameOf), finding.rule),
      };
    const { contactId, finding: about } = finding;
    const contact = contacts.find(({ id }) => id === contactId);
    const names = { giver: nameOf(contact?.giver ?? ''), receiver: nameOf(contact?.receiver ?? '') };
    return { rule: about.rule, blocks: about.blocks, text: findingText(about, names), contactId };
  });
}

export function sayKitFinding(finding: KitFinding, nameOf: NameOf): SaidSceneFinding {
  const { rule, blocks } = finding;
  return { rule, blocks, text: withRule(kitSentence(finding, nameOf), rule) };
}

/** What is found in a kit list, by the id of the line. */
export function sayKitFindings(
  scene: KitScene,
  nameOf: NameOf,
): ReadonlyMap<string, readonly SaidSceneFinding[]> {
  const said = new Map<string, readonly SaidSceneFinding[]>();
  for (const finding of findKitFindings(scene))
    said.set(finding.kitId, [...(said.get(finding.kitId) ?? []), sayKitFinding(finding, nameOf)]);
  return said;
}

export const FINDING_HEADINGS = {
  writing: 'To put right',
  offer: 'Before it can be offered',
  ready: 'Before it is called ready',
} as const satisfies Record<SaidSceneFinding['blocks'], string>;

function withRule(sentence: string, rule: string): string {
  return `${sentence} (${rule})`;
}

function beatSentence(finding: Extract<BeatFinding, { kind: 'beat' }>, nameOf: NameOf): string {
  switch (finding.rule) {
    case 'B1':
      return `A kiss has ${finding.missing.map((need) => KISS_NEEDS[need]).join(' and ')}.`;
    case 'B2':
      return `Exposure is noted for ${nameOf(finding.personId)}, who is not in this beat. Add them under People, or clear it.`;
    case 'B3':
      return `The ${itemLabel(finding.item)} for ${nameOf(finding.personId)} is not on the kit list of this scene.`;
    case 'B4':
      return `The exposure of ${nameOf(finding.personId)} names a part that this page does not know. Choose it again, or reload the page.`;
    case 'R23':
      return `${nameOf(finding.personId)} needs a rider for this: ${finding.because.map((reason) => RIDER_REASONS[reason]).join(', ')}.`;
  }
}

function kitSentence(finding: KitFinding, nameOf: NameOf): string {
  switch (finding.rule) {
    case 'K1':
      return 'This is for one person and is never shared. Add a line for each of them.';
    case 'K2':
      return finding.only === null
        ? 'A barrier is noted on both bodies. Choose whose.'
        : `A barrier is noted on both bodies. So far it is on ${nameOf(finding.only)} only.`;
    case 'K3':
      return `${finding.people.map(nameOf).join(' and ')} ${finding.people.length === 1 ? 'is' : 'are'} not in this scene any more. Choose somebody else, or take the line off.`;
    case 'K4':
      return finding.gone === 1
        ? 'A beat of this line was taken off the board. Look at its timing.'
        : `${finding.gone} beats of this line were taken off the board. Look at its timing.`;
    case 'K5':
      return 'This is worn. Choose who wears it.';
  }
}

const KISS_NEEDS: Readonly<Record<KissNeed, string>> = {
  placeholder: 'a placeholder for rehearsal',
  'plan-b': 'a Plan B that stands on the board',
};

const RIDER_REASONS: Readonly<Record<RiderReason, string>> = {
  contact: 'contact with a sensitive zone',
  exposure: 'exposure',
  category: 'simulated action in this scene',
};

function itemLabel(item: string): string {
  return isKitId(item) ? KIT_LABELS[item] : item;
}
