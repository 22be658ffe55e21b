/**
 * The permission table (design section 4). The one copy: the server decides by it and the client greys out by it, and a
 * test walks every cell. What has no cell is refused.
 */
import type { BoardRoot, DocumentKind } from '../model/documents.ts';
import type { AccessRole } from '../model/roles.ts';

/** r read, w write, - nothing. */
export type Right = 'rw' | 'r' | '-';

/** When a right holds. `in-scene`: the person is one of the scene's performers; `child-in-scene`: a minor they guard is. */
export type Condition = 'always' | 'in-scene' | 'child-in-scene' | 'own' | 'child';

export interface Cell {
  readonly right: Right;
  readonly when: Condition;
}

type Row = Readonly<Record<AccessRole, Cell>>;

const no: Cell = { right: '-', when: 'always' };
const rw: Cell = { right: 'rw', when: 'always' };
const r: Cell = { right: 'r', when: 'always' };
const rwInScene: Cell = { right: 'rw', when: 'in-scene' };
const rInScene: Cell = { right: 'r', when: 'in-scene' };
const rChildScene: Cell = { right: 'r', when: 'child-in-scene' };
const own: Cell = { right: 'rw', when: 'own' };
const child: Cell = { right: 'rw', when: 'child' };

const nobody: Row = {
  ic: no,
  director: no,
  performer: no,
  'stage-manager': no,
  costume: no,
  producer: no,
  crew: no,
  guardian: no,
};
const blocking: Row = {
  ...nobody,
  ic: rw,
  director: rw,
  performer: rwInScene,
  'stage-manager': rw,
  guardian: rChildScene,
};
const byIntimacyCoordinators: Row = {
  ...nobody,
  ic: rw,
  director: r,
  performer: rInScene,
  'stage-manager': r,
  guardian: rChildScene,
};

/** Who may read a document at all. The board's roots below narrow what of it may be written. */
export const DOCUMENT_ACCESS: Readonly<Record<DocumentKind, Row>> = {
  board: blocking,
  wishes: { ...nobody, ic: rw, director: rw },
  desk: { ...nobody, ic: rw },
  map: { ...nobody, performer: own, guardian: child },
  talk: {
    ic: rw,
    director: no,
    performer: own,
    'stage-manager': own,
    costume: own,
    producer: own,
    crew: own,
    guardian: own,
  },
};

/** Who may write which root of the board. */
export const BOARD_ACCESS: Readonly<Record<BoardRoot, Row>> = {
  scene: blocking,
  beats: blocking,
  places: blocking,
  furniture: blocking,
  cameras: { ...blocking, performer: rInScene },
  intents: byIntimacyCoordinators,
  contacts: byIntimacyCoordinators,
  exposure: byIntimacyCoordinators,
  // one's own notes; `authorize` says what "own" means
  notes: blocking,
};
