/** Says calmly that somebody here is not noted as 18 or older, and leads to where that is done. */
import { MINORS_WORDS } from '#shared/words/minors-note.ts';
import { PATHS } from '../../app/paths.ts';
import { useNameOf } from '../../state/party-hooks.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import styles from './contact-minors.module.css';

interface MinorsNoteProps {
  /** ids */
  readonly people: readonly string[];
  /** not from a form: whoever leaves the board leaves what was typed */
  readonly hasLink: boolean;
}

export function MinorsNote({ people, hasLink }: MinorsNoteProps) {
  const nameOf = useNameOf();
  if (people.length === 0) return null;
  return (
    <div className={styles['note']}>
      <p>
        {MINORS_WORDS.holds(people.map(nameOf))} {MINORS_WORDS.where}
      </p>
      {hasLink && (
        <LinkButton to={PATHS.people} kind="plain" size={44}>
          {MINORS_WORDS.attest}
        </LinkButton>
      )}
    </div>
  );
}
