/** What one beat must fulfil, with everything that is in it. The numbers are those of README.md beside this file. */
import { beatKindById } from '../model/beat-kinds.ts';
import type { Beat, Contact, Exposure, Intent } from '../model/board.ts';
import type { SceneCategory } from '../model/categories.ts';
import { verbById } from '../model/contact-vocabulary.ts';
import { exposureLevel, isExposureAtLeast } from '../model/exposure.ts';
import { isGarmentId } from '../model/kit-catalogue.ts';
import { isZoneId, zoneOf } from '../model/zones.ts';
import { findContactFindings, type ContactFinding } from './contact-rules.ts';
import { coversBeat, type KitFacts } from './kit-rules.ts';

export interface ExposedPerson extends Exposure {
  readonly personId: string;
}

/** One beat as the rules see it. The retired are left out. */
export interface BeatInScene {
  readonly beat: Beat;
  readonly intent: Pick<Intent, 'placeholder'> | null;
  readonly contacts: readonly Contact[];
  readonly exposure: readonly ExposedPerson[];
  /** beats that stand in for this one */
  readonly planBs: readonly string[];
}

/** What of the scene decides about each of its beats. */
export interface SceneFacts {
  readonly categories: readonly SceneCategory[];
  /** null where the reader is not shown the whole list: then nothing is missing from it */
  readonly kit: readonly KitFacts[] | null;
}

/** Why somebody needs an executed rider (R23). */
export type RiderReason = 'contact' | 'exposure' | 'category';

/** What a kiss always has (domain 2.2). */
export type KissNeed = 'placeholder' | 'plan-b';

/** `ready`: it may be offered; before it is called ready something outside the board must stand. */
export type BeatFinding =
  | { readonly kind: 'contact'; readonly contactId: string; readonly finding: ContactFinding }
  | {
      readonly kind: 'beat';
      readonly rule: 'B1';
      readonly blocks: 'offer';
      readonly missing: readonly KissNeed[];
    }
  | {
      readonly kind: 'beat';
      /** B2: exposure of somebody who is not in the beat. B4: it names a zone that the catalogue does not have. */
      readonly rule: 'B2' | 'B4';
      readonly blocks: 'writing';
      readonly personId: string;
    }
  | KitNotListed
  | {
      readonly kind: 'beat';
      readonly rule: 'R23';
      readonly blocks: 'ready';
      readonly personId: string;
      readonly because: readonly RiderReason[];
    };

export interface KitNotListed {
  readonly kind: 'beat';
  readonly rule: 'B3';
  readonly blocks: 'ready';
  readonly personId: string;
  readonly item: string;
}

/** Every rule that this beat breaks or that it still needs, contacts first. */
export function findBeatFindings(inScene: BeatInScene, scene: SceneFacts): readonly BeatFinding[] {
  return [
    ...contacts(inScene),
    ...kiss(inScene),
    ...exposedOutside(inScene),
    ...unknownZones(inScene),
    ...(scene.kit === null ? [] : kitNotListed(inScene, scene.kit)),
    ...riders(inScene, scene.categories),
  ];
}

function contacts({ beat, contacts: all }: BeatInScene): readonly BeatFinding[] {
  return all.flatMap((contact) =>
    findContactFindings(contact, beat).map((finding) => ({
      kind: 'contact' as const,
      contactId: contact.id,
      finding,
    })),
  );
}

function kiss({ beat, intent, planBs }: BeatInScene): readonly BeatFinding[] {
  const entry = beatKindById.get(beat.kind);
  const missing: KissNeed[] = [];
  if (entry?.needsPlaceholder === true && (intent?.placeholder ?? '').trim() === '')
    missing.push('placeholder');
  if (entry?.needsPlanB === true && planBs.length === 0) missing.push('plan-b');
  return missing.length === 0 ? [] : [{ kind: 'beat', rule: 'B1', blocks: 'offer', missing }];
}

function exposedOutside({ beat, exposure }: BeatInScene): readonly BeatFinding[] {
  return exposure
    .filter(
      ({ personId, onSet, inView }) => !beat.people.includes(personId) && onSet.length + inView.length > 0,
    )
    .map(({ personId }) => ({ kind: 'beat', rule: 'B2', blocks: 'writing', personId }));
}

function unknownZones({ exposure }: BeatInScene): readonly BeatFinding[] {
  return exposure
    .filter(({ onSet, inView }) => ![...onSet, ...inView].every(isZoneId))
    .map(({ personId }) => ({ kind: 'beat', rule: 'B4', blocks: 'writing', personId }));
}

/** A barrier or a garment that a contact names and nobody has put on the kit list will not be there on the day. */
export function kitNotListed(
  { beat, contacts: all }: Pick<BeatInScene, 'beat' | 'contacts'>,
  kit: readonly KitFacts[],
): readonly KitNotListed[] {
  const found = new Map<string, KitNotListed>();
  for (const { giver, receiver, barriers, garment } of all) {
    for (const [personId, items] of [
      [giver, barriers.giver],
      // words for a costume item are no kit; a garment of the catalogue is
      [receiver, isGarmentId(garment) ? [...barriers.receiver, garment] : barriers.receiver],
    ] as const) {
      for (const item of items) {
        const isListed = kit.some(
          (line) =>
            line.item === item &&
            coversBeat(line, beat.id) &&
            line.wearers.some(({ person }) => person === personId),
        );
        if (!isListed)
          found.set(`${personId} ${item}`, { kind: 'beat', rule: 'B3', blocks: 'ready', personId, item });
      }
    }
  }
  return [...found.values()];
}

const SIMULATED: readonly SceneCategory[] = ['simulated-sex', 'simulated-sex-implied'];

function riders(inScene: BeatInScene, categories: readonly SceneCategory[]): readonly BeatFinding[] {
  const reasons = new Map<string, Set<RiderReason>>();
  const add = (personId: string, reason: RiderReason): void => {
    reasons.set(personId, (reasons.get(personId) ?? new Set()).add(reason));
  };
  for (const contact of inScene.contacts)
    if (isSensitive(contact)) for (const body of [contact.giver, contact.receiver]) add(body, 'contact');
  for (const exposed of inScene.exposure) if (needsRider(exposed)) add(exposed.personId, 'exposure');
  if (categories.some((category) => SIMULATED.includes(category)))
    for (const personId of inScene.beat.people) add(personId, 'category');
  return [...reasons].map(([personId, because]) => ({
    kind: 'beat',
    rule: 'R23',
    blocks: 'ready',
    personId,
    because: [...because],
  }));
}

/** Simulated action has no touch, and counts all the same. */
function isSensitive({ zone, to, verb }: Contact): boolean {
  const entry = verbById.get(verb);
  if (entry === undefined || !(entry.contact || entry.needsBarriers)) return false;
  return [zone, ...(to === undefined ? [] : [to])].some(
    (id) => isZoneId(id) && zoneOf(id).class === 'sensitive',
  );
}

/** R23: x3 and above, or any sensitive zone, on set or in view: a rider covers what is done even if it is cut. */
function needsRider({ onSet, inView, mode }: Exposure): boolean {
  return [onSet, inView].some((listed) => {
    const zones = listed.filter(isZoneId);
    return (
      isExposureAtLeast(exposureLevel(zones, mode), 'x3-partial-back') ||
      zones.some((id) => zoneOf(id).class === 'sensitive')
    );
  });
}
