/** The rules over a scene of 200 beats and 2,000 contacts: whole (goal: under 20 ms) and after one edit (under 2 ms). */
import { judgeScene, type SceneOfRules } from '#shared/rules/scene-rules.ts';
import { makeContact, makeLargeScene } from '../unit/shared/rules/make-scene.ts';

export interface RulesFigures {
  /** milliseconds, median and worst of the runs */
  readonly whole: { readonly median: number; readonly worst: number };
  readonly afterEdit: { readonly median: number; readonly worst: number };
  readonly findings: number;
}

const RUNS = 60;

export function measureRules(beats = 200, contactsPerBeat = 10): RulesFigures {
  const scene = makeLargeScene(beats, contactsPerBeat);
  let judged = judgeScene(scene);
  const findings = [...judged.byBeat.values()].reduce((sum, one) => sum + one.length, judged.kit.length);
  const whole = Array.from({ length: RUNS }, () => timed(() => judgeScene(scene)));
  const afterEdit = Array.from({ length: RUNS }, (_, run) => {
    const next = edit(judged.scene, run % beats);
    return timed(() => (judged = judgeScene(next, judged)));
  });
  return { whole: summary(whole), afterEdit: summary(afterEdit), findings };
}

/** As the reader hands it out after an edit: one beat is a new object, the rest are those from before. */
function edit(scene: SceneOfRules, index: number): SceneOfRules {
  const beats = scene.beats.map((one, at) =>
    at === index ? { ...one, contacts: [...one.contacts, makeContact(`new_${index}`)] } : one,
  );
  return { ...scene, beats };
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function summary(times: readonly number[]): { readonly median: number; readonly worst: number } {
  const sorted = times.toSorted((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)] ?? 0, worst: sorted.at(-1) ?? 0 };
}
