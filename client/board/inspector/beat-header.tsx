/** The beat one looks at: its name, how long it is, and behind "Details" its kind, phrase, cues and tempo. */
import { ChevronDown } from 'lucide-react';
import { lazy, Suspense, useId, useState, type ReactNode } from 'react';
import { BEAT_KIND_ENTRIES, type BeatKind } from '#shared/model/beat-kinds.ts';
import { isKissKind } from '#shared/model/kiss-contact.ts';
import { LIMITS, type Beat } from '#shared/model/board.ts';
import { BEAT_WORDS, INSPECTOR_WORDS } from '#shared/words/inspector-words.ts';
import { BEAT_KIND_LABELS } from '#shared/words/labels/scenes.ts';
import { STRIP_WORDS } from '#shared/words/strip-words.ts';
import { changeBeat, renameBeat, setCounts } from '../../state/beat-actions.ts';
import { useBoard, useSceneSettings } from '../../state/board-hooks.ts';
import { useMayWrite } from '../../state/party-hooks.ts';
import { NumberField } from '../../ui/number-field.tsx';
import { Select } from '../../ui/select-field.tsx';
import { Switch } from '../../ui/switch-field.tsx';
import styles from './beat-header.module.css';
import { DraftField } from './draft-field.tsx';
import { useDraft } from './use-draft.ts';

// only some beats have it
const KissPart = lazy(async () => ({ default: (await import('./kiss-part.tsx')).KissPart }));

interface BeatHeaderProps {
  readonly beat: Beat;
  readonly index: number;
  readonly total: number;
}

export function BeatHeader({ beat, index, total }: BeatHeaderProps) {
  const { store } = useBoard();
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
      {!isOpen && kissPart}
      {isOpen && (
        <div id={id} className={styles['opened']}>
          <BeatDetails
            beat={beat}
            mayWrite={mayWrite}
            belowKind={kissPart}
            onKind={(kind) => setKissOpen(isKissKind(kind))}
          />
        </div>
      )}
    </header>
  );
}

/** Looks like the title it is, and is a field. */
function BeatName({ beat, mayWrite }: { readonly beat: Beat; readonly mayWrite: boolean }) {
  const { store } = useBoard();
  const draft = useDraft(beat.name, (name) => renameBeat(store, beat.id, name));
  if (!mayWrite)
    return <h2 className={styles['title']}>{beat.name === '' ? INSPECTOR_WORDS.unnamed : beat.name}</h2>;
  return (
    <textarea
      rows={1}
      className={styles['name']}
      aria-label={BEAT_WORDS.name}
      placeholder={INSPECTOR_WORDS.unnamed}
      value={draft.value}
      maxLength={LIMITS.name}
      autoComplete="off"
      onChange={(event) => draft.onChange(event.target.value.replaceAll(/\s*\n\s*/g, ' '))}
      onBlur={draft.commit}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') draft.revert();
        if (event.key !== 'Enter') return;
        event.preventDefault();
        event.currentTarget.blur();
      }}
    />
  );
}

const KINDS = BEAT_KIND_ENTRIES.map(({ id }): { readonly id: BeatKind; readonly label: string } => ({
  id,
  label: BEAT_KIND_LABELS[id],
}));

interface BeatDetailsProps {
  readonly beat: Beat;
  readonly mayWrite: boolean;
  readonly belowKind: ReactNode;
  readonly onKind: (kind: BeatKind) => void;
}

function BeatDetails({ beat, mayWrite, belowKind, onKind }: BeatDetailsProps) {
  const { store } = useBoard();
  const scene = useSceneSettings();
  const hasOwnTempo = beat.tempo !== undefined;
  const change = (patch: Parameters<typeof changeBeat>[2]): void => changeBeat(store, beat.id, patch);
  const line = (field: 'phrase' | 'cueIn' | 'cueOut', most: number) => (
    <DraftField
      label={BEAT_WORDS[field]}
      value={beat[field]}
      maxLength={most}
      isDisabled={!mayWrite}
      onCommit={(value) => change({ [field]: value.trim().slice(0, most) })}
      {...(field === 'phrase' ? { help: BEAT_WORDS.phraseHelp } : {})}
    />
  );
  return (
    <>
      <Select
        label={BEAT_WORDS.kind}
        value={beat.kind}
        options={KINDS}
        isDisabled={!mayWrite}
        onChange={(kind) => {
          change({ kind });
          onKind(kind);
        }}
      />
      {belowKind}
      {line('phrase', LIMITS.name)}
      {line('cueIn', LIMITS.line)}
      {line('cueOut', LIMITS.line)}
      <Switch
        label={BEAT_WORDS.ownTempo}
        isOn={hasOwnTempo}
        isDisabled={!mayWrite}
        {...(hasOwnTempo ? {} : { help: BEAT_WORDS.ownTempoHelp(scene.tempo) })}
        onChange={(isOn) => change({ tempo: isOn ? scene.tempo : undefined })}
      />
      {beat.tempo !== undefined && (
        <NumberField
          label={BEAT_WORDS.tempo}
          value={beat.tempo}
          least={LIMITS.tempo.least}
          most={LIMITS.tempo.most}
          isDisabled={!mayWrite}
          onChange={(tempo) => change({ tempo })}
        />
      )}
    </>
  );
}
