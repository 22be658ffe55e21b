/** The way somebody walks to the next beat, by buttons: its points, the counts it takes, and what is worth a second look. */
import { ChevronLeft, ChevronRight, TriangleAlert } from 'lucide-react';
import type { Beat, CountSpan, PlacedPerson } from '#shared/model/board.ts';
import { distance } from '#shared/model/geometry.ts';
import { holdsOf } from '#shared/model/holds.ts';
import { movingSpans, walkOf } from '#shared/model/motion.ts';
import { aroundBeat } from '#shared/model/playing-order.ts';
import { wayOf } from '#shared/model/way.ts';
import { positionWords } from '#shared/words/inspector-words.ts';
import { PERSON_WORDS } from '#shared/words/person-words.ts';
import { movementFindingText } from '#shared/words/movement-findings.ts';
import { WAY_WORDS } from '#shared/words/way-words.ts';
import { useBeats, useBoard, useBoardView, usePlace } from '../../state/board-hooks.ts';
import { isSelected } from '../../state/board-view.ts';
import { isAbout, useMovementFindings, type MovementFinding } from '../../state/movement-hooks.ts';
import { useNameOf } from '../../state/party-hooks.ts';
import { setMoves, setPath } from '../../state/place-actions.ts';
import { setCorners } from '../../state/way-corners.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { longestMiddle, withMoved, withoutPoint, withPoint } from '../tools/way-handles.ts';
import styles from './inspector.module.css';
import { NudgePad } from './nudge-pad.tsx';
import way from './way-part.module.css';

interface WayPartProps {
  readonly beat: Beat;
  readonly place: PlacedPerson;
  readonly name: string;
  readonly mayWrite: boolean;
}

export function WayPart({ beat, place, name, mayWrite }: WayPartProps) {
  const beats = useBeats();
  const unit = useBoardView((state) => state.unit);
  const after = aroundBeat(beats, beat.id).after?.id ?? '';
  const next = usePlace(after, place.personId);
  const findings = useMovementFindings(beat.id).filter((finding) => isAbout(finding, place.personId));
  const why = after === '' ? WAY_WORDS.last : next?.onStage === true ? null : WAY_WORDS.away;
  if (why !== null || next === null) {
    return (
      <div className={styles['group']}>
        <p className={styles['label']}>{WAY_WORDS.title}</p>
        <p className={styles['quiet']}>{why}</p>
        <Findings findings={findings} />
      </div>
    );
  }
  const { length } = wayOf([place, ...place.path, next], place.corners);
  const isStill = length < 0.1;
  return (
    <div className={styles['group']}>
      <p className={styles['line']}>
        <span className={styles['label']}>{WAY_WORDS.title}</span>
        <span className={styles['quiet']}>
          {isStill ? WAY_WORDS.stays : WAY_WORDS.length(length, place.path.length, unit)}
        </span>
      </p>
      <Findings findings={findings} />
      {mayWrite && <Points place={place} next={next} name={name} />}
      {(!isStill || distance(place, next) > 0 || place.facing !== next.facing) && (
        <Moves beat={beat} place={place} next={next} name={name} mayWrite={mayWrite} />
      )}
    </div>
  );
}

function Findings({ findings }: { readonly findings: readonly MovementFinding[] }) {
  const nameOf = useNameOf();
  const unit = useBoardView((state) => state.unit);
  return findings.map((finding) => {
    const text = movementFindingText(finding, nameOf, unit);
    return (
      <p key={text} className={way['finding']}>
        <TriangleAlert aria-hidden size={18} />
        {text}
      </p>
    );
  });
}

interface PointsProps {
  readonly place: PlacedPerson;
  readonly next: PlacedPerson;
  readonly name: string;
}

function Points({ place, next, name }: PointsProps) {
  const { store, view } = useBoard();
  const { beatId, personId, path } = place;
  const isPicked = useBoardView((state) => isSelected(state.selection, 'person', personId));
  const wayPoint = useBoardView((state) => state.wayPoint);
  const unit = useBoardView((state) => state.unit);
  const isTurned = useBoardView((state) => state.isTurned);
  const index = isPicked && wayPoint !== null && wayPoint < path.length ? wayPoint : null;
  const point = index === null ? undefined : path[index];
  const write = (points: PlacedPerson['path']): boolean => setPath(store, beatId, personId, points, name);
  const pick = (at: number | null): void => {
    view.setLayer('people');
    view.select([{ kind: 'person', id: personId }]);
    view.set({ wayPoint: at });
  };

  function add(): void {
    const { index: at, at: middle } = longestMiddle([place, ...path, next]);
    if (write(withPoint(path, at, middle))) pick(at);
  }

  function step(by: -1 | 1): void {
    if (index === null) return pick(by === 1 ? 0 : path.length - 1);
    pick((index + by + path.length) % path.length);
  }

  return (
    <>
      {path.length > 0 && (
        <div className={way['points']}>
          <IconButton
            icon={<ChevronLeft aria-hidden />}
            label={WAY_WORDS.previous}
            side="top"
            onPress={() => step(-1)}
          />
          <span aria-live="polite">
            {index === null ? WAY_WORDS.none : WAY_WORDS.point(index + 1, path.length)}
          </span>
          <IconButton
            icon={<ChevronRight aria-hidden />}
            label={WAY_WORDS.next}
            side="top"
            onPress={() => step(1)}
          />
        </div>
      )}
      {index !== null && point !== undefined && (
        <fieldset className={way['point']}>
          <legend className={styles['quiet']}>{WAY_WORDS.nudge(PERSON_WORDS.move(unit, isTurned))}</legend>
          <NudgePad at={point} isDisabled={false} onMove={(to) => write(withMoved(path, index, to))} />
          <p className={styles['quiet']} aria-live="polite">
            {positionWords(point, unit)}
          </p>
          <Button
            size={44}
            onPress={() => {
              write(withoutPoint(path, index));
              pick(null);
            }}
          >
            {WAY_WORDS.remove}
          </Button>
        </fieldset>
      )}
      {path.length > 0 && (
        <Segmented
          label={WAY_WORDS.shape}
          value={place.corners === true ? 'corners' : 'curve'}
          options={[
            { id: 'curve', label: WAY_WORDS.curve },
            { id: 'corners', label: WAY_WORDS.corners },
          ]}
          onChange={(id) => setCorners(store, beatId, personId, id === 'corners', name)}
        />
      )}
      <div className={styles['row']}>
        <Button size={44} onPress={add}>
          {WAY_WORDS.add}
        </Button>
        {path.length > 0 && (
          <Button
            size={44}
            onPress={() => {
              write([]);
              pick(null);
            }}
          >
            {WAY_WORDS.straight}
          </Button>
        )}
      </div>
    </>
  );
}

interface MovesProps {
  readonly beat: Beat;
  readonly place: PlacedPerson;
  readonly next: PlacedPerson;
  readonly name: string;
  readonly mayWrite: boolean;
}

/** On which counts they move; on the others they hold. */
function Moves({ beat, place, next, name, mayWrite }: MovesProps) {
  const { store } = useBoard();
  const { counts } = beat;
  const spans = movingSpans(place.moves, counts);
  const isWhole = place.moves.length === 0;
  const holds = holdsOf(walkOf(place, next, counts), counts);
  const write = (moves: readonly CountSpan[]): void => setMoves(store, beat.id, place.personId, moves, name);
  const change = (at: number, span: CountSpan): void =>
    write(spans.map((other, index) => (index === at ? span : other)));
  const end = Math.max(...spans.map(({ start, length }) => start + length - 1));
  return (
    <>
      <Segmented
        label={WAY_WORDS.moves}
        value={isWhole ? 'whole' : 'counts'}
        isDisabled={!mayWrite}
        options={[
          { id: 'whole', label: WAY_WORDS.whole },
          { id: 'counts', label: WAY_WORDS.onCounts },
        ]}
        onChange={(id) =>
          write(id === 'whole' ? [] : [{ start: 1, length: Math.max(1, Math.ceil(counts / 2)) }])
        }
      />
      {holds.length > 0 && <p className={styles['quiet']}>{WAY_WORDS.holds(holds)}</p>}
      {!isWhole &&
        spans.map((span, at) => (
          <fieldset key={span.start} className={way['span']} disabled={!mayWrite}>
            <legend className={styles['quiet']}>{WAY_WORDS.span(at + 1)}</legend>
            <NumberField
              label={WAY_WORDS.from}
              value={span.start}
              least={1}
              most={counts}
              isDisabled={!mayWrite}
              onChange={(start) => change(at, { start, length: Math.min(span.length, counts - start + 1) })}
            />
            <NumberField
              label={WAY_WORDS.forCounts}
              value={span.length}
              least={1}
              most={counts - span.start + 1}
              isDisabled={!mayWrite}
              onChange={(length) => change(at, { start: span.start, length })}
            />
            {spans.length > 1 && mayWrite && (
              <Button size={44} onPress={() => write(spans.filter((other) => other !== span))}>
                {WAY_WORDS.removeSpan(at + 1)}
              </Button>
            )}
          </fieldset>
        ))}
      {!isWhole && mayWrite && end + 2 <= counts && (
        <Button size={44} onPress={() => write([...spans, { start: end + 2, length: 1 }])}>
          {WAY_WORDS.addSpan}
        </Button>
      )}
    </>
  );
}
