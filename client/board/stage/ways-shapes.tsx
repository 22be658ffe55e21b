/** Below the people: their ways from the beat before and to the beat behind, and names of things. */
import type Konva from 'konva/lib/Core.js';
import { useEffect, useMemo, useRef } from 'react';
import { Shape } from 'react-konva/lib/ReactKonvaCore.js';
import { aroundBeat } from '#shared/model/playing-order.ts';
import { useBeat, useBeats, useBoardView } from '../../state/board-hooks.ts';
import { useMovementFindings } from '../../state/movement-hooks.ts';
import { useKit, useMarks } from '../board-kit.ts';
import { inPixels, write, type Canvas } from './canvas.ts';
import { drawGhost, ghostWay } from './draw-paths.ts';
import { ghostsOf, isGhostShown } from './ghosts.ts';
import { useInk } from './ink-context.ts';
import type { Palette } from './palette.ts';
import { itemFont, type PlanLabel, type PlanLabels } from './plan-labels.ts';
import { useOnStage } from './use-on-stage.ts';

/**
 * Names of things: on the furniture, below everything that concerns people. Somebody who moves asks for them at every
 * picture; the floor with all that is on it is drawn again only when one of them is another, or elsewhere.
 */
export function LabelShapes() {
  const { labels, camera } = useKit();
  const palette = useInk();
  const isActive = useBoardView((state) => state.layer === 'furniture' || state.layer === 'set');
  const shape = useRef<Konva.Shape>(null);
  const names = useMemo(() => namesOfThings(labels, isActive, palette), [labels, isActive, palette]);
  useEffect(() => {
    let frame: number | null = null;
    const look = (): void => {
      frame = null;
      const layer = shape.current?.getLayer() ?? null;
      if (layer !== null && names.isOther(layer.getContext()._context, camera.get().scale)) layer.batchDraw();
    };
    const stop = labels.subscribe(() => {
      frame ??= requestAnimationFrame(look);
    });
    return () => {
      stop();
      if (frame !== null) cancelAnimationFrame(frame);
    };
  }, [labels, camera, names]);
  return <Shape ref={shape} sceneFunc={names.sceneFunc} />;
}

interface NamesOfThings {
  readonly sceneFunc: ReturnType<typeof inPixels>;
  /** other names, or elsewhere, than when they were drawn last; `c` only measures */
  readonly isOther: (c: Canvas, scale: number) => boolean;
}

function namesOfThings(labels: PlanLabels, isActive: boolean, palette: Palette): NamesOfThings {
  let drawn: readonly ThingLabel[] = [];
  const inks = { item: isActive ? palette.text : palette.text2, 'picked-item': palette.accent };
  const now = (c: Canvas, scale: number): readonly ThingLabel[] =>
    labels.at(c, palette, scale).filter(isOfThing);
  return {
    sceneFunc: inPixels((c, scale) => {
      drawn = now(c, scale);
      for (const { text, at, kind } of drawn)
        write(c, text, at, { font: itemFont(palette), ink: inks[kind], paper: palette.floor });
    }),
    isOther: (c, scale) => !isSameList(now(c, scale), drawn),
  };
}

interface ThingLabel extends PlanLabel {
  readonly kind: 'item' | 'picked-item';
}

function isOfThing(label: PlanLabel): label is ThingLabel {
  return label.kind !== 'person';
}

function isSameList(a: readonly PlanLabel[], b: readonly PlanLabel[]): boolean {
  return a.length === b.length && a.every((label, at) => isSameLabel(label, b[at]!));
}

function isSameLabel(a: PlanLabel, b: PlanLabel): boolean {
  return a.id === b.id && a.text === b.text && a.kind === b.kind && a.at.x === b.at.x && a.at.y === b.at.y;
}

/** On the floor's own layer: while a scene is played they stay, and are not drawn again. */
export function GhostShapes() {
  const palette = useInk();
  const marks = useMarks();
  const beats = useBeats();
  const beatId = useBoardView((state) => state.beatId);
  const kit = useKit();
  const counts = useBeat(beatId)?.counts;
  const onion = useBoardView((state) => state.onion);
  const around = useMemo(() => aroundBeat(beats, beatId), [beats, beatId]);
  const now = useOnStage(beatId);
  const before = useOnStage(onion.before ? (around.before?.id ?? null) : null);
  const findings = useMovementFindings(beatId);
  const after = useOnStage(onion.after ? (around.after?.id ?? null) : null);
  const sceneFunc = useMemo(() => {
    const ghosts = ghostsOf(before, now, after, (id) => marks.of(id).initials).map((ghost) => ({
      ghost,
      way: ghostWay(ghost),
    }));
    return inPixels((c, scale) => {
      for (const { ghost, way } of ghosts)
        if (isGhostShown(ghost, scale)) drawGhost(c, ghost, way, palette, scale);
      kit.way?.drawNotes(c, { ghosts, now, findings, counts }, palette, scale);
    });
  }, [before, now, after, findings, counts, marks, palette, kit]);
  const shape = useRef<Konva.Shape>(null);
  // what is written on ways is fetched behind the first look
  useEffect(() => void kit.isWayReady.then(() => shape.current?.getLayer()?.batchDraw()), [kit]);
  return <Shape ref={shape} sceneFunc={sceneFunc} />;
}
