/**
 * The kit of a beat, body by body. An IC also puts on the list what a contact names and nobody has listed (B3); a performer
 * sees their own lines, a director nothing of it.
 */
import { useRef, useState, type ReactNode } from 'react';
import { Circle, CircleCheck, ListPlus, RefreshCw } from 'lucide-react';
import { Link } from 'wouter';
import type { Beat } from '#shared/model/board.ts';
import { capital } from '#shared/words/capital.ts';
import { beatKitItem, beatKitState, KIT_BEAT_WORDS } from '#shared/words/kit-beat.ts';
import { kitLabel } from '#shared/words/kit.ts';
import { PATHS } from '../../app/paths.ts';
import { useCommand } from '../../state/api-hooks.ts';
import { useBeatKit, type BeatKit, type MissingKit } from '../../state/beat-kit-hooks.ts';
import { useParty } from '../../state/board-hooks.ts';
import type { LiveKitLine, LiveKitWearer } from '../../state/kit-hooks.ts';
import { Button } from '../../ui/button.tsx';
import { useNotices } from '../../ui/notices.tsx';
import { useMarks } from '../board-kit.ts';
import styles from './inspector.module.css';
import own from './kit-part.module.css';

export function KitPart({ beat }: { readonly beat: Beat }) {
  const kit = useBeatKit(beat.id);
  const heading = useRef<HTMLHeadingElement>(null);
  if (kit === null || (!kit.isWhole && kit.lines.length === 0)) return null;
  const { isWhole, lines, missing } = kit;
  const title = isWhole ? KIT_BEAT_WORDS.title : KIT_BEAT_WORDS.titleOwn;
  return (
    <section className={own['kit']} aria-labelledby={`kit-${beat.id}`}>
      <div className={styles['line']}>
        <h3 id={`kit-${beat.id}`} ref={heading} tabIndex={-1} className={styles['heading']}>
          {title}
        </h3>
        <Link href={PATHS.kit} className={own['open'] ?? ''}>
          {isWhole ? KIT_BEAT_WORDS.open : KIT_BEAT_WORDS.openOwn}
        </Link>
      </div>
      {missing.length > 0 && (
        <div className={own['missing']}>
          <p className={styles['label']}>{KIT_BEAT_WORDS.missing}</p>
          <ul className={styles['list']}>
            {missing.map((one) => (
              // the row goes when it is listed; whoever pressed stands at the heading then
              <Missing key={one.item} missing={one} onListed={() => heading.current?.focus()} />
            ))}
          </ul>
        </div>
      )}
      {lines.length === 0 && missing.length === 0 && <p className={styles['quiet']}>{KIT_BEAT_WORDS.none}</p>}
      <Bodies kit={kit} />
    </section>
  );
}

/** The people in the order of the scene, then what lies ready for all. */
function Bodies({ kit: { isWhole, lines } }: { readonly kit: BeatKit }) {
  const marks = useMarks();
  const { people } = useParty();
  const onBodies = people.flatMap(({ id }) => {
    const worn = lines.flatMap((line) => {
      const wearer = line.wearers.find(({ person }) => person === id);
      return wearer === undefined ? [] : [{ line, wearer }];
    });
    return worn.length === 0 ? [] : [{ id, worn }];
  });
  const ready = lines.filter(({ wearers }) => wearers.length === 0);
  return (
    <>
      {onBodies.map(({ id, worn }) => (
        // alone on one's own list, one needs no name above it
        <Group key={id} title={isWhole || onBodies.length > 1 ? marks.name(id) : null}>
          {worn.map(({ line, wearer }) => (
            <Piece key={line.id} line={line} wearer={wearer} />
          ))}
        </Group>
      ))}
      {ready.length > 0 && (
        <Group title={KIT_BEAT_WORDS.lies}>
          {ready.map((line) => (
            <Piece key={line.id} line={line} wearer={null} />
          ))}
        </Group>
      )}
    </>
  );
}

function Group({ title, children }: { readonly title: string | null; readonly children: ReactNode }) {
  return (
    <div className={styles['group']}>
      {title !== null && <p className={styles['label']}>{title}</p>}
      <ul className={own['pieces']}>{children}</ul>
    </div>
  );
}

function Piece({ line, wearer }: { readonly line: LiveKitLine; readonly wearer: LiveKitWearer | null }) {
  return (
    <li className={own['piece']}>
      <Mark wearer={wearer} />
      <span>
        {beatKitItem(line)}
        <span className={own['state']}>{beatKitState(line, wearer)}</span>
      </span>
    </li>
  );
}

/** Told by shape; the words stand beside it. */
function Mark({ wearer }: { readonly wearer: LiveKitWearer | null }) {
  if (wearer === null) return <span aria-hidden className={own['noMark']} />;
  const isAgain = wearer.confirmedAt === null && wearer.said !== null;
  const Icon = wearer.confirmedAt !== null ? CircleCheck : isAgain ? RefreshCw : Circle;
  return <Icon size={18} aria-hidden />;
}

interface MissingProps {
  readonly missing: MissingKit;
  readonly onListed: () => void;
}

function Missing({ missing: { item, people, add }, onListed }: MissingProps) {
  const { scene } = useParty();
  const marks = useMarks();
  const { say } = useNotices();
  const { run, isBusy, failure } = useCommand('add-kit');
  // between the answer and the list that shows it, a second press would put it there twice
  const [isListed, setListed] = useState(false);
  const label = kitLabel(item);

  async function put(): Promise<void> {
    for (const { beats, wearers } of add) {
      const answer = await run({ scene: scene.id, item, beats: [...beats], wearers: [...wearers] });
      if (!answer.ok) return;
    }
    setListed(true);
    say({ text: KIT_BEAT_WORDS.done(label), isBrief: true });
    onListed();
  }

  return (
    <li className={own['ask']}>
      <div className={styles['names']}>
        <span>{capital(label)}</span>
        <span className={styles['what']}>{KIT_BEAT_WORDS.named(people.map((id) => marks.name(id)))}</span>
      </div>
      <Button
        size={44}
        icon={<ListPlus aria-hidden size={18} />}
        label={KIT_BEAT_WORDS.putLabel(label)}
        isBusy={isBusy}
        isDisabled={isListed}
        onPress={() => void put()}
      >
        {KIT_BEAT_WORDS.put}
      </Button>
      {failure !== null && (
        <p className={own['failure']} role="alert">
          {failure.sentence}
        </p>
      )}
    </li>
  );
}
