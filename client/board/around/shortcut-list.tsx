import { Search } from 'lucide-react';
import { BOARD_WORDS } from '#shared/words/board.ts';
import {
  ACTION_GROUPS,
  ACTION_WORDS,
  chordWords,
  GROUP_ORDER,
  HELD_KEYS,
  KEY_LIST_WORDS,
  type ActionId,
} from '#shared/words/board-keys.ts';
import { useBoard, useBoardView } from '../../state/board-hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/dialog.tsx';
import { Switch } from '../../ui/switch-field.tsx';
import { isSingle } from '../tools/key-table.ts';
import { keyLines } from './actions.ts';
import styles from './shortcut-list.module.css';

interface ShortcutListProps {
  readonly onClose: () => void;
  readonly onFind: () => void;
}

/** Every key, and the switch for the single ones (WCAG 2.1.4). */
export function ShortcutList({ onClose, onFind }: ShortcutListProps) {
  const { view } = useBoard();
  const hasShortcuts = useBoardView((state) => state.hasShortcuts);
  const lines = keyLines();
  return (
    <Sheet isOpen onClose={onClose} title={BOARD_WORDS.shortcutsTitle}>
      <Switch
        label={BOARD_WORDS.shortcutsOn}
        help={BOARD_WORDS.shortcutsHelp}
        isOn={hasShortcuts}
        onChange={(isOn) => view.set({ hasShortcuts: isOn })}
      />
      <Button icon={<Search aria-hidden size={20} />} onPress={onFind}>
        {KEY_LIST_WORDS.find}
      </Button>
      {GROUP_ORDER.map((group) => (
        <section key={group} className={styles['keyGroup']}>
          <h3>{ACTION_GROUPS[group]}</h3>
          <dl className={styles['keyList']}>
            {lines
              .filter(({ id }) => ACTION_WORDS[id].group === group)
              .map(({ id, chords }) => (
                <KeyLine key={id} id={id} chords={chords} hasShortcuts={hasShortcuts} />
              ))}
          </dl>
        </section>
      ))}
      <section className={styles['keyGroup']}>
        <h3>{KEY_LIST_WORDS.held}</h3>
        <dl className={styles['keyList']}>
          {HELD_KEYS.map(({ keys, does }) => (
            <div key={does}>
              <dt>
                <kbd>{keys}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
      </section>
    </Sheet>
  );
}

interface KeyLineProps {
  readonly id: ActionId;
  readonly chords: readonly string[];
  readonly hasShortcuts: boolean;
}

function KeyLine({ id, chords, hasShortcuts }: KeyLineProps) {
  const words = ACTION_WORDS[id];
  return (
    <div>
      <dt>
        {chords.map((chord) => (
          <kbd key={chord} data-off={isSingle(chord) && !hasShortcuts}>
            {chordWords(chord)}
          </kbd>
        ))}
      </dt>
      <dd>
        {words.does}
        {'when' in words && <span className={styles['when']}>{words.when}</span>}
      </dd>
    </div>
  );
}
