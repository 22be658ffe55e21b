/** Every record kind of a board, apart from those of the private documents: a board opens without the words of a map. */
import * as board from './board-records.ts';
import type { SpecsOf } from './record-spec.ts';

export const BOARD_SPECS: SpecsOf<'board'> = {
  scene: board.sceneSpec,
  beats: board.beatSpec,
  intents: board.intentSpec,
  places: board.placeSpec,
  furniture: board.furnitureSpec,
  cameras: board.cameraSpec,
  contacts: board.contactSpec,
  exposure: board.exposureSpec,
  notes: board.noteSpec,
};
