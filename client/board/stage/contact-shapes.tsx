/**
 * What joins tokens: contacts, and lines to where somebody really stands. On the people's own layer, below the tokens: it
 * goes along with them and is drawn again when they are.
 */
import { useMemo } from 'react';
import { Shape } from 'react-konva/lib/ReactKonvaCore.js';
import { isKissContact } from '#shared/model/kiss-contact.ts';
import { useBeat, useBoardView, useContacts } from '../../state/board-hooks.ts';
import { useKit } from '../board-kit.ts';
import { inPixels } from './canvas.ts';
import { drawContactLink, drawLeader } from './draw-paths.ts';
import { contactLinks, type PersonLink } from './ghosts.ts';
import { useInk } from './ink-context.ts';
import type { Driven } from './token-motion.ts';
import { useOnStage } from './use-on-stage.ts';

export function ContactShapes() {
  const { tokens } = useKit();
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
  return <Shape sceneFunc={sceneFunc} />;
}

/** While a scene is played only what is there on this count; null where nothing is. */
function atMoment<L extends PersonLink>(link: L, driven: Driven | null): L | null {
  if (driven === null) return link;
  const count = link.contactIds.filter((id) => driven.contactIds.has(id)).length;
  if (count === 0) return null;
  return { ...link, count, isPlaceholder: link.isPlaceholder === true || driven.arePlaceholders };
}
