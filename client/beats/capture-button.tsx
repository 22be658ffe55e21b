/** The one big button: stores this picture and opens the next beat with everyone where they are. */
import { BookmarkPlus } from 'lucide-react';
import { STRIP_WORDS } from '#shared/words/strip-words.ts';
import { useBeats } from '../state/board-hooks.ts';
import { useMayWrite } from '../state/party-hooks.ts';
import { cx } from '../ui/cx.ts';
import styles from './capture-button.module.css';
import { useStripActions } from './strip-actions.ts';

export interface CaptureButtonProps {
  readonly className?: string | undefined;
}

export function CaptureButton({ className }: CaptureButtonProps) {
  const acts = useStripActions();
  const mayWrite = useMayWrite('beats');
  const isFirst = useBeats().length === 0;
  return (
    <button
      type="button"
      className={cx(styles['capture'], className)}
      title={STRIP_WORDS.captureHint}
      disabled={!mayWrite}
      onClick={() => acts.capture()}
    >
      <BookmarkPlus aria-hidden size={24} />
      {isFirst ? STRIP_WORDS.captureFirst : STRIP_WORDS.capture}
    </button>
  );
}
