/** A place on the body: a button that opens a list, head to toe by region, with a search above it. */
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { X } from 'lucide-react';
import type { ZoneId } from '#shared/model/zones.ts';
import { CONTACT_FORM } from '#shared/words/contact-form-words.ts';
import { REGION_LABELS } from '#shared/words/labels/regions.ts';
import { ZONE_LABELS } from '#shared/words/labels/zones.ts';
import { cx } from '../../ui/cx.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import styles from './zone-field.module.css';
import { findZones } from './zone-search.ts';

interface ZoneFieldProps {
  readonly label: string;
  readonly value: ZoneId | null;
  /** as it stands in the record, where this page does not know it: quoted until it is chosen again */
  readonly unknown?: string | undefined;
  /** what is offered */
  readonly zones: readonly ZoneId[];
  readonly placeholder: string;
  readonly help?: string;
  readonly onChange: (zone: ZoneId) => void;
  /** where "nowhere" is an answer too */
  readonly onClear?: () => void;
}

export function ZoneField(props: ZoneFieldProps) {
  const { label, unknown, zones, placeholder, help, onChange, onClear } = props;
  const value = unknown === undefined ? props.value : null;
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);

  function close(): void {
    setOpen(false);
    button.current?.focus();
  }

  return (
    <div className={styles['field']}>
      <p id={id} className={styles['label']}>
        {label}
      </p>
      <div className={styles['line']}>
        <button
          ref={button}
          type="button"
          className={cx(styles['button'], value === null && styles['unset'])}
          aria-labelledby={`${id} ${id}-value`}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <span id={`${id}-value`}>{wordsOf(value, unknown, placeholder)}</span>
        </button>
        {onClear !== undefined && (value !== null || unknown !== undefined) && (
          <IconButton icon={<X aria-hidden />} label={CONTACT_FORM.staysThere} onPress={onClear} />
        )}
      </div>
      {isOpen && (
        <ZoneList
          id={`${id}-list`}
          label={label}
          value={value}
          zones={zones}
          onPick={(zone) => {
            onChange(zone);
            close();
          }}
          onLeave={close}
        />
      )}
      {unknown !== undefined && <p className={styles['help']}>{CONTACT_FORM.unknownHelp}</p>}
      {help !== undefined && <p className={styles['help']}>{help}</p>}
    </div>
  );
}

function wordsOf(value: ZoneId | null, unknown: string | undefined, placeholder: string): string {
  if (unknown !== undefined) return CONTACT_FORM.unknownWord(unknown);
  return value === null ? placeholder : ZONE_LABELS[value];
}

interface ZoneListProps {
  readonly id: string;
  readonly label: string;
  readonly value: ZoneId | null;
  readonly zones: readonly ZoneId[];
  readonly onPick: (zone: ZoneId) => void;
  readonly onLeave: () => void;
}

/** Search and list. The list is one tab stop: arrows, Home and End move; Enter in the search takes the first. */
function ZoneList({ id, label, value, zones: offered, onPick, onLeave }: ZoneListProps) {
  const [search, setSearch] = useState('');
  const list = useRef<HTMLElement>(null);
  const groups = findZones(search, offered);
  const zones = groups.flatMap((group) => group.zones);
  const stop = value !== null && zones.includes(value) ? value : zones[0];

  useEffect(() => {
    // opens where the present answer is
    const row = list.current?.querySelector<HTMLElement>('[aria-pressed=true]');
    if (row != null && list.current !== null) list.current.scrollTop = row.offsetTop - 80;
  }, []);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') onLeave();
    else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      if (zones[0] !== undefined) onPick(zones[0]);
    } else if (!moveFocus(event)) return;
    event.preventDefault();
    // Escape closes the list, not the form around it
    event.stopPropagation();
  }

  function moveFocus({ key, target }: KeyboardEvent): boolean {
    const rows = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = rows.findIndex((row) => row === target);
    const inList = at !== -1;
    const to = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: inList ? 0 : undefined,
      End: inList ? rows.length - 1 : undefined,
    }[key];
    if (to === undefined) return false;
    rows[Math.min(Math.max(to, 0), rows.length - 1)]?.focus();
    return true;
  }

  return (
    <div role="presentation" className={styles['open']} onKeyDown={onKeyDown}>
      <input
        className={styles['search']}
        type="search"
        aria-label={CONTACT_FORM.zoneSearch}
        aria-controls={id}
        placeholder={CONTACT_FORM.zoneSearch}
        autoComplete="off"
        value={search}
        onChange={(event) => setSearch(event.target.value)}
        ref={focusOnDesktop}
      />
      <section ref={list} id={id} aria-label={label} className={styles['list']}>
        {zones.length === 0 && <p className={styles['none']}>{CONTACT_FORM.zoneNone}</p>}
        {groups.map((group) => (
          <section key={group.region} aria-label={REGION_LABELS[group.region]}>
            <p className={styles['region']} aria-hidden>
              {REGION_LABELS[group.region]}
            </p>
            {group.zones.map((zone) => (
              <button
                key={zone}
                type="button"
                aria-pressed={zone === value}
                tabIndex={zone === stop ? 0 : -1}
                className={styles['zone']}
                onClick={() => onPick(zone)}
              >
                {ZONE_LABELS[zone]}
              </button>
            ))}
          </section>
        ))}
      </section>
    </div>
  );
}

/** With a mouse the search takes the focus; on touch it would call up the keyboard over the list. */
function focusOnDesktop(input: HTMLInputElement | null): void {
  if (matchMedia('(pointer: fine)').matches) input?.focus({ preventScroll: true });
}
