/** The fields that a new and a changed line share. */
import { KIT_LIMITS, isAlwaysSingle } from '#shared/model/kit.ts';
import type { KitId } from '#shared/model/kit-catalogue.ts';
import { KIT_FORM_WORDS, wearersHelp } from '#shared/words/kit.ts';
import type { LiveKitLine, LiveKitScene } from '../state/kit-hooks.ts';
import { CheckList } from '../ui/check-list.tsx';
import { Field } from '../ui/field.tsx';
import { NumberField } from '../ui/number-field.tsx';
import { Switch } from '../ui/switch-field.tsx';
import styles from './kit.module.css';

export interface KitDraft {
  readonly wearers: readonly string[];
  readonly beats: readonly string[];
  readonly size: string;
  readonly tone: string;
  readonly quantity: number;
  readonly place: string;
  readonly spare: boolean;
  readonly single: boolean;
}

export const NEW_DRAFT: KitDraft = {
  wearers: [],
  beats: [],
  size: '',
  tone: '',
  quantity: 1,
  place: '',
  spare: false,
  single: false,
};

export function draftOf(line: LiveKitLine): KitDraft {
  const { beats, size, tone, quantity, place, spare, single } = line;
  return {
    wearers: line.wearers.map(({ person }) => person),
    beats,
    size,
    tone,
    quantity,
    place,
    spare,
    single,
  };
}

/** As a command takes it. */
export function toFields(
  draft: KitDraft,
): { wearers: string[]; beats: string[] } & Omit<KitDraft, 'wearers' | 'beats'> {
  return { ...draft, wearers: [...draft.wearers], beats: [...draft.beats] };
}

export interface KitFieldsProps {
  readonly scene: LiveKitScene;
  readonly item: KitId | null;
  readonly draft: KitDraft;
  readonly nameOf: (personId: string) => string;
  readonly onChange: (draft: KitDraft) => void;
}

export function KitFields({ scene, item, draft, nameOf, onChange }: KitFieldsProps) {
  const set = (patch: Partial<KitDraft>): void => onChange({ ...draft, ...patch });
  const { people = [], beats = [] } = scene;
  const isSingle = item !== null && isAlwaysSingle(item);
  // who has left the scene can be taken off, and beats that stand no more too
  const everyone = [...new Set([...people, ...draft.wearers])];
  const help = wearersHelp(item, everyone.length > 0);
  return (
    <>
      <CheckList
        label={KIT_FORM_WORDS.wearers}
        {...(help !== '' && { help })}
        options={everyone.map((id) => ({ id, label: nameOf(id) }))}
        value={draft.wearers}
        onChange={(wearers) => set({ wearers: isSingle ? wearers.slice(-1) : wearers })}
        isCompact
      />
      <CheckList
        label={KIT_FORM_WORDS.beats}
        help={beats.length === 0 ? KIT_FORM_WORDS.noBeats : KIT_FORM_WORDS.beatsHelp}
        options={beats.map((id, index) => ({ id, label: KIT_FORM_WORDS.beat(index + 1) }))}
        value={draft.beats.filter((id) => beats.includes(id))}
        onChange={(chosen) => set({ beats: chosen })}
        isCompact
      />
      <div className={styles['two']}>
        <Field
          label={KIT_FORM_WORDS.size}
          help={KIT_FORM_WORDS.sizeHelp}
          value={draft.size}
          onChange={(size) => set({ size })}
          maxLength={KIT_LIMITS.size}
          spellCheck={false}
        />
        <Field
          label={KIT_FORM_WORDS.tone}
          value={draft.tone}
          onChange={(tone) => set({ tone })}
          maxLength={KIT_LIMITS.tone}
        />
        <Field
          label={KIT_FORM_WORDS.place}
          help={KIT_FORM_WORDS.placeHelp}
          value={draft.place}
          onChange={(place) => set({ place })}
          maxLength={KIT_LIMITS.place}
        />
        <NumberField
          label={KIT_FORM_WORDS.quantity}
          value={draft.quantity}
          least={1}
          most={KIT_LIMITS.quantity}
          onChange={(quantity) => set({ quantity })}
        />
      </div>
      <Switch label={KIT_FORM_WORDS.spare} isOn={draft.spare} onChange={(spare) => set({ spare })} />
      {!isSingle && (
        <Switch label={KIT_FORM_WORDS.single} isOn={draft.single} onChange={(single) => set({ single })} />
      )}
    </>
  );
}
