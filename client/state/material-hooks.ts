/** What of a beat is material to whom, out of the board that is on this screen (R8); loaded with whoever asks or answers. */
import { useMemo } from 'react';
import type { Digest, Doubling } from '#shared/model/consent.ts';
import type { MaterialPart } from '#shared/model/material-part.ts';
import { canonicalJson } from '#shared/rules/canonical-json.ts';
import { digestsOfBeat, partDigest } from '#shared/rules/digest.ts';
import type { MaterialBeat, MaterialFacts } from '#shared/rules/material.ts';
import {
  useBeat,
  useCameras,
  useContacts,
  useIntent,
  useParty,
  usePlaces,
  useSceneSettings,
} from './board-hooks.ts';
import { useSceneConsent } from './consent-hooks.ts';
import { useExposureOf } from './exposure-hooks.ts';
import { useKit, useKitOf } from './kit-hooks.ts';

export interface PresentPart {
  readonly part: MaterialPart;
  readonly digest: Digest;
}

/** Null while the beat is not on the board. */
export function useMaterialBeat(beatId: string): MaterialBeat | null {
  const beat = useBeat(beatId);
  const intent = useIntent(beatId);
  const contacts = useContacts(beatId);
  const exposure = useExposureOf(beatId);
  const places = usePlaces(beatId);
  const cameras = useCameras();
  return useMemo(
    () =>
      beat === null || beat.retired === true ? null : { beat, intent, contacts, exposure, places, cameras },
    [beat, intent, contacts, exposure, places, cameras],
  );
}

/** What counts beside the board, as far as this person is shown it: an IC all, a performer what is their own. */
export function useMaterialFacts(): MaterialFacts {
  const { scene } = useParty();
  const { tempo } = useSceneSettings();
  const kit = useKitOf(scene.id)?.lines;
  const doubles = useSceneConsent(scene.id)?.doubles;
  return useMemo(
    () => ({ tempo, kit: kit ?? [], doubles: doubles ?? NO_DOUBLES, script: null }),
    [tempo, kit, doubles],
  );
}

/** Of everybody who has to agree, by person: what an IC's screen shows of them when it offers or calls a beat ready. */
export function usePresentParts(beatId: string): ReadonlyMap<string, PresentPart> {
  const beat = useMaterialBeat(beatId);
  const facts = useMaterialFacts();
  return useMemo(() => (beat === null ? NOBODY : digestsOfBeat(beat, facts)), [beat, facts]);
}

/**
 * One's own part, with what only the server sees of it taken from what it last told: who doubles for whom among others,
 * and what one's own double has on. At the answer the server compares with what is. Null while it is not known.
 */
export function useOwnPart(beatId: string, told: MaterialPart | null): PresentPart | null {
  const { me } = useParty();
  const own = usePresentParts(beatId).get(me.personId) ?? null;
  const isKitKnown = useKit() !== null;
  return useMemo(
    () => (own === null || told === null ? own : completePart(own.part, told, isKitKnown)),
    [own, told, isKitKnown],
  );
}

export function completePart(own: MaterialPart, told: MaterialPart, isKitKnown: boolean): PresentPart {
  const isOwn = ({ original, double }: Doubling): boolean => original === own.person || double === own.person;
  const doubles = [...own.doubles, ...told.doubles.filter((one) => !isOwn(one))];
  const isDoubled = doubles.some(({ original }) => original === own.person);
  const kit = isKitKnown ? (isDoubled ? [...own.kit, ...told.kit] : own.kit) : told.kit;
  const part = {
    ...own,
    doubles: doubles.toSorted((a, b) => (canonicalJson(a) < canonicalJson(b) ? -1 : 1)),
    kit: [...new Set(kit)].toSorted(),
  };
  return { part, digest: partDigest(part) };
}

const NO_DOUBLES: readonly Doubling[] = [];
const NOBODY: ReadonlyMap<string, PresentPart> = new Map();
