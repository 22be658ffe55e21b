/** What the server has stored of a board, whole, with places in the order instead of ids: two hands can then be compared. */
import type { Beat, Camera, Contact, Furniture, Intent, PlacedPerson } from '#shared/model/board.ts';
import { parseBeatPersonKey } from '#shared/model/ids.ts';
import {
  inOrder,
  readBeat,
  readCamera,
  readContact,
  readFurniture,
  readIntent,
  readPlace,
} from '#shared/doc/read-board.ts';
import { RecordMirror } from '#shared/doc/record-mirror.ts';
import type { BoardPeer } from '../../kit/server-board-peer.ts';

type Without<T, K extends keyof T> = Omit<T, K>;

export interface StoredBeat {
  readonly beat: Without<Beat, 'id' | 'order' | 'planBOf'> & { readonly planBOf?: number };
  /** by person id */
  readonly places: Readonly<Record<string, Without<PlacedPerson, 'beatId' | 'personId'>>>;
  readonly contacts: readonly Without<Contact, 'id' | 'beatId'>[];
  /** '' where none is written */
  readonly placeholder: string;
}

export interface StoredBoard {
  /** in the order of the strip, without those that were removed */
  readonly beats: readonly StoredBeat[];
  readonly furniture: readonly Without<Furniture, 'id'>[];
  readonly cameras: readonly (Without<Camera, 'id' | 'beatIds'> & { readonly beats: readonly number[] })[];
}

export function storedBoard(peer: BoardPeer): StoredBoard {
  const mirror = new RecordMirror(peer.doc, 'board');
  const all = <T>(root: Parameters<typeof mirror.all>[0], read: (key: string, plain: unknown) => T): T[] =>
    [...mirror.all(root)].map(([key, plain]) => read(key, plain));
  const beats = inOrder(all('beats', readBeat).filter(({ retired }) => retired !== true));
  const at = (id: string): number => beats.findIndex((beat) => beat.id === id);
  const contacts = all('contacts', readContact);
  const intents: readonly Intent[] = all('intents', readIntent);
  const places = all('places', (key, plain) => ({
    key: parseBeatPersonKey(key),
    place: readPlace(key, plain),
  }));
  return {
    beats: beats.map(({ id, order: _order, planBOf, ...beat }) => ({
      beat: { ...beat, ...(planBOf !== undefined && { planBOf: at(planBOf) }) },
      places: Object.fromEntries(
        places.flatMap(({ key, place }) => {
          if (key?.beatId !== id || place === null) return [];
          const { beatId: _beatId, personId, ...rest } = place;
          return [[personId, rest]];
        }),
      ),
      contacts: contacts
        .filter(({ beatId }) => beatId === id)
        .map(({ id: _id, beatId: _beatId, ...contact }) => contact),
      placeholder: intents.find(({ beatId }) => beatId === id)?.placeholder ?? '',
    })),
    furniture: all('furniture', readFurniture).map(({ id: _id, ...item }) => item),
    cameras: all('cameras', readCamera).map(({ id: _id, beatIds, ...camera }) => ({
      ...camera,
      beats: beatIds.map(at),
    })),
  };
}
