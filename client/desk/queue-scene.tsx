/** One scene's part of the queue. A scene in which nothing waits takes no room. */
import { useEffect } from 'react';
import { Link } from 'wouter';
import { DESK_WORDS } from '#shared/words/desk.ts';
import { PATHS } from '../app/paths.ts';
import { useDesk } from '../state/desk.ts';
import { isSetAside, useDeskBeats, useQueue, type QueueItem } from '../state/desk-hooks.ts';
import { useDeskMarks } from '../state/desk-marks.ts';
import type { LiveScene } from '../state/live-hooks.ts';
import { DeskDrafts } from './desk-drafts.tsx';
import styles from './desk.module.css';
import { QueueRow } from './queue-row.tsx';
import type { QueueFilter } from './queue-view.tsx';

interface QueueSceneProps {
  readonly scene: LiveScene;
  readonly filter: QueueFilter;
  /** how many wait */
  readonly wishes: number;
  readonly onCount: (sceneId: string, count: number) => void;
}

export function QueueScene({ scene, filter, wishes, onCount }: QueueSceneProps) {
  const beats = useDeskBeats();
  const { marks, mark } = useDeskMarks(scene.id);
  const queue = useQueue(beats, marks);
  const desk = useDesk(scene.id);
  const ofKind = filter === 'all' ? queue : queue.filter(({ kind }) => kind === filter);
  const shown = ofKind.filter((item) => !isSetAside(item));
  const aside = ofKind.filter(isSetAside);
  const hasWishes = filter === 'all' && wishes > 0;
  const hasDrafts = filter === 'all' && desk.drafts.length > 0;
  const count = shown.length + (hasWishes ? 1 : 0);
  useEffect(() => onCount(scene.id, count), [onCount, scene.id, count]);
  if (count === 0 && aside.length === 0 && !hasDrafts) return null;
  const id = `queue-${scene.id}`;
  const row = (item: QueueItem) => (
    <QueueRow key={item.id} item={item} beats={beats} sceneId={scene.id} onMark={mark} />
  );
  return (
    <section className={styles['scene']} aria-labelledby={id}>
      <h2 id={id}>{DESK_WORDS.sceneOf(scene.number, scene.title)}</h2>
      {count > 0 && (
        <ul className={styles['rows']}>
          {shown.map(row)}
          {hasWishes && (
            <li className={styles['row']}>
              <p>{DESK_WORDS.wishes(wishes)}</p>
              <Link to={PATHS.scene(scene.id)} className={styles['go']}>
                {DESK_WORDS.openWishes}
              </Link>
            </li>
          )}
        </ul>
      )}
      {aside.length > 0 && (
        <>
          <h3 className={styles['sub']}>{DESK_WORDS.aside}</h3>
          <ul className={styles['rows']}>{aside.map(row)}</ul>
        </>
      )}
      {hasDrafts && <DeskDrafts desk={desk} beats={beats} sceneId={scene.id} />}
    </section>
  );
}
