/**
 * What this device keeps of boards, by name: each person's copies, and those that were set aside. Apart from reading and
 * writing them, so that a screen can list and remove them without the document library.
 * Security: every name carries the person, so that the next person on a shared tablet never opens it.
 */
import { databaseNames, deleteDatabase } from './updates-database.ts';

export interface SetAsideCopy {
  readonly name: string;
  readonly sceneId: string;
  /** milliseconds since 1970, this device's clock */
  readonly at: number;
}

export function localCopyName(personId: string, sceneId: string): string {
  return `accord:${personId}:board/${sceneId}`;
}

export function setAsideName(personId: string, sceneId: string, at: number): string {
  return `accord:${personId}:set-aside:${sceneId}:${at}`;
}

/** The newest first. */
export async function listSetAside(personId: string): Promise<readonly SetAsideCopy[]> {
  const prefix = setAsidePrefix(personId);
  const names = await databaseNames(prefix);
  const copies = names.flatMap((name): readonly SetAsideCopy[] => {
    const [sceneId, at] = name.slice(prefix.length).split(':');
    return sceneId === undefined || at === undefined ? [] : [{ name, sceneId, at: Number(at) }];
  });
  return copies.toSorted((a, b) => b.at - a.at);
}

export async function forgetSetAside(copy: Pick<SetAsideCopy, 'name'>): Promise<void> {
  await deleteDatabase(copy.name);
}

/** Security: access has ended, so nothing of this person stays here, sent or not. */
export async function forgetAllCopies(personId: string): Promise<void> {
  const names = await databaseNames(`accord:${personId}:`);
  await Promise.all(names.map(deleteDatabase));
}

/** Security: what the server no longer shows to this person does not stay here, set aside or not. */
export async function forgetOtherScenes(personId: string, open: ReadonlySet<string>): Promise<void> {
  const boards = await databaseNames(localCopyName(personId, ''));
  const closed = boards.filter((name) => !open.has(name.slice(localCopyName(personId, '').length)));
  const aside = (await listSetAside(personId)).filter(({ sceneId }) => !open.has(sceneId));
  await Promise.all([...closed, ...aside.map(({ name }) => name)].map(deleteDatabase));
}

function setAsidePrefix(personId: string): string {
  return `accord:${personId}:set-aside:`;
}
