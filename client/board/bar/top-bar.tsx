/** The board's bar: cover, where I am, who sees this, how the work is kept, who is here, undo. */
import { ArrowLeft, Moon, Sun } from 'lucide-react';
import { Link } from 'wouter';
import { BOARD_WORDS } from '#shared/words/board.ts';
import { CIRCLE_WORDS } from '#shared/words/screens.ts';
import { beatTitle } from '#shared/words/beat-title.ts';
import { PATHS } from '../../app/paths.ts';
import { useBeats, useBoardView, useParty } from '../../state/board-hooks.ts';
import { useLook } from '../../state/look.ts';
import { CircleChip } from '../../ui/circle-chip.tsx';
import { CoverButton } from '../../ui/cover.tsx';
import { cx } from '../../ui/cx.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import styles from './bar.module.css';
import { PeopleHere } from './people-here.tsx';
import { SaveChip } from './save-chip.tsx';
import { UndoButtons } from './undo-buttons.tsx';

export function TopBar({ className }: { readonly className: string }) {
  return (
    <header className={cx(styles['bar'], className)}>
      <CoverButton />
      <Link to={PATHS.home} className={styles['back']} aria-label={BOARD_WORDS.back} title={BOARD_WORDS.back}>
        <ArrowLeft aria-hidden size={24} />
      </Link>
      <Where />
      <span className={styles['circle']}>
        <CircleChip circle="scene" />
      </span>
      <div className={styles['end']}>
        <SaveChip />
        <span className={styles['undo']}>
          <UndoButtons />
        </span>
        <ThemeButton />
        <PeopleHere />
      </div>
    </header>
  );
}

function Where() {
  const { scene } = useParty();
  const beats = useBeats();
  const beatId = useBoardView((state) => state.beatId);
  const index = beats.findIndex((beat) => beat.id === beatId);
  const beat = beats[index];
  return (
    <div className={styles['where']}>
      <h1 className={styles['scene']}>
        <span className={styles['number']}>{scene.number}</span>
        {scene.title}
      </h1>
      <p className={styles['beat']}>
        <span className={styles['at']}>
          {beat === undefined ? BOARD_WORDS.noBeat : BOARD_WORDS.beatOf(index + 1, beats.length)}
        </span>
        {beat !== undefined && beat.name !== '' && (
          <span className={styles['name']}>{beatTitle(beat, index)}</span>
        )}
        <span className={styles['circleWords']}>{CIRCLE_WORDS.scene}</span>
      </p>
    </div>
  );
}

function ThemeButton() {
  const [look, setLook] = useLook();
  const isDark = look.theme === 'dark' || (look.theme === 'system' && isDarkNow());
  return (
    <span className={styles['theme']}>
      <IconButton
        icon={isDark ? <Sun aria-hidden /> : <Moon aria-hidden />}
        label={isDark ? BOARD_WORDS.light : BOARD_WORDS.dark}
        word={BOARD_WORDS.short.theme}
        onPress={() => setLook({ theme: isDark ? 'light' : 'dark' })}
      />
    </span>
  );
}

function isDarkNow(): boolean {
  return document.documentElement.dataset['theme'] === 'dark';
}
