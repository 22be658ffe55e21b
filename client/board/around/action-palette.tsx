/** Everything the board can be asked for, found by a word: with keys alone, or with a finger. */
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useLocation } from 'wouter';
import { PALETTE_WORDS } from '#shared/words/board-keys.ts';
import { PATHS } from '../../app/paths.ts';
import { useBoardView } from '../../state/board-hooks.ts';
import { useScenes } from '../../state/live-hooks.ts';
import { useMinors } from '../../state/minors-hooks.ts';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/dialog.tsx';
import type { BoardSheet } from '../board-acts.ts';
import { useKit } from '../board-kit.ts';
import styles from './action-palette.module.css';
import { findEntries, paletteEntries, type PaletteEntry } from './palette-entries.ts';

interface ActionPaletteProps {
  readonly onClose: () => void;
  readonly show: (sheet: BoardSheet) => void;
}

export function ActionPalette({ onClose, show }: ActionPaletteProps) {
  const kit = useKit();
  const scenes = useScenes();
  const [, openAddress] = useLocation();
  const minors = useMinors(useBoardView((state) => state.beatId) ?? '');
  const [asked, setAsked] = useState('');
  const [at, setAt] = useState(0);
  const chosen = useRef<(() => void) | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();

  const found = useMemo(() => {
    const entries = paletteEntries(kit, {
      scenes,
      mayJoin: (personId) => minors?.mayJoin(personId) !== false,
      show,
      openScene: (sceneId) => openAddress(PATHS.scene(sceneId)),
    });
    return findEntries(entries, asked);
  }, [kit, scenes, minors, show, openAddress, asked]);
  const active = Math.min(at, found.length - 1);

  useEffect(() => field.current?.focus(), []);
  // after the dialog has given the focus back: an act may want it somewhere else
  useEffect(() => () => chosen.current?.(), []);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active, found]);

  function choose(entry: PaletteEntry | undefined): void {
    if (entry === undefined) return;
    chosen.current = entry.run;
    onClose();
  }

  function onKeyDown(event: KeyboardEvent): void {
    const last = found.length - 1;
    const to = {
      ArrowDown: active === last ? 0 : active + 1,
      ArrowUp: active <= 0 ? last : active - 1,
      PageDown: Math.min(last, active + 8),
      PageUp: Math.max(0, active - 8),
    }[event.key];
    if (event.key === 'Enter') choose(found[active]);
    else if (to !== undefined) setAt(to);
    else return;
    event.preventDefault();
  }

  return (
    <Dialog isOpen onClose={onClose} title={PALETTE_WORDS.title} width={640} isFilled>
      <div className={styles['palette']}>
        <input
          ref={field}
          className={styles['field']}
          type="text"
          role="combobox"
          aria-label={PALETTE_WORDS.field}
          aria-expanded
          aria-controls={id}
          aria-activedescendant={found.length === 0 ? undefined : `${id}-${active}`}
          aria-autocomplete="list"
          placeholder={PALETTE_WORDS.field}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={asked}
          onChange={(event) => {
            setAsked(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
        {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a native list takes the focus from the field */}
        <div ref={list} id={id} role="listbox" aria-label={PALETTE_WORDS.list} className={styles['list']}>
          {found.map((entry, index) => (
            <Option
              key={entry.id}
              id={`${id}-${index}`}
              entry={entry}
              group={entry.group === found[index - 1]?.group ? '' : entry.group}
              isActive={index === active}
              onChoose={() => choose(entry)}
            />
          ))}
        </div>
        {found.length === 0 && <p className={styles['none']}>{PALETTE_WORDS.none}</p>}
        <output className={styles['said']}>{PALETTE_WORDS.found(found.length)}</output>
      </div>
    </Dialog>
  );
}

interface OptionProps {
  readonly id: string;
  readonly entry: PaletteEntry;
  /** '' where it goes on */
  readonly group: string;
  readonly isActive: boolean;
  readonly onChoose: () => void;
}

/** The field keeps the focus; the arrows of its keyboard choose. */
function Option({ id, entry, group, isActive, onChoose }: OptionProps) {
  return (
    <>
      {group !== '' && (
        <div className={styles['group']} role="presentation">
          {group}
        </div>
      )}
      <button
        type="button"
        id={id}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- it stands in a list that is none of the browser’s
        role="option"
        tabIndex={-1}
        aria-selected={isActive}
        className={cx(styles['option'], isActive && styles['isActive'])}
        onClick={onChoose}
      >
        <span>{entry.title}</span>
        {entry.keys !== '' && <kbd className={styles['keys']}>{entry.keys}</kbd>}
      </button>
    </>
  );
}
