/**
 * The counts of a beat from 1 to its end: a bar for each contact and for whoever moves. A tap picks a contact. An IC draws
 * its ends, taps a count beside it, or uses arrows and the two numbers below; each change is one write.
 */
import { useState } from 'react';
import type { Beat, Contact } from '#shared/model/board.ts';
import { aroundBeat } from '#shared/model/playing-order.ts';
import { RULER_WORDS } from '#shared/words/ruler-words.ts';
import { useBeats, useBoard, useBoardView, useContacts, usePlaces } from '../../state/board-hooks.ts';
import { changeContact } from '../../state/contact-actions.ts';
import { useMayWrite } from '../../state/party-hooks.ts';
import { usePlaceholderOf } from '../../state/rehearsal-hooks.ts';
import { Button } from '../../ui/button.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import styles from './counts-ruler.module.css';
import { Disclosure } from './disclosure.tsx';
import shared from './inspector.module.css';
import { MoverRow } from './mover-row.tsx';
import { moversOf, numberedCounts, type Mover } from './ruler-maths.ts';
import { RulerRow } from './ruler-row.tsx';
import { useWidth } from './use-width.ts';

export function CountsRuler({ beat }: { readonly beat: Beat }) {
  const { view } = useBoard();
  const contacts = useContacts(beat.id);
  const beats = useBeats();
  const isOpen = useBoardView((state) => state.hasRuler);
  const { after: next } = aroundBeat(beats, beat.id);
  const here = usePlaces(beat.id);
  const there = usePlaces(next?.id ?? null);
  const movers = moversOf(here, there, beat.counts);
  if (contacts.length === 0 && movers.length === 0) return null;
  return (
    <Disclosure
      kind="line"
      summary={RULER_WORDS.open}
      isOpen={isOpen}
      onToggle={() => view.set({ hasRuler: !isOpen })}
    >
      <Ruler beat={beat} contacts={contacts} movers={movers} />
    </Disclosure>
  );
}

interface RulerProps {
  readonly beat: Beat;
  readonly contacts: readonly Contact[];
  readonly movers: readonly Mover[];
}

function Ruler({ beat, contacts, movers }: RulerProps) {
  const { store } = useBoard();
  const mayWrite = useMayWrite('contacts');
  const placeholderOf = usePlaceholderOf(beat.id);
  const pickedId = useBoardView((state) => state.contactId);
  const picked = contacts.find(({ id }) => id === pickedId) ?? null;
  // while an end is drawn along, before it is written
  const [drawn, setDrawn] = useState<{
    readonly id: string;
    readonly start: number;
    readonly counts: number;
  } | null>(null);

  function write(contact: Contact, start: number, counts: number): void {
    if (start !== contact.start || counts !== contact.counts)
      changeContact(store, contact.id, { start, counts });
  }

  return (
    <section className={styles['ruler']} aria-label={RULER_WORDS.open}>
      {/* a long beat is as wide as its counts need, and is scrolled here */}
      <div className={styles['scroller']} tabIndex={-1}>
        <div className={styles['wide']} style={{ minWidth: `${beat.counts * LEAST}px` }}>
          <Scale total={beat.counts} />
          {contacts.length > 0 && (
            <ul aria-label={RULER_WORDS.contacts}>
              {contacts.map((contact) => (
                <li key={contact.id}>
                  <RulerRow
                    contact={drawn?.id === contact.id ? { ...contact, ...drawn } : contact}
                    stands={contact}
                    placeholder={placeholderOf(contact)}
                    total={beat.counts}
                    isPicked={contact.id === pickedId}
                    mayWrite={mayWrite}
                    onDraw={(span) =>
                      setDrawn(
                        span === null ? null : { id: contact.id, start: span.start, counts: span.length },
                      )
                    }
                    onWrite={(span) => write(contact, span.start, span.length)}
                  />
                </li>
              ))}
            </ul>
          )}
          <Movers beatId={beat.id} movers={movers} total={beat.counts} />
        </div>
      </div>
      {picked !== null && (
        <Picked
          contact={picked}
          total={beat.counts}
          mayWrite={mayWrite}
          onWrite={(start, counts) => write(picked, start, counts)}
        />
      )}
    </section>
  );
}

/** px of a count, at least */
const LEAST = 10;

function Scale({ total }: { readonly total: number }) {
  const [row, width] = useWidth<HTMLDivElement>();
  return (
    <div ref={row} className={styles['scale']} aria-hidden>
      {numberedCounts(total, width).map((count) => (
        <span key={count} style={{ left: `${((count - 1) / total) * 100}%` }}>
          {count}
        </span>
      ))}
    </div>
  );
}

interface MoversProps {
  readonly beatId: string;
  readonly movers: readonly Mover[];
  readonly total: number;
}

function Movers({ beatId, movers, total }: MoversProps) {
  const mayWrite = useMayWrite('places');
  if (movers.length === 0) return null;
  return (
    <>
      <ul className={styles['movers']} aria-label={RULER_WORDS.movers}>
        {movers.map((mover) => (
          <li key={mover.personId}>
            <MoverRow beatId={beatId} mover={mover} total={total} />
          </li>
        ))}
      </ul>
      {mayWrite && <p className={shared['quiet']}>{RULER_WORDS.helpMoves}</p>}
    </>
  );
}

interface PickedProps {
  readonly contact: Contact;
  readonly total: number;
  readonly mayWrite: boolean;
  readonly onWrite: (start: number, counts: number) => void;
}

/** The picked contact's counts as numbers, and the way to the contact itself. */
function Picked({ contact, total, mayWrite, onWrite }: PickedProps) {
  const { view } = useBoard();
  const { id, start, counts } = contact;
  return (
    <div className={styles['picked']}>
      {mayWrite && (
        <div className={styles['numbers']}>
          <NumberField
            className={styles['number'] ?? ''}
            label={RULER_WORDS.start}
            value={start}
            least={1}
            most={total}
            // the end stays where it is as long as it can
            onChange={(first) => onWrite(first, Math.max(1, Math.min(counts, total - first + 1)))}
          />
          <NumberField
            className={styles['number'] ?? ''}
            label={RULER_WORDS.length}
            value={counts}
            least={1}
            most={Math.max(1, total - start + 1)}
            onChange={(length) => onWrite(start, length)}
          />
        </div>
      )}
      {mayWrite && <p className={shared['quiet']}>{RULER_WORDS.helpTouch}</p>}
      <Button size={44} isWide onPress={() => view.bringForward(`contact ${id}`)}>
        {RULER_WORDS.show}
      </Button>
    </div>
  );
}
