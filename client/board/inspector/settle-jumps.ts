/** Where each finding is mended. */
import type { BeatFinding } from '../../state/findings-hooks.ts';

export type Jump =
  /** a part of the inspector's Contacts tab, as `BoardView.bringForward` takes it */
  | { readonly kind: 'part'; readonly wanted: string }
  | { readonly kind: 'kiss'; readonly wanted: 'kiss placeholder' | 'kiss plan-b' };

/** Null where nothing on this board mends it: a rider for a whole scene is kept elsewhere. */
export function jumpOf(finding: BeatFinding): Jump | null {
  if (finding.kind === 'contact') return { kind: 'part', wanted: `contact ${finding.contactId}` };
  switch (finding.rule) {
    case 'B1':
      return {
        kind: 'kiss',
        wanted: finding.missing.includes('placeholder') ? 'kiss placeholder' : 'kiss plan-b',
      };
    case 'B2':
    case 'B4':
      return { kind: 'part', wanted: `exposure ${finding.personId}` };
    case 'B3':
      return { kind: 'part', wanted: 'kit' };
    case 'R23':
      return finding.because.includes('exposure')
        ? { kind: 'part', wanted: `exposure ${finding.personId}` }
        : null;
  }
}
