/** One's own comfort map for views. Security: it lives in the memory of this tab, and goes with the view and with a lock. */
import { useMemo } from 'react';
import { NEUTRAL_FIGURE, type FigureOptions } from '#shared/model/figure.ts';
import type { SaveState } from '#shared/model/save-state.ts';
import type { Direction } from '#shared/model/comfort.ts';
import type { MapEntry } from '#shared/model/comfort-map.ts';
import type { ZoneId } from '#shared/model/zones.ts';
import * as act from './map-actions.ts';
import { useIsSynced, useNotTaken, usePrivate, usePrivateState, usePrivateTopic } from './private-hooks.ts';

export {
  LABEL_LENGTH,
  zoneKey,
  type Beyond,
  type ExtraEdit,
  type OwnWords,
  type Said,
} from './map-actions.ts';
export { comfortAt } from '#shared/rules/map-state.ts';
export type { SaysEdit } from './map-actions.ts';

export interface MapActs {
  say(edits: readonly act.SaysEdit[]): void;
  clear(directions: readonly Direction[]): void;
  sayExtra(edit: act.ExtraEdit): void;
  setFigure(figure: FigureOptions): void;
  setWords(zone: ZoneId, words: { readonly label: string; readonly note: string }): void;
  setNote(text: string): void;
  keepLastDay(entries: readonly MapEntry[]): void;
}

export interface ComfortMap {
  readonly said: act.Said;
  readonly words: act.OwnWords;
  readonly beyond: act.Beyond;
  readonly note: string;
  /** what was said for a day last */
  readonly lastDay: readonly MapEntry[];
  /** the server's copy is here: what is empty is empty */
  readonly isHere: boolean;
  readonly save: SaveState;
  readonly notTaken: readonly string[];
  /** null while it is not open, and where this session may not write it */
  readonly acts: MapActs | null;
}

/** Opens `map/<personId>` while the view stands; null opens nothing. */
export function useComfortMap(personId: string | null): ComfortMap {
  const session = usePrivate('map', personId);
  const said = usePrivateTopic(session, 'says', act.readSaid, NOTHING_SAID);
  const words = usePrivateTopic(session, 'words', act.readOwnWords, NO_WORDS);
  const beyond = usePrivateTopic(session, 'extras', act.readBeyond, NOTHING_BEYOND);
  const { note, lastDay } = usePrivateTopic(session, 'note', act.readOwn, NOTHING_OWN);
  const save = usePrivateState(session);
  const isHere = useIsSynced(session);
  const notTaken = useNotTaken(session);
  const mayWrite = session?.mayWrite('says') === true;
  const acts = useMemo((): MapActs | null => {
    if (session === null || !mayWrite) return null;
    const { store } = session;
    // a field that is left as the lock falls must not throw: what it held was written as it was typed
    const may = (work: () => void): void => {
      if (session.mayWrite('says')) work();
    };
    return {
      say: (edits) => may(() => act.sayZones(store, edits)),
      clear: (directions) => may(() => act.clearMap(store, directions)),
      sayExtra: (edit) => may(() => act.sayExtra(store, edit)),
      setFigure: (figure) => may(() => act.setFigure(store, figure)),
      setWords: (zone, own) => may(() => act.setOwnWords(store, zone, own)),
      keepLastDay: (entries) => may(() => act.keepLastDay(store, entries)),
      setNote: (text) => may(() => act.setOwnNote(store, text)),
    };
  }, [session, mayWrite]);
  return { said, words, beyond, note, lastDay, isHere, save, notTaken, acts };
}

const NOTHING_SAID: act.Said = { state: { receive: new Map(), give: new Map() }, atOnce: new Set() };
const NOTHING_OWN: act.Own = { note: '', lastDay: [] };
const NO_WORDS: act.OwnWords = { labels: new Map(), notes: new Map() };
const NOTHING_BEYOND: act.Beyond = { extras: new Map(), figure: NEUTRAL_FIGURE };
