/** Exposure of one person in one beat: two sets of parts and how, kept in one write. The level stands above, computed. */
import { useState } from 'react';
import { EXPOSURE_MODES } from '#shared/model/exposure.ts';
import type { Beat, Exposure } from '#shared/model/board.ts';
import { isZoneId } from '#shared/model/zones.ts';
import type { FigureZoneId } from '#shared/model/figure.ts';
import { capital } from '#shared/words/capital.ts';
import { EXPOSURE_WORDS, exposureStateText } from '#shared/words/exposure-words.ts';
import { EXPOSURE_MODE_LABELS } from '#shared/words/labels/exposure.ts';
import { FigureAndList } from '../../body/figure-and-list.tsx';
import { useBoard } from '../../state/board-hooks.ts';
import { CLOTHED, exposureBefore, setExposure } from '../../state/exposure-actions.ts';
import { useMinors } from '../../state/minors-hooks.ts';
import { useMayWrite, useNameOf } from '../../state/party-hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/dialog.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Select } from '../../ui/select-field.tsx';
import own from './exposure-editor.module.css';
import { ReadOnly } from './read-only.tsx';
import styles from './inspector.module.css';

export interface ExposureEditorProps {
  readonly beat: Beat;
  readonly personId: string;
  /** what had been begun and was left without keeping or discarding */
  readonly resumed: Exposure | null;
  /** with what was begun, or null once it is kept or discarded */
  readonly onClose: (left: Exposure | null) => void;
}

type State = 'onSet' | 'inView';

const MODES = EXPOSURE_MODES.map((id) => ({ id, label: capital(EXPOSURE_MODE_LABELS[id]) }));

export function ExposureEditor({ beat, personId, resumed, onClose }: ExposureEditorProps) {
  const { store } = useBoard();
  const minors = useMinors(beat.id);
  const mayWrite = useMayWrite('exposure');
  const name = useNameOf()(personId);
  const [first] = useState<Exposure>(() => store.exposure(beat.id, personId) ?? CLOTHED);
  const [draft, setDraft] = useState<Exposure>(resumed ?? first);
  const [state, setState] = useState<State>('onSet');
  const before = exposureBefore(store, beat.id, personId);
  const isClothed = draft.onSet.length + draft.inView.length === 0;
  const changed = changedFields(first, draft);
  const isChanged = Object.keys(changed).length > 0;
  const mayStand = isClothed || minors === null || minors.mayExpose({ ...draft, personId });

  function toggle(zone: FigureZoneId): void {
    if (!isZoneId(zone)) return;
    const now = draft[state];
    const next = now.includes(zone) ? now.filter((id) => id !== zone) : [...now, zone];
    setDraft({ ...draft, [state]: next });
  }

  function keep(): void {
    setExposure(store, { beatId: beat.id, personId, who: name }, changed);
    onClose(null);
  }

  return (
    <Sheet
      isOpen
      // figure and list side by side
      width={880}
      title={EXPOSURE_WORDS.of(name)}
      onClose={() => onClose(isChanged ? draft : null)}
      actions={
        <>
          <Button onPress={() => onClose(null)}>{EXPOSURE_WORDS.discard}</Button>
          <Button kind="primary" isDisabled={!mayWrite || !mayStand} onPress={keep}>
            {EXPOSURE_WORDS.keep}
          </Button>
        </>
      }
    >
      <dl className={own['levels']} aria-live="polite">
        {(['onSet', 'inView'] as const).map((one) => (
          <div key={one}>
            <dt>{EXPOSURE_WORDS[one]}</dt>
            <dd>{capital(exposureStateText(draft[one], draft.mode))}</dd>
          </div>
        ))}
      </dl>
      {!mayWrite && <ReadOnly about="contacts" />}
      {resumed !== null && <p className={styles['quiet']}>{EXPOSURE_WORDS.resumed}</p>}
      {!mayStand && <p className={styles['readOnly']}>{EXPOSURE_WORDS.besideMinors}</p>}
      <div className={own['line']}>
        <Select
          className={own['mode'] ?? ''}
          label={EXPOSURE_WORDS.mode}
          value={draft.mode}
          options={MODES}
          onChange={(mode) => setDraft({ ...draft, mode })}
        />
        <Button isDisabled={isClothed} onPress={() => setDraft({ ...draft, onSet: [], inView: [] })}>
          {EXPOSURE_WORDS.clear}
        </Button>
        {before !== null && <Button onPress={() => setDraft(before)}>{EXPOSURE_WORDS.fromBefore}</Button>}
      </div>
      <div className={own['line']}>
        <Segmented
          label={EXPOSURE_WORDS.zones}
          value={state}
          options={[
            { id: 'onSet', label: EXPOSURE_WORDS.onSet },
            { id: 'inView', label: EXPOSURE_WORDS.inView },
          ]}
          onChange={setState}
        />
        {state === 'inView' && (
          <Button
            isDisabled={draft.onSet.length === 0}
            onPress={() => setDraft({ ...draft, inView: draft.onSet })}
          >
            {EXPOSURE_WORDS.copy}
          </Button>
        )}
      </div>
      <p className={styles['quiet']}>
        {state === 'onSet' ? EXPOSURE_WORDS.onSetHelp : EXPOSURE_WORDS.inViewHelp} {EXPOSURE_WORDS.computed}
      </p>
      <FigureAndList
        chosen={new Set<FigureZoneId>(draft[state])}
        chosenWord={EXPOSURE_WORDS[state]}
        offer={isZoneId}
        onPick={toggle}
      />
    </Sheet>
  );
}

/** Only what differs, so that what somebody else changed meanwhile stays. */
function changedFields(before: Exposure, after: Exposure): Partial<Exposure> {
  return {
    ...(isSame(before.onSet, after.onSet) ? {} : { onSet: after.onSet }),
    ...(isSame(before.inView, after.inView) ? {} : { inView: after.inView }),
    ...(before.mode === after.mode ? {} : { mode: after.mode }),
  };
}

/** The same parts, in whatever order they were pressed. */
function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((zone) => b.includes(zone));
}
