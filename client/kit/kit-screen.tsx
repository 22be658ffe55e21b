/** S6: garments, barriers and what lies ready. Editors see every line they may, a wearer their own. */
import { Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { mayRunCommand } from '#shared/access/commands.ts';
import { emptyKit, KIT_WORDS } from '#shared/words/kit.ts';
import { contactName } from '#shared/words/screens.ts';
import { shortNames, SOMEONE } from '#shared/words/short-names.ts';
import { useKit, type LiveKitLine, type LiveKitScene } from '../state/kit-hooks.ts';
import { useMe, usePeople, type MeMessage } from '../state/live-hooks.ts';
import { Button } from '../ui/button.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { KitForm } from './kit-form.tsx';
import { KitList, type KitListKind } from './kit-list.tsx';
import { KitScene } from './kit-scene.tsx';
import styles from './kit.module.css';

type View = 'kit' | KitListKind;

const VIEWS = [
  { id: 'kit', label: KIT_WORDS.viewList },
  { id: 'pull', label: KIT_WORDS.viewPull },
  { id: 'reset', label: KIT_WORDS.viewReset },
] as const satisfies readonly { readonly id: View; readonly label: string }[];

/** What is open beside the list. `scene` is where a new line begins. */
export type KitTask =
  | { readonly kind: 'add'; readonly scene: LiveKitScene }
  | { readonly kind: 'edit'; readonly scene: LiveKitScene; readonly line: LiveKitLine };

export interface KitScreenProps {
  /** under another page's own heading */
  readonly isPart?: boolean;
}

export function KitScreen({ isPart = false }: KitScreenProps) {
  const me = useMe();
  const kit = useKit();
  const [view, setView] = useState<View>('kit');
  const [task, setTask] = useState<KitTask | null>(null);
  const nameOf = useNames();
  if (me === null) return null;
  const mayEdit = mayRunCommand('add-kit', me);
  const scenes = kit ?? [];
  const begun = scenes.filter(({ lines = [] }) => lines.length > 0);
  const [first] = begun.length > 0 ? begun : scenes;
  const add = first === undefined ? null : (): void => setTask({ kind: 'add', scene: first });
  return (
    <>
      <header className={styles['head']}>
        <div>
          {isPart ? <h2>{KIT_WORDS.title}</h2> : <h1>{KIT_WORDS.title}</h1>}
          <p className={styles['lead']}>
            {mayEdit ? KIT_WORDS.lead : KIT_WORDS.leadOwn} <strong>{KIT_WORDS.choice}</strong>
          </p>
        </div>
        {mayEdit && begun.length > 0 && (
          <div className={styles['tools']}>
            <Segmented
              label={KIT_WORDS.views}
              isLabelHidden
              value={view}
              options={VIEWS}
              onChange={setView}
            />
            {add !== null && (
              <Button kind="primary" icon={<Plus size={20} aria-hidden />} onPress={add}>
                {KIT_WORDS.add}
              </Button>
            )}
          </div>
        )}
      </header>
      {kit === null && <p className={styles['lead']}>{KIT_WORDS.offline}</p>}
      {kit !== null && begun.length === 0 && <Empty me={me} onAdd={mayEdit ? add : null} />}
      {view === 'kit' || !mayEdit
        ? begun.map((scene) => (
            <KitScene key={scene.id} scene={scene} mayEdit={mayEdit} nameOf={nameOf} onTask={setTask} />
          ))
        : begun.length > 0 && <KitList kind={view} scenes={begun} me={me} />}
      {mayEdit && <KitForm task={task} scenes={scenes} nameOf={nameOf} onClose={() => setTask(null)} />}
    </>
  );
}

function Empty({ me, onAdd }: { readonly me: MeMessage; readonly onAdd: (() => void) | null }) {
  const { title, text } = emptyKit(me.role, contactName(me.ic));
  return (
    <div className={styles['empty']}>
      <h2>{title}</h2>
      <p>{text}</p>
      {onAdd !== null && (
        <Button kind="primary" size={56} icon={<Plus size={20} aria-hidden />} onPress={onAdd}>
          {KIT_WORDS.add}
        </Button>
      )}
    </div>
  );
}

export function useNames(): (personId: string) => string {
  const people = usePeople();
  return useMemo(() => {
    const names = shortNames(people);
    return (personId) => names.get(personId) ?? SOMEONE;
  }, [people]);
}
