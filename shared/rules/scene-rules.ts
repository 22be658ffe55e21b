/** The rules over a whole scene, and again after one edit: a beat of which nothing changed keeps its findings. */
import { findBeatFindings, type BeatFinding, type BeatInScene, type SceneFacts } from './beat-rules.ts';
import { findKitFindings, type KitFinding } from './kit-rules.ts';

export interface SceneOfRules extends SceneFacts {
  /** performers of the scene */
  readonly people: readonly string[];
  /** in playing order, without the retired ones */
  readonly beats: readonly BeatInScene[];
}

export type Finding = (BeatFinding & { readonly beatId: string }) | KitFinding;

export interface JudgedScene {
  readonly scene: SceneOfRules;
  /** by beat id; a beat without findings has the empty list */
  readonly byBeat: ReadonlyMap<string, readonly BeatFinding[]>;
  readonly kit: readonly KitFinding[];
}

/** Everything that is found in a scene: beats in playing order, then kit. */
export function findSceneFindings(scene: SceneOfRules): readonly Finding[] {
  const { byBeat, kit } = judgeScene(scene);
  const inBeats = [...byBeat].flatMap(([beatId, findings]) =>
    findings.map((finding) => ({ ...finding, beatId })),
  );
  return [...inBeats, ...kit];
}

/**
 * With `before`, only the beats of which a part is another object are looked at again; readers that hand out the same
 * object until a record changes make that the beat of the edit and no other.
 */
export function judgeScene(scene: SceneOfRules, before: JudgedScene | null = null): JudgedScene {
  const old = isSameScene(before?.scene, scene) ? before : null;
  const known = new Map(old?.scene.beats.map((inScene) => [inScene.beat.id, inScene]));
  const byBeat = new Map<string, readonly BeatFinding[]>();
  for (const inScene of scene.beats) {
    const { id } = inScene.beat;
    const kept = isSameBeat(known.get(id), inScene) ? old?.byBeat.get(id) : undefined;
    byBeat.set(id, kept ?? findBeatFindings(inScene, scene));
  }
  const kit = findKitFindings({
    lines: scene.kit ?? [],
    people: scene.people,
    beats: scene.beats.map(({ beat }) => beat.id),
  });
  return { scene, byBeat, kit };
}

function isSameScene(a: SceneOfRules | undefined, b: SceneOfRules): boolean {
  return a !== undefined && a.categories === b.categories && a.kit === b.kit;
}

function isSameBeat(a: BeatInScene | undefined, b: BeatInScene): boolean {
  return (
    a !== undefined &&
    a.beat === b.beat &&
    a.intent === b.intent &&
    a.contacts === b.contacts &&
    a.exposure === b.exposure &&
    isSameList(a.planBs, b.planBs)
  );
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}
