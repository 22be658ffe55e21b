/**
 * Boards that a command is about to let a minor into. What the command sees on the board must still be all there is when
 * the list of people is stored and known here, so the gate is as strict from before the look as it will be after.
 */
import type { DocumentFacts } from '#shared/access/decide.ts';
import type { Strict } from '#shared/access/unit.ts';
import { isOfScene, type DocumentRef } from '#shared/model/documents.ts';

export class UnitHolds {
  readonly #byScene = new Map<string, Set<Strict>>();

  /** Returns a function that lets go. */
  add(sceneId: string, strict: Strict): () => void {
    const held = this.#byScene.get(sceneId) ?? new Set();
    this.#byScene.set(sceneId, held);
    const own = { ...strict };
    held.add(own);
    return () => {
      held.delete(own);
      if (held.size === 0 && this.#byScene.get(sceneId) === held) this.#byScene.delete(sceneId);
    };
  }

  /** What is stored, and what is about to be. */
  factsOf({ kind, id }: DocumentRef, facts: DocumentFacts): DocumentFacts {
    const held = isOfScene(kind) ? this.#byScene.get(id) : undefined;
    if (held === undefined) return facts;
    const strict = [...held];
    return {
      ...facts,
      minors: [...facts.minors, ...strict.flatMap(({ minors }) => minors)],
      youngCharacters: [
        ...(facts.youngCharacters ?? []),
        ...strict.flatMap(({ youngCharacters }) => youngCharacters),
      ],
    };
  }
}
