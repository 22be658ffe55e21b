/**
 * The kit of both scenes, as costume and the IC of the demo have brought it so far: some of it fitted and confirmed, some not
 * yet, one wearer who is asked about skin and one who has answered, one line that changed after a yes. The sheet layer of
 * the last beat is on nobody's list, so that the board has something to say (B3).
 */
import type { KitId } from '#shared/model/kit-catalogue.ts';
import type { DemoCast } from './cast.ts';

type Wearer = keyof DemoCast;

export interface KitNotes {
  /** stays the same for ever: by it a second run knows what was made */
  readonly key: string;
  readonly scene: '12' | '19';
  readonly item: KitId;
  readonly on: readonly Wearer[];
  /** names of beats; none is the whole scene */
  readonly beats: readonly string[];
  readonly size?: string;
  readonly tone?: string;
  readonly quantity?: number;
  readonly place: string;
  readonly spare?: boolean;
  readonly fitted?: boolean;
  readonly asksSkin?: boolean;
  /** what a wearer's skin has to avoid, in their words */
  readonly avoid?: Partial<Record<Wearer, string>>;
  readonly yes?: readonly Wearer[];
  /** noted when the yes was there already, so that the wearer is asked again */
  readonly changedTo?: { readonly tone: string };
}

const HIPS = ['The edge of the bed', 'Under the blanket'] as const;

export const DEMO_KIT: readonly KitNotes[] = [
  {
    key: '12-lined-elin',
    scene: '12',
    item: 'lined-garment',
    on: ['elin'],
    beats: HIPS,
    size: 'S2',
    tone: '3',
    place: 'Rail 1, bag E',
    spare: true,
    fitted: true,
    yes: ['elin'],
  },
  {
    key: '12-lined-tomas',
    scene: '12',
    item: 'lined-garment',
    on: ['tomas'],
    beats: HIPS,
    size: 'M4',
    tone: '6',
    place: 'Rail 1, bag T',
    spare: true,
    fitted: true,
    asksSkin: true,
  },
  {
    key: '12-foam',
    scene: '12',
    item: 'foam-pad',
    on: ['elin', 'tomas'],
    beats: ['The edge of the bed'],
    size: 'A5',
    place: 'Props 4',
    yes: ['elin'],
  },
  {
    key: '12-layer-elin',
    scene: '12',
    item: 'nude-layer',
    on: ['elin'],
    beats: ['Under the blanket'],
    size: 'S',
    tone: '4',
    place: 'Rail 1, bag E',
    fitted: true,
    yes: ['elin'],
    changedTo: { tone: '3' },
  },
  {
    key: '12-tape-elin',
    scene: '12',
    item: 'skin-tape',
    on: ['elin'],
    beats: ['Under the blanket'],
    quantity: 2,
    place: 'Costume, tray 2',
    avoid: { elin: 'Acrylic adhesive. Silicone tape is fine.' },
    yes: ['elin'],
  },
  {
    key: '12-pads-tomas',
    scene: '12',
    item: 'soft-pads',
    on: ['tomas'],
    beats: ['The edge of the bed'],
    size: 'M',
    place: 'Costume, tray 1',
  },
  {
    key: '12-robe-elin',
    scene: '12',
    item: 'robe',
    on: ['elin'],
    beats: [],
    size: 'S',
    place: 'With Priya, at the door',
    fitted: true,
    yes: ['elin'],
  },
  {
    key: '12-robe-tomas',
    scene: '12',
    item: 'robe',
    on: ['tomas'],
    beats: [],
    size: 'L',
    place: 'With Priya, at the door',
    fitted: true,
    yes: ['tomas'],
  },
  {
    key: '12-spray',
    scene: '12',
    item: 'breath-spray',
    on: [],
    beats: ['The kiss'],
    quantity: 2,
    place: 'Props 4',
  },
  { key: '12-heat', scene: '12', item: 'heat', on: [], beats: [], place: 'Warm room' },
  {
    key: '19-robe-elin',
    scene: '19',
    item: 'robe',
    on: ['elin'],
    beats: [],
    size: 'S',
    place: 'Foot of the stairs',
    fitted: true,
    yes: ['elin'],
  },
  {
    key: '19-blanket',
    scene: '19',
    item: 'blanket',
    on: [],
    beats: ['Not letting go'],
    quantity: 2,
    place: 'Foot of the stairs',
  },
];
