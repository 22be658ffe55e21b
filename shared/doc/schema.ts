/** Every record kind of every document. What is not listed here does not exist, and the gate refuses it. */
import type { AnyRoot, DocumentKind } from '../model/documents.ts';
import { BOARD_SPECS } from './board-schema.ts';
import * as own from './private-records.ts';
import type { RecordSpec, SpecsOf } from './record-spec.ts';

export const SPECS: { readonly [K in DocumentKind]: SpecsOf<K> } = {
  board: BOARD_SPECS,
  wishes: { wishes: own.wishSpec },
  desk: {
    drafts: own.draftSpec,
    findings: own.findingSpec,
    alternatives: own.alternativeSpec,
    marks: own.markSpec,
    flags: own.flagSpec,
  },
  map: { says: own.saysSpec, words: own.wordsSpec, extras: own.extraSpec, note: own.mapNoteSpec },
  talk: { lines: own.lineSpec },
};

/** The specs of one document kind by root name; a Map because root names come from other people's bytes. */
export function specsOf(kind: DocumentKind): ReadonlyMap<string, RecordSpec> {
  return specMaps.get(kind)!;
}

const specMaps = new Map(
  (Object.keys(SPECS) as DocumentKind[]).map((kind) => [
    kind,
    new Map<string, RecordSpec>(Object.entries(SPECS[kind])),
  ]),
);

export function specOf(kind: DocumentKind, root: AnyRoot): RecordSpec {
  const spec = specMaps.get(kind)?.get(root);
  if (spec === undefined) throw new Error(`no root ${root} in ${kind}`);
  return spec;
}
