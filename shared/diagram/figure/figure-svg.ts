/**
 * The figure as one SVG text that needs nothing around it: for print and for files. Black, white and grey alone, so that
 * no printer changes what it says: states differ by pattern, by shape and by word.
 */
import { sayFigure } from '../../words/figure-words.ts';
import { ZONE_VIEW_LABELS } from '../../words/labels/regions.ts';
import { rectPath } from '../paths.ts';
import { drawFigure } from './draw-figure.ts';
import { figureLegend, type FigureContent, type LegendLine } from './figure-legend.ts';
import { figureScene, type FigureScene, type SceneView } from './figure-scene.ts';
import { HATCHES, hatchPath, isHatched, stateMark, type MarkState } from './state-mark.ts';

export interface FigurePicture extends FigureContent {
  /** CSS pixels of the figure itself; the words below add to it */
  readonly height: number;
  /** begins the ids inside, so that two pictures in one document do not mix */
  readonly prefix?: string;
}

const INK = '#1c1c1c';
const LINE = '#5c5c5c';
const GROUNDS: Readonly<Record<MarkState, string>> = {
  open: '#d4d4d4',
  ask: '#ffffff',
  closed: '#ffffff',
  'not-set': 'none',
  selected: '#b0b0b0',
  target: '#ffffff',
};

/** CSS pixels: type, its line, and what goes into one line of the key by width */
const TYPE = 11;
const LEADING = 16;
const LETTER = 5.9;
/** CSS pixels from the left to the words of the key */
const KEY_LEFT = 44;

export function figureSvg({ height, prefix = 'figure-', ...content }: FigurePicture): string {
  const scene = figureScene(drawFigure(content.options), content.marks, height);
  const lines = figureLegend(content);
  const width = Math.max(scene.width, 220);
  const key = legendRows(lines, width);
  const left = (width - scene.width) / 2;
  const top = LEADING;
  const whole = top + scene.height + key.length * LEADING + (key.length > 0 ? 10 : 0);
  const said = escape(sayFigure(lines));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${n(width)}" height="${n(whole)}" viewBox="0 0 ${n(width)} ${n(whole)}" role="img" aria-label="${said}" font-family="system-ui, Helvetica, Arial, sans-serif" font-size="${TYPE}" fill="${INK}">`,
    `<title>${said}</title>`,
    `<rect width="${n(width)}" height="${n(whole)}" fill="#ffffff"/>`,
    patterns(scene, prefix),
    `<g transform="translate(${n(left)} ${top})">`,
    ...scene.views.map((view) => viewText(view, scene, prefix)),
    ...scene.views.flatMap(({ marks }) => marks.map(({ state, x, y, r }) => markText(state, x, y, r))),
    '</g>',
    ...scene.views.map(
      (_, at) =>
        `<text x="${n(left + (scene.width * (2 * at + 1)) / 4)}" y="${TYPE}" text-anchor="middle">${ZONE_VIEW_LABELS[at === 0 ? 'front' : 'back']}</text>`,
    ),
    ...key.map(({ state, bold, text }, row) => {
      const y = top + scene.height + 10 + row * LEADING + 11;
      const mark = state === null ? '' : keyText(state, y - 4, scene, prefix);
      const strong = bold === '' ? '' : `<tspan font-weight="600">${escape(bold)}</tspan> `;
      return `${mark}<text x="${KEY_LEFT}" y="${n(y)}">${strong}${escape(text)}</text>`;
    }),
    '</svg>',
  ].join('');
}

function patterns({ scale, apart, lines }: FigureScene, prefix: string): string {
  const all = (['ask', 'closed', 'target'] as const).map((state) => {
    const turn = HATCHES[state].isLevel ? '' : ' rotate(-45)';
    return `<pattern id="${prefix}${state}" patternUnits="userSpaceOnUse" width="${apart}" height="${apart}" patternTransform="scale(${n(1 / scale)})${turn}"><rect width="${apart}" height="${apart}" fill="${GROUNDS[state]}"/><path d="${hatchPath(state, apart)}" fill="none" stroke="${INK}" stroke-width="${lines.hatch}"/></pattern>`;
  });
  return `<defs>${all.join('')}</defs>`;
}

/** A piece of the pattern and the mark, at the beginning of a line of the key. */
function keyText(state: MarkState, y: number, { scale, lines }: FigureScene, prefix: string): string {
  const swatch = rectPath(0, 0, 21 / scale, 12 / scale, 2 / scale);
  return `<g transform="translate(1 ${n(y - 6)}) scale(${n(scale)})"><path d="${swatch}" fill="${fillOf(state, prefix)}" ${edgeOf(state, scale, lines.edge)}/></g>${markText(state, 33, y, 5.5)}`;
}

function fillOf(state: MarkState, prefix: string): string {
  return isHatched(state) ? `url(#${prefix}${state})` : GROUNDS[state];
}

function viewText(
  { left, top, silhouette, scenery, fills }: SceneView,
  { scale, lines }: FigureScene,
  prefix: string,
): string {
  const px = (width: number): string => `stroke-width="${n(width / scale)}"`;
  const draw = (isBehind: boolean): string =>
    scenery
      .filter((one) => one.isBehind === isBehind)
      .map(
        ({ path, kind }) =>
          `<path d="${path}" fill="${kind === 'chair' ? '#ececec' : '#ffffff'}" stroke="${LINE}" ${px(lines.edge)}/>`,
      )
      .join('');
  const filled = fills.map(
    ({ path, state }) =>
      `<path d="${path}" fill="${fillOf(state, prefix)}" ${edgeOf(state, scale, lines.edge)}/>`,
  );
  return `<g transform="translate(${n(left)} ${n(top)}) scale(${n(scale)})" fill-rule="evenodd" stroke-linejoin="round">${draw(true)}<path d="${silhouette}" fill="#ffffff"/>${filled.join('')}${draw(false)}<path d="${silhouette}" fill="none" stroke="${LINE}" ${px(lines.outline)}/></g>`;
}

/** A choice has a heavy line, the other end of a contact a dashed one; dots go round what is not set. */
function edgeOf(state: MarkState, scale: number, edge: number): string {
  const line = (width: number, dashes: string, colour = INK): string =>
    `stroke="${colour}" stroke-width="${n(width / scale)}"${dashes}`;
  const dash = (on: number, off: number): string => ` stroke-dasharray="${n(on / scale)} ${n(off / scale)}"`;
  if (state === 'selected') return line(2.2, '');
  if (state === 'target') return line(2, dash(5, 3));
  if (state === 'not-set') return line(1.4, `${dash(0.1, 3)} stroke-linecap="round"`);
  return line(edge * 0.8, '', LINE);
}

function markText(state: MarkState, x: number, y: number, r: number): string {
  const { solid, cut, line } = stateMark(state, r);
  const dots = state === 'not-set' ? ' stroke-dasharray="0.1 3" stroke-linecap="round"' : '';
  const parts = [
    solid === '' ? '' : `<path d="${solid}" fill="#ffffff" stroke="#ffffff" stroke-width="3"/>`,
    line === '' ? '' : `<path d="${line}" fill="none" stroke="${INK}" stroke-width="1.8"${dots}/>`,
    solid === '' ? '' : `<path d="${solid}" fill="${INK}"/>`,
    cut === '' ? '' : `<path d="${cut}" fill="#ffffff"/>`,
  ];
  return `<g transform="translate(${n(x)} ${n(y)})">${parts.join('')}</g>`;
}

interface KeyRow {
  /** null where a line goes on */
  readonly state: MarkState | null;
  readonly bold: string;
  readonly text: string;
}

/** The key, its names broken into lines of the picture's width. */
function legendRows(lines: readonly LegendLine[], width: number): readonly KeyRow[] {
  const most = Math.floor((width - KEY_LEFT) / LETTER);
  return lines.flatMap(({ state, label, names }) => {
    const rows: string[] = [''];
    const words = names.map((name, at) => (at < names.length - 1 ? `${name},` : name)).join(' ');
    for (const word of words.split(' ')) {
      const last = rows.at(-1) ?? '';
      const taken = rows.length === 1 ? label.length + 1 : 0;
      if (last !== '' && taken + last.length + 1 + word.length > most) rows.push(word);
      else rows[rows.length - 1] = last === '' ? word : `${last} ${word}`;
    }
    return rows.map((text, at) => ({ state: at === 0 ? state : null, bold: at === 0 ? label : '', text }));
  });
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Four figures after the point: the scale of a small figure is far below one. */
function n(value: number): string {
  return String(Math.round(value * 10_000) / 10_000);
}
