/** The contacts that people would like in a scene and said so on their private lines; for ICs. */
import { useEffect, useState } from 'react';
import type { TalkLine, WishedContact } from '#shared/model/wishes.ts';
import { DocumentsWatch } from './documents-watch.ts';
import type { PrivateDocuments } from './private-documents.ts';
import { usePrivateDocuments } from './private-hooks.ts';
import { readLines } from './talk-actions.ts';
import { useTalkPeople } from './waiting-hooks.ts';

/** A line that names a contact. */
export interface ContactLine extends TalkLine {
  readonly contact: WishedContact;
  /** whose line it is */
  readonly personId: string;
}

/** Oldest first. */
export function contactLines(
  sceneId: string,
  lines: ReadonlyMap<string, readonly TalkLine[]>,
): readonly ContactLine[] {
  return [...lines]
    .flatMap(([personId, said]) =>
      said.flatMap(({ contact, ...line }): readonly ContactLine[] =>
        contact === undefined || line.sceneId !== sceneId ? [] : [{ ...line, contact, personId }],
      ),
    )
    .toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

/** Opens the lines of everybody who has one while the view stands; behind a lock it is empty. */
export function useContactLines(sceneId: string): readonly ContactLine[] {
  const documents = usePrivateDocuments();
  const [lines, setLines] = useState<readonly ContactLine[]>([]);
  const personIds = useTalkPeople()
    .map(({ id }) => id)
    .join(' ');
  useEffect(() => {
    const ids = personIds.split(' ').filter(Boolean);
    const watched = ids.map((id) => ({ kind: 'talk', id, topic: 'lines' }) as const);
    const watch = new DocumentsWatch(documents, watched, () =>
      setLines(contactLines(sceneId, readAll(documents, ids))),
    );
    return () => watch.close();
  }, [documents, personIds, sceneId]);
  return lines;
}

function readAll(
  documents: PrivateDocuments,
  personIds: readonly string[],
): ReadonlyMap<string, readonly TalkLine[]> {
  return new Map(
    personIds.map((id) => {
      const session = documents.session('talk', id);
      return [id, session === null ? [] : readLines(session.store)];
    }),
  );
}
