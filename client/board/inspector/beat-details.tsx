/** What stands behind "Details" of a beat: its kind, phrase, cues and tempo. Fetched when it is first opened. */
import type { ReactNode } from 'react';
import { beatKindById, type BeatKind } from '#shared/model/beat-kinds.ts';
import { LIMITS, type Beat } from '#shared/model/board.ts';
import { BEAT_DETAILS_WORDS } from '#shared/words/beat-details-words.ts';
import { BEAT_KIND_LABELS } from '#shared/words/labels/scenes.ts';
import { changeBeat } from '../../state/beat-actions.ts';
import { useBoard, useSceneSettings } from '../../state/board-hooks.ts';
import { useKindChoices } from '../../state/minors-hooks.ts';
import { NumberField } from '../../ui/number-field.tsx';
import { Select } from '../../ui/select-field.tsx';
import { Switch } from '../../ui/switch-field.tsx';
import { DraftField } from './draft-field.tsx';

export interface BeatDetailsProps {
  readonly beat: Beat;
  readonly mayWrite: boolean;
  readonly belowKind: ReactNode;
  readonly onKind: (kind: BeatKind) => void;
}

export function BeatDetails({ beat, mayWrite, belowKind, onKind }: BeatDetailsProps) {
  const { store } = useBoard();
  const scene = useSceneSettings();
  const choices = useKindChoices(beat.id);
  const { startsOnPlanB, needsGuardianAndTeacher } = beatKindById.get(beat.kind)!;
  const kindHelp = [
    choices.isClosed && BEAT_DETAILS_WORDS.kindClosed,
    startsOnPlanB && BEAT_DETAILS_WORDS.startsOnPlanB,
    needsGuardianAndTeacher && BEAT_DETAILS_WORDS.withGuardianAndTeacher,
  ]
    .filter((sentence) => sentence !== false)
    .join(' ');
  const hasOwnTempo = beat.tempo !== undefined;
  const change = (patch: Parameters<typeof changeBeat>[2]): void => changeBeat(store, beat.id, patch);
  const line = (field: 'phrase' | 'cueIn' | 'cueOut', most: number) => (
    <DraftField
      label={BEAT_DETAILS_WORDS[field]}
      value={beat[field]}
      maxLength={most}
      isDisabled={!mayWrite}
      onCommit={(value) => change({ [field]: value.trim().slice(0, most) })}
      lint={{ place: field === 'phrase' ? 'beat-name' : 'note' }}
      {...(field === 'phrase' ? { help: BEAT_DETAILS_WORDS.phraseHelp } : {})}
    />
  );
  return (
    <>
      <Select
        label={BEAT_DETAILS_WORDS.kind}
        value={beat.kind}
        options={choices.kinds.map((kind) => ({ id: kind, label: BEAT_KIND_LABELS[kind] }))}
        {...(kindHelp === '' ? {} : { help: kindHelp })}
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
        label={BEAT_DETAILS_WORDS.ownTempo}
        isOn={hasOwnTempo}
        isDisabled={!mayWrite}
        {...(hasOwnTempo ? {} : { help: BEAT_DETAILS_WORDS.ownTempoHelp(scene.tempo) })}
        onChange={(isOn) => change({ tempo: isOn ? scene.tempo : undefined })}
      />
      {beat.tempo !== undefined && (
        <NumberField
          label={BEAT_DETAILS_WORDS.tempo}
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
