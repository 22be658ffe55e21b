/** Below the people: their ways from the beat before and to the beat behind, contacts between them, names of things. */
import type Konva from 'konva/lib/Core.js';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { Shape } from 'react-konva/lib/ReactKonvaCore.js';
import { isKissContact } from '#shared/model/kiss-contact.ts';
import { aroundBeat } from '#shared/model/playing-order.ts';
import { useBeat, useBeats, useBoardView, useContacts } from '../../state/board-hooks.ts';
import { useMovementFindings } from '../../state/movement-hooks.ts';
import { useKit, useMarks } from '../board-kit.ts';
import { inPixels, write } from './canvas.ts';
import { drawContactLink, drawGhost, drawLeader, ghostWay } from './draw-paths.ts';
import { contactLinks, ghostsOf, isGhostShown, type PersonLink } from './ghosts.ts';
import { useInk } from './ink-context.ts';
import { itemFont } from './plan-labels.ts';
import type { Driven, TokenMotion } from './token-motion.ts';
import { useOnStage } from './use-on-stage.ts';
import { useRedraw } from './use-redraw.ts';

/** Names of things: on the furniture, below everything that concerns people. */
export function LabelShapes() {
  const { labels } = useKit();
  const palette = useInk();
  const isActive = useBoardView((state) => state.layer === 'furniture' || state.layer === 'set');
  const shape = useRef<Konva.Shape>(null);
  useRedraw(shape, labels.subscribe);
  const sceneFunc = useMemo(() => {
    const inks = {
      item: isActive ? palette.text : palette.text2,
      'picked-item': palette.accent,
      person: palette.text,
    };
    return inPixels((c, scale) => {
      for (const { text, at, kind } of labels.at(c, palette, scale)) {
        if (kind === 'person') continue;
        write(c, text, at, { font: itemFont(palette), ink: inks[kind], paper: palette.floor });
      }
    });
  }, [labels, isActive, palette]);
  return <Shape ref={shape} sceneFunc={sceneFunc} />;
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

export function ContactShapes() {
  const { tokens } = useKit();
  const shape = useRef<Konva.Shape>(null);
  useRedraw(
    shape,
    useCallback((redraw) => tokens.subscribe(unlessStill(tokens, redraw)), [tokens]),
  );
  const palette = useInk();
  const beatId = useBoardView((state) => state.beatId);
  const contacts = useContacts(beatId);
  const places = useOnStage(beatId);
  const beat = useBeat(beatId);
  const picked = useBoardView((state) => state.contactId);
  const isRehearsal = useBoardView((state) => state.placeholders);
  const sceneFunc = useMemo(() => {
    const kisses = contacts.filter((contact) => isRehearsal && isKissContact(contact, beat));
    const links = contactLinks(contacts, places).map((link) => ({
      ...link,
      isPicked: picked !== null && link.contactIds.includes(picked),
      isPlaceholder: kisses.some(({ id }) => link.contactIds.includes(id)),
    }));
    return inPixels((c, scale) => {
      for (const token of tokens.all()) drawLeader(c, token.place, token.at, palette, scale);
      for (const link of links) {
        const shown = atMoment(link, tokens.driven);
        if (shown === null) continue;
        const { a, b } = shown;
        const ends = { a: tokens.of(a.personId)?.at ?? a, b: tokens.of(b.personId)?.at ?? b };
        drawContactLink(c, { ...shown, ...ends }, palette, scale);
      }
    });
  }, [contacts, places, beat, picked, isRehearsal, tokens, palette]);
  return <Shape ref={shape} sceneFunc={sceneFunc} />;
}

/** While a scene is played this layer is drawn again only where it has something to show, or had. */
function unlessStill(tokens: TokenMotion, redraw: () => void): () => void {
  let wasShown = true;
  return () => {
    const { driven } = tokens;
    const isShown =
      driven === null ||
      driven.contactIds.size > 0 ||
      [...tokens.all()].some(({ at, place }) => at.x !== place.x || at.y !== place.y);
    if (isShown || wasShown) redraw();
    wasShown = isShown;
  };
}

/** While a scene is played only what is there on this count; null where nothing is. */
function atMoment<L extends PersonLink>(link: L, driven: Driven | null): L | null {
  if (driven === null) return link;
  const count = link.contactIds.filter((id) => driven.contactIds.has(id)).length;
  if (count === 0) return null;
  return { ...link, count, isPlaceholder: link.isPlaceholder === true || driven.arePlaceholders };
}
