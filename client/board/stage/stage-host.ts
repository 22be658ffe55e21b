/** Joins the tools to the board: what may be hit, what a finished gesture writes, what others see meanwhile. */
import { drawOrder } from '#shared/diagram/draw-order.ts';
import { LIMITS } from '#shared/model/board.ts';
import { distance, type Point } from '#shared/model/geometry.ts';
import { aroundBeat } from '#shared/model/playing-order.ts';
import type { LengthUnit } from '#shared/model/lengths.ts';
import { WAY_KEY_WORDS } from '#shared/words/way-key-words.ts';
import { layerOfKind } from '#shared/model/furniture-layers.ts';
import { moveCameras, turnCamera } from '../../state/camera-actions.ts';
import { moveFurniture, reshapeFurniture, turnFurniture } from '../../state/furniture-actions.ts';
import { movePersons, placePerson, setPath, turnPerson } from '../../state/place-actions.ts';
import type { BoardSession } from '../../state/board-session.ts';
import type { ObjectRef } from '../../state/board-view.ts';
import type { PersonMarks } from '../person-marks.ts';
import { toFloor, type Camera, type Pixel } from '../tools/camera.ts';
import { freeHandleTurn, HIT_RADIUS, type HitTarget } from '../tools/hit-test.ts';
import type {
  ObjectMove,
  ObjectShape,
  PointerInput,
  Pressed,
  Preview,
  ToolHost,
  ToolState,
} from '../tools/tool-host.ts';
import type * as WayTools from '../way-tools.ts';
import type { PickedWay } from '../tools/way-handles.ts';
import { linkMarkAt } from './draw-paths.ts';
import { contactLinks, STILL } from './ghosts.ts';
import type { Overlay } from './overlay.ts';
import type { StageCamera } from './stage-camera.ts';
import type { TokenMotion } from './token-motion.ts';

interface StageParts {
  readonly camera: StageCamera;
  readonly tokens: TokenMotion;
  readonly overlay: Overlay;
  readonly marks: () => PersonMarks;
  /** null until they are fetched */
  readonly wayTools: () => typeof WayTools | null;
  readonly strokeState: ToolHost['strokeState'];
  /** a sentence about something that was not taken */
  readonly onRefused: (sentence: string) => void;
}

export class StageHost implements ToolHost {
  /** Space is held. */
  isSpaceHeld = false;
  readonly #session: BoardSession;
  readonly #camera: StageCamera;
  readonly #tokens: TokenMotion;
  readonly #overlay: Overlay;
  readonly #marks: () => PersonMarks;
  readonly #wayTools: StageParts['wayTools'];
  readonly #strokeState: StageParts['strokeState'];
  readonly #onRefused: (sentence: string) => void;

  constructor(session: BoardSession, parts: StageParts) {
    this.#session = session;
    this.#camera = parts.camera;
    this.#tokens = parts.tokens;
    this.#overlay = parts.overlay;
    this.#marks = parts.marks;
    this.#wayTools = parts.wayTools;
    this.#strokeState = parts.strokeState;
    this.#onRefused = parts.onRefused;
  }

  camera(): Camera {
    return this.#camera.get();
  }

  setCamera(camera: Camera): void {
    this.#camera.set(camera);
  }

  isHand(): boolean {
    return this.isSpaceHeld || this.#session.view.get().tool === 'hand';
  }

  isDrawing(): boolean {
    return this.#session.view.get().tool === 'way';
  }

  isBoxing(): boolean {
    return this.#session.view.get().tool === 'box';
  }

  showBox(box: readonly [Point, Point] | null): void {
    this.#overlay.showBox(box);
  }

  isPencil(): boolean {
    return this.#session.view.get().isPencil;
  }

  unit(): LengthUnit {
    return this.#session.view.get().unit;
  }

  takePencil(): void {
    this.#session.view.set({ isPencil: true });
  }

  targets(): readonly HitTarget[] {
    const { layer } = this.#session.view.get();
    switch (layer) {
      case 'people':
        return this.#people();
      case 'furniture':
      case 'set':
        return this.#furniture(layer);
      case 'cameras':
        return this.#cameras();
      // their marks are tapped; where they are is where people are
      case 'contacts':
        return [];
    }
  }

  /** The one object that is picked, with its place. */
  picked(): HitTarget | null {
    const [ref, second] = this.selection();
    if (ref === undefined || second !== undefined) return null;
    return this.targets().find((target) => target.ref.kind === ref.kind && target.ref.id === ref.id) ?? null;
  }

  selection(): readonly ObjectRef[] {
    return this.#session.view.get().selection;
  }

  select(selection: readonly ObjectRef[]): void {
    this.#session.view.select(selection);
  }

  isPlacing(): boolean {
    return this.#session.view.get().placing !== null;
  }

  place(at: Point): void {
    const { view, store } = this.#session;
    const { placing, beatId } = view.get();
    if (placing === null || beatId === null) return;
    placePerson(store, beatId, placing, at, this.#marks().of(placing).initials);
    view.set({ placing: null });
    view.select([{ kind: 'person', id: placing }]);
  }

  preview(previews: readonly Preview[] | null): void {
    this.#overlay.showOwn(previews ?? []);
    const first = previews?.[0];
    const drag =
      first === undefined
        ? undefined
        : { kind: first.ref.kind, id: first.ref.id, x: first.at.x, y: first.at.y, facing: first.angle };
    this.#session.show({ drag });
  }

  move(moves: readonly ObjectMove[]): void {
    const { store, view } = this.#session;
    const { beatId } = view.get();
    const persons = moves.flatMap(({ ref, to }) => (ref.kind === 'person' ? [{ personId: ref.id, to }] : []));
    const who = persons.map(({ personId }) => this.#marks().of(personId).initials).join(', ');
    if (persons.length > 0 && beatId !== null) movePersons(store, beatId, persons, who);
    const items = moves.flatMap(({ ref, to }) => (ref.kind === 'item' ? [{ id: ref.id, to }] : []));
    if (items.length > 0) moveFurniture(store, items);
    const cameras = moves.flatMap(({ ref, to }) => (ref.kind === 'camera' ? [{ id: ref.id, to }] : []));
    if (cameras.length > 0) moveCameras(store, cameras);
  }

  turn(ref: ObjectRef, angle: number): void {
    const { store, view } = this.#session;
    const { beatId } = view.get();
    if (ref.kind === 'item') turnFurniture(store, ref.id, angle);
    else if (ref.kind === 'camera') turnCamera(store, ref.id, angle);
    else if (beatId !== null) turnPerson(store, beatId, ref.id, angle, this.#marks().of(ref.id).initials);
  }

  reshape(ref: ObjectRef, shape: ObjectShape): void {
    if (ref.kind === 'item') reshapeFurniture(this.#session.store, ref.id, shape);
  }

  way(): PickedWay | null {
    const { store, view } = this.#session;
    const { beatId, layer, selection, wayPoint } = view.get();
    const [ref, second] = selection;
    if (layer === 'furniture') return this.#wayTools()?.pickedOutline(this.#session) ?? null;
    if (beatId === null || layer !== 'people' || ref?.kind !== 'person' || second !== undefined) return null;
    if (this.#tokens.driven !== null || !this.#session.mayWrite('places')) return null;
    const from = store.place(beatId, ref.id);
    const { after } = aroundBeat(store.beats(), beatId);
    const to = after === null ? null : store.place(after.id, ref.id);
    if (from?.onStage !== true || to?.onStage !== true) return null;
    // who stays has no way to be bent, unless they walk round and come back
    if (from.path.length === 0 && distance(from, to) < STILL) return null;
    return { from, to, path: from.path, corners: from.corners, picked: wayPoint };
  }

  sideStateAt(input: PointerInput, idle: ToolState): ToolState | null {
    return this.#wayTools()?.sideStateAt(this, idle, input) ?? null;
  }

  wayStateAt(input: PointerInput, idle: ToolState): ToolState | null {
    return this.#wayTools()?.wayStateAt(this, idle, input) ?? null;
  }

  strokeState(pressed: Pressed, idle: ToolState): ToolState | null {
    return this.#strokeState(pressed, idle);
  }

  previewWay(path: readonly Point[] | null): void {
    this.#overlay.showWay(path);
    const way = path === null ? null : this.way();
    const id = this.selection()[0]?.id;
    // one with more points is shown to others once it is written
    const isShown =
      way !== null &&
      way.around === undefined &&
      path !== null &&
      id !== undefined &&
      path.length <= LIMITS.shownPathPoints - 2;
    this.#session.show({ way: isShown ? { id, path: [way.from, ...path, way.to].map(pointOf) } : undefined });
  }

  setWay(path: readonly Point[]): boolean {
    const { store, view } = this.#session;
    const { beatId, selection } = view.get();
    const [ref] = selection;
    if (ref?.kind === 'item') {
      const isDone = this.#wayTools()?.setOutline(this.#session, path) === true;
      if (!isDone) this.#onRefused(WAY_KEY_WORDS.corners);
      return isDone;
    }
    if (beatId === null || ref?.kind !== 'person') return false;
    const isKept = setPath(store, beatId, ref.id, path, this.#marks().of(ref.id).initials);
    if (!isKept) this.#onRefused(WAY_KEY_WORDS.tooMany);
    return isKept;
  }

  pickWayPoint(index: number | null): void {
    this.#session.view.set({ wayPoint: index });
  }

  /** The mark of a connector: its contacts one after another. */
  tapMark(at: Pixel): void {
    const { store, view } = this.#session;
    const { beatId, contactId, layer } = view.get();
    if (beatId === null || (layer !== 'people' && layer !== 'contacts')) return;
    const camera = this.#camera.get();
    const { x, y } = toFloor(camera, at);
    const floor = { x: x * camera.scale, y: y * camera.scale };
    const places = store.placesOf(beatId).filter(({ onStage }) => onStage);
    for (const link of contactLinks(store.contactsOf(beatId), places)) {
      const [a = link.a, b = link.b] = [link.a, link.b].map((end) => this.#tokens.of(end.personId)?.at);
      const mark = linkMarkAt(a, b, camera.scale);
      if (Math.hypot(mark.x - floor.x, mark.y - floor.y) > HIT_RADIUS) continue;
      const next = link.contactIds[link.contactIds.indexOf(contactId ?? '') + 1] ?? link.contactIds[0];
      if (next !== undefined) view.bringForward(`contact ${next}`);
      return;
    }
  }

  #people(): readonly HitTarget[] {
    const { store, view, party } = this.#session;
    const { beatId } = view.get();
    if (beatId === null) return [];
    // in the middle of a beat there is no place to be changed
    const isShown = this.#tokens.driven !== null;
    const isFixed = isShown || !this.#session.mayWrite('places');
    const people: readonly HitTarget[] = store
      .placesOf(beatId)
      .filter((place) => place.onStage && party.scene.people.includes(place.personId))
      .map((place) => ({
        ref: { kind: 'person', id: place.personId },
        at: isShown ? (this.#tokens.of(place.personId)?.at ?? place) : place,
        drawnAt: this.#tokens.of(place.personId)?.at,
        angle: place.facing,
        isFixed,
      }));
    const [picked, second] = this.selection();
    if (picked === undefined || second !== undefined) return people;
    // only the one that is picked has a handle
    return people.map((target) => {
      if (target.ref.kind !== picked.kind || target.ref.id !== picked.id) return target;
      const others = people.filter((other) => other !== target);
      return { ...target, handleTurn: freeHandleTurn(target, others, this.#camera.get()) };
    });
  }

  #cameras(): readonly HitTarget[] {
    const isFixed = !this.#session.mayWrite('cameras');
    return this.#session.store.cameras().map((camera) => ({
      ref: { kind: 'camera', id: camera.id },
      at: camera,
      angle: camera.facing,
      isFixed,
    }));
  }

  #furniture(layer: 'furniture' | 'set'): readonly HitTarget[] {
    const mayMove = this.#session.mayWrite('furniture');
    const items = this.#session.store.furniture().filter(({ kind }) => layerOfKind(kind) === layer);
    return drawOrder(items).map((item) => ({
      ref: { kind: 'item', id: item.id },
      at: item,
      hasCorners: item.kind === 'shape',
      angle: item.rotation,
      box: { w: item.w, d: item.d },
      isFixed: !mayMove || item.locked,
    }));
  }
}

function pointOf({ x, y }: Point): Point {
  return { x, y };
}
