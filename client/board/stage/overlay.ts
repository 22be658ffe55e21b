/** What the topmost layer shows, put together from one's own gesture and from what others say they hold. */
import type { Camera } from '#shared/model/board.ts';
import { distance, type Point } from '#shared/model/geometry.ts';
import { furniturePlan } from '#shared/diagram/furniture-plan.ts';
import { sizeMark } from '#shared/words/length-words.ts';
import type { BoardSession } from '../../state/board-session.ts';
import type { ObjectRef } from '../../state/board-view.ts';
import type { HitTarget } from '../tools/hit-test.ts';
import type { Preview } from '../tools/tool-host.ts';
import type { PickedWay } from '../tools/way-handles.ts';
import type { PersonMarks } from '../person-marks.ts';
import type { Canvas } from './canvas.ts';
import { drawFurniture, inkMarks } from './draw-furniture.ts';
import type { DrawnWay } from './draw-way.ts';
import type { Cursor, Marked, Moving, OverlayScene } from './draw-overlay.ts';
import { drawPerson } from './draw-person.ts';
import { itemReach, tokenReach } from './own-reach.ts';
import { OthersWork } from './others-work.ts';
import type { Palette } from './palette.ts';
import type { TokenMotion } from './token-motion.ts';

/** Milliseconds after which a cursor that rests fades, and after which it goes. */
const IDLE_AFTER_MS = 3_000;
const GONE_AFTER_MS = 60_000;

interface Seen {
  readonly at: Point;
  readonly since: number;
}

/** Draws a camera with its wedge about its own place, in pixels. */
export type CameraInk = (c: Canvas, camera: Camera, palette: Palette, scale: number) => void;

export class Overlay {
  readonly #session: BoardSession;
  readonly #marks: () => PersonMarks;
  readonly #tokens: TokenMotion;
  readonly #now: () => number;
  readonly #others: OthersWork;
  readonly #cursors = new Map<number, Seen>();
  #inkCamera: CameraInk | null = null;
  #box: readonly [Point, Point] | null = null;
  #own: readonly Preview[] = [];
  #ownWay: readonly Point[] | null = null;
  #stroke: readonly Point[] | null = null;
  #redraw: () => void = () => undefined;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(session: BoardSession, marks: () => PersonMarks, tokens: TokenMotion, now: () => number) {
    this.#session = session;
    this.#marks = marks;
    this.#tokens = tokens;
    this.#now = now;
    this.#others = new OthersWork(session, now, () => this.#redraw());
  }

  close(): void {
    this.#others.close();
  }

  /** `redraw` is called whenever the layer has something new to show. */
  attach(redraw: () => void): () => void {
    this.#redraw = redraw;
    const stop = this.#session.subscribePresence(() => this.#settle());
    this.#settle();
    return () => {
      stop();
      this.#redraw = () => undefined;
      if (this.#timer !== null) clearTimeout(this.#timer);
      this.#timer = null;
    };
  }

  /** Cameras are fetched behind the plan: they bring along how one on its way is drawn, until the returned function is called. */
  drawCamerasWith(ink: CameraInk): () => void {
    this.#inkCamera = ink;
    return () => {
      this.#inkCamera = null;
    };
  }

  showOwn(previews: readonly Preview[]): void {
    this.#own = previews;
    this.#redraw();
  }

  /** A box drawn over the floor to pick what lies in it, by two corners. */
  showBox(box: readonly [Point, Point] | null): void {
    this.#box = box;
    this.#redraw();
  }

  /** A way in this person's own hand. */
  showWay(path: readonly Point[] | null): void {
    this.#ownWay = path;
    this.#redraw();
  }

  /** What a hand has drawn so far. */
  showStroke(stroke: readonly Point[] | null): void {
    this.#stroke = stroke;
    this.#redraw();
  }

  get stroke(): readonly Point[] | null {
    return this.#stroke;
  }

  /** Ways in other people's hands, in the beat that is open here. */
  othersWays(): readonly { readonly by: string; readonly path: readonly Point[] }[] {
    return this.#othersHere().flatMap(({ way, personId }) =>
      way === undefined ? [] : [{ by: this.#marks().of(personId ?? '').initials, path: way.path }],
    );
  }

  /** The way of whoever is picked, as it is drawn now: a hand may have it. */
  wayNow(way: PickedWay | null): DrawnWay | null {
    return way === null ? null : { ...way, path: this.#ownWay ?? way.path, isBusy: this.isOwnBusy };
  }

  /** Something is in this person's own hand. */
  get isOwnBusy(): boolean {
    return this.#own.length > 0 || this.#ownWay !== null || this.#stroke !== null;
  }

  /** Everything that is under way, here or elsewhere: its place on the board is drawn faint meanwhile. */
  held(): readonly ObjectRef[] {
    return [...this.#own.map(({ ref }) => ref), ...this.#others.held().map(({ ref }) => ref)];
  }

  /** Where a finger has this person now, here or elsewhere. */
  heldAt(personId: string): Point | null {
    const isThis = ({ ref }: { readonly ref: ObjectRef }): boolean =>
      ref.kind === 'person' && ref.id === personId;
    return (this.#own.find(isThis) ?? this.#others.held().find(isThis))?.at ?? null;
  }

  scene(palette: Palette, handle: HitTarget | null): OverlayScene {
    const marked = this.#marked();
    return {
      unit: this.#session.view.get().unit,
      moving: [
        ...this.#othersMoving(palette),
        ...this.#own.map((preview) => this.#moving(preview, null, palette)),
      ],
      // whose mark is just here needs no second flag
      cursors: this.#cursorsNow().filter(
        ({ at, initials }) => !marked.some((mark) => mark.by === initials && distance(mark.at, at) < 0.7),
      ),
      marked,
      handle: this.isOwnBusy ? null : handle,
      box: this.#box,
    };
  }

  #othersHere(): ReturnType<BoardSession['others']> {
    const { beatId } = this.#session.view.get();
    return this.#session.others().filter((other) => other.beatId === beatId);
  }

  #othersMoving(palette: Palette): readonly Moving[] {
    return this.#others.held().map(({ ref, at, facing, personId }) => {
      const by = this.#marks().of(personId ?? '').initials;
      return this.#moving({ ref, at, angle: facing }, by, palette);
    });
  }

  #marked(): readonly Marked[] {
    return this.#others.marks().flatMap(({ ref, from, personId }): readonly Marked[] => {
      const by = personId === null ? null : this.#marks().of(personId).initials;
      if (ref.kind === 'person') {
        const at = this.#tokens.of(ref.id)?.at;
        return at === undefined ? [] : [{ at, from, by, box: null }];
      }
      if (ref.kind === 'camera') {
        const camera = this.#session.store.camera(ref.id);
        return camera === null || camera.retired === true ? [] : [{ at: camera, from, by, box: null }];
      }
      const item = this.#session.store.item(ref.id);
      if (item === null || item.retired === true) return [];
      return [{ at: item, from, by, box: { w: item.w, d: item.d, rotation: item.rotation } }];
    });
  }

  #moving({ ref, at, angle, box }: Preview, by: string | null, palette: Palette): Moving {
    const { store, view } = this.#session;
    const beatId = view.get().beatId ?? '';
    if (ref.kind === 'person') {
      const place = store.place(beatId, ref.id);
      const mark = this.#marks().of(ref.id);
      const height = place?.height ?? 'standing';
      const look = { ...mark, facing: angle, height, isSelected: by === null, isClose: false };
      const stands = place?.onStage === true ? place : null;
      return {
        at,
        by,
        from: stands === null ? null : (this.#tokens.of(ref.id)?.at ?? stands),
        told: by === null && stands?.facing !== angle && stands !== null ? `${angle}°` : null,
        draw: (c, scale) => drawPerson(c, look, palette, scale),
        reach: tokenReach,
      };
    }
    if (ref.kind === 'camera') {
      const camera = store.camera(ref.id);
      const draw = this.#inkCamera;
      return {
        at,
        by,
        from: camera,
        told: by === null && camera?.facing !== angle ? `${angle}°` : null,
        draw: (c, scale) => {
          if (camera !== null) draw?.(c, { ...camera, ...at, facing: angle }, palette, scale);
        },
        // what it sees goes to the end of the floor
        reach: () => Infinity,
      };
    }
    const item = store.item(ref.id);
    const size = box ?? item;
    const marks =
      item === null || size === null
        ? []
        : inkMarks(furniturePlan(item.kind, { ...size, outline: item.outline }));
    return {
      at,
      by,
      from: item,
      told:
        by !== null
          ? null
          : box !== undefined
            ? sizeMark(box, view.get().unit)
            : item?.rotation !== angle
              ? `${angle}°`
              : null,
      draw: (c, scale) => {
        if (item === null) return;
        drawFurniture(
          c,
          { ...item, ...box, rotation: angle },
          marks,
          { isActive: true, isSelected: true },
          palette,
          scale,
        );
      },
      reach: (scale) => (size === null ? 0 : itemReach(size, scale)),
    };
  }

  #cursorsNow(): readonly Cursor[] {
    const now = this.#now();
    return this.#othersHere().flatMap(({ client, cursor, drag, way, personId }) => {
      const since = this.#cursors.get(client)?.since ?? now;
      if (cursor === undefined || (drag ?? way) !== undefined || now - since >= GONE_AFTER_MS) return [];
      return [
        {
          at: cursor,
          initials: this.#marks().of(personId ?? '').initials,
          isIdle: now - since >= IDLE_AFTER_MS,
        },
      ];
    });
  }

  #settle(): void {
    const now = this.#now();
    const others = this.#session.others();
    for (const { client, cursor } of others) {
      const seen = this.#cursors.get(client);
      if (cursor === undefined) this.#cursors.delete(client);
      else if (seen?.at.x !== cursor.x || seen.at.y !== cursor.y)
        this.#cursors.set(client, { at: cursor, since: now });
    }
    for (const client of [...this.#cursors.keys()]) {
      if (!others.some((other) => other.client === client)) this.#cursors.delete(client);
    }
    this.#redraw();
    this.#scheduleFade(now);
  }

  /** One more drawing when the next cursor fades or goes. */
  #scheduleFade(now: number): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    const ages = [...this.#cursors.values()]
      .map(({ since }) => now - since)
      .filter((age) => age < GONE_AFTER_MS);
    if (ages.length === 0) {
      this.#timer = null;
      return;
    }
    const wait = Math.min(...ages.map((age) => (age < IDLE_AFTER_MS ? IDLE_AFTER_MS : GONE_AFTER_MS) - age));
    this.#timer = setTimeout(() => {
      this.#redraw();
      this.#scheduleFade(this.#now());
    }, wait + 20);
  }
}
