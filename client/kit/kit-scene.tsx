/** The kit of one scene: its number, whether all is ready, and a line for each thing. */
import { useMemo } from 'react';
import { CircleCheck, CircleDashed } from 'lucide-react';
import { KIT_IDS } from '#shared/model/kit-catalogue.ts';
import { KIT_LIST_WORDS, KIT_WORDS } from '#shared/words/kit.ts';
import { sayKitFindings } from '#shared/words/findings.ts';
import { outOf, type LiveKitLine, type LiveKitScene } from '../state/kit-hooks.ts';
import { KitLineRow } from './kit-line-row.tsx';
import type { KitTask } from './kit-screen.tsx';
import styles from './kit.module.css';

export interface KitSceneProps {
  readonly scene: LiveKitScene;
  readonly mayEdit: boolean;
  readonly nameOf: (personId: string) => string;
  readonly onTask: (task: KitTask) => void;
}

export function KitScene({ scene, mayEdit, nameOf, onTask }: KitSceneProps) {
  const { id, number, lines = [], people, beats = [] } = scene;
  const findings = useMemo(() => {
    // a wearer is shown a part of the list: nothing can be missing from it
    if (people === undefined) return null;
    const out = outOf(scene.lines ?? []);
    return sayKitFindings({ lines: out, people, beats: scene.beats ?? [] }, nameOf);
  }, [scene, people, nameOf]);
  return (
    <section className={styles['scene']} aria-labelledby={`kit-${id}`}>
      <div className={styles['sceneHead']}>
        <h2 id={`kit-${id}`}>{KIT_LIST_WORDS.sceneOf(number, beats.length)}</h2>
        {scene.ready !== undefined && <Ready isReady={scene.ready} />}
      </div>
      <ul className={styles['lines']}>
        {inCatalogueOrder(lines, nameOf).map((line) => (
          <KitLineRow
            key={line.id}
            line={line}
            order={beats}
            mayEdit={mayEdit}
            nameOf={nameOf}
            findings={findings?.get(line.id) ?? []}
            onEdit={() => onTask({ kind: 'edit', scene, line })}
          />
        ))}
      </ul>
    </section>
  );
}

/** Garments, barriers, what lies ready; one item by its wearers, and then in an order that stays. */
function inCatalogueOrder(
  lines: readonly LiveKitLine[],
  nameOf: (personId: string) => string,
): readonly LiveKitLine[] {
  const wearers = (line: LiveKitLine): string => line.wearers.map(({ person }) => nameOf(person)).join();
  return lines.toSorted(
    (a, b) =>
      KIT_IDS.indexOf(a.item) - KIT_IDS.indexOf(b.item) ||
      wearers(a).localeCompare(wearers(b), 'en') ||
      (a.id < b.id ? -1 : 1),
  );
}

/** Told by shape and word. */
function Ready({ isReady }: { readonly isReady: boolean }) {
  const Icon = isReady ? CircleCheck : CircleDashed;
  return (
    <p className={styles['ready']}>
      <Icon size={20} aria-hidden />
      {isReady ? KIT_WORDS.ready : KIT_WORDS.notReady}
    </p>
  );
}
