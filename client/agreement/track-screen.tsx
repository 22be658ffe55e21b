/** My track: one performer's way through every beat of every scene, to learn by and to print. */
import { Printer } from 'lucide-react';
import { useState } from 'react';
import { AGREEMENT_WORDS, TRACK_WORDS } from '#shared/words/agreement.ts';
import { beatTitle } from '#shared/words/beat-title.ts';
import { capital } from '#shared/words/capital.ts';
import { OWN_STANDING_LABELS } from '#shared/words/consent.ts';
import { addressed, kitText, othersOf, partInShort } from '#shared/words/own-part.ts';
import { formatNames, formatWhen } from '../app/i18n.ts';
import { useParty } from '../state/board-hooks.ts';
import { useMe, useScenes } from '../state/live-hooks.ts';
import { useOwnPart } from '../state/material-hooks.ts';
import { useOwnBeats, type OwnBeat } from '../state/own-beats-hooks.ts';
import { useNameOf } from '../state/party-hooks.ts';
import { Button } from '../ui/button.tsx';
import { usePrintable } from '../ui/use-printable.ts';
import styles from './agreement.module.css';
import { SceneBoard } from './scene-board.tsx';
import own from './track.module.css';

export function TrackScreen() {
  const me = useMe();
  const [openedAt] = useState(() => Date.now());
  const mine = useScenes().filter(({ people }) => me !== null && people.includes(me.personId));
  usePrintable();
  if (me === null) return null;
  return (
    <div className={styles['page']} data-print-sheet>
      <header className={own['head']}>
        <div>
          <h1>{TRACK_WORDS.title}</h1>
          <p className={styles['lead']}>{TRACK_WORDS.text}</p>
          <p className={own['printed']}>{TRACK_WORDS.printed(me.name, formatWhen(openedAt, 0))}</p>
        </div>
        <Button
          className={own['print'] ?? ''}
          icon={<Printer size={20} aria-hidden />}
          onPress={() => print()}
        >
          {TRACK_WORDS.print}
        </Button>
      </header>
      {mine.length === 0 && <p>{TRACK_WORDS.none}</p>}
      {mine.map(({ id, number, title }) => (
        <section key={id} aria-labelledby={`track-${id}`}>
          <h2 id={`track-${id}`}>{AGREEMENT_WORDS.sceneOf(number, title)}</h2>
          <SceneBoard sceneId={id}>
            <Track />
          </SceneBoard>
        </section>
      ))}
    </div>
  );
}

function Track() {
  const beats = useOwnBeats();
  if (beats.length === 0) return <p>{AGREEMENT_WORDS.noBeats}</p>;
  const w = TRACK_WORDS;
  return (
    <table className={own['table']}>
      <thead>
        <tr>
          {[w.beat, w.counts, w.what, w.withWhom, w.kit, w.state].map((label) => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {beats.map((one) => (
          <Line key={one.beat.id} own={one} />
        ))}
      </tbody>
    </table>
  );
}

function Line({ own: { beat, place, standing } }: { readonly own: OwnBeat }) {
  const { me } = useParty();
  const ofOthers = useNameOf();
  const nameOf = addressed(me.personId, ofOthers);
  const part = useOwnPart(beat.id, null)?.part ?? null;
  const does = part === null ? [] : partInShort(part, nameOf);
  const others = part === null ? [] : othersOf(part, nameOf);
  const w = TRACK_WORDS;
  return (
    <tr>
      <th scope="row">
        {place}. {beatTitle(beat, place - 1)}
      </th>
      <td data-label={w.counts}>{beat.counts}</td>
      <td data-label={w.what}>
        {does.length === 0 ? w.noContact : does.map((text) => <p key={text}>{text}</p>)}
      </td>
      <td data-label={w.withWhom}>{others.length === 0 ? w.alone : formatNames(others)}</td>
      <td data-label={w.kit}>
        {part === null || part.kit.length === 0 ? '–' : capital(formatNames(part.kit.map(kitText)))}
      </td>
      <td data-label={w.state}>{OWN_STANDING_LABELS[standing?.standing ?? 'draft']}</td>
    </tr>
  );
}
