/** What the ICs keep on the desk of a scene. It is placed on the board from the board, where its beat is seen. */
import { Link } from 'wouter';
import type { DeskDraft } from '#shared/model/wishes.ts';
import { beatTitle } from '#shared/words/beat-title.ts';
import { contactSentence } from '#shared/words/contact-sentence.ts';
import { DESK_WORDS } from '#shared/words/desk.ts';
import { PATHS } from '../app/paths.ts';
import type { Desk } from '../state/desk.ts';
import type { DeskBeat } from '../state/desk-hooks.ts';
import { Button } from '../ui/button.tsx';
import styles from './desk.module.css';
import { useDeskNames } from './use-names.ts';

interface DeskDraftsProps {
  readonly desk: Desk;
  readonly beats: readonly DeskBeat[];
  readonly sceneId: string;
}

export function DeskDrafts({ desk, beats, sceneId }: DeskDraftsProps) {
  const { nameOf } = useDeskNames();
  const saidOf = ({ contact, text }: DeskDraft): string =>
    [...(contact === undefined ? [] : [contactSentence(contact, nameOf)]), text].filter(Boolean).join(' ');
  return (
    <>
      <h3 className={styles['sub']}>{DESK_WORDS.drafts}</h3>
      <ul className={styles['rows']}>
        {desk.drafts.map((draft) => {
          const at = beats.find(({ beat }) => beat.id === draft.beatId);
          const beat = at === undefined ? null : beatTitle(at.beat, at.index);
          const said = saidOf(draft);
          return (
            <li key={draft.id} className={styles['row']}>
              <p>
                {beat !== null && <strong className={styles['about']}>{beat}</strong>}
                {said}
              </p>
              <span className={styles['acts']}>
                <Button
                  size={44}
                  kind="plain"
                  isDisabled={desk.acts === null}
                  label={DESK_WORDS.putAwayOf(said)}
                  onPress={() => desk.acts?.putAway(draft.id)}
                >
                  {DESK_WORDS.putAway}
                </Button>
                {at !== undefined && (
                  <Link
                    to={PATHS.sceneBeat(sceneId, at.beat.id)}
                    className={styles['go']}
                    aria-label={DESK_WORDS.openBeatOf(beat ?? '')}
                  >
                    {DESK_WORDS.openBeat}
                  </Link>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
