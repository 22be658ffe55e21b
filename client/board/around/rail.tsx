/** Tools down the side. Each has a key; each key is told in the button's hint. */
import { BoxSelect, Footprints, Hand, Keyboard, MousePointer2, Play, Search, Spline } from 'lucide-react';
import { useEffect, useState } from 'react';
import { BOARD_WORDS } from '#shared/words/board.ts';
import { PLAY_WORDS } from '#shared/words/play-words.ts';
import { useBoard, useBoardView } from '../../state/board-hooks.ts';
import { useMayWrite } from '../../state/party-hooks.ts';
import { cx } from '../../ui/cx.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { toggleOnion, type BoardSheet } from '../board-acts.ts';
import { useKit } from '../board-kit.ts';
import { UndoButtons } from '../bar/undo-buttons.tsx';
import { AddFurniture } from './add-furniture.tsx';
import styles from './around.module.css';

interface RailProps {
  readonly className: string;
  readonly show: (sheet: BoardSheet) => void;
}

export function Rail({ className, show }: RailProps) {
  const kit = useKit();
  const { view } = useBoard();
  const tool = useBoardView((state) => state.tool);
  const hasGhosts = useBoardView((state) => state.onion.before || state.onion.after);
  const isPlayerOpen = useBoardView((state) => state.hasPlayer !== false);
  const mayDraw = useMayWrite('places');
  return (
    <nav data-part="rail" className={cx(className, styles['rail'])} aria-label={BOARD_WORDS.rail}>
      <span className={styles['undo']}>
        <UndoButtons />
      </span>
      <span className={styles['tools']}>
        <IconButton
          icon={<MousePointer2 aria-hidden />}
          label={BOARD_WORDS.select}
          word={BOARD_WORDS.short.select}
          hint={BOARD_WORDS.selectHint}
          side="right"
          isPressed={tool === 'select'}
          onPress={() => view.setTool('select')}
        />
        {mayDraw && <WayTool isPressed={tool === 'way'} />}
        <IconButton
          icon={<BoxSelect aria-hidden />}
          label={BOARD_WORDS.box}
          word={BOARD_WORDS.short.box}
          hint={BOARD_WORDS.boxHint}
          side="right"
          isPressed={tool === 'box'}
          onPress={() => view.setTool('box')}
        />
        <IconButton
          icon={<Hand aria-hidden />}
          label={BOARD_WORDS.hand}
          word={BOARD_WORDS.short.hand}
          hint={BOARD_WORDS.handHint}
          side="right"
          isPressed={tool === 'hand'}
          onPress={() => view.setTool('hand')}
        />
      </span>
      <IconButton
        icon={<Footprints aria-hidden />}
        label={BOARD_WORDS.onion}
        word={BOARD_WORDS.short.onion}
        hint={BOARD_WORDS.onionHint}
        side="right"
        isPressed={hasGhosts}
        onPress={() => toggleOnion(kit)}
      />
      <IconButton
        icon={<Play aria-hidden />}
        label={PLAY_WORDS.open}
        word={PLAY_WORDS.short}
        hint={PLAY_WORDS.hint}
        side="right"
        isPressed={isPlayerOpen}
        onPress={() => view.set({ hasPlayer: !isPlayerOpen })}
      />
      <AddFurniture />
      <span className={styles['keys']}>
        <IconButton
          icon={<Search aria-hidden />}
          label={BOARD_WORDS.find}
          word={BOARD_WORDS.short.find}
          hint={BOARD_WORDS.findHint}
          side="right"
          onPress={() => show('palette')}
        />
        <IconButton
          icon={<Keyboard aria-hidden />}
          label={BOARD_WORDS.shortcuts}
          side="right"
          onPress={() => show('help')}
        />
      </span>
    </nav>
  );
}

/** Until what draws is fetched it takes no press, rather than lose a stroke. */
function WayTool({ isPressed }: { readonly isPressed: boolean }) {
  const kit = useKit();
  const [isReady, setReady] = useState(kit.way !== null);
  useEffect(() => void kit.isWayReady.then(() => setReady(kit.way !== null)), [kit]);
  return (
    <IconButton
      icon={<Spline aria-hidden />}
      label={BOARD_WORDS.way}
      word={BOARD_WORDS.short.way}
      hint={BOARD_WORDS.wayHint}
      side="right"
      isPressed={isPressed}
      isDisabled={!isReady}
      onPress={() => kit.session.view.setTool('way')}
    />
  );
}
