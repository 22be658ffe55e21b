/** What is set less often: speed, repeat, cue, which beats, ghosts, captions. */
import { SlidersHorizontal } from 'lucide-react';
import { useState, useSyncExternalStore } from 'react';
import { momentAt } from '#shared/model/score.ts';
import { PLAYER_WORDS } from '#shared/words/player-words.ts';
import { useBeats, useBoard, useBoardView } from '../state/board-hooks.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Popover } from '../ui/popover.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { Switch } from '../ui/switch-field.tsx';
import { SPEEDS } from './clock-control.ts';
import type { Playback } from './playback.ts';
import styles from './player.module.css';

export type Cue = 'off' | 'flash' | 'sound';
const CUES: readonly Cue[] = ['off', 'flash', 'sound'];

export interface PlayerMoreProps {
  readonly playback: Playback;
  readonly cue: Cue;
  readonly onCue: (cue: Cue) => void;
  readonly onlyReady: boolean;
  readonly onOnlyReady: (onlyReady: boolean) => void;
  readonly hasCaptions: boolean;
  readonly onCaptions: (hasCaptions: boolean) => void;
}

export function PlayerMore(props: PlayerMoreProps) {
  return (
    <Popover
      label={PLAYER_WORDS.more}
      side="top end"
      trigger={
        <IconButton
          icon={<SlidersHorizontal aria-hidden />}
          label={PLAYER_WORDS.more}
          word={PLAYER_WORDS.short.more}
          side="bottom"
        />
      }
    >
      <More {...props} />
    </Popover>
  );
}

function More(props: PlayerMoreProps) {
  const { playback, cue, onCue, onlyReady, onOnlyReady, hasCaptions, onCaptions } = props;
  const { clock } = playback;
  const { view } = useBoard();
  const beats = useBeats();
  const onion = useBoardView((state) => state.onion);
  const speed = useSyncExternalStore(clock.subscribe, () => clock.get().speed);
  const [usesPlanB, setPlanB] = useState(playback.usesPlanB);
  const hasPlanB = beats.some(({ planBOf }) => beats.some(({ id }) => id === planBOf));
  return (
    <div className={styles['more']}>
      <Segmented
        label={PLAYER_WORDS.speed}
        value={String(speed)}
        options={SPEEDS.map((id) => ({ id: String(id), label: PLAYER_WORDS.speedOf(id) }))}
        onChange={(id) => clock.setSpeed(SPEEDS.find((one) => String(one) === id) ?? 1)}
      />
      <LoopPart playback={playback} />
      <Segmented
        label={PLAYER_WORDS.which}
        value={onlyReady ? 'ready' : 'all'}
        options={[
          { id: 'all', label: PLAYER_WORDS.all },
          { id: 'ready', label: PLAYER_WORDS.ready },
        ]}
        onChange={(id) => onOnlyReady(id === 'ready')}
      />
      <Segmented
        label={PLAYER_WORDS.cue}
        value={cue}
        options={CUES.map((id) => ({ id, label: PLAYER_WORDS.cues[id] }))}
        onChange={onCue}
      />
      {hasPlanB && (
        <Switch
          label={PLAYER_WORDS.planB}
          isOn={usesPlanB}
          onChange={(isOn) => {
            playback.setPlanB(isOn);
            setPlanB(isOn);
          }}
        />
      )}
      <Switch
        label={PLAYER_WORDS.ghostsBefore}
        isOn={onion.before}
        onChange={(before) => view.set({ onion: { ...onion, before } })}
      />
      <Switch
        label={PLAYER_WORDS.ghostsAfter}
        isOn={onion.after}
        onChange={(after) => view.set({ onion: { ...onion, after } })}
      />
      <Switch label={PLAYER_WORDS.captions} isOn={hasCaptions} onChange={onCaptions} />
    </div>
  );
}

/** A and B are set to the count that is shown; a second press takes an end away. */
function LoopPart({ playback }: { readonly playback: Playback }) {
  const { clock } = playback;
  const beats = useBeats();
  const loop = useSyncExternalStore(clock.subscribe, () => clock.get().loop);
  const { from, to } = loop;
  const saidAt = (at: number | null, isEnd: boolean): string => {
    if (at === null) return isEnd ? PLAYER_WORDS.loopEnd : PLAYER_WORDS.loopStart;
    const moment = momentAt(clock.score, isEnd ? at - 1 : at);
    if (moment === null) return '';
    const { beatId } = clock.score.parts[moment.index]!;
    const place = beats.findIndex(({ id }) => id === beatId) + 1;
    return PLAYER_WORDS.loopAt(place, Math.floor(moment.gone) + 1);
  };
  return (
    <fieldset className={styles['loop']}>
      <legend>{PLAYER_WORDS.loop}</legend>
      <div className={styles['loopButtons']}>
        <Button
          size={44}
          isPressed={from !== null}
          onPress={() => clock.setLoop({ to, from: from === null ? playback.countEnds().start : null })}
        >
          {PLAYER_WORDS.loopFrom}
        </Button>
        <Button
          size={44}
          isPressed={to !== null}
          onPress={() => clock.setLoop({ from, to: to === null ? playback.countEnds().end : null })}
        >
          {PLAYER_WORDS.loopTo}
        </Button>
      </div>
      <p className={styles['quiet']} aria-live="polite">
        {from === null && to === null
          ? PLAYER_WORDS.loopNone
          : PLAYER_WORDS.loopSaid(saidAt(from, false), saidAt(to, true))}
      </p>
    </fieldset>
  );
}
