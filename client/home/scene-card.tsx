/** One scene, as an index card: its number, what it is, what it contains, who is in it and who is there now. */
import {
  ArrowDown,
  ArrowRight,
  ArrowUp,
  CircleCheck,
  CircleDashed,
  Ellipsis,
  Lock,
  LockOpen,
  Pencil,
  Users,
  X,
} from 'lucide-react';
import { Link } from 'wouter';
import { mayRunCommand } from '#shared/access/commands.ts';
import { personMarks } from '#shared/diagram/person-mark.ts';
import { HOME_WORDS } from '#shared/words/home.ts';
import { SCENE_CATEGORY_LABELS } from '#shared/words/labels/scenes.ts';
import { formatNames } from '../app/i18n.ts';
import { PATHS } from '../app/paths.ts';
import { useSceneConsent } from '../state/consent-hooks.ts';
import { useHere, useMe, usePeople, useScenes, type LiveScene } from '../state/live-hooks.ts';
import { useKitOf } from '../state/kit-hooks.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { Menu, type MenuItem } from '../ui/menu.tsx';
import { PersonDisc } from '../ui/person-disc.tsx';
import { useNotices } from '../ui/notices.tsx';
import { useCommand } from '../state/api-hooks.ts';
import styles from './scene-card.module.css';
import type { SceneTask } from './scene-sheets.tsx';

/** More discs than this would say less than a number does. */
const MOST_DISCS = 6;

export interface SceneCardProps {
  readonly scene: LiveScene;
  readonly onTask: (task: SceneTask) => void;
}

export function SceneCard({ scene, onTask }: SceneCardProps) {
  const categories = scene.categories.map((id) => SCENE_CATEGORY_LABELS[id]);
  return (
    <article className={styles['card']} aria-labelledby={`${scene.id}-title`}>
      <p className={styles['number']} aria-hidden>
        {scene.number}
      </p>
      <div className={styles['body']}>
        <div className={styles['top']}>
          <h3 id={`${scene.id}-title`} className={styles['title']}>
            {/* its area is the whole card */}
            <Link to={PATHS.scene(scene.id)} className={styles['open']}>
              <span className={styles['hidden']}>{HOME_WORDS.sceneNumber(scene.number)}: </span>
              {scene.title}
            </Link>
          </h3>
          <SceneMenu scene={scene} onTask={onTask} />
        </div>
        {scene.intent === '' ? (
          <p className={styles['categories']}>{HOME_WORDS.noIntent}</p>
        ) : (
          <p className={styles['intent']}>{scene.intent}</p>
        )}
        {categories.length > 0 && <p className={styles['categories']}>{categories.join(' · ')}</p>}
        <div className={styles['facts']}>
          <span>{HOME_WORDS.beats(scene.beats)}</span>
          <ReadyBeats sceneId={scene.id} />
          <KitReady sceneId={scene.id} />
          {scene.closed && (
            <span className={styles['closed']}>
              <Lock size={16} aria-hidden />
              {HOME_WORDS.closed}
            </span>
          )}
          <Cast scene={scene} />
        </div>
        <div className={styles['foot']}>
          <HereInScene scene={scene} />
          {/* the link above covers the card; this shows where it leads */}
          <span className={styles['go']} aria-hidden>
            {scene.right === 'rw' ? HOME_WORDS.open : HOME_WORDS.look}
            <ArrowRight size={20} />
          </span>
        </div>
      </div>
    </article>
  );
}

/** How many beats an IC has called ready and nobody has changed since; of people it says nothing (R19). */
function ReadyBeats({ sceneId }: { readonly sceneId: string }) {
  const ready = useSceneConsent(sceneId)?.beats.filter((beat) => beat.ready && !beat.changed).length ?? 0;
  return ready === 0 ? null : <span>{HOME_WORDS.ready(ready)}</span>;
}

/** One word, for those who plan by it; where no list was begun there is nothing to say. */
function KitReady({ sceneId }: { readonly sceneId: string }) {
  const kit = useKitOf(sceneId);
  if (kit?.ready === undefined || kit.lines?.length === 0) return null;
  const Icon = kit.ready ? CircleCheck : CircleDashed;
  return (
    <span className={styles['closed']}>
      <Icon size={16} aria-hidden />
      {kit.ready ? HOME_WORDS.kitReady : HOME_WORDS.kitNotReady}
    </span>
  );
}

function Cast({ scene }: { readonly scene: LiveScene }) {
  const people = usePeople();
  const marks = personMarks(people);
  const cast = people.filter(({ id }) => scene.people.includes(id));
  if (cast.length === 0) return <span className={styles['cast']}>{HOME_WORDS.nobodyIn}</span>;
  const names = formatNames(cast.map(({ name }) => name));
  return (
    <span className={styles['cast']} title={names}>
      <span className={styles['hidden']}>{`${HOME_WORDS.inScene}: ${names}`}</span>
      {cast.slice(0, MOST_DISCS).map((person) => (
        <PersonDisc key={person.id} name={person.name} mark={marks.get(person.id)} size={32} />
      ))}
      {cast.length > MOST_DISCS && <span>+{cast.length - MOST_DISCS}</span>}
    </span>
  );
}

function HereInScene({ scene }: { readonly scene: LiveScene }) {
  const me = useMe();
  const here = useHere();
  const people = usePeople();
  const ids = new Set(
    here.filter((one) => one.scene === scene.id && one.id !== me?.personId).map(({ id }) => id),
  );
  const names = people.filter(({ id }) => ids.has(id)).map(({ name }) => name);
  if (names.length === 0) return null;
  return (
    <p className={styles['here']}>
      <span className={styles['point']} aria-hidden />
      {HOME_WORDS.here(formatNames(names))}
    </p>
  );
}

function SceneMenu({ scene, onTask }: SceneCardProps) {
  const me = useMe();
  const scenes = useScenes();
  const { say } = useNotices();
  const move = useCommand('move-scene');
  const open = useCommand('open-scene');
  if (me === null) return null;

  const at = scenes.findIndex(({ id }) => id === scene.id);
  async function moveAfter(after: string | null): Promise<void> {
    const answer = await move.run({ scene: scene.id, after });
    say(
      answer.ok
        ? { text: HOME_WORDS.moved(scene.number), isBrief: true }
        : { text: answer.sentence, kind: 'warn' },
    );
  }
  async function reopen(): Promise<void> {
    const answer = await open.run({ scene: scene.id });
    say(
      answer.ok
        ? { text: HOME_WORDS.opened(scene.number), isBrief: true }
        : { text: answer.sentence, kind: 'warn' },
    );
  }

  const items: readonly (MenuItem | false)[] = [
    mayRunCommand('change-scene', me) && {
      id: 'edit',
      label: HOME_WORDS.edit,
      icon: <Pencil size={20} aria-hidden />,
      onPress: () => onTask({ kind: 'edit', scene }),
    },
    mayRunCommand('move-scene', me) && {
      id: 'earlier',
      label: HOME_WORDS.earlier,
      icon: <ArrowUp size={20} aria-hidden />,
      isDisabled: at <= 0,
      onPress: () => void moveAfter(scenes[at - 2]?.id ?? null),
    },
    mayRunCommand('move-scene', me) && {
      id: 'later',
      label: HOME_WORDS.later,
      icon: <ArrowDown size={20} aria-hidden />,
      isDisabled: at === scenes.length - 1,
      onPress: () => void moveAfter(scenes[at + 1]?.id ?? null),
    },
    mayRunCommand('close-scene', me) && {
      id: 'close',
      label: scene.closed ? HOME_WORDS.changeList : HOME_WORDS.close,
      icon: scene.closed ? <Users size={20} aria-hidden /> : <Lock size={20} aria-hidden />,
      isApart: true,
      onPress: () => onTask({ kind: 'close', scene }),
    },
    scene.closed &&
      mayRunCommand('open-scene', me) && {
        id: 'open',
        label: HOME_WORDS.reopen,
        icon: <LockOpen size={20} aria-hidden />,
        onPress: () => void reopen(),
      },
    mayRunCommand('retire-scene', me) && {
      id: 'retire',
      label: HOME_WORDS.retire,
      icon: <X size={20} aria-hidden />,
      isApart: true,
      onPress: () => onTask({ kind: 'retire', scene }),
    },
  ];
  const allowed = items.filter((item) => item !== false);
  if (allowed.length === 0) return null;
  const label = HOME_WORDS.more(scene.number);
  return (
    <span className={styles['menu']}>
      <Menu
        label={label}
        trigger={<IconButton icon={<Ellipsis aria-hidden />} label={label} word={HOME_WORDS.moreWord} />}
        items={allowed}
      />
    </span>
  );
}
