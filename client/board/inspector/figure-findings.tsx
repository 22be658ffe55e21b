/** C13 beside a contact, for ICs. Fetched apart from the contacts: few figures lack anything. */
import type { Contact } from '#shared/model/board.ts';
import { sayOffFigure, type BodyNames } from '#shared/words/contact-findings.ts';
import { useReleasedFigures } from '../../state/released-figures.ts';
import { Findings } from './findings.tsx';

interface FigureFindingsProps {
  readonly contact: Contact;
  readonly names: BodyNames;
}

export function FigureFindings({ contact, names }: FigureFindingsProps) {
  return <Findings findings={sayOffFigure(contact, useReleasedFigures(), names)} />;
}
