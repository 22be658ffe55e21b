/** What keys and buttons of the board do: the same acts, whoever asks for them. */
import type { Point } from '#shared/model/geometry.ts';
import { parseBeatPersonKey } from '#shared/model/ids.ts';
import { BOARD_WORDS, TWIN_WORDS } from '#shared/words/board.ts';
import { cameraName } from '#shared/words/camera-name.ts';
import { nudged } from '#shared/model/lengths.ts';
import { positionWords } from '#shared/words/inspector-words.ts';
import { furnitureName } from '#shared/words/labels/furniture.ts';
import { addBeat, captureBeat, duplicateBeat, neighbour } from '../state/beat-actions.ts';
import { retireCamera } from '../state/camera-actions.ts';
import { joinNext } from '../state/join-next.ts';
import { lockFurniture, resizeFurniture, retireFurniture } from '../state/furniture-actions.ts';
import { takeOffStage } from '../state/place-actions.ts';
import type { BoardKit } from './board-kit.ts';
import { focusName } from './focus-name.ts';
import { isSelected, type ObjectRef } from '../state/board-view.ts';
import { FULL_SCALE, signOf, ZOOM } from './tools/camera.ts';
import type { HitTarget } from './tools/hit-test.ts';
import type { KeyAct, MoreAct } from './tools/key-acts.ts';
import { turnBy } from './tools/snap.ts';

/** What stands above the board when it is asked for. */
export type BoardSheet = 'help' | 'palette' | 'scene-before' | 'scene-after';

/** Runs one act. Acts somebody has no right to do nothing; the buttons for them are grey. */
export function runAct(kit: BoardKit, act: KeyAct, show: (sheet: BoardSheet) => void): void {
  const { session, camera } = kit;
  const { view } = session;
  switch (act.kind) {
    case 'nudge':
      return nudge(kit, onScreen(kit, act.by));
    case 'turn':
      return turn(kit, act.steps, act.size);
    case 'step-beat':
      return stepBeat(kit, act.to);
    case 'resize':
      return resize(kit, act.by);
    case 'lock':
      return lock(kit);
    case 'pick-all':
      return view.select(kit.host.targets().map(({ ref }) => ref));
    case 'tool':
      return view.setTool(act.tool);
    case 'zoom':
      if (act.to === 'full') return camera.zoomBy(FULL_SCALE / camera.get().scale);
      return camera.zoomBy(act.to === 'in' ? ZOOM.step : 1 / ZOOM.step);
    case 'onion':
      return toggleOnion(kit);
    case 'undo':
    case 'redo':
      return undo(kit, act.kind);
    case 'remove':
      return remove(kit);
    case 'let-go':
      return letGo(kit);
    case 'fit':
      return camera.fit();
    case 'help':
    case 'palette':
      return show(act.kind);
    case 'go-scene':
      return show(act.step === 1 ? 'scene-after' : 'scene-before');
    case 'play':
      return play(kit);
    case 'split-beat':
    case 'join-beats':
      return halve(kit, act.kind);
    case 'way-point':
      return kit.way?.nextWayPoint(kit);
    case 'add-way-point':
      return kit.way?.addWayPoint(kit);
    case 'click':
      return kit.player?.toggleClick();
    case 'step-count':
      return kit.player?.stepCount(act.step);
    case 'capture':
    case 'add-beat':
    case 'add-beat-before':
    case 'duplicate-beat':
      return newBeat(kit, act.kind);
    case 'rename-beat':
      // at once: what is typed next is the name
      if (focusName()) return;
      return runLater(kit, act);
    default:
      return runLater(kit, act);
  }
}

type LaterAct = MoreAct | Extract<KeyAct, { kind: 'group' | 'copy-places' }>;

/** Rarer acts are fetched with the first of them; without a network the board says nothing and goes on. */
function runLater(kit: BoardKit, act: LaterAct): void {
  import('./more-acts.ts').then(
    ({ runMore }) => runMore(kit, act),
    () => undefined,
  );
}

/** One's own last act back, or again. What it was is told; where it was is opened, so that nothing changes unseen. */
export function undo(kit: BoardKit, way: 'undo' | 'redo'): void {
  const { session, told } = kit;
  const { store, view } = session;
  const name = store.undoStack.view()[way];
  if (name === null) return;
  const touched = new Set<string>();
  const stop = store.onChanges(({ records, isOwn }) => {
    if (!isOwn) return;
    for (const { root, key } of records) {
      const beatId = root === 'places' ? parseBeatPersonKey(key)?.beatId : root === 'beats' ? key : undefined;
      if (beatId !== undefined) touched.add(beatId);
      else if (root !== 'places' && root !== 'beats') touched.add('');
    }
  });
  if (way === 'undo') session.undo();
  else session.redo();
  stop();
  // others have changed it since: that is told by the board's own notice
  if (touched.size === 0) return;
  const said = way === 'undo' ? BOARD_WORDS.undone(name) : BOARD_WORDS.redone(name);
  const [beatId = ''] = touched;
  const beats = store.beats();
  const index = touched.size === 1 ? beats.findIndex((beat) => beat.id === beatId) : -1;
  const beat = beats[index];
  if (beat === undefined || beat.id === view.get().beatId) return told.say(said);
  view.openBeat(beat.id);
  told.say(BOARD_WORDS.undoneElsewhere(said, BOARD_WORDS.beatAt(index + 1)));
}

/** Arrows follow the screen: on a turned plan up is downstage. */
export function onScreen({ camera }: BoardKit, by: Point): Point {
  const sign = signOf(camera.get());
  return { x: sign * by.x, y: sign * by.y };
}

/** Metres. Where things stand after it is on the same lattice as after a drag, unless the step is finer. */
export function nudge(kit: BoardKit, by: Point): void {
  if (kit.way?.nudgeWayPoint(kit, by) === true) return;
  const chosen = movable(kit);
  if (chosen.length === 0) return;
  const unit = kit.host.unit();
  kit.host.move(chosen.map(({ ref, at }) => ({ ref, to: nudged(at, by, unit) })));
  const [only] = movable(kit);
  if (only !== undefined && chosen.length === 1) {
    kit.spoken.say(TWIN_WORDS.moved(nameOf(kit, only.ref), positionWords(only.at, unit)));
  }
}

/** Metres more or less in width and depth. People and cameras have no size. */
function resize(kit: BoardKit, by: { readonly w: number; readonly d: number }): void {
  const { store } = kit.session;
  for (const { ref, box } of movable(kit)) {
    if (box === undefined) continue;
    const { x, y } = nudged({ x: box.w, y: box.d }, { x: by.w, y: by.d }, kit.host.unit());
    resizeFurniture(store, ref.id, { w: x, d: y });
  }
}

/** Locks what is picked, or unlocks it where all of it is locked. */
function lock({ session }: BoardKit): void {
  if (!session.mayWrite('furniture')) return;
  const items = session.view
    .get()
    .selection.flatMap(({ kind, id }) => (kind === 'item' ? (session.store.item(id) ?? []) : []));
  const isLocked = items.every(({ locked }) => locked);
  for (const { id } of items) lockFurniture(session.store, id, !isLocked);
}

export function turn(kit: BoardKit, steps: number, size: number): void {
  for (const { ref, angle } of movable(kit)) kit.host.turn(ref, turnBy(angle, steps, size));
}

export function stepBeat(kit: BoardKit, to: 'before' | 'after' | 'first' | 'last'): void {
  const { store, view } = kit.session;
  const { beatId } = view.get();
  const beats = store.beats();
  if (beatId === null) return;
  if (to === 'first') kit.player?.toBeginning();
  const next =
    to === 'first'
      ? beats[0]
      : to === 'last'
        ? beats.at(-1)
        : neighbour(store, beatId, to === 'before' ? -1 : 1);
  if (next === undefined || next.id === beatId) return;
  view.openBeat(next.id);
  const index = beats.findIndex((beat) => beat.id === next.id);
  kit.spoken.say(BOARD_WORDS.beatOpened(index + 1, beats.length, next.name));
}

/** Plays or pauses; opens the player where it is not open yet. */
function play({ player, session }: BoardKit): void {
  if (player === null) session.view.set({ hasPlayer: 'play' });
  else player.toggle();
}

function halve({ session, told }: BoardKit, kind: 'split-beat' | 'join-beats'): void {
  const { beatId } = session.view.get();
  if (beatId === null || !session.mayWrite('beats') || !session.mayWrite('places')) return;
  if (kind === 'split-beat') return session.view.set({ splitting: beatId });
  void joinNext(session, beatId).then((said) => {
    if (said !== null) told.say(said);
  });
}

/** Both ghosts, or none. */
export function toggleOnion(kit: BoardKit): void {
  const { view } = kit.session;
  const { onion } = view.get();
  const isOn = onion.before || onion.after;
  view.set({ onion: { before: !isOn, after: !isOn } });
}

/** People go to the tray, furniture goes away. Locked furniture stays. */
export function remove(kit: BoardKit): void {
  if (kit.way?.removeWayPoint(kit) === true) return;
  const { store, view } = kit.session;
  const { beatId } = view.get();
  for (const { ref } of movable(kit)) {
    if (ref.kind === 'item') retireFurniture(store, ref.id);
    else if (ref.kind === 'camera') retireCamera(store, ref.id);
    else if (beatId !== null) takeOffStage(store, beatId, ref.id, kit.marks.of(ref.id).initials);
  }
  view.select([]);
}

/** Escape: first what is under way, then what waits, then what is picked. */
export function letGo(kit: BoardKit): void {
  const { view } = kit.session;
  if (kit.pointer.isBusy) return kit.pointer.cancel();
  if (view.get().placing !== null) return view.set({ placing: null });
  if (view.get().wayPoint !== null) return view.set({ wayPoint: null });
  view.select([]);
}

function newBeat(kit: BoardKit, kind: 'capture' | 'add-beat' | 'add-beat-before' | 'duplicate-beat'): void {
  const { store, view } = kit.session;
  const { beatId } = view.get();
  if (!kit.session.mayWrite('beats') || !kit.session.mayWrite('places')) return;
  if (beatId === null) return view.openBeat(addBeat(store, null));
  switch (kind) {
    case 'capture':
      return view.openBeat(captureBeat(store, beatId));
    case 'add-beat':
      return view.openBeat(addBeat(store, { after: beatId }));
    case 'add-beat-before':
      return view.openBeat(addBeat(store, { before: beatId }));
    case 'duplicate-beat':
      return view.openBeat(duplicateBeat(store, beatId));
  }
}

function movable(kit: BoardKit): readonly HitTarget[] {
  const selection = kit.host.selection();
  return kit.host
    .targets()
    .filter((target) => !target.isFixed && isSelected(selection, target.ref.kind, target.ref.id));
}

export function nameOf({ session, marks }: BoardKit, ref: ObjectRef): string {
  if (ref.kind === 'person') return marks.shortName(ref.id);
  if (ref.kind === 'camera') return cameraName(session.store.camera(ref.id)?.label ?? '');
  const item = session.store.item(ref.id);
  return item === null ? BOARD_WORDS.someone : furnitureName(item);
}
