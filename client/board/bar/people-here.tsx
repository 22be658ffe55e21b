/** Who is on this board now, and on which beat. */
import { useMemo, useSyncExternalStore } from 'react';
import { BOARD_WORDS } from '#shared/words/board.ts';
import {
  readOthersAt,
  useBeats,
  useBoard,
  useBoardView,
  useOthersAt,
  useParty,
} from '../../state/board-hooks.ts';
import { Button } from '../../ui/button.tsx';
import { PersonDisc } from '../../ui/person-disc.tsx';
import { Popover } from '../../ui/popover.tsx';
import { PressButton } from '../../ui/press-button.tsx';
import { useKit, useMarks } from '../board-kit.ts';
import styles from './people-here.module.css';

/** Discs shown side by side; the number tells the rest. */
const MOST_DISCS = 3;

interface Present {
  readonly id: string;
  readonly beatId: string | null;
}

export function PeopleHere() {
  const { me } = useParty();
  const present = usePresent();
  const marks = useMarks();
  const words = BOARD_WORDS.people(present.length);
  return (
    <Popover
      label={BOARD_WORDS.here}
      trigger={
        <PressButton className={styles['people'] ?? ''} aria-label={words}>
          {present.slice(0, MOST_DISCS).map(({ id }) => (
            <PersonDisc key={id} name={marks.name(id)} mark={marks.of(id)} size={34} />
          ))}
          <span className={styles['count']}>{present.length}</span>
        </PressButton>
      }
    >
      {(close) => (
        <>
          <h3 className={styles['hereTitle']}>{BOARD_WORDS.here}</h3>
          <ul className={styles['hereList']}>
            {present.map((one) => (
              <li key={one.id}>
                <Row one={one} isMe={one.id === me.personId} close={close} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Popover>
  );
}

interface RowProps {
  readonly one: Present;
  readonly isMe: boolean;
  readonly close: () => void;
}

function Row({ one, isMe, close }: RowProps) {
  const { view } = useBoard();
  const { following } = useKit();
  const marks = useMarks();
  const beats = useBeats();
  const followed = useSyncExternalStore(following.subscribe, following.get);
  const at = beats.findIndex((beat) => beat.id === one.beatId);
  const name = marks.name(one.id);
  const { beatId } = one;
  return (
    <div className={styles['hereLine']}>
      <button
        type="button"
        className={styles['hereRow']}
        disabled={isMe || at === -1}
        title={isMe || at === -1 ? undefined : BOARD_WORDS.goTo(name)}
        onClick={() => {
          if (beatId !== null) view.openBeat(beatId);
          close();
        }}
      >
        <PersonDisc name={name} mark={marks.of(one.id)} size={36} />
        <span>{isMe ? BOARD_WORDS.you(name) : name}</span>
        <span className={styles['onBeat']}>{BOARD_WORDS.onBeat(at === -1 ? null : at + 1)}</span>
      </button>
      {!isMe && (
        <Button
          kind="plain"
          size={44}
          label={BOARD_WORDS.followWhom(name)}
          isPressed={followed === one.id}
          onPress={() => {
            if (followed === one.id) following.end();
            else following.start(one.id);
            close();
          }}
        >
          {BOARD_WORDS.follow}
        </Button>
      )}
    </div>
  );
}

/** Me first; then each other person once, whatever number of tabs they have. */
function usePresent(): readonly Present[] {
  const { me } = useParty();
  const where = useOthersAt();
  const beatId = useBoardView((state) => state.beatId);
  return useMemo(() => {
    const byId = new Map<string, Present>([[me.personId, { id: me.personId, beatId }]]);
    for (const { personId, beatId: at } of readOthersAt(where)) {
      if (!byId.has(personId)) byId.set(personId, { id: personId, beatId: at === '' ? null : at });
    }
    return [...byId.values()];
  }, [me.personId, beatId, where]);
}
