import type { BeatKind } from '../../model/beat-kinds.ts';
import type { SceneCategory } from '../../model/categories.ts';

export const SCENE_CATEGORY_LABELS = {
  kiss: 'Kiss',
  'romantic-contact': 'Romantic contact',
  'simulated-sex': 'Simulated sex',
  'simulated-sex-implied': 'Simulated sex, implied',
  nudity: 'Nudity',
  undressing: 'Undressing',
  'reduced-clothing': 'Reduced clothing',
  bathing: 'Bathing',
  birth: 'Birth',
  'medical-exam': 'Medical examination',
  'morgue-corpse': 'Body in a morgue',
  caregiving: 'Caregiving',
  'family-affection': 'Family affection',
  'intimate-violence': 'Intimate violence',
  'sexual-violence': 'Sexual violence',
  harassment: 'Harassment',
  'power-imbalance': 'Power imbalance',
  'group-scene': 'Group scene',
  'intoxicated-character': 'Intoxicated character',
  'dance-close': 'Close dance',
  'verbal-sexual': 'Sexual language',
  'sound-only': 'Sound only',
  'religious-garment': 'Religious garment',
  'minor-present': 'Under-18 present',
} as const satisfies Record<SceneCategory, string>;

export const BEAT_KIND_LABELS = {
  plain: 'Beat',
  kiss: 'Kiss',
  'hand-hold': 'Holding hands',
  'side-hug': 'Side hug',
  'family-hug': 'Family hug',
  'arm-round-shoulder': 'Arm round shoulder',
  'kiss-cheek-or-forehead': 'Kiss on cheek or forehead',
  carry: 'Carrying a child',
  look: 'Look',
  approach: 'Approach',
  'story-kiss': 'Story kiss, closed lips',
} as const satisfies Record<BeatKind, string>;
