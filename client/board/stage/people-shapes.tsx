/** The people of the beat: tokens, above all tokens the notches of those who stand close, and their names. */
import Konva from 'konva/lib/Core.js';
import { memo, useLayoutEffect, useMemo, useRef } from 'react';
import { Group, Shape } from 'react-konva/lib/ReactKonvaCore.js';
import type { PlacedPerson } from '#shared/model/board.ts';
import { useBoardView, usePlace } from '../../state/board-hooks.ts';
import { isSelected } from '../../state/board-view.ts';
import { useKit, useMarks } from '../board-kit.ts';
import type { PersonMarks } from '../person-marks.ts';
import { tokenRadius } from '../tools/hit-test.ts';
import { inPixels, write } from './canvas.ts';
import { drawNotchAlone, drawPerson } from './draw-person.ts';
import { useInk } from './ink-context.ts';
import { nodeId, notchId } from './node-id.ts';
import type { Palette } from './palette.ts';
import { personFont } from './plan-labels.ts';
import { ROOMY } from './spread-tokens.ts';
import type { TokenMotion } from './token-motion.ts';
import { useMovingWindow } from './use-moving-window.ts';
import { useOnStage } from './use-on-stage.ts';

export function PeopleShapes() {
  const { tokens } = useKit();
  const beatId = useBoardView((state) => state.beatId);
  const places = useOnStage(beatId);
  const selection = useBoardView((state) => state.selection);
  const group = useRef<Konva.Group>(null);
  // where nodes stand is told to them by hand, at every frame of a glide; after a render for those that are new
  useLayoutEffect(() => {
    const apply = (): void => {
      const layer = group.current?.getLayer() ?? null;
      if (layer === null) return;
      withoutDrawing(() => {
        for (const node of group.current?.getChildren() ?? []) {
          const at = tokens.of(node.name())?.at;
          if (at !== undefined) node.position(at);
        }
      });
      // asked for in one picture Konva draws in the next, and is not asked again before it has: every other would be left out
      if (tokens.isMoving) layer.draw();
      else layer.batchDraw();
    };
    apply();
    return tokens.subscribe(apply);
  });
  useMovingWindow(group, 'people');
  const rank = (personId: string): number => (isSelected(selection, 'person', personId) ? 1 : 0);
  // who is picked lies on top
  const people = places
    .toSorted((a, b) => rank(a.personId) - rank(b.personId))
    .flatMap(({ personId }) => (beatId === null ? [] : [{ beatId, personId }]));
  return (
    <Group ref={group}>
      {people.map((person) => (
        <PersonShape key={person.personId} {...person} part="token" />
      ))}
      {people.map((person) => (
        <PersonShape key={person.personId} {...person} part="notch" />
      ))}
      <NameShapes />
    </Group>
  );
}

/** Konva asks for a picture whenever a node is told something, unless it is told not to. */
function withoutDrawing(work: () => void): void {
  Konva.autoDrawEnabled = false;
  work();
  Konva.autoDrawEnabled = true;
}

interface PersonShapeProps {
  readonly beatId: string;
  readonly personId: string;
  readonly part: 'token' | 'notch';
}

const PersonShape = memo(function PersonShape({ beatId, personId, part }: PersonShapeProps) {
  const palette = useInk();
  const marks = useMarks();
  const { tokens } = useKit();
  const place = usePlace(beatId, personId);
  const isPicked = useBoardView((state) => isSelected(state.selection, 'person', personId));
  const sceneFunc = useMemo(
    () => personScene(place, { marks, tokens }, { isPicked, part }, palette),
    [place, marks, tokens, isPicked, part, palette],
  );
  if (place === null) return null;
  const id = part === 'token' ? nodeId({ kind: 'person', id: personId }) : notchId(personId);
  return <Shape id={id} name={personId} sceneFunc={sceneFunc} />;
});

function personScene(
  place: PlacedPerson | null,
  { marks, tokens }: { readonly marks: PersonMarks; readonly tokens: TokenMotion },
  { isPicked, part }: Pick<PersonShapeProps, 'part'> & { readonly isPicked: boolean },
  palette: Palette,
): ReturnType<typeof inPixels> {
  return inPixels((c, scale) => {
    if (place === null) return;
    const { personId, height } = place;
    const { facing, room } = tokens.of(personId) ?? { ...place, room: Infinity };
    const isClose = room * scale < ROOMY * tokenRadius(scale);
    // while a scene is played nobody's notch is drawn again where no token reaches it
    if (part === 'notch' && tokens.driven !== null && room * scale > clearOf(tokenRadius(scale))) return;
    const look = { ...marks.of(personId), facing, height, isSelected: isPicked, isClose };
    if (part === 'token') drawPerson(c, look, palette, scale);
    else drawNotchAlone(c, look, palette, scale);
  });
}

/** Pixels between two tokens' centres from which neither reaches the other's notch, whatever they look like. */
function clearOf(r: number): number {
  return Math.max(ROOMY * r, 2.5 * r + 12);
}

function NameShapes() {
  const { labels } = useKit();
  const palette = useInk();
  const sceneFunc = useMemo(
    () =>
      inPixels((c, scale) => {
        const look = { font: personFont(palette), ink: palette.text, paper: palette.floor };
        for (const { text, at, kind } of labels.at(c, palette, scale))
          if (kind === 'person') write(c, text, at, look);
      }),
    [labels, palette],
  );
  return <Shape sceneFunc={sceneFunc} />;
}
