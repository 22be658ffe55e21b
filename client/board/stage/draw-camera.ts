/** A camera on the plan: a body with its letter, its lens where it looks, and a quiet wedge for the field of view. */
import { cameraReach, cameraWedge, viewAngle } from '#shared/diagram/camera-view.ts';
import { screenTurn } from '#shared/diagram/facing.ts';
import type { Camera, SceneSettings } from '#shared/model/board.ts';
import { glassWords } from '#shared/words/camera-words.ts';
import { tokenRadius } from '../tools/hit-test.ts';
import { faint, write, type Canvas } from './canvas.ts';
import type { Palette } from './palette.ts';

export interface CameraLook {
  readonly isSelected: boolean;
  /** cameras are what moves: the wedge is plainer and the glass is told */
  readonly isActive: boolean;
  /** tied to the beat that is open: others have no wedge and are faint */
  readonly isOnBeat: boolean;
}

/** How strong the wedge is filled, and its edges are drawn. */
const WEDGE = { quiet: { fill: 0.05, edge: 0.35 }, active: { fill: 0.12, edge: 0.8 } } as const;

/** About the camera's own place, in pixels; `floor` in metres says how far the wedge goes. */
export function drawCamera(
  c: Canvas,
  camera: Camera,
  floor: Pick<SceneSettings, 'floorWidth' | 'floorDepth'>,
  look: CameraLook,
  palette: Palette,
  scale: number,
): void {
  if (look.isOnBeat || look.isSelected) drawWedge(c, camera, floor, look, palette, scale);
  faint(c, look.isOnBeat || look.isSelected ? 1 : 0.5, () => drawBody(c, camera, look, palette, scale));
  // the others are told in the list: beside each other they would write over each other
  if (!look.isSelected) return;
  const r = tokenRadius(scale);
  // behind the camera, where its own wedge is not
  const isUp = Math.cos((camera.facing * Math.PI) / 180) > 0;
  write(
    c,
    glassWords(camera.lens, viewAngle(camera)),
    { x: 0, y: isUp ? -r * 1.2 - 10 : r * 1.2 + 10 },
    {
      font: `500 ${11.5 * palette.words}px ${palette.font}`,
      ink: palette.accent,
      paper: palette.floor,
    },
  );
}

function drawWedge(
  c: Canvas,
  camera: Camera,
  floor: Pick<SceneSettings, 'floorWidth' | 'floorDepth'>,
  look: CameraLook,
  palette: Palette,
  scale: number,
): void {
  const strength = look.isActive || look.isSelected ? WEDGE.active : WEDGE.quiet;
  const reach = cameraReach(camera, floor);
  const wedge = new Path2D(cameraWedge(camera, reach));
  c.save();
  // no further than where people can be
  clipToFloor(c, camera, floor, scale);
  c.scale(scale, scale);
  c.fillStyle = palette.accent;
  faint(c, strength.fill, () => c.fill(wedge));
  c.strokeStyle = palette.accent;
  c.lineWidth = 1 / scale;
  c.lineJoin = 'round';
  c.setLineDash([5 / scale, 4 / scale]);
  faint(c, strength.edge, () => c.stroke(wedge));
  c.setLineDash([]);
  c.restore();
}

/** The floor, and what lies between it and a camera that stands off it. */
function clipToFloor(
  c: Canvas,
  { x, y }: Camera,
  { floorWidth, floorDepth }: Pick<SceneSettings, 'floorWidth' | 'floorDepth'>,
  scale: number,
): void {
  const left = Math.min(-floorWidth / 2 - x, 0) * scale;
  const right = Math.max(floorWidth / 2 - x, 0) * scale;
  const top = Math.min(-floorDepth / 2 - y, 0) * scale;
  const bottom = Math.max(floorDepth / 2 - y, 0) * scale;
  c.beginPath();
  c.rect(left, top, right - left, bottom - top);
  c.clip();
}

function drawBody(c: Canvas, camera: Camera, look: CameraLook, palette: Palette, scale: number): void {
  const r = tokenRadius(scale);
  c.save();
  c.rotate((screenTurn(camera.facing) * Math.PI) / 180);
  c.beginPath();
  c.roundRect(-r * 0.62, -r * 0.72, r * 1.24, r * 1.16, r * 0.2);
  // the lens shade
  c.moveTo(-r * 0.3, r * 0.44);
  c.lineTo(r * 0.3, r * 0.44);
  c.lineTo(r * 0.52, r * 0.94);
  c.lineTo(-r * 0.52, r * 0.94);
  c.closePath();
  c.lineJoin = 'round';
  if (look.isSelected) {
    c.lineWidth = 9;
    c.strokeStyle = palette.accent;
    faint(c, 0.28, () => c.stroke());
  }
  c.lineWidth = 5;
  c.strokeStyle = palette.floor;
  c.stroke();
  c.fillStyle = palette.floor;
  c.fill();
  c.lineWidth = look.isSelected ? 2.5 : 1.75;
  c.strokeStyle = look.isSelected ? palette.accent : palette.text;
  c.stroke();
  c.restore();
  const label = camera.label.length > 3 ? `${camera.label.slice(0, 2)}…` : camera.label;
  const back = (screenTurn(camera.facing) * Math.PI) / 180;
  write(
    c,
    label,
    { x: Math.sin(back) * r * 0.14, y: -Math.cos(back) * r * 0.14 + r * 0.04 },
    { font: `650 ${Math.round(r * 6.4) / 10}px ${palette.font}`, ink: palette.text },
  );
}
