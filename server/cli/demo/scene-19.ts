/** Scene 19, "The lighthouse stairs": three beats and one hand, the simple board beside the full one. */
import type { DemoSceneFacts } from './cast.ts';
import { counts, type BoardNotes } from './compose.ts';

export const SCENE_19: DemoSceneFacts = {
  number: '19',
  title: 'The lighthouse stairs',
  intent:
    'First light. Elin comes down from the lamp room for the last time; Tomas waits below. He offers a hand for the worn step, she takes it, and does not let go at the bottom.',
  categories: ['romantic-contact'],
};

export const BOARD_19: BoardNotes = {
  scene: { floorWidth: 6, floorDepth: 6, staging: 'screen', tempo: 60 },
  furniture: [
    { kind: 'wall', x: 0, y: -2.9, w: 5.8, label: '' },
    { kind: 'platform', x: 0, y: -2.4, w: 2.4, d: 0.8, label: 'Landing' },
    { kind: 'stairs', x: 0, y: -0.8, w: 1.2, label: 'Stairs' },
    { kind: 'lamp', x: 1.7, y: -0.4, label: 'Lantern' },
    { kind: 'shape', x: -1.8, y: -0.9, w: 0.8, d: 0.6, label: 'Rope' },
    { kind: 'door', x: -2.9, y: 1.6, rotation: 90, label: 'Door' },
  ],
  beats: [
    {
      name: 'On the landing',
      phrase: 'Coming down',
      cueIn: 'Lamp room door closes',
      cueOut: 'Elin reaches the worn step',
      counts: 8,
      elin: { at: [0, -2.35], facing: 0, moves: [counts(3, 8)] },
      tomas: { at: [-1.1, 1.5], facing: [0, -2.35], path: [{ x: -0.5, y: 1.2 }], moves: [counts(5, 8)] },
      intent: {
        text: 'Elin looks at the water once more. Tomas has been there for a while and has not called up.',
        distance: 'open',
        breath: '',
        sound: 'none',
        eyeLine: 'Elin out to the water; Tomas up to her',
      },
    },
    {
      name: 'The worn step',
      phrase: 'Coming down',
      cueIn: 'Elin stops above the worn step',
      cueOut: 'She is past it',
      counts: 6,
      elin: { at: [0, -0.35], facing: 0, moves: [counts(4, 6)] },
      tomas: { at: [0, 0.75], facing: 180, moves: [counts(5, 6)] },
      intent: {
        text: 'Tomas offers his hand, palm up, and waits. Elin does not need it, and takes it.',
        distance: 'arms-length',
        breath: 'in',
        sound: 'none',
        eyeLine: 'Elin to the hand, then to him',
      },
      contacts: [
        {
          by: 'elin',
          agent: 'palm',
          zone: 'hand-r',
          verb: 'place',
          level: 'skin',
          layer: 'bare-skin',
          start: 2,
          counts: 5,
          looksLike: 'She lays her hand in his.',
        },
      ],
    },
    {
      name: 'Not letting go',
      phrase: 'Out to the quay',
      cueIn: 'Both are on the floor',
      cueOut: 'Tomas opens the door',
      counts: 8,
      elin: { at: [0.1, 0.75], facing: 300 },
      tomas: { at: [-0.65, 0.95], facing: 270 },
      intent: {
        text: 'The step is behind them and the hand is still there. Neither mentions it.',
        distance: 'close',
        breath: 'out',
        sound: 'none',
        eyeLine: 'Both to the door',
      },
      contacts: [
        {
          by: 'elin',
          agent: 'palm',
          zone: 'hand-l',
          verb: 'hold',
          level: 'skin',
          layer: 'bare-skin',
          start: 1,
          counts: 8,
          leads: 'mutual',
          looksLike: 'They walk out hand in hand.',
        },
      ],
    },
  ],
};
