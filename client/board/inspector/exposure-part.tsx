/**
 * What is uncovered, per person of the beat, on set and in view. An IC writes it, whoever may read the board reads it. The
 * level is computed from parts. Of people who count as minors there is no figure and no exposure, only a sentence (M2).
 */
import { useCallback, useState } from 'react';
import { Pencil } from 'lucide-react';
import type { Beat, Exposure } from '#shared/model/board.ts';
import { capital } from '#shared/words/capital.ts';
import { EXPOSURE_WORDS, exposureLevelText, exposureZonesText } from '#shared/words/exposure-words.ts';
import { EXPOSURE_MODE_LABELS } from '#shared/words/labels/exposure.ts';
import { sayBeatFindings } from '#shared/words/findings.ts';
import { useBoard } from '../../state/board-hooks.ts';
import { CLOTHED, setExposure } from '../../state/exposure-actions.ts';
import { useExposureOf } from '../../state/exposure-hooks.ts';
import { useBeatFindings } from '../../state/findings-hooks.ts';
import { useMinors } from '../../state/minors-hooks.ts';
import { useMayWrite, useNameOf, usePersonMarks } from '../../state/party-hooks.ts';
import { Button } from '../../ui/button.tsx';
import { lazyForm } from '../../ui/lazy-form.tsx';
import { PersonDisc } from '../../ui/person-disc.tsx';
import own from './exposure-part.module.css';
import { FindingList } from './findings.tsx';
import styles from './inspector.module.css';
import { useWanted } from './use-wanted.ts';

const LoadedExposureEditor = lazyForm(
  async () => (await import('./exposure-editor.tsx')).ExposureEditor,
  EXPOSURE_WORDS.missing,
);

export function ExposurePart({ beat }: { readonly beat: Beat }) {
  const exposed = useExposureOf(beat.id);
  const minors = useMinors(beat.id);
  const nameOf = useNameOf();
  const [opened, setOpened] = useState<string | null>(null);
  // what was begun and neither kept nor discarded, by person
  const [begun, setBegun] = useState<ReadonlyMap<string, Exposure>>(new Map());
  const giveUp = useCallback(() => setOpened(null), []);
  const uncovered = exposed.filter(({ onSet, inView }) => onSet.length + inView.length > 0);
  const outside = uncovered.filter(({ personId }) => !beat.people.includes(personId));
  const young = minors === null ? [] : beat.people.filter(minors.isMinor);
  const rows = [
    // what somebody managed to write of a minor is not shown as theirs; the server takes it back
    ...beat.people.filter((personId) => !young.includes(personId)),
    ...outside.map(({ personId }) => personId),
  ];

  function close(left: Exposure | null): void {
    if (opened === null) return;
    const next = new Map(begun);
    if (left === null) next.delete(opened);
    else next.set(opened, left);
    setBegun(next);
    setOpened(null);
  }

  return (
    <section className={own['part']} aria-labelledby={`exposure-${beat.id}`}>
      <h3 id={`exposure-${beat.id}`} className={styles['heading']}>
        {EXPOSURE_WORDS.title}
      </h3>
      {beat.people.length === 0 && outside.length === 0 && (
        <p className={styles['quiet']}>{EXPOSURE_WORDS.nobody}</p>
      )}
      {rows.length > 0 && uncovered.length === 0 && <p className={styles['quiet']}>{EXPOSURE_WORDS.none}</p>}
      {rows.length > 0 && (
        <ul className={styles['list']} aria-label={EXPOSURE_WORDS.title}>
          {rows.map((personId) => (
            <ExposedRow
              key={personId}
              beat={beat}
              personId={personId}
              exposure={uncovered.find((one) => one.personId === personId) ?? null}
              onEdit={() => setOpened(personId)}
            />
          ))}
        </ul>
      )}
      {young.length > 0 && <p className={styles['quiet']}>{EXPOSURE_WORDS.minors(young.map(nameOf))}</p>}
      {opened !== null && (
        <LoadedExposureEditor
          beat={beat}
          personId={opened}
          resumed={begun.get(opened) ?? null}
          onClose={close}
          onMissing={giveUp}
        />
      )}
    </section>
  );
}

interface ExposedRowProps {
  readonly beat: Beat;
  readonly personId: string;
  readonly exposure: Exposure | null;
  readonly onEdit: () => void;
}

function ExposedRow({ beat, personId, exposure, onEdit }: ExposedRowProps) {
  const { store } = useBoard();
  const nameOf = useNameOf();
  const marks = usePersonMarks();
  const mayWrite = useMayWrite('exposure');
  const row = useWanted<HTMLLIElement>(`exposure ${personId}`);
  const name = nameOf(personId);
  const isHere = beat.people.includes(personId);
  // who only reads is not asked for anything; where everyone is clothed one sentence has said so
  if (!mayWrite && exposure === null) return null;
  return (
    <li ref={row} tabIndex={-1} className={own['row']}>
      <div className={own['head']}>
        <PersonDisc name={name} mark={marks.get(personId)} />
        <span className={styles['names']}>
          <span className={own['name']}>{name}</span>
          {!isHere && <span className={styles['what']}>{EXPOSURE_WORDS.notHere}</span>}
          {isHere && exposure === null && <span className={styles['what']}>{EXPOSURE_WORDS.clear}</span>}
        </span>
        {mayWrite && isHere && (
          <Button
            size={44}
            kind="plain"
            className={own['edit'] ?? ''}
            label={EXPOSURE_WORDS.editOf(name)}
            icon={<Pencil aria-hidden size={18} />}
            onPress={onEdit}
          >
            {EXPOSURE_WORDS.edit}
          </Button>
        )}
        {mayWrite && !isHere && (
          <Button
            size={44}
            kind="plain"
            className={own['edit'] ?? ''}
            label={EXPOSURE_WORDS.clearOf(name)}
            onPress={() => setExposure(store, { beatId: beat.id, personId, who: name }, CLOTHED)}
          >
            {EXPOSURE_WORDS.clearIt}
          </Button>
        )}
      </div>
      {exposure !== null && (
        <dl className={own['states']}>
          {(['onSet', 'inView'] as const).map((state) => (
            <div key={state}>
              <dt>{EXPOSURE_WORDS[state]}</dt>
              <dd>
                {exposureLevelText(exposure[state], exposure.mode)}
                {exposure[state].length > 0 && (
                  <span className={styles['what']}>{exposureZonesText(exposure[state])}</span>
                )}
              </dd>
            </div>
          ))}
          <div>
            <dt>{EXPOSURE_WORDS.mode}</dt>
            <dd>{capital(EXPOSURE_MODE_LABELS[exposure.mode])}</dd>
          </div>
        </dl>
      )}
      {mayWrite && <ExposureFindings beat={beat} personId={personId} />}
    </li>
  );
}

/** What the rules find in this person's exposure: B2, B4, and R23 where exposure is a reason. */
function ExposureFindings({ beat, personId }: { readonly beat: Beat; readonly personId: string }) {
  const nameOf = useNameOf();
  const findings = useBeatFindings(beat.id).filter(
    (finding) =>
      finding.kind === 'beat' &&
      'personId' in finding &&
      finding.personId === personId &&
      (finding.rule === 'B2' ||
        finding.rule === 'B4' ||
        (finding.rule === 'R23' && finding.because.includes('exposure'))),
  );
  return <FindingList findings={sayBeatFindings(findings, [], nameOf)} />;
}
