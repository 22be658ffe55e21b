/**
 * The demo's kit, line by line, through the same commands as everybody's. A wearer's yes cannot be given by the command line
 * (R11), so each of the two fictional wearers comes in by a code of their own, answers, and signs out again.
 */
import { readBeatNames } from '#shared/doc/stored-beats.ts';
import { documentName } from '#shared/model/documents.ts';
import type { CommandInput } from '#shared/protocol/commands.ts';
import type { Planes } from '../../compose/planes.ts';
import type { DemoCast } from './cast.ts';
import { DEMO_KIT, type KitNotes } from './kit-notes.ts';
import { asThemselves } from './own-session.ts';

export type KitPlanes = Pick<Planes, 'store' | 'records' | 'auth'>;

/** By the key of its notes: the line, and whether everything about it was done. */
export type KitMark = Readonly<Record<string, { readonly id: string; readonly isDone: boolean }>>;

export interface KitPeople extends DemoCast {
  /** the lead IC: begins the lists */
  readonly ic: string;
  readonly costume: string;
}

/** `scenes` is number -> id, without those that are retired. */
export async function makeKit(
  planes: KitPlanes,
  people: KitPeople,
  scenes: ReadonlyMap<string, string>,
  mark: KitMark,
  save: (mark: KitMark) => Promise<void>,
): Promise<void> {
  let made = mark;
  for (const notes of DEMO_KIT) {
    const scene = scenes.get(notes.scene);
    const known = made[notes.key];
    if (scene === undefined || known?.isDone === true) continue;
    const id = known?.id ?? (await addLine(planes, people, scene, notes));
    made = { ...made, [notes.key]: { id, isDone: false } };
    await save(made);
    await settle(planes, people, id, notes);
    made = { ...made, [notes.key]: { id, isDone: true } };
    await save(made);
  }
}

async function addLine(
  planes: KitPlanes,
  people: KitPeople,
  scene: string,
  notes: KitNotes,
): Promise<string> {
  const { item, on, size, tone, quantity, place, spare } = notes;
  const ids = await beatIds(planes, scene, notes.beats);
  const added = await planes.records.runAs(people.ic, 'add-kit', {
    scene,
    item,
    wearers: on.map((one) => people[one]),
    beats: ids,
    place,
    ...(size !== undefined && { size }),
    ...(tone !== undefined && { tone }),
    ...(quantity !== undefined && { quantity }),
    ...(spare !== undefined && { spare }),
  });
  if (!added.ok) throw new Error(`the demo could not be made: add-kit was refused (${added.reason})`);
  return added.result.kit;
}

/** A beat that was renamed or taken off since is not found by its name; the line is for the whole scene then. */
async function beatIds({ store }: KitPlanes, scene: string, names: readonly string[]): Promise<string[]> {
  const stored = await store.documents.load(documentName({ kind: 'board', id: scene }));
  if (stored === null) return [];
  const updates = stored.snapshot === null ? stored.updates : [stored.snapshot, ...stored.updates];
  return readBeatNames(updates).flatMap(({ id, name }) => (names.includes(name) ? [id] : []));
}

/** Each step may have been done before a crash: done again, it changes nothing. */
async function settle(planes: KitPlanes, people: KitPeople, kit: string, notes: KitNotes): Promise<void> {
  const asCostume = async <N extends 'fit-kit' | 'change-kit'>(
    name: N,
    input: CommandInput<N>,
  ): Promise<void> => {
    const outcome = await planes.records.runAs(people.costume, name, input);
    if (!outcome.ok) throw new Error(`the demo could not be made: ${name} was refused (${outcome.reason})`);
  };
  if (notes.fitted === true) await asCostume('fit-kit', { kit, fitted: true });
  if (notes.asksSkin === true) await asCostume('change-kit', { kit, allergy: 'asked' });
  for (const wearer of notes.on) {
    const avoid = notes.avoid?.[wearer];
    const isYes = notes.yes?.includes(wearer) === true;
    if (avoid === undefined && !isYes) continue;
    // where it is not taken the line simply waits for its wearer
    await asThemselves(planes, people[wearer], async (run) => {
      await run('confirm-kit', {
        kit,
        ...(isYes && { confirmed: true, version: 1 }),
        ...(avoid !== undefined && { allergy: { state: 'avoid', avoid } }),
      });
    });
  }
  if (notes.changedTo !== undefined) await asCostume('change-kit', { kit, ...notes.changedTo });
}
