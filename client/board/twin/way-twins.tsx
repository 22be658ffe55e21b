/**
 * The ways to the next beat once more; the points only of the way that is picked, as on the plan. An arrow key on a way
 * bends it, as a hand does that pulls its middle.
 */
import { useMemo } from 'react';
import type { PlacedPerson } from '#shared/model/board.ts';
import { distance } from '#shared/model/geometry.ts';
import { movingSpans } from '#shared/model/motion.ts';
import { aroundBeat } from '#shared/model/playing-order.ts';
import { pointOnWay, wayOf } from '#shared/model/way.ts';
import { WAY_TWIN_WORDS, wayPointTwin, wayTwin } from '#shared/words/way-twin.ts';
import { useBeat, useBeats, useBoard, useBoardView } from '../../state/board-hooks.ts';
import { isSelected } from '../../state/board-view.ts';
import { useKit, useMarks } from '../board-kit.ts';
import { STILL } from '../stage/ghosts.ts';
import { useOnStage } from '../stage/use-on-stage.ts';
import { inReadingOrder } from './reading-order.ts';
import { TwinButton } from './twin-button.tsx';
import { TwinList } from './twin-list.tsx';

export function WayTwins({ beatId }: { readonly beatId: string | null }) {
  const ways = useWays(beatId);
  const marks = useMarks();
  const beats = useBeats();
  const counts = useBeat(beatId)?.counts ?? 1;
  const unit = useBoardView((state) => state.unit);
  const selection = useBoardView((state) => state.selection);
  const after = aroundBeat(beats, beatId).after?.id;
  const beat = beats.findIndex(({ id }) => id === after) + 1;
  if (ways.length === 0) return null;
  return (
    <TwinList title={WAY_TWIN_WORDS.title} count={ways.length} help={WAY_TWIN_WORDS.help}>
      {ways.map(({ place, to }, index) => {
        const { personId, path } = place;
        const isPicked = selection.length === 1 && isSelected(selection, 'person', personId);
        const who = marks.shortName(personId);
        const way = wayOf([place, ...path, to]);
        const moves = place.moves.length === 0 ? [] : movingSpans(place.moves, counts);
        const said = { who, beat, length: way.length, points: path.length, moves };
        return (
          <WayTwin
            key={personId}
            place={place}
            words={wayTwin(said, index + 1, ways.length, unit)}
            pointWords={path.map((point, at) => wayPointTwin(said, point, at + 1, path.length, unit))}
            middle={pointOnWay(way, 0.5)}
            isPicked={isPicked}
          />
        );
      })}
    </TwinList>
  );
}

interface WayTwinProps {
  readonly place: PlacedPerson;
  readonly words: string;
  readonly pointWords: readonly string[];
  readonly middle: { readonly x: number; readonly y: number };
  readonly isPicked: boolean;
}

function WayTwin({ place, words, pointWords, middle, isPicked }: WayTwinProps) {
  const kit = useKit();
  const { view } = useBoard();
  const wayPoint = useBoardView((state) => state.wayPoint);
  // none for those who may not move people, nor while the scene is played
  const hasPoints = isPicked && kit.host.way() !== null;

  /** A way is of one person: with others picked beside them nobody's is. */
  function pickOnly(): void {
    view.setLayer('people');
    view.select([{ kind: 'person', id: place.personId }]);
  }

  return (
    <li>
      <TwinButton
        words={words}
        at={middle}
        isPicked={isPicked}
        onPick={() => (isPicked ? kit.way?.addWayPoint(kit) : pickOnly())}
        onKeyMove={() => {
          pickOnly();
          if (view.get().wayPoint === null) kit.way?.nextWayPoint(kit);
        }}
      />
      {hasPoints && (
        <ul>
          {place.path.map((point, at) => (
            // a point has no name but its place on the way
            <li key={at}>
              <TwinButton
                words={pointWords[at] ?? ''}
                at={point}
                isPicked={at === wayPoint}
                onPick={() => kit.host.pickWayPoint(at === wayPoint ? null : at)}
                onKeyMove={() => kit.host.pickWayPoint(at)}
              />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

interface ShownWay {
  readonly place: PlacedPerson;
  readonly to: PlacedPerson;
}

/** Of everybody on stage who goes somewhere, or walks round and comes back. */
function useWays(beatId: string | null): readonly ShownWay[] {
  const beats = useBeats();
  const after = useMemo(() => aroundBeat(beats, beatId).after?.id ?? null, [beats, beatId]);
  const here = useOnStage(beatId);
  const there = useOnStage(after);
  return useMemo(
    () =>
      inReadingOrder(here).flatMap((place) => {
        const to = there.find(({ personId }) => personId === place.personId);
        if (to === undefined) return [];
        return place.path.length === 0 && distance(place, to) < STILL ? [] : [{ place, to }];
      }),
    [here, there],
  );
}
