/** How far one's work has come, in honest words; a tap says what that means. */
import {
  CircleCheck,
  CircleSlash,
  CloudOff,
  CloudUpload,
  HardDrive,
  Hourglass,
  TriangleAlert,
  type LucideIcon,
} from 'lucide-react';
import type { SaveState } from '#shared/model/save-state.ts';
import { saveHelp, saveWords } from '#shared/words/save-words.ts';
import { formatTime } from '../../app/i18n.ts';
import { useSaveState } from '../../state/board-hooks.ts';
import { Popover } from '../../ui/popover.tsx';
import { PressButton } from '../../ui/press-button.tsx';
import styles from './bar.module.css';

const ICONS: Readonly<Record<SaveState['kind'], LucideIcon>> = {
  loading: Hourglass,
  'on-device': HardDrive,
  sending: CloudUpload,
  saved: CircleCheck,
  offline: CloudOff,
  'not-storing': TriangleAlert,
  ended: CircleSlash,
};

export function SaveChip() {
  const state = useSaveState();
  const words = saveWords(state, formatTime);
  const Icon = ICONS[state.kind];
  return (
    <Popover
      label={words}
      trigger={
        <PressButton className={styles['save'] ?? ''} aria-label={words} data-save={state.kind}>
          <Icon aria-hidden size={18} />
          <span className={styles['saveWords']}>{words}</span>
        </PressButton>
      }
    >
      <p className={styles['help']}>{saveHelp(state)}</p>
    </Popover>
  );
}
