/** What the palette offers at this moment: actions, people, beats, scenes and pieces of furniture, and how they are found. */
import { FURNITURE_KINDS, type Beat } from '#shared/model/board.ts';
import { layerOfKind } from '#shared/model/furniture-layers.ts';
import { ACTION_GROUPS, ACTION_WORDS, chordWords, PALETTE_WORDS } from '#shared/words/board-keys.ts';
import { beatTitle } from '#shared/words/beat-title.ts';
import { FURNITURE_LABELS } from '#shared/words/labels/furniture.ts';
import { addFurniture } from '../../state/furniture-actions.ts';
import type { LiveScene } from '../../state/live-hooks.ts';
import { placePerson } from '../../state/place-actions.ts';
import { runAct, type BoardSheet } from '../board-acts.ts';
import type { BoardKit } from '../board-kit.ts';
import { focusPicked } from '../screen-parts.ts';
import { toFloor } from '../tools/camera.ts';
import { snapPoint } from '../tools/snap.ts';
import { NEEDS, NEEDS_NOTHING_PICKED, palettedActions } from './actions.ts';

export interface PaletteEntry {
  readonly id: string;
  readonly group: string;
  readonly title: string;
  /** as it is read on a keyboard; '' where there is none */
  readonly keys: string;
  readonly run: () => void;
}

interface Around {
  readonly scenes: readonly LiveScene[];
  readonly mayJoin: (personId: string) => boolean;
  readonly show: (sheet: BoardSheet) => void;
  readonly openScene: (sceneId: string) => void;
}

export function paletteEntries(kit: BoardKit, around: Around): readonly PaletteEntry[] {
  return [
    ...peopleEntries(kit, around),
    ...actionEntries(kit, around),
    ...beatEntries(kit),
    ...furnitureEntries(kit),
    ...sceneEntries(kit, around),
  ];
}

function actionEntries(kit: BoardKit, { show }: Around): readonly PaletteEntry[] {
  const { session } = kit;
  const { selection, hasPlayer } = session.view.get();
  return palettedActions().flatMap(({ id, act, chord }) => {
    const { does, group } = ACTION_WORDS[id];
    const needs = NEEDS[id];
    if (needs !== undefined && !session.mayWrite(needs)) return [];
    if (group === 'picked' && selection.length === 0 && !NEEDS_NOTHING_PICKED.has(id)) return [];
    if (group === 'player' && id !== 'play' && hasPlayer === false) return [];
    return [
      {
        id,
        group: ACTION_GROUPS[group],
        title: does,
        keys: chord === '' ? '' : chordWords(chord),
        run: () => runAct(kit, act, show),
      },
    ];
  });
}

/** Whoever is on stage can be picked, whoever is not can be brought on. */
function peopleEntries(kit: BoardKit, { mayJoin }: Around): readonly PaletteEntry[] {
  const { session, marks } = kit;
  const { store, view, party } = session;
  const { beatId } = view.get();
  const beat = beatId === null ? null : store.beat(beatId);
  if (beat === null) return [];
  const group = PALETTE_WORDS.groups.stage;
  return party.scene.people.flatMap((personId): readonly PaletteEntry[] => {
    const name = marks.name(personId);
    const place = store.place(beat.id, personId);
    const pick = (): void => {
      view.setLayer('people');
      view.select([{ kind: 'person', id: personId }]);
      focusPicked();
    };
    if (place?.onStage === true)
      return [{ id: `pick ${personId}`, group, title: PALETTE_WORDS.pick(name), keys: '', run: pick }];
    const isIn = beat.people.includes(personId);
    if (!session.mayWrite('places') || (!isIn && !mayJoin(personId))) return [];
    const title = isIn ? PALETTE_WORDS.bringOn(name) : PALETTE_WORDS.addToBeat(name);
    const run = (): void => {
      const at = place ?? sideBySide(beat);
      placePerson(store, beat.id, personId, at, marks.of(personId).initials);
      pick();
    };
    return [{ id: `on ${personId}`, group, title, keys: '', run }];
  });
}

/** One metre apart along the centre line, from the middle outwards. */
function sideBySide({ people }: Beat): { readonly x: number; readonly y: number } {
  const next = people.length;
  return { x: Math.ceil(next / 2) * (next % 2 === 0 ? -1 : 1), y: 0 };
}

function beatEntries({ session }: BoardKit): readonly PaletteEntry[] {
  const { store, view } = session;
  const { beatId } = view.get();
  return store.beats().flatMap((beat, index) => {
    if (beat.id === beatId) return [];
    const named = beat.name === '' ? '' : `: ${beat.name}`;
    const title = PALETTE_WORDS.openBeat(`${beatTitle({ name: '' }, index)}${named}`);
    const run = (): void => view.openBeat(beat.id);
    return [{ id: beat.id, group: PALETTE_WORDS.groups.beats, title, keys: '', run }];
  });
}

function furnitureEntries({ session, camera }: BoardKit): readonly PaletteEntry[] {
  if (!session.mayWrite('furniture')) return [];
  return FURNITURE_KINDS.map((kind) => ({
    id: `add ${kind}`,
    group: PALETTE_WORDS.groups.furniture,
    title: PALETTE_WORDS.addFurniture(FURNITURE_LABELS[kind]),
    keys: '',
    run: () => {
      const { width, height } = camera.size();
      const at = snapPoint(
        toFloor(camera.get(), { x: width / 2, y: height / 2 }),
        false,
        session.view.get().unit,
      );
      session.view.setLayer(layerOfKind(kind));
      session.view.select([{ kind: 'item', id: addFurniture(session.store, kind, at) }]);
      focusPicked();
    },
  }));
}

function sceneEntries({ session }: BoardKit, { scenes, openScene }: Around): readonly PaletteEntry[] {
  return scenes.flatMap(({ id, number, title }) =>
    id === session.party.scene.id
      ? []
      : [
          {
            id,
            group: PALETTE_WORDS.groups.scenes,
            title: PALETTE_WORDS.openScene(number, title),
            keys: '',
            run: () => openScene(id),
          },
        ],
  );
}

/** Those that have every word of it, whole words of the title first; all of them where nothing is asked for. */
export function findEntries(entries: readonly PaletteEntry[], asked: string): readonly PaletteEntry[] {
  const words = asked
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return entries;
  const ranked = entries.flatMap((entry) => {
    const title = entry.title.toLowerCase();
    const all = `${title} ${entry.group.toLowerCase()}`;
    if (!words.every((word) => all.includes(word))) return [];
    const starts = words.filter((word) => title.split(/[^\p{L}\p{N}]+/u).some((one) => one.startsWith(word)));
    return [{ entry, rank: (title.startsWith(words[0] ?? '') ? 2 : 0) + starts.length }];
  });
  return ranked.toSorted((a, b) => b.rank - a.rank).map(({ entry }) => entry);
}
