/** What of a beat is material to whom, out of the board that is on this screen (R8); loaded with whoever asks or answers. */
import { useMemo } from 'react';
import type { Camera } from '#shared/model/board.ts';
import type { Digest, Doubling } from '#shared/model/consent.ts';
import type { MaterialPart } from '#shared/model/material-part.ts';
import { readCamera } from '#shared/doc/read-board.ts';
import { digestsOfBeat, partDigest } from '#shared/rules/digest.ts';
import type { MaterialBeat, MaterialFacts } from '#shared/rules/material.ts';
import {
  useBeat,
  useContacts,
  useIntent,
  useParty,
  usePlaces,
  useSceneSettings,
  useTopic,
} from './board-hooks.ts';
import type { BoardStore } from './board-store.ts';
import { useSceneConsent } from './consent-hooks.ts';
import { useExposureOf } from './exposure-hooks.ts';
import { useKitOf } from './kit-hooks.ts';

export interface PresentPart {
  readonly part: MaterialPart;
  readonly digest: Digest;
}

/** The cameras of the scene that are not retired; the same list until one of them changes. */
export function useCameras(): readonly Camera[] {
  return useTopic('cameras', readCameras);
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
 * The same part with what only the server can see of it: who doubles for others, and what a double has on. Both are
 * taken from what was offered, and only to be compared with it: at the answer the server compares with what is.
 */
export function completePart(own: PresentPart, offered: MaterialPart | null): PresentPart {
  if (offered === null) return own;
  const part = { ...own.part, doubles: offered.doubles, kit: offered.kit };
  const digest = partDigest(part);
  return digest === partDigest(offered) ? { part, digest } : own;
}

function readCameras(store: BoardStore): readonly Camera[] {
  return store.once('cameras', () =>
    [...store.all('cameras')]
      .map(([id, plain]) => readCamera(id, plain))
      .filter(({ retired }) => retired !== true)
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  );
}

const NO_DOUBLES: readonly Doubling[] = [];
const NOBODY: ReadonlyMap<string, PresentPart> = new Map();
