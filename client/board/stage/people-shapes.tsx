/** People of the beat, and their ways from the beat before and to the beat behind. */
import { memo, useMemo } from 'react';
import { Shape } from 'react-konva/lib/ReactKonvaCore.js';
import type { PlacedPerson } from '#shared/model/board.ts';
import { distance } from '#shared/model/geometry.ts';
import {
  useBeats,
  useParty,
  useBoardView,
  useContacts,
  usePlace,
  usePlaces,
} from '../../state/board-hooks.ts';
import { isSelected } from '../../state/board-view.ts';
import { useMarks } from '../board-kit.ts';
import type { PersonMarks } from '../person-marks.ts';
import { inPixels } from './canvas.ts';
import { drawContactLink, drawGhost } from './draw-paths.ts';
import { drawPerson } from './draw-person.ts';
import { contactLinks, ghostsOf } from './ghosts.ts';
import { nodeId } from './node-id.ts';
import { useInk } from './ink-context.ts';
import type { Palette } from './palette.ts';

/** Those who have a token: performers of the scene who are on stage in the beat. */
export function useOnStage(beatId: string | null): readonly PlacedPerson[] {
  const { scene } = useParty();
  const places = usePlaces(beatId);
  return useMemo(
    () => places.filter((place) => place.onStage && scene.people.includes(place.personId)),
    [places, scene.people],
  );
}

/** Pixels between two people from which both names have room. */
const NAME_ROOM = 58;

export function PeopleShapes() {
  const beatId = useBoardView((state) => state.beatId);
  const places = useOnStage(beatId);
  const selection = useBoardView((state) => state.selection);
  if (beatId === null) return null;
  const rank = (personId: string): number => (isSelected(selection, 'person', personId) ? 1 : 0);
  // who is picked lies on top
  return places
    .toSorted((a, b) => rank(a.personId) - rank(b.personId))
    .map((place) => (
      <PersonShape
        key={place.personId}
        beatId={beatId}
        personId={place.personId}
        room={nearestOther(place, places)}
      />
    ));
}

interface PersonShapeProps {
  readonly beatId: string;
  readonly personId: string;
  /** metres to the nearest other person */
  readonly room: number;
}

const PersonShape = memo(function PersonShape({ beatId, personId, room }: PersonShapeProps) {
  const palette = useInk();
  const marks = useMarks();
  const place = usePlace(beatId, personId);
  const isPicked = useBoardView((state) => isSelected(state.selection, 'person', personId));
  const sceneFunc = useMemo(
    () => personScene(place, marks, { isPicked, room }, palette),
    [place, marks, isPicked, room, palette],
  );
  if (place === null) return null;
  const id = nodeId({ kind: 'person', id: personId });
  return <Shape id={id} x={place.x} y={place.y} sceneFunc={sceneFunc} />;
});

function nearestOther(place: PlacedPerson, places: readonly PlacedPerson[]): number {
  const far = places.map((other) => (other.personId === place.personId ? Infinity : distance(place, other)));
  return Math.min(...far);
}

function personScene(
  place: PlacedPerson | null,
  marks: PersonMarks,
  { isPicked, room }: { readonly isPicked: boolean; readonly room: number },
  palette: Palette,
): ReturnType<typeof inPixels> {
  return inPixels((c, scale) => {
    if (place === null) return;
    const { personId, facing, height } = place;
    const name = room * scale >= NAME_ROOM ? marks.shortName(personId) : '';
    drawPerson(c, { ...marks.of(personId), facing, height, isSelected: isPicked, name }, palette, scale);
  });
}

/** Ghosts and ways: quiet, below the people. */
export function GhostShapes() {
  const palette = useInk();
  const marks = useMarks();
  const beats = useBeats();
  const beatId = useBoardView((state) => state.beatId);
  const onion = useBoardView((state) => state.onion);
  const at = beats.findIndex((beat) => beat.id === beatId);
  const now = useOnStage(beatId);
  const before = useOnStage(onion.before ? (beats[at - 1]?.id ?? null) : null);
  const after = useOnStage(onion.after && at !== -1 ? (beats[at + 1]?.id ?? null) : null);
  const sceneFunc = useMemo(() => {
    const ghosts = ghostsOf(before, now, after, (id) => marks.of(id).initials);
    return inPixels((c, scale) => {
      for (const ghost of ghosts) drawGhost(c, ghost, palette, scale);
    });
  }, [before, now, after, marks, palette]);
  return <Shape sceneFunc={sceneFunc} />;
}

export function ContactShapes() {
  const palette = useInk();
  const beatId = useBoardView((state) => state.beatId);
  const contacts = useContacts(beatId);
  const places = useOnStage(beatId);
  const sceneFunc = useMemo(() => {
    const links = contactLinks(contacts, places);
    return inPixels((c, scale) => {
      for (const link of links) drawContactLink(c, link, palette, scale);
    });
  }, [contacts, places, palette]);
  return <Shape sceneFunc={sceneFunc} />;
}
