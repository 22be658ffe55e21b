/** The people of the beat: tokens, and above all tokens the notches of those who stand close. */
import { memo, useMemo } from 'react';
import { Shape } from 'react-konva/lib/ReactKonvaCore.js';
import type { PlacedPerson } from '#shared/model/board.ts';
import { distance } from '#shared/model/geometry.ts';
import { useBoardView, usePlace } from '../../state/board-hooks.ts';
import { isSelected } from '../../state/board-view.ts';
import { useMarks } from '../board-kit.ts';
import type { PersonMarks } from '../person-marks.ts';
import { tokenRadius } from '../tools/hit-test.ts';
import { inPixels } from './canvas.ts';
import { drawNotchAlone, drawPerson } from './draw-person.ts';
import { useInk } from './ink-context.ts';
import { nodeId, notchId } from './node-id.ts';
import type { Palette } from './palette.ts';
import { useOnStage } from './use-on-stage.ts';

/** Pixels between two people from which both names have room. */
const NAME_ROOM = 58;
/** Radii between two people below which one may cover the other's notch. */
const NOTCH_ROOM = 3;

export function PeopleShapes() {
  const beatId = useBoardView((state) => state.beatId);
  const places = useOnStage(beatId);
  const selection = useBoardView((state) => state.selection);
  if (beatId === null) return null;
  const rank = (personId: string): number => (isSelected(selection, 'person', personId) ? 1 : 0);
  // who is picked lies on top
  const people = places
    .toSorted((a, b) => rank(a.personId) - rank(b.personId))
    .map((place) => ({ beatId, personId: place.personId, room: nearestOther(place, places) }));
  return (
    <>
      {people.map((person) => (
        <PersonShape key={person.personId} {...person} part="token" />
      ))}
      {people.map((person) => (
        <PersonShape key={person.personId} {...person} part="notch" />
      ))}
    </>
  );
}

interface PersonShapeProps {
  readonly beatId: string;
  readonly personId: string;
  /** metres to the nearest other person */
  readonly room: number;
  readonly part: 'token' | 'notch';
}

const PersonShape = memo(function PersonShape({ beatId, personId, room, part }: PersonShapeProps) {
  const palette = useInk();
  const marks = useMarks();
  const place = usePlace(beatId, personId);
  const isPicked = useBoardView((state) => isSelected(state.selection, 'person', personId));
  const sceneFunc = useMemo(
    () => personScene(place, marks, { isPicked, room, part }, palette),
    [place, marks, isPicked, room, part, palette],
  );
  if (place === null) return null;
  const id = part === 'token' ? nodeId({ kind: 'person', id: personId }) : notchId(personId);
  return <Shape id={id} x={place.x} y={place.y} sceneFunc={sceneFunc} />;
});

function nearestOther(place: PlacedPerson, places: readonly PlacedPerson[]): number {
  const far = places.map((other) => (other.personId === place.personId ? Infinity : distance(place, other)));
  return Math.min(...far);
}

interface PersonState extends Pick<PersonShapeProps, 'room' | 'part'> {
  readonly isPicked: boolean;
}

function personScene(
  place: PlacedPerson | null,
  marks: PersonMarks,
  { isPicked, room, part }: PersonState,
  palette: Palette,
): ReturnType<typeof inPixels> {
  return inPixels((c, scale) => {
    if (place === null) return;
    const { personId, facing, height } = place;
    const name = room * scale >= NAME_ROOM ? marks.shortName(personId) : '';
    const look = { ...marks.of(personId), facing, height, isSelected: isPicked, name };
    if (part === 'token') drawPerson(c, look, palette, scale);
    else if (room * scale < NOTCH_ROOM * tokenRadius(scale)) drawNotchAlone(c, look, palette, scale);
  });
}
