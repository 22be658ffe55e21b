/** The ledger of the production: what was done, by whom and about whom, and as a file. Nothing private is in it. */
import { useState } from 'react';
import { FileDown } from 'lucide-react';
import { DESK_WORDS } from '#shared/words/desk.ts';
import { LEDGER_PAPER_WORDS, sayLedgerEvent } from '#shared/words/ledger-paper.ts';
import { formatNames, formatWhen } from '../app/i18n.ts';
import { useCommand } from '../state/api-hooks.ts';
import { saveExported, useLedger, type LedgerEntry } from '../state/ledger-hooks.ts';
import { Button } from '../ui/button.tsx';
import { useNotices } from '../ui/notices.tsx';
import styles from './desk.module.css';
import { useDeskNames, type DeskNames } from './use-names.ts';

/** Lines that are drawn at once. */
const SOME = 100;

export function LedgerView() {
  const { lines, failure, again } = useLedger();
  const names = useDeskNames();
  const [openedAt] = useState(() => Date.now());
  const [shown, setShown] = useState(SOME);
  return (
    <>
      <p className={styles['lead']}>{DESK_WORDS.ledgerLead}</p>
      <Files onSaved={again} />
      {failure !== null && lines === null && (
        <>
          <p className={styles['none']}>{failure.sentence}</p>
          <Button onPress={again}>{DESK_WORDS.tryAgain}</Button>
        </>
      )}
      {failure === null && lines === null && (
        <output className={styles['quiet']}>{DESK_WORDS.ledgerOpening}</output>
      )}
      <ol className={styles['ledger']} aria-label={DESK_WORDS.view.ledger}>
        {lines?.slice(0, shown).map((line) => (
          <Line key={line.seq} line={line} names={names} now={openedAt} />
        ))}
      </ol>
      {(lines?.length ?? 0) > shown && (
        <Button onPress={() => setShown(shown + SOME)}>{DESK_WORDS.showMore}</Button>
      )}
    </>
  );
}

function Files({ onSaved }: { readonly onSaved: () => void }) {
  const { run, isBusy, failure } = useCommand('export-ledger');
  const { say } = useNotices();

  async function save(as: 'json' | 'pdf'): Promise<void> {
    const answer = await run({ as });
    if (!answer.ok) return;
    saveExported(answer.result);
    say({ text: DESK_WORDS.savedFile(answer.result.name), isBrief: true, topic: 'ledger' });
    onSaved();
  }

  return (
    <div className={styles['files']}>
      <Button isBusy={isBusy} icon={<FileDown size={20} aria-hidden />} onPress={() => void save('pdf')}>
        {DESK_WORDS.savePdf}
      </Button>
      <Button isBusy={isBusy} icon={<FileDown size={20} aria-hidden />} onPress={() => void save('json')}>
        {DESK_WORDS.saveJson}
      </Button>
      <p aria-live="polite">{failure?.sentence ?? ''}</p>
    </div>
  );
}

interface LineProps {
  readonly line: LedgerEntry;
  readonly names: DeskNames;
  readonly now: number;
}

function Line({ line: { event, detail, at, by, about, seq }, names: { nameOf, sceneOf }, now }: LineProps) {
  const said = sayLedgerEvent(event, detail, (id) => sceneOf(id) || null);
  const who = by === 'system' ? LEDGER_PAPER_WORDS.system : nameOf(by);
  const others = about.filter((id) => id !== by).map(nameOf);
  return (
    <li className={styles['ledgerLine']}>
      <span className={styles['seq']}>{seq}</span>
      <span>
        {said}
        <span className={styles['quiet']}>
          {LEDGER_PAPER_WORDS.by(who)}
          {others.length > 0 && `, ${LEDGER_PAPER_WORDS.about([formatNames(others)])}`}
        </span>
      </span>
      <time className={styles['quiet']} dateTime={new Date(at).toISOString()}>
        {formatWhen(at, now)}
      </time>
    </li>
  );
}
