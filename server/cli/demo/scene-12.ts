/**
 * Scene 12, "The dock house": nine beats for two. They come from opposite ends of the room, meet on the rug, and end in
 * the far corner; the distance between them tells the story. The sixth beat is the Plan B of the fifth.
 */
import type { DemoSceneFacts } from './cast.ts';
import type { BoardNotes } from './compose.ts';
import { ARRIVING, THE_KISS } from './scene-12-meeting.ts';
import { STAYING } from './scene-12-staying.ts';

export const SCENE_12: DemoSceneFacts = {
  number: '12',
  title: 'The dock house',
  intent:
    'The house is sold and has to be empty by morning. Elin has come back for one night to close it; Tomas, who stayed in the harbour, comes to return his key. Neither says what both know: this is the last time they will stand in this room. Tenderness, no hurry, and nobody is being persuaded.',
  categories: ['kiss', 'romantic-contact'],
};

/** The one room of the house: door stage right, window and bed upstage left, a rug between. Metres. */
export const BOARD_12: BoardNotes = {
  scene: { floorWidth: 9, floorDepth: 7, staging: 'screen', tempo: 60 },
  furniture: [
    { kind: 'wall', x: 0, y: -3.35, w: 8.8, label: '' },
    { kind: 'wall', x: -4.35, y: -0.4, w: 5.8, rotation: 90, label: '' },
    { kind: 'window', x: 1.2, y: -3.35, w: 1.6, label: 'Window' },
    { kind: 'door', x: -4.35, y: 1.4, rotation: 90, label: 'Door' },
    { kind: 'rug', x: 0.6, y: 0.35, label: 'Rug' },
    { kind: 'bed', x: 2.9, y: -1.6, label: 'Bed' },
    { kind: 'lamp', x: 4, y: -2.4, label: 'Lamp' },
    { kind: 'table', x: -2.2, y: -1.4, w: 1.2, label: 'Table' },
    { kind: 'chair', x: -1.2, y: -1.4, rotation: 270, label: 'Chair' },
    { kind: 'counter', x: -2.6, y: -2.9, w: 1.8, label: 'Sink' },
    { kind: 'shape', x: -3.5, y: 2.7, w: 0.9, d: 0.6, label: 'Crates' },
    { kind: 'sofa', x: 2.6, y: 2.2, rotation: 180, label: 'Sofa, dust sheet' },
  ],
  beats: [...ARRIVING, ...THE_KISS, ...STAYING],
};
