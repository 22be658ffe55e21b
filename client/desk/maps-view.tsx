/** What performers share with the ICs, to be read. Only its owner changes it; taken back, it is gone from here at once. */
import { DESK_WORDS } from '#shared/words/desk.ts';
import { formatNames } from '../app/i18n.ts';
import { useConsent } from '../state/consent-hooks.ts';
import { usePeople } from '../state/live-hooks.ts';
import styles from './desk.module.css';
import { SharedMap } from './shared-map.tsx';

export function MapsView() {
  const consent = useConsent();
  const people = usePeople();
  const { maps = [], today = [] } = consent ?? {};
  const performers = people.filter(({ role, ended }) => role === 'performer' && ended !== true);
  const has = (id: string): boolean => [...maps, ...today].some(({ person }) => person === id);
  const without = performers.filter(({ id }) => !has(id));
  return (
    <>
      <p className={styles['lead']}>{DESK_WORDS.mapsLead}</p>
      {maps.length === 0 && today.length === 0 && <p className={styles['none']}>{DESK_WORDS.noMaps}</p>}
      {performers
        .filter(({ id }) => has(id))
        .map((person) => (
          <SharedMap
            key={person.id}
            person={person}
            map={maps.find((one) => one.person === person.id) ?? null}
            today={today.find((one) => one.person === person.id) ?? null}
          />
        ))}
      {without.length > 0 && maps.length > 0 && (
        <p className={styles['quiet']}>{DESK_WORDS.noMap(formatNames(without.map(({ name }) => name)))}</p>
      )}
    </>
  );
}
