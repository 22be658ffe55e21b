/** Where there is no room for the strip: the beat before, where one is, the beat behind. */
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { beatTitle } from '#shared/words/beat-title.ts';
import { STRIP_WORDS } from '#shared/words/strip-words.ts';
import { useBeats, useBoard, useBoardView } from '../state/board-hooks.ts';
import { IconButton } from '../ui/icon-button.tsx';
import styles from './beat-pager.module.css';

export function BeatPager() {
  const { view } = useBoard();
  const beats = useBeats();
  const current = useBoardView((state) => state.beatId);
  const index = beats.findIndex((beat) => beat.id === current);
  const beat = beats[index];
  if (beat === undefined) return <p className={styles['empty']}>{STRIP_WORDS.emptyTitle}</p>;
  const open = (at: number): void => {
    const to = beats[at];
    if (to !== undefined) view.openBeat(to.id);
  };
  return (
    <nav className={styles['pager']} aria-label={STRIP_WORDS.strip}>
      <IconButton
        icon={<ChevronLeft aria-hidden />}
        label={STRIP_WORDS.previous}
        word={STRIP_WORDS.short.previous}
        isDisabled={index === 0}
        onPress={() => open(index - 1)}
        side="top"
      />
      <p className={styles['where']} aria-live="polite">
        <span className={styles['place']}>{STRIP_WORDS.pager(index + 1, beats.length)}</span>
        {beat.name !== '' && <span className={styles['name']}>{beatTitle(beat, index)}</span>}
      </p>
      <IconButton
        icon={<ChevronRight aria-hidden />}
        label={STRIP_WORDS.next}
        word={STRIP_WORDS.short.next}
        isDisabled={index === beats.length - 1}
        onPress={() => open(index + 1)}
        side="top"
      />
    </nav>
  );
}
