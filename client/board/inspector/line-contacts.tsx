/** An IC's alone: contacts that people asked for on their private lines, with one press to the board or to the desk. */
import { useState } from 'react';
import type { Beat } from '#shared/model/board.ts';
import { WISH_WORDS } from '#shared/words/wishes.ts';
import { useParty } from '../../state/board-hooks.ts';
import { useDesk } from '../../state/desk.ts';
import { useContactLines, type ContactLine } from '../../state/line-contacts.ts';
import { useOnBoardCheck } from '../../state/placed-hooks.ts';
import { CircleChip } from '../../ui/circle-chip.tsx';
import { Disclosure } from './disclosure.tsx';
import styles from './inspector.module.css';
import { LineContact, type LineFate } from './line-contact.tsx';
import own from './wishes.module.css';

export function LineContacts({ beat }: { readonly beat: Beat | null }) {
  const { scene } = useParty();
  const desk = useDesk(scene.id);
  const all = useContactLines(scene.id);
  const [isOpen, setOpen] = useState(false);
  // what was placed here stays in sight while one may want to say so to its person
  const [placed, setPlaced] = useState<ReadonlySet<string>>(new Set());
  const isOnBoard = useOnBoardCheck();
  const fateOf = (id: string): LineFate => {
    if (isOnBoard(id)) return 'board';
    if (desk.drafts.some(({ from }) => from === id)) return 'desk';
    return desk.putAway.has(id) ? 'away' : 'waits';
  };
  const here = all.filter(({ id }) => fateOf(id) === 'waits' || placed.has(id));
  const done = all.filter((line) => !here.includes(line)).toReversed();
  const list = (lines: readonly ContactLine[], label: string) => (
    <ul className={styles['list']} aria-label={label}>
      {lines.map((line) => (
        <li key={line.id}>
          <LineContact
            line={line}
            beat={beat}
            fate={fateOf(line.id)}
            desk={desk.acts}
            onPlaced={() => setPlaced(new Set([...placed, line.id]))}
          />
        </li>
      ))}
    </ul>
  );
  return (
    <section className={own['part']} aria-labelledby="private-lines">
      <div className={own['head']}>
        <h3 id="private-lines" className={styles['heading']}>
          {WISH_WORDS.lines}
        </h3>
        <CircleChip circle="ics" />
      </div>
      <p className={styles['quiet']}>{here.length === 0 ? WISH_WORDS.linesNone : WISH_WORDS.linesNote}</p>
      {here.length > 0 && list(here, WISH_WORDS.lines)}
      {done.length > 0 && (
        <Disclosure
          kind="line"
          summary={`${WISH_WORDS.linesDone} (${done.length})`}
          isOpen={isOpen}
          onToggle={() => setOpen(!isOpen)}
        >
          {list(done, WISH_WORDS.linesDone)}
        </Disclosure>
      )}
    </section>
  );
}
