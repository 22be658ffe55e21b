/** R32 below a field: fetched with the first words, because its list is long and most text needs none of it. */
import { Suspense } from 'react';
import { lazyPart } from './lazy-part.ts';
import type { LintHintsProps } from './lint-hints.tsx';

const LintHints = lazyPart(async () => (await import('./lint-hints.tsx')).LintHints);

export function LintPart(props: LintHintsProps) {
  if (props.text.trim() === '') return null;
  return (
    <Suspense fallback={null}>
      <LintHints {...props} />
    </Suspense>
  );
}
