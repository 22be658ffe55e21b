/** A beat with something of everything in it, for the tests of what is material. */
import type { Camera, Intent, PlacedPerson } from '#shared/model/board.ts';
import type { KitLine } from '#shared/model/kit.ts';
import type { MaterialBeat, MaterialFacts } from '#shared/rules/material.ts';
import { ARI, makeBeat, makeContact, SAM } from './make-scene.ts';

export const JO = 'pers_0000000000j001';
export const BEAT = 'beat_00000000000001';
export const SCENE = 'scn_00000000000001';

export function makeIntent(more: Partial<Intent> = {}): Intent {
  return {
    beatId: BEAT,
    text: 'they part',
    distance: 'close',
    breath: '',
    sound: 'none',
    eyeLine: '',
    placeholder: 'hand squeeze',
    ...more,
  };
}

export function makePlace(personId: string, more: Partial<PlacedPerson> = {}): PlacedPerson {
  return {
    beatId: BEAT,
    personId,
    x: 0,
    y: 0,
    facing: 0,
    height: 'standing',
    path: [],
    moves: [],
    onStage: true,
    ...more,
  };
}

export function makeCamera(id: string, more: Partial<Camera> = {}): Camera {
  return { id, beatIds: [BEAT], x: 0, y: 0, facing: 0, lens: 35, sensor: 36, label: 'A', ...more };
}

export function makeLine(id: string, wearers: readonly string[], more: Partial<KitLine> = {}): KitLine {
  return {
    id,
    productionId: 'prod_0000000000001',
    sceneId: SCENE,
    beats: [BEAT],
    item: 'robe',
    version: 1,
    wearers: wearers.map((person) => ({
      person,
      confirmedAt: null,
      said: null,
      allergy: 'not-asked',
      avoid: '',
    })),
    size: '',
    tone: '',
    quantity: 1,
    place: '',
    spare: false,
    single: true,
    fitted: null,
    returnedAt: null,
    retiredAt: null,
    ...more,
  };
}

/** Sam's palm on Ari's shoulder; Jo stands beside them in nothing but the list of people. */
export function makeMaterialBeat(more: Partial<MaterialBeat> = {}): MaterialBeat {
  return {
    beat: makeBeat(BEAT, { people: [SAM, ARI, JO] }),
    intent: makeIntent(),
    contacts: [makeContact('cont_00000000000001', { beatId: BEAT })],
    exposure: [{ personId: ARI, onSet: ['back-upper'], inView: ['back-upper'], mode: 'bare' }],
    places: [makePlace(SAM), makePlace(ARI), makePlace(JO)],
    cameras: [makeCamera('cam_00000000000001')],
    ...more,
  };
}

export function makeFacts(more: Partial<MaterialFacts> = {}): MaterialFacts {
  return {
    tempo: 60,
    kit: [makeLine('kit_00000000000001', [ARI])],
    doubles: [],
    script: null,
    ...more,
  };
}
