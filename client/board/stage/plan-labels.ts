/**
 * The words on the plan: people's names, then the names of things. People come first, and nothing is written over a
 * token. Worked out once for each picture, whichever layer asks first.
 */
import { facingVector } from '#shared/diagram/facing.ts';
import type { Beat, Furniture, PlacedPerson, SceneSettings } from '#shared/model/board.ts';
import { layerOfKind } from '#shared/model/furniture-layers.ts';
import type { Point } from '#shared/model/geometry.ts';
import { aroundBeat } from '#shared/model/playing-order.ts';
import { furnitureName } from '#shared/words/labels/furniture.ts';
import type { BoardSession } from '../../state/board-session.ts';
import { isSelected } from '../../state/board-view.ts';
import type { PersonMarks } from '../person-marks.ts';
import { tokenRadius } from '../tools/hit-test.ts';
import type { Canvas } from './canvas.ts';
import type * as AreaNames from './area-names.ts';
import { ghostSize, linkMarkAt } from './draw-paths.ts';
import { contactLinks, ghostsOf, isGhostShown } from './ghosts.ts';
import { layOutLabels, type Box, type Label } from './label-layout.ts';
import type { Overlay } from './overlay.ts';
import type { Palette } from './palette.ts';
import type { Token, TokenMotion } from './token-motion.ts';

export interface PlanLabel {
  /** of the person or the thing */
  readonly id: string;
  readonly text: string;
  /** pixels about the floor's centre */
  readonly at: Point;
  readonly kind: 'person' | 'item' | 'picked-item';
}

interface LabelParts {
  readonly tokens: TokenMotion;
  readonly overlay: Overlay;
  readonly marks: () => PersonMarks;
}

/** Pixels per metre below which names would only be in each other's way. */
const NAMES_FROM = 30;
/** Pixels: longer names are cut. */
const LONGEST = 120;

export class PlanLabels {
  readonly #session: BoardSession;
  readonly #parts: LabelParts;
  readonly #listeners = new Set<() => void>();
  readonly #stops: readonly (() => void)[];
  readonly #widths = new Map<string, number>();
  /** pixels from a person to their name, as it was laid out last */
  readonly #beside = new Map<string, Point>();
  #areaNames: typeof AreaNames | null = null;
  #wasDriven = false;
  #cached: {
    readonly scale: number;
    readonly palette: Palette;
    readonly labels: readonly PlanLabel[];
  } | null = null;

  constructor(session: BoardSession, parts: LabelParts) {
    this.#session = session;
    this.#parts = parts;
    const forget = (): void => this.forget();
    import('./area-names.ts').then(
      (module) => {
        this.#areaNames = module;
        this.forget();
      },
      () => undefined,
    );
    this.#stops = [
      session.subscribe(forget),
      session.store.onChanges(forget),
      session.view.subscribe(forget),
      parts.tokens.subscribe(() => this.#moved()),
    ];
  }

  /** While a scene is played names go along with their people, and the names of things stay where they are. */
  #moved(): void {
    const isDriven = this.#parts.tokens.driven !== null;
    const goesOn = isDriven && this.#wasDriven;
    this.#wasDriven = isDriven;
    const cached = this.#cached;
    if (!goesOn || cached === null) return this.forget();
    const labels = cached.labels.map((label) => {
      const at = label.kind === 'person' ? this.#parts.tokens.of(label.id)?.at : undefined;
      const beside = this.#beside.get(label.id);
      if (at === undefined || beside === undefined) return label;
      return { ...label, at: { x: at.x * cached.scale + beside.x, y: at.y * cached.scale + beside.y } };
    });
    this.#cached = { ...cached, labels };
  }

  /** How the areas of the floor are named; null until it is fetched. */
  get areaNames(): typeof AreaNames | null {
    return this.#areaNames;
  }

  /** The next picture has other words. What is in a hand has none where it was, so whoever draws hands asks for it too. */
  forget(): void {
    this.#cached = null;
    for (const listener of this.#listeners) listener();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  close(): void {
    for (const stop of this.#stops) stop();
    this.#listeners.clear();
  }

  /** `c` only measures. */
  at(c: Canvas, palette: Palette, scale: number): readonly PlanLabel[] {
    const { scale: known, palette: inks, labels } = this.#cached ?? {};
    if (labels !== undefined && known === scale && inks === palette) return labels;
    if (inks !== palette) this.#widths.clear();
    const fresh = this.#lay(c, palette, scale);
    this.#cached = { scale, palette, labels: fresh };
    return fresh;
  }

  #lay(c: Canvas, palette: Palette, scale: number): readonly PlanLabel[] {
    const people = [...this.#parts.tokens.all()];
    const held = this.#parts.overlay.held();
    const isHeld = (kind: 'person' | 'item', id: string): boolean => isSelected(held, kind, id);
    const texts = new Map<string, Omit<PlanLabel, 'at' | 'id'>>();
    const labels: Label[] = [];
    if (scale >= NAMES_FROM) {
      for (const token of people) {
        if (isHeld('person', token.personId)) continue;
        const text = this.#cut(c, this.#parts.marks().shortName(token.personId), personFont(palette));
        texts.set(token.personId, { text, kind: 'person' });
        const size = { w: this.#width(c, text, personFont(palette)) + 6, h: 15 * palette.words };
        labels.push({ id: token.personId, ...size, spots: nameSpots(token, size, scale) });
      }
    }
    const { layer, selection } = this.#session.view.get();
    for (const item of this.#session.store.furniture()) {
      const isPicked = isSelected(selection, 'item', item.id);
      if (isHeld('item', item.id)) continue;
      const font = itemFont(palette);
      const text = this.#cut(c, furnitureName(item), font);
      const size = { w: this.#width(c, text, font) + 6, h: 14 * palette.words };
      const { spots, fits } = itemSpots(item, size, scale);
      // while people move the symbols speak for themselves; a name that somebody gave is told
      if (item.label === '' && !isPicked && !(layer === layerOfKind(item.kind) && fits)) continue;
      texts.set(item.id, { text, kind: isPicked ? 'picked-item' : 'item' });
      labels.push({ id: item.id, ...size, spots, isMust: isPicked });
    }
    const placed = layOutLabels(labels, this.#taken(people, scale), this.#areas(scale));
    return [...placed].flatMap(([id, { x, y }]) => {
      const text = texts.get(id);
      if (text === undefined) return [];
      const at = this.#parts.tokens.of(id)?.at;
      if (at !== undefined) this.#beside.set(id, { x: x - at.x * scale, y: y - at.y * scale });
      return [{ ...text, id, at: { x, y } }];
    });
  }

  /** The names of the areas, written on the floor. */
  #areas(scale: number): readonly Box[] {
    const { store, view } = this.#session;
    const laid = view.get().hasAreas
      ? this.#areaNames?.layOutAreas(store.scene(), store.furniture(), scale)
      : null;
    return laid?.names ?? [];
  }

  /** Tokens with their notches, ghosts, marks of contacts. */
  #taken(people: readonly Token[], scale: number): readonly Box[] {
    const r = tokenRadius(scale);
    const boxes: Box[] = people.flatMap(({ at, facing }) => {
      const centre = { x: at.x * scale, y: at.y * scale };
      const front = facingVector(facing);
      const notch = { x: centre.x + front.x * r * 1.25, y: centre.y + front.y * r * 1.25 };
      return [
        { ...centre, w: 2 * r, h: 1.7 * r },
        { ...centre, w: 1.7 * r, h: 2 * r },
        { ...notch, w: 0.5 * r, h: 0.5 * r },
      ];
    });
    const { store, view } = this.#session;
    boxes.push(...rulers(store.scene(), scale));
    const { beatId, onion } = view.get();
    if (beatId === null) return boxes;
    const now = people.map(({ place }) => place);
    const { before, after } = aroundBeat(store.beats(), beatId);
    const at = (beat: Beat | null, isOn: boolean): readonly PlacedPerson[] =>
      beat === null || !isOn ? [] : store.placesOf(beat.id).filter((place) => place.onStage);
    const size = ghostSize(scale) * 2.2;
    for (const ghost of ghostsOf(at(before, onion.before), now, at(after, onion.after), () => '')) {
      if (isGhostShown(ghost, scale))
        boxes.push({ x: ghost.at.x * scale, y: ghost.at.y * scale, w: size, h: size });
    }
    for (const link of contactLinks(store.contactsOf(beatId), now)) {
      const [a, b] = [link.a, link.b].map((end) => this.#parts.tokens.of(end.personId)?.at ?? end);
      if (a !== undefined && b !== undefined) boxes.push({ ...linkMarkAt(a, b, scale), w: 22, h: 22 });
    }
    return boxes;
  }

  #width(c: Canvas, text: string, font: string): number {
    const key = `${font} ${text}`;
    const known = this.#widths.get(key);
    if (known !== undefined) return known;
    c.font = font;
    const { width } = c.measureText(text);
    this.#widths.set(key, width);
    return width;
  }

  #cut(c: Canvas, text: string, font: string): string {
    if (this.#width(c, text, font) <= LONGEST) return text;
    const letters = Array.from(text);
    for (let end = letters.length - 1; end > 1; end -= 1) {
      const cut = `${letters.slice(0, end).join('').trimEnd()}…`;
      if (this.#width(c, cut, font) <= LONGEST) return cut;
    }
    return text;
  }
}

/** The metres written along two edges of the floor. */
function rulers({ floorWidth, floorDepth }: SceneSettings, scale: number): readonly Box[] {
  const w = floorWidth * scale;
  const h = floorDepth * scale;
  return [
    { x: 0, y: -h / 2 - 12, w: w + 24, h: 14 },
    { x: -w / 2 - 12, y: 0, w: 14, h: h + 24 },
  ];
}

export function personFont({ font, words }: Palette): string {
  return `500 ${12 * words}px ${font}`;
}

export function itemFont({ font, words }: Palette): string {
  return `400 ${11.5 * words}px ${font}`;
}

type LabelSize = Pick<Box, 'w' | 'h'>;

/** Below, above, beside: clear of the ring, and of the notch first. */
function nameSpots({ at, facing }: Token, { w, h }: LabelSize, scale: number): readonly Point[] {
  const r = tokenRadius(scale);
  const x = at.x * scale;
  const y = at.y * scale;
  const down = r + h / 2 + 6;
  const beside = r + w / 2 + 5;
  const spots = [
    { x, y: y + down },
    { x, y: y - down },
    { x: x + beside, y },
    { x: x - beside, y },
    { x, y: y + down + r * 0.5 },
    { x, y: y - down - r * 0.5 },
    { x: x + beside * 0.8, y: y + down * 0.8 },
    { x: x - beside * 0.8, y: y + down * 0.8 },
    { x: x + beside * 0.8, y: y - down * 0.8 },
    { x: x - beside * 0.8, y: y - down * 0.8 },
  ];
  const front = facingVector(facing);
  const [below, above, ...rest] = spots;
  return front.y > 0.4 && below !== undefined && above !== undefined ? [above, below, ...rest] : spots;
}

/** In the thing where it fits, upright however the thing is turned; else just outside it. */
function itemSpots(
  item: Furniture,
  { w, h }: LabelSize,
  scale: number,
): { readonly spots: readonly Point[]; readonly fits: boolean } {
  const isAcross = Math.abs(Math.sin((item.rotation * Math.PI) / 180)) > 0.71;
  const wide = (isAcross ? item.d : item.w) * scale;
  const deep = (isAcross ? item.w : item.d) * scale;
  const x = item.x * scale;
  const y = item.y * scale;
  const outside = [
    { x, y: y + deep / 2 + h / 2 + 4 },
    { x, y: y - deep / 2 - h / 2 - 4 },
    { x: x + wide / 2 + w / 2 + 4, y },
    { x: x - wide / 2 - w / 2 - 4, y },
  ];
  const fits = wide >= w + 6 && deep >= h + 6;
  if (!fits) return { spots: outside, fits };
  const up = Math.max(0, (deep - h) / 2 - 3);
  const inside = [0, 0.5, -0.5, 1, -1].map((part) => ({ x, y: y + part * up }));
  return { spots: [...inside, ...outside], fits };
}
