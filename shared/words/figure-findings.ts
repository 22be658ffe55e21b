/** What is said of a kept figure that could not be used as it stands. */
import type { FigureFinding } from '../model/figure-options-from.ts';

/** One calm sentence for each finding. */
export function sayFigureFinding(finding: FigureFinding): string {
  switch (finding.kind) {
    case 'not-a-figure':
      return 'The figure could not be read. The neutral one is shown.';
    case 'unknown-pose':
      return `The pose “${finding.pose}” is not known here. The figure is shown standing.`;
    case 'build-out-of-range':
      return `The width of the ${finding.part} was outside its range and is shown at its nearest.`;
    case 'unknown-hidden':
      return `The part “${finding.zone}” to be hidden is not known here.`;
    case 'added-without-id':
    case 'added-nowhere':
      return `Added part ${finding.at + 1} has no place on this figure and is not shown.`;
    case 'added-twice':
      return `Added part ${finding.at + 1} is there twice and is shown once.`;
    case 'unknown-replaced':
      return `Added part ${finding.at + 1} stands for “${finding.zone}”, which is not known here.`;
    case 'label-unreadable':
      return `Added part ${finding.at + 1} has no name that can be read and is not shown.`;
    case 'label-cut':
      return `The name of added part ${finding.at + 1} is shown shortened.`;
    case 'moved-too-far':
      return `Added part ${finding.at + 1} lay too far from its zone and is shown nearer.`;
    case 'too-many-added':
      return finding.leftOut === 1
        ? 'One more part was added than a figure can show.'
        : `${finding.leftOut} more parts were added than a figure can show.`;
  }
}
