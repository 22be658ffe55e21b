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
  web: [108.4, 385],
  pit: [67, 184],
  toe: [38.6, 750],
  crotch: [0, 393],
} as const satisfies Record<string, Point>;

export const OUTLINE_STROKES: readonly string[] = [
  'top 17.6,4.2 30.6,17.2 earTop',
  'earTop 39.4,46 37.2,60 earBottom',
  'earBottom 28.6,78.6 jawNeck',
  // neck, shoulder, the arm's outer side, round the fingers
  'jawNeck 21,103 neckBase@116 29.6,125.4 56,137.2 83,153 deltoid@186 97.6,205 elbowTopOut@250 109,274 elbowLowOut@279 117.4,312 wristTopOut@341 122.2,350 wristLowOut@361 129.8,390 127.6,421 119.8,430.4 112.8,422 109.2,403 web',
  // the thumb and the arm's inner side
  'web 106,399.4 100.4,399.6 99.8,379 wristLowIn@364 104,352 wristTopIn@345 91.6,305 elbowLowIn@281 84.4,268 elbowTopIn@252 74.4,220 pit',
  // the side of the body, the leg, round the foot, up the inner side
  'pit chestSide@199 bladeOut@208 ribsTop@225 59.6,234 ribsLow@256 52.6,281 waistLow@304 60.6,330 hipLow@352 66.4,384 foldTop@386 foldLow@401 61,460 kneeTopOut@522 49.2,540 kneeLowOut@564 50.2,598 43.6,656 ankleOut@688 38.8,698 footTopOut@711 46,727 soleOut@731 51.2,742 toe 24.6,745.4 soleIn@731 footTopIn@711 22.2,697 ankleIn@688 19.4,645 15.8,600 kneeLowIn@564 17.6,546 kneeTopIn@525 12.6,482 innerLow@455 innerTop@400 3.6,398.5 crotch',
];
