/** What every part of the words of a contact is given. */
import type { SaidFinding } from '#shared/words/contact-findings.ts';
import type { ContactChoices } from '../../state/minors-hooks.ts';
import type { DraftProps } from './contact-draft.ts';

export interface FieldsProps extends DraftProps {
  readonly choices: ContactChoices;
  readonly findings: readonly SaidFinding[];
}
