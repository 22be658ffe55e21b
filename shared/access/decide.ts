/** Decisions from the table: may this person open that document, and write that root of it. */
import { isOfScene, type BoardRoot, type DocumentRef } from '../model/documents.ts';
import type { Who } from '../model/production.ts';
import { BOARD_ACCESS, DOCUMENT_ACCESS, type Cell, type Right } from './table.ts';

/** What the server knows of the scene or person a document belongs to. */
export interface DocumentFacts {
  readonly productionId: string;
  /** for documents of a scene: the performers in it */
  readonly people: readonly string[];
  readonly closed: boolean;
  readonly admitted: readonly string[];
  /** performers of the scene who count as minors (M1: no attestation is a minor) */
  readonly minors: readonly string[];
  /** everyone of the production who is noted as 18 or older; only the server is told */
  readonly adults?: readonly string[];
  /** performers whose character is noted as under 18 (M7), those who have left the scene included */
  readonly youngCharacters?: readonly string[];
}

/** M1: whoever is not known to be an adult is a minor, in the scene or not. */
export function countsAsMinor({ people, minors, adults }: DocumentFacts, personId: string): boolean {
  if (minors.includes(personId)) return true;
  return !(adults ?? people).includes(personId);
}

/** The right a person has to a document as a whole. `-` must look the same as "there is no such document". */
export function documentRight(who: Who, ref: DocumentRef, facts: DocumentFacts): Right {
  if (who.productionId !== facts.productionId) return '-';
  if (isOfScene(ref.kind) && facts.closed && !facts.admitted.includes(who.personId)) return '-';
  return rightOf(DOCUMENT_ACCESS[ref.kind][who.role], who, ref, facts);
}

/** Whether this person writes that map, and so shares it and takes it back: its owner, and a minor's guardian (M6). */
export function mayWriteMap(who: Who, ownerId: string): boolean {
  const { productionId } = who;
  const facts: DocumentFacts = { productionId, people: [], closed: false, admitted: [], minors: [] };
  return documentRight(who, { kind: 'map', id: ownerId }, facts) === 'rw';
}

/** The right a person has to one root of a scene's board. */
export function boardRight(who: Who, ref: DocumentRef, root: BoardRoot, facts: DocumentFacts): Right {
  if (documentRight(who, ref, facts) === '-') return '-';
  return rightOf(BOARD_ACCESS[root][who.role], who, ref, facts);
}

function rightOf(cell: Cell, who: Who, ref: DocumentRef, facts: DocumentFacts): Right {
  return holds(cell, who, ref, facts) ? cell.right : '-';
}

function holds(cell: Cell, who: Who, ref: DocumentRef, facts: DocumentFacts): boolean {
  switch (cell.when) {
    case 'always':
      return true;
    case 'in-scene':
      return facts.people.includes(who.personId);
    case 'child-in-scene':
      return who.guards.some((child) => facts.people.includes(child));
    case 'own':
      return ref.id === who.personId;
    case 'child':
      return who.guards.includes(ref.id);
  }
}
