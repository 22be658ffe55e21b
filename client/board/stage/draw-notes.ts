/** What is noted on the plan about how people move: where they wait, and what is worth a second look. */
import type { PlacedPerson } from '#shared/model/board.ts';
import { holdsOf } from '#shared/model/holds.ts';
import { walkOf } from '#shared/model/motion.ts';
import type { Point } from '#shared/model/geometry.ts';
import { pointOnWay, type Way } from '#shared/model/way.ts';
import { isAbout, type MovementFinding } from '../../state/movement-hooks.ts';
import { tokenRadius } from '../tools/hit-test.ts';
import { write, type Canvas } from './canvas.ts';
import { drawHolds } from './draw-holds.ts';
import type { Ghost } from './draw-paths.ts';
import type { Palette } from './palette.ts';

interface Noted {
  readonly ghosts: readonly { readonly ghost: Ghost; readonly way: Way }[];
  /** where people are in the beat */
  readonly now: readonly PlacedPerson[];
  readonly findings: readonly MovementFinding[];
  /** how long the beat is */
  readonly counts: number | undefined;
}

/** On the floor's own axes, in pixels. */
export function drawNotes(
  c: Canvas,
  { ghosts, now, findings, counts = 1 }: Noted,
  palette: Palette,
  scale: number,
): void {
  for (const { ghost, way } of ghosts) {
    const place = now.find(({ personId }) => personId === ghost.personId);
    // once for each way: the one that begins here
    if (ghost.kind !== 'after' || place === undefined) continue;
    drawHolds(c, way, holdsOf(walkOf(place, { ...place, ...ghost.at }, counts), counts), palette, scale);
    if (findings.some((finding) => finding.kind !== 'same-spot' && isAbout(finding, ghost.personId)))
      drawLookMark(c, pointOnWay(way, 0.5), palette, scale);
  }
  for (const { personId, x, y } of now) {
    if (!findings.some((finding) => finding.kind === 'same-spot' && isAbout(finding, personId))) continue;
    // above the token, which covers the spot itself
    drawLookMark(c, { x, y: y - (tokenRadius(scale) + 16) / scale }, palette, scale);
  }
}

/** A quiet sign on a way that is worth a second look; the words stand with the person. */
function drawLookMark(c: Canvas, at: Point, palette: Palette, scale: number): void {
  const [x, y] = [at.x * scale, at.y * scale];
  c.beginPath();
  c.moveTo(x, y - 9);
  c.lineTo(x + 9, y + 7);
  c.lineTo(x - 9, y + 7);
  c.closePath();
  c.setLineDash([]);
  c.lineJoin = 'round';
  c.fillStyle = palette.floor;
  c.fill();
  c.lineWidth = 1.5;
  c.strokeStyle = palette.warn;
  c.stroke();
  write(c, '!', { x, y: y + 2 }, { font: `700 10px ${palette.font}`, ink: palette.warn });
}
