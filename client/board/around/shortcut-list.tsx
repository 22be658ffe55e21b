import { BOARD_WORDS } from '#shared/words/board.ts';
import { KEY_LINES } from '#shared/words/board-keys.ts';
import { useBoard, useBoardView } from '../../state/board-hooks.ts';
import { Sheet } from '../../ui/dialog.tsx';
import { Switch } from '../../ui/switch-field.tsx';
import styles from './around.module.css';

/** Every key, and the switch for the single ones (WCAG 2.1.4). */
export function ShortcutList({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const { view } = useBoard();
  const hasShortcuts = useBoardView((state) => state.hasShortcuts);
  return (
    <Sheet isOpen={isOpen} onClose={onClose} title={BOARD_WORDS.shortcutsTitle}>
      <Switch
        label={BOARD_WORDS.shortcutsOn}
        help={BOARD_WORDS.shortcutsHelp}
        isOn={hasShortcuts}
        onChange={(isOn) => view.set({ hasShortcuts: isOn })}
      />
      {KEY_LINES.map(({ title, lines }) => (
        <section key={title} className={styles['keyGroup']}>
          <h3>{title}</h3>
          <dl className={styles['keyList']}>
            {lines.map(({ keys, does, isSingle }) => (
              <div key={keys} data-off={isSingle && !hasShortcuts}>
                <dt>
                  <kbd>{keys}</kbd>
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Sheet>
  );
}
