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
      return `${wayLength(finding.metres, unit)} in ${countsOf(finding.counts)} (${finding.seconds.toFixed(1)} s) is faster than an easy run. More counts or a shorter way would do.`;
    case 'meet':
      return `${nameOf(finding.people[0])} and ${nameOf(finding.people[1])} come within ${wayLength(finding.metres, unit)} of each other on count ${finding.count}, on their ways.`;
  }
}
