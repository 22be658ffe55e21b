/** Names of the Yjs documents (design 3.1): `<kind>/<id of the scene or person it belongs to>`. */
import { isId } from './ids.ts';

export const DOCUMENT_KINDS = ['board', 'wishes', 'desk', 'map', 'talk'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export interface DocumentRef {
  readonly kind: DocumentKind;
  /** scene id for board, wishes and desk; person id for map and talk */
  readonly id: string;
}

export function documentName(ref: DocumentRef): string {
  return `${ref.kind}/${ref.id}`;
}

/** Reads a document's name; null for anything that is not exactly one. */
export function parseDocumentName(name: string): DocumentRef | null {
  const [kind, id, ...rest] = name.split('/');
  if (rest.length > 0 || id === undefined || !isDocumentKind(kind)) return null;
  return isId(isOfScene(kind) ? 'scene' : 'person', id) ? { kind, id } : null;
}

export function isDocumentKind(value: unknown): value is DocumentKind {
  return DOCUMENT_KINDS.some((kind) => kind === value);
}

export function isOfScene(kind: DocumentKind): boolean {
  return kind === 'board' || kind === 'wishes' || kind === 'desk';
}

/** Roots of each document; a root that is not listed here does not exist and is refused. */
export const DOCUMENT_ROOTS = {
  board: ['scene', 'beats', 'intents', 'places', 'furniture', 'cameras', 'contacts', 'exposure', 'notes'],
  wishes: ['wishes'],
  desk: ['drafts', 'findings', 'alternatives', 'marks', 'flags'],
  map: ['says', 'words', 'extras', 'note'],
  talk: ['lines'],
} as const satisfies Record<DocumentKind, readonly string[]>;

/** Roots that are one record themselves, whose entries are its fields; said here so that a reader needs no specs. */
export const SELF_ROOTS: ReadonlySet<string> = new Set(['scene', 'note'] satisfies AnyRoot[]);

export type RootOf<K extends DocumentKind> = (typeof DOCUMENT_ROOTS)[K][number];
export type BoardRoot = RootOf<'board'>;
export type AnyRoot = RootOf<DocumentKind>;
