/**
 * The silhouette: 7.5 heads, relaxed, arms a little away from the body, feet turned a little outwards. Front and back
 * share it. Every junction either view needs is cut here, so that both have the same curve.
 */
import type { Point } from './spline.ts';

export const OUTLINE_POINTS = {
  top: [0, 0],
  earTop: [34.8, 42],
  earBottom: [32.4, 65.5],
  jawNeck: [23, 88.5],
  web: [108.4, 391],
  pit: [67, 184],
  toe: [35.6, 750],
  crotch: [0, 393],
} as const satisfies Record<string, Point>;

export const OUTLINE_STROKES: readonly string[] = [
  'top 18.6,4 31.4,18 earTop',
  'earTop 38.6,45.4 36.8,58.6 earBottom',
  'earBottom 29,78.6 jawNeck',
  // neck, shoulder, the arm's outer side, round the fingers
  'jawNeck 20.6,103 neckBase@116 28.6,124.6 55,136.2 83,152.4 deltoid@186 97.4,205 elbowTopOut@250 109,274 elbowLowOut@279 116.6,312 wristTopOut@341 121,350 wristLowOut@361 130.2,386 130,410 122.8,430.4 115.2,427.6 111.2,413 web',
  // the thumb and the arm's inner side
  'web 107,400.4 102.4,405 98.2,396.6 99.4,379 wristLowIn@364 104.6,352 wristTopIn@345 91.8,305 elbowLowIn@281 84.6,268 elbowTopIn@252 74.4,220 pit',
  // the side of the body, the leg, round the foot, up the inner side
  'pit chestSide@199 bladeOut@208 ribsTop@225 60,234 ribsLow@256 53.8,281 waistLow@304 60.8,330 hipLow@352 66,384 foldTop@386 foldLow@401 61,460 kneeTopOut@522 49.2,540 kneeLowOut@564 50.2,598 43.6,656 ankleOut@688 38.4,698 footTopOut@711 45.4,724 soleOut@731 50,741.4 44.6,748.6 toe 26,748.4 21,740.6 soleIn@731 footTopIn@711 22.2,697 ankleIn@688 19.4,645 15.8,600 kneeLowIn@564 17.6,546 kneeTopIn@525 12.6,482 innerLow@455 innerTop@400 3.6,398.5 crotch',
];
