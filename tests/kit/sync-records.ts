/** Records of a board as honest clients write them. */
import type * as Y from 'yjs';
import { DOCUMENT_ROOTS, type DocumentKind } from '#shared/model/documents.ts';
import type { Fields } from '#shared/doc/write-records.ts';
import { PEOPLE } from './sync-server.ts';

export const BEAT = 'beat_aaaaaa';
const [performer, partner] = [PEOPLE.performer[0], PEOPLE.partner[0]];

export const beat: Fields = {
  order: 'a0',
  kind: 'plain',
  name: 'Enter',
  phrase: '',
  people: [performer, partner],
  cueIn: '',
  cueOut: '',
  counts: 8,
};

export const contact: Fields = {
  beatId: BEAT,
  giver: performer,
  agent: 'palm',
  receiver: partner,
  zone: 'hand-l',
  verb: 'rest',
  level: 'none',
  layer: 'over-costume',
  start: 1,
  counts: 1,
  tempo: 'still',
  onset: 'gradual',
  weight: 'own',
  barriers: { giver: [], receiver: [] },
  looksLike: '',
  masked: false,
  leads: 'mutual',
};

export const place: Fields = {
  x: 1,
  y: 2,
  facing: 0,
  height: 'standing',
  path: [],
  moves: [],
  onStage: true,
};

export function note(by: string): Fields {
  return { target: { kind: 'beat', id: BEAT }, by, text: 'Later.', replies: {}, resolved: false };
}

/** Everything a document of this kind holds, as plain values. */
export function contentOf(doc: Y.Doc, kind: DocumentKind = 'board'): Readonly<Record<string, unknown>> {
  return Object.fromEntries(DOCUMENT_ROOTS[kind].map((root) => [root, doc.getMap(root).toJSON()]));
}
