/** S2: the scenes of this production, who is here, whom to turn to. */
import { useState, type ReactNode } from 'react';
import { Plus } from 'lucide-react';
import { mayRunCommand } from '#shared/access/commands.ts';
import { emptyScenes, HOME_WORDS } from '#shared/words/home.ts';
import { contactName } from '#shared/words/screens.ts';
import { formatDay } from '../app/i18n.ts';
import { useIsFresh, useMe, useScenes, type LiveScene, type MeMessage } from '../state/live-hooks.ts';
import { Button } from '../ui/button.tsx';
import styles from './home.module.css';
import { HereNow } from './here-now.tsx';
import { SceneCard } from './scene-card.tsx';
import { SceneSheets, type SceneTask } from './scene-sheets.tsx';

export interface HomeScreenProps {
  /** stands where scenes would, for somebody who opens no board */
  readonly insteadOfScenes?: ReactNode;
  /** what is for this person alone */
  readonly forYou?: ReactNode;
}

export function HomeScreen({ insteadOfScenes, forYou }: HomeScreenProps) {
  const me = useMe();
  const scenes = useScenes();
  const isFresh = useIsFresh();
  const [task, setTask] = useState<SceneTask | null>(null);
  const [openedAt] = useState(() => Date.now());
  if (me === null) return null;
  const mayAdd = mayRunCommand('add-scene', me);
  const add = (): void => setTask({ kind: 'add' });
  const isReplaced = insteadOfScenes !== undefined && scenes.length === 0;
  return (
    <>
      <header className={styles['head']}>
        <div>
          <p className={styles['day']}>{formatDay(openedAt)}</p>
          <h1>{me.production.name}</h1>
        </div>
        <Contact me={me} />
      </header>
      <HereNow />
      {forYou}
      {isReplaced ? (
        insteadOfScenes
      ) : (
        <section aria-labelledby="scenes">
          <div className={styles['bar']}>
            <h2 id="scenes">{HOME_WORDS.scenes}</h2>
            {mayAdd && scenes.length > 0 && (
              <Button icon={<Plus size={20} aria-hidden />} onPress={add}>
                {HOME_WORDS.addScene}
              </Button>
            )}
          </div>
          {scenes.length === 0 ? (
            isFresh && <Empty me={me} onAdd={mayAdd ? add : null} />
          ) : (
            <Cards scenes={scenes} onTask={setTask} />
          )}
        </section>
      )}
      <SceneSheets task={task} onClose={() => setTask(null)} />
    </>
  );
}

function Cards({
  scenes,
  onTask,
}: {
  readonly scenes: readonly LiveScene[];
  readonly onTask: (task: SceneTask) => void;
}) {
  return (
    <ul className={styles['cards']}>
      {scenes.map((scene) => (
        <li key={scene.id}>
          <SceneCard scene={scene} onTask={onTask} />
        </li>
      ))}
    </ul>
  );
}

/** The neutral contact stands on every home, whoever looks. */
function Contact({ me }: { readonly me: MeMessage }) {
  return (
    <div className={styles['contact']}>
      <p className={styles['caption']}>{HOME_WORDS.contact}</p>
      {me.ic === null ? (
        <p className={styles['contactNone']}>{HOME_WORDS.noContact}</p>
      ) : (
        <p>
          <strong className={styles['contactName']}>{me.ic.name}</strong>, {HOME_WORDS.contactRole}
        </p>
      )}
    </div>
  );
}

function Empty({ me, onAdd }: { readonly me: MeMessage; readonly onAdd: (() => void) | null }) {
  const ic = contactName(me.ic);
  const { title, text } = emptyScenes(me.role, onAdd !== null, ic.slice(0, 1).toUpperCase() + ic.slice(1));
  return (
    <div className={styles['empty']}>
      <h3 className={styles['emptyTitle']}>{title}</h3>
      <p>{text}</p>
      {onAdd !== null && (
        <Button kind="primary" size={56} icon={<Plus size={20} aria-hidden />} onPress={onAdd}>
          {HOME_WORDS.addScene}
        </Button>
      )}
    </div>
  );
}
