/** What waits for an IC, scene by scene: people's answers, beats that changed, contacts that meet a map, barriers, lines, wishes. */
import { useCallback, useState } from 'react';
import { MessageSquare } from 'lucide-react';
import { Link } from 'wouter';
import { DESK_WORDS } from '#shared/words/desk.ts';
import { PATHS } from '../app/paths.ts';
import type { QueueKind } from '../state/desk-hooks.ts';
import { useScenes } from '../state/live-hooks.ts';
import { useTalkPeople, useWaiting } from '../state/waiting-hooks.ts';
import { Segmented } from '../ui/segmented.tsx';
import { DeskBoard } from './desk-board.tsx';
import styles from './desk.module.css';
import { QueueScene } from './queue-scene.tsx';
import { useDeskNames } from './use-names.ts';

export type QueueFilter = QueueKind | 'all';

const FILTERS = (
  ['all', 'withdrawn', 'ask-again', 'talk', 'check', 'barrier'] as const satisfies readonly QueueFilter[]
).map((id) => ({ id, label: DESK_WORDS.filters[id] }));

/** Boards that are held open at once; the others are a press away. */
const MOST_OPEN = 12;

export function QueueView() {
  const scenes = useScenes();
  const { lines, wishes } = useWaiting();
  const people = useTalkPeople();
  const { nameOf } = useDeskNames();
  const [filter, setFilter] = useState<QueueFilter>('all');
  const [shown, setShown] = useState(MOST_OPEN);
  const [counts, setCounts] = useState<ReadonlyMap<string, number>>(new Map());
  const onCount = useCallback((sceneId: string, count: number) => {
    setCounts((now) => (now.get(sceneId) === count ? now : new Map(now).set(sceneId, count)));
  }, []);
  const waiting = people.filter(({ id }) => lines.get(id)?.waits === true);
  const hasLines = filter === 'all' || filter === 'talk';
  const open = scenes.slice(0, shown);
  const rows = open.reduce((sum, { id }) => sum + (counts.get(id) ?? 0), hasLines ? waiting.length : 0);
  const isKnown = open.every(({ id }) => counts.has(id));
  return (
    <>
      <Segmented
        label={DESK_WORDS.filter}
        isLabelHidden
        value={filter}
        options={FILTERS}
        onChange={setFilter}
        className={styles['filters'] ?? ''}
      />
      <p className={styles['count']} aria-live="polite">
        {isKnown && (rows === 0 ? none(filter) : DESK_WORDS.count(rows))}
      </p>
      {hasLines && waiting.length > 0 && (
        <section className={styles['scene']} aria-labelledby="lines">
          <h2 id="lines">{DESK_WORDS.lines}</h2>
          <ul className={styles['rows']}>
            {waiting.map(({ id }) => (
              <li key={id} className={styles['row']}>
                <MessageSquare size={20} aria-hidden className={styles['icon']} />
                <p>{DESK_WORDS.lineWaits(nameOf(id))}</p>
                <Link
                  to={PATHS.talkWith(id)}
                  className={styles['go']}
                  aria-label={DESK_WORDS.openLineOf(nameOf(id))}
                >
                  {DESK_WORDS.openLine}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      {open.map((scene) => (
        <DeskBoard key={scene.id} sceneId={scene.id}>
          <QueueScene scene={scene} filter={filter} wishes={wishes.get(scene.id) ?? 0} onCount={onCount} />
        </DeskBoard>
      ))}
      {scenes.length > shown && (
        <button type="button" className={styles['go']} onClick={() => setShown(shown + MOST_OPEN)}>
          {DESK_WORDS.moreScenes}
        </button>
      )}
    </>
  );
}

function none(filter: QueueFilter): string {
  return filter === 'all' ? DESK_WORDS.nothing : DESK_WORDS.nothingOf;
}
