/**
 * A row for each beat, a column for each person; every cell by shape and word. One tab stop: arrows, Home and End move,
 * Enter opens the beat (the grid pattern of ARIA).
 */
import { useRef, useState, type KeyboardEvent } from 'react';
import { useLocation } from 'wouter';
import { beatTitle } from '#shared/words/beat-title.ts';
import { STANDING_LABELS } from '#shared/words/consent.ts';
import { DESK_WORDS } from '#shared/words/desk.ts';
import { PATHS } from '../app/paths.ts';
import { useSceneConsent, type LiveConsentBeat } from '../state/consent-hooks.ts';
import type { DeskBeat } from '../state/desk-hooks.ts';
import { useDeskFlags } from '../state/desk-marks.ts';
import type { LiveScene } from '../state/live-hooks.ts';
import { ReadyMark } from '../ui/ready-mark.tsx';
import { StandingIcon } from '../ui/standing-icon.tsx';
import styles from './readiness-grid.module.css';
import { useDeskNames } from './use-names.ts';

interface ReadinessGridProps {
  readonly scene: LiveScene;
  readonly beats: readonly DeskBeat[];
}

interface At {
  readonly row: number;
  readonly column: number;
}

export function ReadinessGrid({ scene, beats }: ReadinessGridProps) {
  const said = useSceneConsent(scene.id)?.beats ?? [];
  const { flags, flag } = useDeskFlags(scene.id);
  const { nameOf } = useDeskNames();
  const [, navigate] = useLocation();
  const table = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState<At>({ row: 0, column: 0 });
  const people = [...new Set([...scene.people, ...beats.flatMap(({ parts }) => [...parts.keys()])])].filter(
    (person) => beats.some(({ parts }) => parts.has(person)),
  );
  if (beats.length === 0) return <p className={styles['none']}>{DESK_WORDS.noBeats}</p>;
  const last: At = { row: beats.length - 1, column: people.length + 2 };
  // the beat one had the focus on may be gone
  const now: At = { row: Math.min(at.row, last.row), column: Math.min(at.column, last.column) };

  function onKeyDown(event: KeyboardEvent): void {
    const beatId = beats[now.row]?.beat.id;
    // the first cell is a button and the last a box, which take it themselves
    const isOwn = now.column === 0 || now.column === last.column;
    if (event.key === 'Enter' && !isOwn && beatId !== undefined) return open(beatId);
    const to = moved(event.key, event.ctrlKey || event.metaKey, now, last);
    if (to === null) return;
    event.preventDefault();
    setAt(to);
    table.current?.querySelector<HTMLElement>(`[data-at="${to.row} ${to.column}"]`)?.focus();
  }

  const cell = (row: number, column: number) => ({
    tabIndex: row === now.row && column === now.column ? 0 : -1,
    'data-at': `${row} ${column}`,
    onFocus: () => setAt({ row, column }),
  });
  const open = (beatId: string): void => navigate(PATHS.sceneBeat(scene.id, beatId));

  return (
    <>
      <div className={styles['scroll']}>
        <table
          ref={table}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- the grid pattern: its cells take the focus
          role="grid"
          className={styles['grid']}
          aria-label={DESK_WORDS.gridOf(scene.number)}
          onKeyDown={onKeyDown}
        >
          <thead>
            <tr>
              <th scope="col">{DESK_WORDS.beat}</th>
              <th scope="col">{DESK_WORDS.published}</th>
              {people.map((person) => (
                <th key={person} scope="col">
                  {nameOf(person)}
                </th>
              ))}
              <th scope="col">{DESK_WORDS.callSheet}</th>
            </tr>
          </thead>
          <tbody>
            {beats.map(({ beat, index, parts }, row) => {
              const told = said.find(({ id }) => id === beat.id);
              return (
                <tr key={beat.id}>
                  <th scope="row" className={styles['beat']}>
                    <button
                      type="button"
                      className={styles['open']}
                      {...cell(row, 0)}
                      onClick={() => open(beat.id)}
                    >
                      <span className={styles['number']}>{index + 1}</span>
                      {beatTitle(beat, index)}
                    </button>
                  </th>
                  <td className={styles['cell']} {...cell(row, 1)}>
                    <ReadyMark isReady={told?.ready === true} isAskedAgain={told?.changed === true} />
                  </td>
                  {people.map((person, column) => (
                    <td key={person} className={styles['cell']} {...cell(row, column + 2)}>
                      <Mark isIn={parts.has(person)} told={told} person={person} />
                    </td>
                  ))}
                  <td className={styles['cell']}>
                    <label className={styles['flag']}>
                      <input
                        type="checkbox"
                        {...cell(row, people.length + 2)}
                        aria-label={DESK_WORDS.keepOff(beatTitle(beat, index))}
                        checked={flags.has(beat.id)}
                        aria-disabled={flag === null}
                        onChange={(event) => flag?.(beat.id, event.target.checked)}
                      />
                      {flags.has(beat.id) && DESK_WORDS.keptOff}
                    </label>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p className={styles['help']}>{DESK_WORDS.gridHelp}</p>
      <p className={styles['help']}>{DESK_WORDS.callSheetHelp}</p>
    </>
  );
}

interface MarkProps {
  readonly isIn: boolean;
  readonly told: LiveConsentBeat | undefined;
  readonly person: string;
}

function Mark({ isIn, told, person }: MarkProps) {
  if (!isIn) return <span className={styles['out']}>{DESK_WORDS.notIn}</span>;
  const standing = told?.people.find((one) => one.person === person)?.standing ?? 'draft';
  return (
    <span className={styles['mark']}>
      <StandingIcon standing={standing} size={18} />
      {STANDING_LABELS[standing]}
    </span>
  );
}

/** Null for a key that moves nothing. */
function moved(key: string, isFar: boolean, { row, column }: At, last: At): At | null {
  switch (key) {
    case 'ArrowUp':
      return { row: Math.max(0, row - 1), column };
    case 'ArrowDown':
      return { row: Math.min(last.row, row + 1), column };
    case 'ArrowLeft':
      return { row, column: Math.max(0, column - 1) };
    case 'ArrowRight':
      return { row, column: Math.min(last.column, column + 1) };
    case 'Home':
      return { row: isFar ? 0 : row, column: 0 };
    case 'End':
      return { row: isFar ? last.row : row, column: last.column };
    default:
      return null;
  }
}
