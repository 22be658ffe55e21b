/** The beat one looks at: its name, how long it is, and behind "Details" its kind, phrase, cues and tempo. */
import { ChevronDown } from 'lucide-react';
import { Suspense, useId, useState } from 'react';
import { isKissKind } from '#shared/model/kiss-contact.ts';
import { LIMITS, type Beat } from '#shared/model/board.ts';
import { BEAT_WORDS, INSPECTOR_WORDS } from '#shared/words/inspector-words.ts';
import { BEAT_KIND_LABELS } from '#shared/words/labels/scenes.ts';
import { STRIP_WORDS } from '#shared/words/strip-words.ts';
import { renameBeat, setCounts } from '../../state/beat-actions.ts';
import { useBoard } from '../../state/board-hooks.ts';
import { useMayWrite } from '../../state/party-hooks.ts';
import { lazyPart } from '../../ui/lazy-part.ts';
import { LintPart } from '../../ui/lint-part.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import styles from './beat-header.module.css';
import { useDraft } from './use-draft.ts';

const BeatDetails = lazyPart(async () => (await import('./beat-details.tsx')).BeatDetails);
// only ICs have the first, only some beats the second
const SettlePart = lazyPart(async () => (await import('./settle-part.tsx')).SettlePart);
const AgreementPart = lazyPart(async () => (await import('./agreement-part.tsx')).AgreementPart);
const KissPart = lazyPart(async () => (await import('./kiss-part.tsx')).KissPart);

interface BeatHeaderProps {
  readonly beat: Beat;
  readonly index: number;
  readonly total: number;
}

export function BeatHeader({ beat, index, total }: BeatHeaderProps) {
  const { store, party } = useBoard();
  const mayWrite = useMayWrite('beats');
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [isKissOpen, setKissOpen] = useState(false);
  // one of its kind on the screen: below the choice that asks for it, else below the counts
  const kissPart = (isKissKind(beat.kind) || beat.planBOf !== undefined) && (
    <Suspense fallback={null}>
      <KissPart beat={beat} isOpen={isKissOpen} onToggle={() => setKissOpen(!isKissOpen)} />
    </Suspense>
  );
  const place = STRIP_WORDS.pager(index + 1, total);
  const kind = beat.kind === 'plain' ? '' : ` · ${BEAT_KIND_LABELS[beat.kind]}`;
  return (
    <header className={styles['header']}>
      <p className={styles['place']}>
        {place}
        {kind}
      </p>
      <button
        type="button"
        className={styles['details']}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        {BEAT_WORDS.details}
        <ChevronDown aria-hidden size={20} />
      </button>
      <BeatName beat={beat} mayWrite={mayWrite} />
      <NumberField
        label={BEAT_WORDS.counts}
        value={beat.counts}
        least={1}
        most={LIMITS.counts}
        isDisabled={!mayWrite}
        onChange={(counts) => setCounts(store, beat.id, counts)}
        className={styles['counts'] ?? ''}
      />
      {party.me.role === 'ic' && (
        <Suspense fallback={null}>
          <SettlePart beat={beat} onKiss={() => setKissOpen(true)} />
        </Suspense>
      )}
      <Suspense fallback={null}>
        <AgreementPart beat={beat} />
      </Suspense>
      {!isOpen && kissPart}
      {isOpen && (
        <div id={id} className={styles['opened']}>
          <Suspense fallback={null}>
            <BeatDetails
              beat={beat}
              mayWrite={mayWrite}
              belowKind={kissPart}
              onKind={(kind) => setKissOpen(isKissKind(kind))}
            />
          </Suspense>
        </div>
      )}
    </header>
  );
}

const NAME_LINT = { place: 'beat-name' } as const;

/** Looks like the title it is, and is a field. */
function BeatName({ beat, mayWrite }: { readonly beat: Beat; readonly mayWrite: boolean }) {
  const { store } = useBoard();
  const draft = useDraft(beat.name, (name) => renameBeat(store, beat.id, name));
  if (!mayWrite)
    return <h2 className={styles['title']}>{beat.name === '' ? INSPECTOR_WORDS.unnamed : beat.name}</h2>;
  return (
    <>
      <textarea
        rows={1}
        className={styles['name']}
        data-beat-name
        aria-label={BEAT_WORDS.name}
        placeholder={INSPECTOR_WORDS.unnamed}
        value={draft.value}
        maxLength={LIMITS.name}
        autoComplete="off"
        onChange={(event) => draft.onChange(event.target.value.replaceAll(/\s*\n\s*/g, ' '))}
        onBlur={draft.commit}
        onKeyDown={(event) => {
          if (event.key === 'Escape') draft.revert();
          if (event.key !== 'Enter') return;
          event.preventDefault();
          event.currentTarget.blur();
        }}
      />
      <LintPart
        className={styles['hints'] ?? ''}
        text={draft.value}
        context={NAME_LINT}
        onTake={(next) => {
          draft.onChange(next);
          draft.commit();
        }}
      />
    </>
  );
}
