/** What is worth a second look in a beat's movement, as calm sentences: numbers, and what would help. */
import type { MovementFinding } from '../rules/movement-rules.ts';
import { countsOf } from './counts-words.ts';
import type { LengthUnit } from '../model/lengths.ts';
import { wayLength } from './length-words.ts';

export function movementFindingText(
  finding: MovementFinding,
  nameOf: (personId: string) => string,
  unit: LengthUnit = 'm',
): string {
  switch (finding.kind) {
    case 'too-far':
      return `${wayLength(finding.metres, unit)} in ${countsOf(finding.counts)} (${finding.seconds.toFixed(1)} s) is ${wayLength(finding.speed, unit)} a second. An easy run is ${wayLength(finding.fastest, unit)}. More counts or a shorter way would do.`;
    case 'same-spot':
      return `${nameOf(finding.people[0])} and ${nameOf(finding.people[1])} stand on the same spot.`;
    case 'meet':
      return `${nameOf(finding.people[0])} and ${nameOf(finding.people[1])} come within ${wayLength(finding.metres, unit)} of each other on count ${finding.count}, on their ways.`;
  }
}
