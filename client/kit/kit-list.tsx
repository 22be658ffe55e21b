/** Pull list and reset list: to read at arm's length, to tick with a pencil, to print. Nothing of a scene but its number (R33). */
import { Printer } from 'lucide-react';
import { KIT_LIST_WORDS } from '#shared/words/kit.ts';
import { makePullList, makeResetList, type KitListGroup } from '#shared/words/kit-lists.ts';
import { SOMEONE } from '#shared/words/short-names.ts';
import { formatWhen } from '../app/i18n.ts';
import type { LiveKitScene } from '../state/kit-hooks.ts';
import { usePeople, type MeMessage } from '../state/live-hooks.ts';
import { Button } from '../ui/button.tsx';
import { usePrintable } from '../ui/use-printable.ts';
import styles from './kit-list.module.css';
import { useOpenedAt } from './use-opened-at.ts';

export type KitListKind = 'pull' | 'reset';

export interface KitListProps {
  readonly kind: KitListKind;
  readonly scenes: readonly LiveKitScene[];
  readonly me: MeMessage;
}

export function KitList({ kind, scenes, me }: KitListProps) {
  const people = usePeople();
  const openedAt = useOpenedAt();
  usePrintable();
  // whole names: a list is read by people who have not met everyone
  const nameOf = (id: string): string => people.find((person) => person.id === id)?.name ?? SOMEONE;
  const groups = kind === 'pull' ? makePullList(scenes, nameOf) : makeResetList(scenes, nameOf);
  const title = kind === 'pull' ? KIT_LIST_WORDS.pullTitle : KIT_LIST_WORDS.resetTitle;
  return (
    <section className={styles['sheet']} aria-labelledby="kit-list" data-print-sheet>
      <header className={styles['head']}>
        <div>
          <h2 id="kit-list">{title}</h2>
          <p className={styles['quiet']}>
            {kind === 'pull' ? KIT_LIST_WORDS.pullText : KIT_LIST_WORDS.resetText}
          </p>
          <p className={styles['printed']}>
            {me.production.name}. {KIT_LIST_WORDS.printed(me.name, formatWhen(openedAt, 0))}
          </p>
        </div>
        <Button
          className={styles['print'] ?? ''}
          icon={<Printer size={20} aria-hidden />}
          isDisabled={groups.length === 0}
          onPress={() => print()}
        >
          {KIT_LIST_WORDS.print}
        </Button>
      </header>
      {groups.length === 0 && <p>{KIT_LIST_WORDS.empty}</p>}
      {groups.map((group) => (
        <Group key={group.heading} group={group} kind={kind} />
      ))}
      {groups.length > 0 && (
        <p className={styles['quiet']}>
          {KIT_LIST_WORDS.care} {me.ic !== null && KIT_LIST_WORDS.contact(me.ic.name)}
        </p>
      )}
    </section>
  );
}

function Group({
  group: { heading, rows },
  kind,
}: {
  readonly group: KitListGroup;
  readonly kind: KitListKind;
}) {
  const last = kind === 'pull' ? KIT_LIST_WORDS.place : KIT_LIST_WORDS.scene;
  return (
    <table className={styles['table']}>
      <caption className={styles['caption']}>{heading}</caption>
      <thead>
        <tr>
          <th scope="col">{KIT_LIST_WORDS.done}</th>
          <th scope="col">{KIT_LIST_WORDS.item}</th>
          <th scope="col">{KIT_LIST_WORDS.quantity}</th>
          <th scope="col">{KIT_LIST_WORDS.size}</th>
          <th scope="col">{KIT_LIST_WORDS.wearer}</th>
          <th scope="col">{KIT_LIST_WORDS.timing}</th>
          <th scope="col">{KIT_LIST_WORDS.checks}</th>
          <th scope="col">{last}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td aria-label={KIT_LIST_WORDS.tick}>
              <span className={styles['box']} aria-hidden />
            </td>
            <th scope="row" data-label={KIT_LIST_WORDS.item}>
              {row.item}
            </th>
            <td data-label={KIT_LIST_WORDS.quantity}>{row.quantity}</td>
            <td data-label={KIT_LIST_WORDS.size}>{row.size}</td>
            <td data-label={KIT_LIST_WORDS.wearer}>{row.wearer}</td>
            <td data-label={KIT_LIST_WORDS.timing}>{row.timing}</td>
            <td data-label={KIT_LIST_WORDS.checks}>{row.checks}</td>
            <td data-label={last}>{kind === 'pull' ? row.place : row.scene}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
