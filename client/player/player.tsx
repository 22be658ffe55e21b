/** The bar below the plan that plays the scene (ux W9). It renders once a count; what moves between is set by hand. */
import {
  ChevronLeft,
  ChevronRight,
  Columns2,
  Pause,
  Play,
  SkipBack,
  SkipForward,
  StickyNote,
  X,
} from 'lucide-react';
import { Suspense, useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { COMPARE_WORDS } from '#shared/words/compare-words.ts';
import { NOTE_WORDS } from '#shared/words/note-words.ts';
import { PLAYER_WORDS } from '#shared/words/player-words.ts';
import type { TokenMotion } from '../board/stage/token-motion.ts';
import { motionMs } from '../board/stage/palette.ts';
import { useBoard, useParty } from '../state/board-hooks.ts';
import { useConsent } from '../state/consent-hooks.ts';
import { useLiveStatus } from '../state/live-hooks.ts';
import { useNotesAt } from '../state/note-hooks.ts';
import { cx } from '../ui/cx.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { lazyPart } from '../ui/lazy-part.ts';
import type { ClockControl } from './clock-control.ts';
import type { PlayerPort } from './clock-port.ts';
import { PlayClock } from './clock.ts';
import { CountScrub } from './count-scrub.tsx';
import { pageTicker } from './page-ticker.ts';
import { Playback, type PlayerSaid } from './playback.ts';
import { PlayerMore, type Cue } from './player-more.tsx';
import styles from './player.module.css';
import { useCaption } from './use-caption.ts';
import { useClick } from './use-click.ts';
import { useSpokenCaption } from './use-spoken-caption.ts';

export interface PlayerProps {
  readonly tokens: TokenMotion;
  /** hands the player to the keys of the board; returns what takes it back */
  readonly attach: (port: PlayerPort) => () => void;
  /** it was opened to be played at once */
  readonly startsPlaying: boolean;
}

const CompareSheet = lazyPart(async () => (await import('./compare-sheet.tsx')).CompareSheet);

const NotesSheet = lazyPart(async () => (await import('./notes-sheet.tsx')).NotesSheet);

const isStepped = (): boolean => motionMs('--d-sheet') === 0;

export function Player({ tokens, attach, startsPlaying }: PlayerProps) {
  const session = useBoard();
  const { scene } = useParty();
  const [playback, setPlayback] = useState<Playback | null>(null);
  const [cue, setCue] = useState<Cue>('off');
  const [onlyReady, setOnlyReady] = useState(false);
  const [hasCaptions, setCaptions] = useState(true);
  const everything = useConsent();
  const consent = everything?.scenes.find(({ id }) => id === scene.id) ?? null;
  const isOnline = useLiveStatus() === 'open';
  const heard = everything === null ? 'unknown' : isOnline ? 'heard' : 'old';
  const readiness = onlyReady ? heard : null;

  useEffect(() => {
    const opened = new Playback(session, tokens, { clock: new PlayClock(pageTicker), isStepped });
    setPlayback(opened);
    if (startsPlaying) opened.clock.play();
    const detach = attach({
      toggle: () => opened.clock.toggle(),
      toBeginning: () => opened.clock.seek(0),
      stepCount: (step) => opened.clock.stepCount(step),
      stop: () => opened.clock.pause(),
      setHeld: (isHeld) => opened.clock.setHeld(isHeld),
      toggleClick: () => setCue((now) => (now === 'sound' ? 'off' : 'sound')),
    });
    return () => {
      detach();
      opened.close();
      setPlayback(null);
    };
    // it plays at once only when it opens
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [session, tokens, attach]);

  useEffect(() => {
    const ready = (consent?.beats ?? []).filter((beat) => beat.ready).map(({ id }) => id);
    playback?.setReady(onlyReady ? new Set(ready) : null);
  }, [playback, onlyReady, consent]);

  if (playback === null) return <section className={styles['player']} aria-label={PLAYER_WORDS.player} />;
  return (
    <Bar
      playback={playback}
      cue={cue}
      hasCaptions={hasCaptions}
      readiness={readiness}
      more={
        <PlayerMore
          playback={playback}
          cue={cue}
          onCue={setCue}
          onlyReady={onlyReady}
          onOnlyReady={setOnlyReady}
          hasCaptions={hasCaptions}
          onCaptions={setCaptions}
        />
      }
    />
  );
}

interface BarProps {
  readonly playback: Playback;
  readonly cue: Cue;
  readonly hasCaptions: boolean;
  readonly readiness: Readiness;
  readonly more: React.ReactNode;
}

/** Of which beats are ready: heard now, heard before the line went down, or never heard; null where all are played. */
type Readiness = 'heard' | 'old' | 'unknown' | null;

function Bar({ playback, cue, hasCaptions, readiness, more }: BarProps) {
  const { view } = useBoard();
  const said = useSyncExternalStore(playback.subscribe, playback.said);
  const { clock } = playback;
  const caption = useCaption(said);
  const isLit = useClick(said, cue);
  const playWord = isStepped() ? PLAYER_WORDS.playSteps : PLAYER_WORDS.play;
  const close = useCallback(() => view.set({ hasPlayer: false }), [view]);
  const notice = noticeOf(said, readiness);
  const line = notice ?? caption.now;
  const isPlaying = said?.isPlaying === true;
  const spoken = useSpokenCaption(line, isPlaying);
  return (
    <section className={styles['player']} aria-label={PLAYER_WORDS.player}>
      {(hasCaptions || notice !== null) && (
        <div className={styles['caption']}>
          <output
            className={cx(notice !== null && styles['stopped'])}
            aria-live={isPlaying ? 'off' : 'polite'}
          >
            {line}
          </output>
          {/* as high as the longest of the beat, so that the plan stays as it is while captions change */}
          <span aria-hidden>{caption.longest}</span>
        </div>
      )}
      <p className={styles['spoken']} aria-live="polite">
        {spoken}
      </p>
      <div className={styles['row']}>
        <div className={styles['transport']}>
          <IconButton
            icon={<SkipBack aria-hidden />}
            label={PLAYER_WORDS.beatBack}
            word={PLAYER_WORDS.short.beatBack}
            side="bottom"
            isDisabled={said === null}
            onPress={() => clock.stepBeat(-1)}
          />
          <IconButton
            icon={<ChevronLeft aria-hidden />}
            label={PLAYER_WORDS.countBack}
            word={PLAYER_WORDS.short.countBack}
            side="bottom"
            isDisabled={said === null}
            onPress={() => clock.stepCount(-1)}
          />
          <button
            type="button"
            className={styles['play']}
            disabled={said === null || said.isHeld}
            aria-label={said?.isPlaying === true ? PLAYER_WORDS.pause : playWord}
            onClick={() => clock.toggle()}
          >
            {said?.isPlaying === true ? <Pause aria-hidden size={26} /> : <Play aria-hidden size={26} />}
          </button>
          <IconButton
            icon={<ChevronRight aria-hidden />}
            label={PLAYER_WORDS.countOn}
            word={PLAYER_WORDS.short.countOn}
            side="bottom"
            isDisabled={said === null}
            onPress={() => clock.stepCount(1)}
          />
          <IconButton
            icon={<SkipForward aria-hidden />}
            label={PLAYER_WORDS.beatOn}
            word={PLAYER_WORDS.short.beatOn}
            side="bottom"
            isDisabled={said === null}
            onPress={() => clock.stepBeat(1)}
          />
        </div>
        <Where said={said} isLit={isLit} hasLight={cue !== 'off'} readiness={readiness} />
        <div className={styles['ends']}>
          <BeatSheets said={said} clock={clock} />
          {more}
          <IconButton icon={<X aria-hidden />} label={PLAYER_WORDS.close} side="bottom" onPress={close} />
        </div>
      </div>
      {said !== null && <CountScrub playback={playback} said={said} />}
    </section>
  );
}

type Opened = 'nothing' | 'compare' | 'notes';

/** What is said and kept of the shown beat. Playing stops while it is read. */
function BeatSheets({ said, clock }: { readonly said: PlayerSaid | null; readonly clock: ClockControl }) {
  const [opened, setOpened] = useState<Opened>('nothing');
  const [drafts, setDrafts] = useState<ReadonlyMap<string, string>>(new Map());
  const beatId = said?.beatId ?? null;
  const open = useNotesAt(beatId).filter(({ resolved }) => !resolved).length;
  const show = (what: Opened): void => {
    clock.pause();
    setOpened(what);
  };
  const close = useCallback(() => setOpened('nothing'), []);
  return (
    <>
      <span className={styles['counted']}>
        <IconButton
          icon={<StickyNote aria-hidden />}
          label={NOTE_WORDS.open(open)}
          word={NOTE_WORDS.short}
          side="bottom"
          isDisabled={beatId === null}
          onPress={() => show('notes')}
        />
        {open > 0 && (
          <span className={styles['badge']} aria-hidden>
            {open}
          </span>
        )}
      </span>
      <IconButton
        icon={<Columns2 aria-hidden />}
        label={COMPARE_WORDS.open}
        word={COMPARE_WORDS.short}
        side="bottom"
        isDisabled={beatId === null}
        onPress={() => show('compare')}
      />
      {beatId !== null && opened !== 'nothing' && (
        <Suspense fallback={null}>
          {opened === 'compare' ? (
            <CompareSheet beatId={beatId} onClose={close} />
          ) : (
            <NotesSheet
              beatId={beatId}
              count={said?.count ?? 0}
              draft={drafts.get(beatId) ?? ''}
              onDraft={(text) => setDrafts(new Map([...drafts, [beatId, text]]))}
              onClose={close}
            />
          )}
        </Suspense>
      )}
    </>
  );
}

/** Why it stands still, where that is not somebody's own pause. */
function noticeOf(said: PlayerSaid | null, readiness: Readiness): string | null {
  if (said === null) return null;
  if (said.isHeld) return PLAYER_WORDS.held;
  if (said.hasLostBeat) return PLAYER_WORDS.lost;
  if (said.stoppedAt === null) return null;
  return readiness === 'unknown' ? PLAYER_WORDS.readyUnknown : PLAYER_WORDS.notReady(said.stoppedAt);
}

interface WhereProps {
  readonly said: PlayerSaid | null;
  readonly isLit: boolean;
  readonly hasLight: boolean;
  readonly readiness: Readiness;
}

/** Beat, count and clock, as the display of a player shows them. */
function Where({ said, isLit, hasLight, readiness }: WhereProps) {
  if (said === null) return <p className={styles['where']}>{PLAYER_WORDS.none}</p>;
  return (
    <p className={styles['where']}>
      {hasLight && (
        <span className={cx(styles['light'], isLit && styles['lit'])} data-lit={isLit} aria-hidden />
      )}
      <span className={styles['beat']}>{PLAYER_WORDS.where(said.place, said.of)}</span>
      <span className={styles['count']} data-count={said.count}>
        {PLAYER_WORDS.count(said.count, said.counts)}
        <span className={styles['time']}> · {PLAYER_WORDS.clock(said.seconds)}</span>
      </span>
      {said.isChanged && <span className={styles['changed']}>{PLAYER_WORDS.changed}</span>}
      {readiness === 'old' && <span className={styles['old']}>{PLAYER_WORDS.readyOld}</span>}
    </p>
  );
}
