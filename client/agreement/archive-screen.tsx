/** Everything about me: readable, and whole as a file. Nothing of it stays in the page when it is left. */
import { useState, type ReactNode } from 'react';
import { Download } from 'lucide-react';
import { AGREEMENT_WORDS, answeredText, ARCHIVE_WORDS } from '#shared/words/agreement.ts';
import { capital } from '#shared/words/capital.ts';
import { RIDER_STATE_LABELS } from '#shared/words/consent.ts';
import { sayLedgerLine } from '#shared/words/ledger-words.ts';
import { kitText } from '#shared/words/own-part.ts';
import { jobLabel } from '#shared/words/people-jobs.ts';
import { SOMEONE } from '#shared/words/short-names.ts';
import { formatWhen } from '../app/i18n.ts';
import { useArchive, type Archive, type LedgerEntry } from '../state/archive-hooks.ts';
import { useMe, usePeople, useScenes } from '../state/live-hooks.ts';
import { saveFile } from '../state/save-file.ts';
import { Button } from '../ui/button.tsx';
import { useNotices } from '../ui/notices.tsx';
import styles from './agreement.module.css';
import own from './archive.module.css';

export function ArchiveScreen() {
  const me = useMe();
  // behind a lock nothing of it stands in the page
  return me === null || me.locked ? null : <OpenArchive personId={me.personId} />;
}

function OpenArchive({ personId }: { readonly personId: string }) {
  const { look, again } = useArchive(personId);
  const { say } = useNotices();
  return (
    <div className={styles['page']}>
      <header className={own['head']}>
        <div>
          <h1>{ARCHIVE_WORDS.title}</h1>
          <p className={styles['lead']}>{ARCHIVE_WORDS.text}</p>
        </div>
        {look.kind === 'here' && (
          <Button
            icon={<Download size={20} aria-hidden />}
            onPress={() => {
              saveFile(ARCHIVE_WORDS.fileName, JSON.stringify(look.archive, null, 2));
              say({ text: ARCHIVE_WORDS.saved, topic: 'archive' });
            }}
          >
            {ARCHIVE_WORDS.save}
          </Button>
        )}
      </header>
      {look.kind === 'opening' && <output className={styles['quiet']}>{ARCHIVE_WORDS.opening}</output>}
      {look.kind === 'missing' && (
        <div role="alert" className={styles['note']}>
          <p>{look.sentence}</p>
          <Button size={44} onPress={again}>
            {AGREEMENT_WORDS.tryAgain}
          </Button>
        </div>
      )}
      {look.kind === 'assisted' && (
        <>
          <p>{ARCHIVE_WORDS.assisted}</p>
          <Ledger lines={look.ledger} />
        </>
      )}
      {look.kind === 'here' && <Whole archive={look.archive} />}
    </div>
  );
}

function Whole({ archive }: { readonly archive: Archive }) {
  const [now] = useState(() => Date.now());
  const { sceneText } = useNames();
  const { person, released, offers, answers, kit, riders } = archive;
  const numbers = new Map(offers.map(({ id, number }) => [id, number]));
  return (
    <>
      <Part title={ARCHIVE_WORDS.person}>
        <dl className={own['facts']}>
          <dt>{ARCHIVE_WORDS.name}</dt>
          <dd>{person.name}</dd>
          <dt>{ARCHIVE_WORDS.job}</dt>
          <dd>{jobLabel(person.job)}</dd>
          <dt>{ARCHIVE_WORDS.adult}</dt>
          <dd>{person.adult ? ARCHIVE_WORDS.yes : ARCHIVE_WORDS.no}</dd>
        </dl>
      </Part>
      <Part title={ARCHIVE_WORDS.map}>
        <p>{ARCHIVE_WORDS.mapZones(countRecords(archive.map))}</p>
        <p>
          {released === null
            ? ARCHIVE_WORDS.notReleased
            : ARCHIVE_WORDS.releasedAt(formatWhen(released.at, now))}
        </p>
      </Part>
      <Part title={ARCHIVE_WORDS.answers}>
        <List
          none={ARCHIVE_WORDS.noAnswers}
          items={answers.map(({ id, sceneId, offerId, kind, at }) => ({
            id,
            text: answeredText(kind, numbers.get(offerId) ?? null, formatWhen(at, now)),
            more: sceneText(sceneId),
          }))}
        />
      </Part>
      <Part title={ARCHIVE_WORDS.kit}>
        <List
          none={ARCHIVE_WORDS.noKit}
          items={kit.map(({ id, item, sceneId }) => ({
            id,
            text: capital(kitText(item)),
            more: sceneText(sceneId),
          }))}
        />
      </Part>
      <Part title={ARCHIVE_WORDS.riders}>
        <List
          none={ARCHIVE_WORDS.noRiders}
          items={riders.map(({ sceneId, state }) => ({
            id: sceneId,
            text: RIDER_STATE_LABELS[state],
            more: sceneText(sceneId),
          }))}
        />
      </Part>
      <Part title={ARCHIVE_WORDS.talk}>
        <p>{ARCHIVE_WORDS.talkLines(countRecords(archive.talk))}</p>
      </Part>
      <Ledger lines={archive.ledger} />
    </>
  );
}

function Ledger({ lines }: { readonly lines: readonly LedgerEntry[] }) {
  const me = useMe();
  const [now] = useState(() => Date.now());
  const { numberOf, nameOf } = useNames();
  const items = lines.toReversed().map(({ event, at, by, detail }, place) => {
    const who = by === me?.personId ? '' : `, ${ARCHIVE_WORDS.by(nameOf(by))}`;
    return {
      // lines of one's own carry no number, so that nothing of others' can be counted
      id: String(lines.length - place),
      text: sayLedgerLine(event, detail, numberOf),
      more: `${formatWhen(at, now)}${who}`,
    };
  });
  return (
    <Part title={ARCHIVE_WORDS.ledger}>
      <p className={styles['quiet']}>{ARCHIVE_WORDS.ledgerText}</p>
      <List none={ARCHIVE_WORDS.noLedger} items={items} />
    </Part>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={own['part']} aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

interface ListProps {
  readonly none: string;
  readonly items: readonly { readonly id: string; readonly text: string; readonly more: string }[];
}

function List({ none, items }: ListProps) {
  if (items.length === 0) return <p>{none}</p>;
  return (
    <ul className={own['list']}>
      {items.map(({ id, text, more }) => (
        <li key={id}>
          {text} <span className={styles['quiet']}>{more}</span>
        </li>
      ))}
    </ul>
  );
}

function useNames() {
  const scenes = useScenes();
  const people = usePeople();
  const numberOf = (id: string): string | null => scenes.find((scene) => scene.id === id)?.number ?? null;
  return {
    numberOf,
    sceneText: (id: string): string => {
      const number = numberOf(id);
      return number === null ? '' : AGREEMENT_WORDS.scene(number);
    },
    nameOf: (id: string): string =>
      id === 'system' ? ARCHIVE_WORDS.system : (people.find((person) => person.id === id)?.name ?? SOMEONE),
  };
}

function countRecords(roots: Archive['map']): number {
  return Object.values(roots).reduce((sum, records) => sum + Object.keys(records).length, 0);
}
