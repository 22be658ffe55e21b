/** Asking for agreement, for an IC's screens: what the rules find in a beat over released maps and riders, and the acts. */
import { useMemo } from 'react';
import type { SceneCategory } from '#shared/model/categories.ts';
import type { Doubling } from '#shared/model/consent.ts';
import type { LiveConsent, LiveConsentScene, LiveStanding } from '#shared/model/consent-live.ts';
import type { RiderState } from '#shared/model/rider.ts';
import { withNarrowing } from '#shared/rules/map-state.ts';
import type { Maps } from '#shared/rules/matching.ts';
import {
  contextOf,
  findOfferFindings,
  mayOffer,
  type OfferedBeat,
  type OfferFacts,
  type OfferFinding,
} from '#shared/rules/offer-rules.ts';
import { alternativesFor, type Alternative } from '#shared/rules/alternatives.ts';
import type { Contact } from '#shared/model/board.ts';
import { useBeats, useParty } from './board-hooks.ts';
import type { BoardPerson } from './board-session.ts';
import { useConsent, useSceneConsent } from './consent-hooks.ts';
import { useKitOf } from './kit-hooks.ts';
import { useReleasedFigures } from './released-figures.ts';
import { useMaterialBeat, usePresentParts, type PresentPart } from './material-hooks.ts';

export type { OfferFinding } from '#shared/rules/offer-rules.ts';
export type { Alternative } from '#shared/rules/alternatives.ts';

/** Released and narrowed, by person, as the server shows them to ICs; who released nothing is not there. */
export function readMaps(consent: LiveConsent | null): Maps {
  const { maps = [], today = [] } = consent ?? {};
  const people = new Set([...maps, ...today].map(({ person }) => person));
  return new Map(
    [...people].map((person) => {
      const released = maps.find((map) => map.person === person);
      const narrowing = today.find((one) => one.person === person) ?? null;
      // the server shows only what holds now
      return [
        person,
        withNarrowing(released === undefined ? null : { ...released, expiresAt: null }, narrowing, 0),
      ];
    }),
  );
}

/** What the rules of an offer are asked with, of the scene of the open board. */
export function useOfferFacts(): OfferFacts {
  const { scene, people } = useParty();
  const consent = useConsent();
  const said = useSceneConsent(scene.id);
  const lines = useKitOf(scene.id)?.lines;
  const figureOf = useReleasedFigures();
  const { categories }: { readonly categories: readonly SceneCategory[] } = scene;
  return useMemo(
    () => ({
      sceneId: scene.id,
      categories,
      kit: lines ?? [],
      doubles: said?.doubles ?? NO_DOUBLES,
      isClosed: scene.closed,
      phase: null,
      maps: readMaps(consent),
      figureOf,
      riders: ridersOf(said),
      // ICs, whose screens these are, are told both of everybody
      adults: idsOf(people, ({ adult }) => adult === true),
      performers: idsOf(people, ({ role, ended }) => role === 'performer' && ended !== true),
    }),
    [scene.id, scene.closed, categories, lines, said, consent, figureOf, people],
  );
}

function ridersOf(said: LiveConsentScene | null): ReadonlyMap<string, RiderState> {
  return new Map((said?.riders ?? []).map(({ person, state }) => [person, state]));
}

export function useOfferedBeat(beatId: string): OfferedBeat | null {
  const material = useMaterialBeat(beatId);
  const beats = useBeats();
  return useMemo(() => {
    if (material === null) return null;
    const cameras = material.cameras.filter(({ beatIds }) => beatIds.includes(beatId));
    const planBs = beats.filter(({ planBOf }) => planBOf === beatId).map(({ id }) => id);
    return { ...material, cameras, planBs };
  }, [material, beats, beatId]);
}

export interface OfferView {
  /** everybody who has to agree, in the order of the beat; originals of doubles behind them */
  readonly people: readonly OfferPerson[];
  /** what their screens would show of each, by person */
  readonly parts: ReadonlyMap<string, PresentPart>;
  readonly findings: readonly OfferFinding[];
  /** nothing keeps it from being offered */
  readonly isFree: boolean;
  /** everybody's newest answer is a yes to what the beat is on this screen */
  readonly isComplete: boolean;
}

export interface OfferPerson {
  readonly personId: string;
  /** who is in it only because somebody doubles for them (R14) */
  readonly isOriginal: boolean;
  /** null: never asked */
  readonly said: LiveStanding | null;
}

/** Null while the beat is not on the board. */
export function useOfferView(beatId: string): OfferView | null {
  const offered = useOfferedBeat(beatId);
  const facts = useOfferFacts();
  const parts = usePresentParts(beatId);
  const { scene } = useParty();
  const said = useSceneConsent(scene.id)?.beats.find(({ id }) => id === beatId);
  const findings = useMemo(
    () => (offered === null ? [] : findOfferFindings(offered, facts)),
    [offered, facts],
  );
  return useMemo(() => {
    if (offered === null) return null;
    const order = [...offered.beat.people, ...parts.keys()];
    const people = [...new Set(order)]
      .filter((id) => parts.has(id))
      .map((personId) => ({
        personId,
        isOriginal: !offered.beat.people.includes(personId) && facts.doubles.some(isOf(personId)),
        said: said?.people.find(({ person }) => person === personId) ?? null,
      }));
    const isComplete = people.length > 0 && people.every((person) => person.said?.standing === 'agreed');
    return { people, parts, findings, isFree: mayOffer(findings), isComplete };
  }, [offered, facts, parts, findings, said]);
}

/** What of the screen is sent with an offer and with a call: these people, and these versions. */
export function seenOf(parts: ReadonlyMap<string, PresentPart>): Readonly<Record<string, string>> {
  return Object.fromEntries([...parts].map(([person, { digest }]) => [person, digest]));
}

/** Small changes of a contact that both released maps permit; for the IC alone. */
export function useAlternatives(beatId: string, contact: Contact | null): readonly Alternative[] {
  const offered = useOfferedBeat(beatId);
  const facts = useOfferFacts();
  return useMemo(
    () =>
      offered === null || contact === null
        ? []
        : alternativesFor(contact, offered.beat, facts.maps, contextOf(offered, facts)),
    [offered, facts, contact],
  );
}

function idsOf(people: readonly BoardPerson[], is: (person: BoardPerson) => boolean): ReadonlySet<string> {
  return new Set(people.filter(is).map(({ id }) => id));
}

function isOf(personId: string): (doubling: Doubling) => boolean {
  return ({ original }) => original === personId;
}

const NO_DOUBLES: readonly Doubling[] = [];
