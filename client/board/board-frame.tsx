/** Where everything lies: tablet, desktop, portrait and phone are one grid that CSS folds. */
import {
  Suspense,
  useCallback,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type CSSProperties,
  type ReactNode,
} from 'react';
import { BOARD_WORDS } from '#shared/words/board.ts';
import { useBoardView, useParty } from '../state/board-hooks.ts';
import { cx } from '../ui/cx.ts';
import { lazyPart } from '../ui/lazy-part.ts';
import { SaveBanner } from './bar/save-banner.tsx';
import { TopBar } from './bar/top-bar.tsx';
import styles from './board-frame.module.css';
import { AddFurniture } from './around/add-furniture.tsx';
import { BoardNotices } from './around/board-notices.tsx';
import { InspectorToggle } from './around/inspector-toggle.tsx';
import { LayerSwitch } from './around/layer-switch.tsx';
import { PickedHint } from './around/picked-hint.tsx';
import { Rail } from './around/rail.tsx';
import { SheetEdge } from './around/sheet-edge.tsx';
import type { SheetHeight } from './around/sheet-heights.ts';
import { ToldNotices } from './around/told-notices.tsx';
import { Tray } from './around/tray.tsx';
import { ViewSwitch } from './around/view-switch.tsx';
import { ZoomControls } from './around/zoom-controls.tsx';
import { useKit } from './board-kit.ts';
import { Inspector } from './inspector/inspector.tsx';
import type { BoardSheet } from './board-acts.ts';
import { FloorStage } from './stage/floor-stage.tsx';
import { SpokenRegion } from './twin/spoken-region.tsx';
import { StageTwin } from './twin/stage-twin.tsx';
import { useBoardKeys } from './use-board-keys.ts';

const FrozenGuard = lazyPart(async () => (await import('./around/frozen-guard.tsx')).FrozenGuard);
const FollowingChip = lazyPart(async () => (await import('./around/following-chip.tsx')).FollowingChip);
// there once something is picked, or a pen has touched the board
const NudgePad = lazyPart(async () => (await import('./around/nudge-pad.tsx')).NudgePad);
const PencilChip = lazyPart(async () => (await import('./around/pencil-chip.tsx')).PencilChip);
// while one of these is awaited no key does anything: what is typed is meant for it
const ActionPalette = lazyPart(
  async () => (await import('./around/action-palette.tsx')).ActionPalette,
  CloseAtOnce,
);
const SceneStep = lazyPart(async () => (await import('./around/scene-step.tsx')).SceneStep, CloseAtOnce);
const ShortcutList = lazyPart(
  async () => (await import('./around/shortcut-list.tsx')).ShortcutList,
  CloseAtOnce,
);

export interface BoardFrameProps {
  readonly strip: ReactNode;
  readonly pager: ReactNode;
  readonly capture: ReactNode;
  readonly player: ReactNode;
}

export function BoardFrame({ strip, pager, capture, player }: BoardFrameProps) {
  const { scene } = useParty();
  const { following } = useKit();
  const isFollowing = useSyncExternalStore(following.subscribe, following.get) !== null;
  const isOpen = useBoardView((state) => state.isInspectorOpen);
  const isPencil = useBoardView((state) => state.isPencil);
  const isPicked = useBoardView((state) => state.selection.length > 0);
  const [height, setHeight] = useState<SheetHeight>(360);
  const sheet = useRef<HTMLElement>(null);
  const [shown, show] = useState<BoardSheet | null>(null);
  const close = useCallback(() => show(null), []);
  useBoardKeys(show, shown !== null);
  useEffect(() => {
    document.title = `${BOARD_WORDS.scene(scene.number)} ${scene.title}`;
  }, [scene.number, scene.title]);

  return (
    <div className={cx(styles['frame'], isOpen && styles['inspectorOpen'])}>
      <TopBar className={cx(styles['bar'])} />
      <main className={styles['stage']} aria-label={BOARD_WORDS.board}>
        <SaveBanner />
        <div className={styles['work']}>
          <Rail className={cx(styles['rail'])} show={show} />
          <div className={styles['plan']}>
            <FloorStage />
            <StageTwin />
            <Suspense fallback={null}>{isFollowing && <FollowingChip />}</Suspense>
            <div className={styles['topLeft']}>
              <LayerSwitch />
            </div>
            <div className={styles['waiting']}>
              <Tray />
            </div>
            <div className={styles['topRight']}>
              <ViewSwitch />
              <InspectorToggle />
            </div>
            <div className={styles['bottomLeft']}>
              <ViewSwitch isSmall />
              <ZoomControls />
              <AddFurniture isSmall />
            </div>
            <div className={styles['bottomMiddle']}>
              <Suspense fallback={null}>{isPencil && <PencilChip />}</Suspense>
              <PickedHint />
            </div>
            <div className={styles['bottomRight']}>
              <Suspense fallback={null}>{isPicked && <NudgePad />}</Suspense>
            </div>
          </div>
        </div>
        <div className={styles['player']} data-part="player">
          {player}
        </div>
        <div className={styles['phoneBar']} data-part="phone">
          {pager}
          {capture}
        </div>
      </main>
      {isOpen && (
        <aside ref={sheet} data-part="inspector" className={styles['inspector']} style={sheetStyle(height)}>
          <SheetEdge height={height} sheet={sheet} onChange={setHeight} />
          <Inspector />
        </aside>
      )}
      <div className={styles['strip']} data-part="strip">
        {strip}
      </div>
      <BoardNotices />
      <ToldNotices />
      <SpokenRegion />
      <Suspense fallback={null}>
        <FrozenGuard />
      </Suspense>
      <Suspense fallback={null}>
        {shown === 'help' && <ShortcutList onClose={close} onFind={() => show('palette')} />}
        {shown === 'palette' && <ActionPalette onClose={close} show={show} />}
        {(shown === 'scene-before' || shown === 'scene-after') && (
          <SceneStep step={shown === 'scene-before' ? -1 : 1} onClose={close} />
        )}
      </Suspense>
    </div>
  );
}

/** In the place of what could not be fetched. */
function CloseAtOnce({ onClose }: { readonly onClose: () => void }) {
  useEffect(() => onClose(), [onClose]);
  return null;
}

/** Only portrait reads it. */
function sheetStyle(height: SheetHeight): CSSProperties {
  return { ['--sheet' as string]: `${height}px` };
}
