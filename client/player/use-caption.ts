/** The sentence of the count that is shown, and the longest of its beat. */
import { useMemo } from 'react';
import type { Contact } from '#shared/model/board.ts';
import { beatTitle } from '#shared/words/beat-title.ts';
import { cameraName } from '#shared/words/camera-name.ts';
import { captionOf, longestCaption, type CaptionContact, type CaptionFacts } from '#shared/words/captions.ts';
import { PLAYER_WORDS } from '#shared/words/player-words.ts';
import {
  useBeat,
  useBoardView,
  useCameras,
  useContacts,
  useFurniture,
  useParty,
  usePlaces,
  useSceneSettings,
} from '../state/board-hooks.ts';
import { useNameOf, usePersonMarks } from '../state/party-hooks.ts';
import type { PlayerSaid } from './player-said.ts';

export interface Caption {
  readonly now: string;
  readonly longest: string;
}

const NONE: Caption = { now: PLAYER_WORDS.none, longest: '' };

export function useCaption(said: PlayerSaid | null): Caption {
  const facts = useCaptionFacts(said);
  const counts = said?.counts ?? 0;
  const longest = useMemo(() => (facts === null ? '' : longestCaption(counts, facts)), [facts, counts]);
  return facts === null || said === null ? NONE : { now: captionOf(said.count, facts), longest };
}

/** The same object from one count of a beat to the next. */
function useCaptionFacts(said: PlayerSaid | null): CaptionFacts | null {
  const [beatId, beforeId, place, walks] = [
    said?.beatId ?? null,
    said?.beforeId ?? null,
    said?.place ?? 0,
    said?.walks,
  ];
  const marks = usePersonMarks();
  const nameOf = useNameOf();
  const settings = useSceneSettings();
  const unit = useBoardView((state) => state.unit);
  const things = useFurniture();
  const cameras = useCameras();
  const beat = useBeat(beatId);
  const contacts = useContacts(beatId);
  const beatBefore = useBeat(beforeId);
  const placesBefore = usePlaces(beforeId);
  const contactsBefore = useContacts(beforeId);
  const { scene } = useParty();
  return useMemo(() => {
    if (walks === undefined || beat === null) return null;
    const who = (personId: string): string => marks.get(personId)?.initials ?? nameOf(personId);
    const pair = ({ giver, receiver, start, counts }: Contact): CaptionContact => ({
      giver: who(giver),
      receiver: who(receiver),
      start,
      counts,
    });
    const filming = (id: string): readonly string[] =>
      cameras.filter(({ beatIds }) => beatIds.includes(id)).map(({ label }) => cameraName(label));
    const onBefore = new Map(
      placesBefore.filter(({ onStage }) => onStage).map((one) => [one.personId, one.height]),
    );
    const isOn = new Set(walks.map(({ place: { personId } }) => personId));
    const people = walks
      .filter(({ place: { personId } }) => scene.people.includes(personId))
      .toSorted((a, b) => beat.people.indexOf(a.place.personId) - beat.people.indexOf(b.place.personId))
      .map(({ place: { personId, height }, walk }) => ({
        who: who(personId),
        height,
        heightBefore: onBefore.get(personId) ?? null,
        walk,
      }));
    const gone = [...onBefore.keys()].filter((id) => !isOn.has(id) && scene.people.includes(id)).map(who);
    const staying = contactsBefore.filter(
      ({ start, counts }) => start + counts - 1 >= (beatBefore?.counts ?? Infinity),
    );
    return {
      title: beatTitle(beat, place - 1),
      floor: { ...settings, unit },
      things,
      people,
      contacts: contacts.map(pair),
      cameras: filming(beat.id),
      before:
        beatBefore === null ? null : { gone, contacts: staying.map(pair), cameras: filming(beatBefore.id) },
    };
  }, [
    walks,
    beat,
    place,
    contacts,
    beatBefore,
    placesBefore,
    contactsBefore,
    settings,
    unit,
    things,
    cameras,
    marks,
    nameOf,
    scene.people,
  ]);
}
