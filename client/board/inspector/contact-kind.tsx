/** The kind of beat, where only some have a contact of these two: the plain list that stands in the place of the figures. */
import type { BeatKind } from '#shared/model/beat-kinds.ts';
import { BEAT_DETAILS_WORDS } from '#shared/words/beat-details-words.ts';
import { BEAT_KIND_LABELS } from '#shared/words/labels/scenes.ts';
import { Select } from '../../ui/select-field.tsx';

interface ContactKindProps {
  readonly kind: BeatKind;
  readonly kinds: readonly BeatKind[];
  readonly isDisabled: boolean;
  readonly onChange: (kind: BeatKind) => void;
}

export function ContactKind({ kind, kinds, isDisabled, onChange }: ContactKindProps) {
  return (
    <Select
      label={BEAT_DETAILS_WORDS.kind}
      value={kinds.includes(kind) ? kind : null}
      placeholder={BEAT_KIND_LABELS[kind]}
      options={kinds.map((id) => ({ id, label: BEAT_KIND_LABELS[id] }))}
      isDisabled={isDisabled}
      onChange={onChange}
    />
  );
}
