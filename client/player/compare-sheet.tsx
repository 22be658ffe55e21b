/** A beat as it was called ready, frozen or offered beside the beat as it is: two pictures, and what is other in words. */
import { useMemo, useState } from 'react';
import type { Beat, PlacedPerson } from '#shared/model/board.ts';
import { distance } from '#shared/model/geometry.ts';
import { drawBeatThumbnail, type BeatThumbnail as Drawing } from '#shared/diagram/beat-thumbnail.ts';
import { areaWords } from '#shared/words/areas.ts';
import { beatTitle } from '#shared/words/beat-title.ts';
import { COMPARE_WORDS, placeDifferences, SAME } from '#shared/words/compare-words.ts';
import { sayDifference } from '#shared/words/differences.ts';
import { formatWhen } from '../app/i18n.ts';
import { BeatThumbnail } from '../beats/beat-thumbnail.tsx';
import { useBeat, useBeats, useBoardView, useFurniture, useSceneSettings } from '../state/board-hooks.ts';
import { useCompared, useVersionsToCompare, type Version } from '../state/compare-hooks.ts';
import { useNameOf, usePersonMarks } from '../state/party-hooks.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Select } from '../ui/select-field.tsx';
import styles from './compare-sheet.module.css';

interface CompareSheetProps {
  readonly beatId: string;
  readonly onClose: () => void;
}

export function CompareSheet({ beatId, onClose }: CompareSheetProps) {
  const beat = useBeat(beatId);
  const beats = useBeats();
  if (beat === null) return null;
  const place = beats.findIndex(({ id }) => id === beatId);
  const title = COMPARE_WORDS.title(place + 1, beatTitle(beat, place));
  return (
    <Dialog isOpen onClose={onClose} title={title} width={800}>
      <Versions beat={beat} />
    </Dialog>
  );
}

function Versions({ beat }: { readonly beat: Beat }) {
  const { versions, isMissing, isOffline, again } = useVersionsToCompare(beat.id);
  const [asked, setAsked] = useState<string | null>(null);
  const [openedAt] = useState(() => Date.now());
  if (isMissing)
    return (
      <div className={styles['sheet']}>
        <p>{COMPARE_WORDS.failed}</p>
        <Button onPress={again}>{COMPARE_WORDS.again}</Button>
      </div>
    );
  if (versions === null) return <output>{isOffline ? COMPARE_WORDS.offline : COMPARE_WORDS.opening}</output>;
  const version = versions.find(({ id }) => id === asked) ?? versions[0];
  if (version === undefined) return <p>{COMPARE_WORDS.none}</p>;
  return (
    <div className={styles['sheet']}>
      <Select
        label={COMPARE_WORDS.which}
        value={version.id}
        options={versions.map((one) => ({ id: one.id, label: nameOfVersion(one, openedAt) }))}
        onChange={setAsked}
      />
      <ThenAndNow beat={beat} version={version} />
    </div>
  );
}

function nameOfVersion(version: Version, now: number): string {
  const when = formatWhen(version.at, now);
  if (version.kind === 'offered') return COMPARE_WORDS.offered(version.version.offer.number, when);
  return version.version.isFrozen ? COMPARE_WORDS.frozen(when) : COMPARE_WORDS.ready(when);
}

function ThenAndNow({ beat, version }: { readonly beat: Beat; readonly version: Version }) {
  const compared = useCompared(beat.id, version);
  const settings = useSceneSettings();
  const unit = useBoardView((state) => state.unit);
  const things = useFurniture();
  const nameOf = useNameOf();
  const said = useMemo(() => {
    if (compared === null) return [];
    const facts = { nameOf, floor: { ...settings, unit }, things, order: beat.people };
    const other = compared.differences.map((one) => sayDifference(one, nameOf));
    // what two people agree to is one change
    return [...placeDifferences(compared.before, compared.now, facts), ...new Set(other)];
  }, [compared, settings, unit, things, nameOf, beat.people]);
  if (compared === null) return null;
  return (
    <>
      <section aria-labelledby="compare-changes">
        <h3 id="compare-changes" className={styles['heading']}>
          {COMPARE_WORDS.changes}
        </h3>
        {said.length === 0 ? (
          <p>{COMPARE_WORDS.same}</p>
        ) : (
          <ul className={styles['changes']}>
            {said.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
      </section>
      <div className={styles['pictures']}>
        <Picture title={COMPARE_WORDS.was} places={inOrder(compared.before, beat)} ghosts={null} />
        <Picture
          title={COMPARE_WORDS.is}
          places={inOrder(compared.now, beat)}
          ghosts={compared.before.filter((was) => hasMoved(was, compared.now))}
        />
      </div>
      <p className={styles['quiet']}>{COMPARE_WORDS.key}</p>
    </>
  );
}

/** As people are named elsewhere; in the store they lie by their ids. */
function inOrder(places: readonly PlacedPerson[], { people }: Beat): readonly PlacedPerson[] {
  return places.toSorted((a, b) => people.indexOf(a.personId) - people.indexOf(b.personId));
}

function hasMoved(was: PlacedPerson, now: readonly PlacedPerson[]): boolean {
  const is = now.find(({ personId, onStage }) => personId === was.personId && onStage);
  return was.onStage && (is === undefined || distance(was, is) >= SAME.metres);
}

/** Drawn small and shown large: rings and initials grow with the picture. */
const SIZE = { width: 220, height: 160 } as const;

interface PictureProps {
  readonly title: string;
  readonly places: readonly PlacedPerson[];
  /** where those stood before who stood otherwise: as squares, with a line to where they stand */
  readonly ghosts: readonly PlacedPerson[] | null;
}

function Picture({ title, places, ghosts }: PictureProps) {
  const scene = useSceneSettings();
  const furniture = useFurniture();
  const marks = usePersonMarks();
  const nameOf = useNameOf();
  const draw = (of: readonly PlacedPerson[]): Drawing =>
    drawBeatThumbnail({ scene, furniture, places: of, marks }, SIZE);
  const drawing = draw(places);
  const before = ghosts === null ? null : draw(ghosts);
  const people = places
    .filter(({ onStage }) => onStage)
    .map((place) => `${nameOf(place.personId)} ${areaWords(scene, place)}`)
    .join(', ');
  return (
    <figure
      className={styles['picture']}
      aria-label={ghosts === null ? COMPARE_WORDS.wasAlt(people) : COMPARE_WORDS.isAlt(people)}
    >
      <figcaption>{title}</figcaption>
      <div>
        <BeatThumbnail drawing={drawing} />
        {before !== null && <Ghosts before={before} drawing={drawing} />}
      </div>
    </figure>
  );
}

function Ghosts({ before, drawing }: { readonly before: Drawing; readonly drawing: Drawing }) {
  const { width, height, radius } = drawing;
  const moved = before.people.map((was) => {
    const is = drawing.people.find(({ id }) => id === was.id);
    const far = is === undefined ? 0 : Math.hypot(is.x - was.x, is.y - was.y);
    if (is === undefined || far <= radius) return { was, end: null };
    // the line ends at the ring, and leaves the initials to be read
    const share = (far - radius) / far;
    return { was, end: { x: was.x + (is.x - was.x) * share, y: was.y + (is.y - was.y) * share } };
  });
  return (
    <svg className={styles['ghosts']} viewBox={`0 0 ${width} ${height}`} aria-hidden>
      {moved.map(({ was, end }) => (
        <g key={was.id}>
          {end !== null && <line x1={was.x} y1={was.y} x2={end.x} y2={end.y} />}
          <rect
            x={was.x - radius * 0.8}
            y={was.y - radius * 0.8}
            width={radius * 1.6}
            height={radius * 1.6}
          />
          <text x={was.x} y={was.y}>
            {was.initials}
          </text>
        </g>
      ))}
    </svg>
  );
}
