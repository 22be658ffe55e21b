/** Below the people: their ways from the beat before and to the beat behind, and between whom there are contacts. */
import { useMemo } from 'react';
import { Shape } from 'react-konva/lib/ReactKonvaCore.js';
import { useBeats, useBoardView, useContacts } from '../../state/board-hooks.ts';
import { useMarks } from '../board-kit.ts';
import { inPixels } from './canvas.ts';
import { drawContactLink, drawGhost } from './draw-paths.ts';
import { contactLinks, ghostsOf } from './ghosts.ts';
import { useInk } from './ink-context.ts';
import { useOnStage } from './use-on-stage.ts';

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
