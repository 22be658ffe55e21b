/**
 * Names of the contact vocabulary, technical and without mood (domain 1,
 * "de-loaded language"). They stand alone in pickers and lists; sentences are
 * built elsewhere in `shared/words`.
 */
import type {
  Agent,
  Breath,
  Distance,
  Height,
  Layer,
  Level,
  Onset,
  Sound,
  Tempo,
  Verb,
  Weight,
} from '../../model/contact-vocabulary.ts';

export const AGENT_LABELS = {
  palm: 'palm',
  fingertips: 'fingertips',
  'hand-back': 'back of hand',
  forearm: 'forearm',
  arm: 'arm',
  shoulder: 'shoulder',
  forehead: 'forehead',
  cheek: 'cheek',
  lips: 'lips',
  hair: 'hair',
  'torso-front': 'front of torso',
  'torso-back': 'back of torso',
  hip: 'hip',
  leg: 'leg',
  knee: 'knee',
  foot: 'foot',
  prop: 'prop',
  cloth: 'cloth',
} as const satisfies Record<Agent, string>;

export const VERB_LABELS = {
  rest: 'rest',
  place: 'place',
  hold: 'hold',
  clasp: 'clasp',
  cup: 'cup',
  wrap: 'wrap',
  lean: 'lean',
  press: 'press',
  brush: 'brush',
  trace: 'trace',
  slide: 'slide',
  guide: 'guide',
  'draw-toward': 'draw toward',
  turn: 'turn',
  lift: 'lift',
  'support-weight': 'support weight',
  'kiss-closed': 'staged kiss, closed mouth',
  unfasten: 'unfasten a costume item',
  'remove-garment': 'remove a costume item',
  cover: 'cover',
  release: 'release',
  hover: 'hover, no contact',
  approach: 'approach',
  retreat: 'retreat',
  look: 'look',
  'breathe-near': 'breathe near',
  mask: 'mask, contact implied by angle',
  'shift-weight': 'patterned weight shift, no contact',
} as const satisfies Record<Verb, string>;

export const LEVEL_LABELS = {
  none: 'no touch',
  skin: 'skin level, light',
  muscle: 'muscle level, medium',
  bone: 'bone level, firm',
} as const satisfies Record<Level, string>;

export const LAYER_LABELS = {
  'over-costume': 'over costume',
  'over-garment': 'over modesty garment',
  'bare-skin': 'on bare skin',
  'no-contact': 'no contact',
} as const satisfies Record<Layer, string>;

export const DISTANCE_LABELS = {
  open: 'open distance',
  close: 'close distance',
  hold: 'hold distance',
  'arms-length': "arm's length",
  'hand-width': 'a hand apart',
  contact: 'in contact',
} as const satisfies Record<Distance, string>;

export const TEMPO_LABELS = {
  still: 'still',
  slow: 'slow',
  medium: 'medium',
  quick: 'quick',
  building: 'building',
  easing: 'easing',
} as const satisfies Record<Tempo, string>;

export const ONSET_LABELS = {
  gradual: 'gradual start',
  sharp: 'sharp start',
} as const satisfies Record<Onset, string>;

export const BREATH_LABELS = {
  in: 'breath in',
  out: 'breath out',
  held: 'breath held',
  shared: 'breath together',
} as const satisfies Record<Breath, string>;

export const SOUND_LABELS = {
  none: 'no sound',
  breath: 'audible breath',
  voice: 'voice',
  line: 'spoken line',
} as const satisfies Record<Sound, string>;

export const WEIGHT_LABELS = {
  own: 'own weight',
  shared: 'shared weight',
  supported: 'supported weight',
} as const satisfies Record<Weight, string>;

export const HEIGHT_LABELS = {
  standing: 'standing',
  seated: 'seated',
  kneeling: 'kneeling',
  floor: 'on the floor',
  bed: 'on the bed',
} as const satisfies Record<Height, string>;
