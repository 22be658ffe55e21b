/**
 * "To settle in this beat": everything the rules find in it, in words, with a way to where each is mended. For ICs alone,
 * who mend it; it depends on the board and the kit list only, never on a map (R19).
 */
import { ListTodo } from 'lucide-react';
import { useState } from 'react';
import type { Beat } from '#shared/model/board.ts';
import { FINDING_HEADINGS, sayBeatFindings, type SaidSceneFinding } from '#shared/words/findings.ts';
import { SETTLE_WORDS } from '#shared/words/settle-words.ts';
import { useBoard, useContacts } from '../../state/board-hooks.ts';
import { useBeatFindings } from '../../state/findings-hooks.ts';
import { useNameOf } from '../../state/party-hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from './disclosure.tsx';
import { jumpOf, type Jump } from './settle-jumps.ts';
import own from './settle-part.module.css';

interface SettlePartProps {
  readonly beat: Beat;
  /** before the focus goes there: what a kiss needs must be in sight */
  readonly onKiss: () => void;
}

const ORDER: readonly SaidSceneFinding['blocks'][] = ['writing', 'offer', 'ready'];

export function SettlePart({ beat, onKiss }: SettlePartProps) {
  const { view } = useBoard();
  const nameOf = useNameOf();
  const contacts = useContacts(beat.id);
  const findings = useBeatFindings(beat.id);
  const [isOpen, setOpen] = useState(false);
  if (findings.length === 0) return null;
  const said = sayBeatFindings(findings, contacts, nameOf).map((one, at) => ({
    ...one,
    jump: jumpOf(findings[at]!),
  }));

  function go(jump: Jump): void {
    if (jump.kind === 'part') return view.bringForward(jump.wanted);
    onKiss();
    view.set({ wanted: jump.wanted });
  }

  return (
    <Disclosure
      kind="line"
      className={own['part']}
      isOpen={isOpen}
      onToggle={() => setOpen(!isOpen)}
      summary={
        <span className={own['summary']}>
          <ListTodo aria-hidden size={18} />
          {SETTLE_WORDS.count(said.length)}
        </span>
      }
    >
      <section className={own['all']} aria-label={SETTLE_WORDS.title}>
        {ORDER.map((blocks) => {
          const group = said.filter((one) => one.blocks === blocks);
          if (group.length === 0) return null;
          return (
            <div key={blocks} className={own['group']}>
              <h3 className={own['heading']}>{FINDING_HEADINGS[blocks]}</h3>
              <ul className={own['list']}>
                {group.map(({ text, jump, contactId }) => (
                  <li key={`${contactId ?? ''} ${text}`} className={own['finding']}>
                    <p>{text}</p>
                    {jump !== null && <JumpButton jump={jump} onGo={go} />}
                  </li>
                ))}
              </ul>
            </div>
          );
        })}
      </section>
    </Disclosure>
  );
}

function JumpButton({ jump, onGo }: { readonly jump: Jump; readonly onGo: (jump: Jump) => void }) {
  const part = PARTS.find((one) => jump.wanted.startsWith(one)) ?? 'contact';
  return (
    <Button size={44} kind="plain" onPress={() => onGo(jump)}>
      {SETTLE_WORDS.goTo[part]}
    </Button>
  );
}

const PARTS = ['contact', 'exposure', 'kiss', 'kit'] as const;
