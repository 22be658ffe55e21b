/** What the minors' rules refused, for those who look after it (M8): who, when, which rule and where; never what. */
import { mayReachScene } from '#shared/access/commands.ts';
import { parseDocumentName } from '#shared/model/documents.ts';
import type { MinorsAttemptSeen } from '#shared/protocol/commands.ts';
import type { LedgerLine } from '../../store/store.ts';
import { readPeople, readScene } from '../tables.ts';
import type { Handlers } from './handler.ts';

const EVENTS = ['minors-change-refused', 'minors-command-refused'];
/** A list is read by people; the ledger keeps all of them. */
const MOST_SHOWN = 200;

export const minorsLog: Handlers<'list-minors-attempts'> = {
  'list-minors-attempts':
    () =>
    async ({ tx, me, who, deps }) => {
      const everybody = await readPeople(tx, me.productionId);
      const lines = await deps.store.ledger.read(me.productionId);
      const shown = lines.filter(({ event }) => EVENTS.includes(event)).slice(-MOST_SHOWN);
      const attempts: MinorsAttemptSeen[] = [];
      for (const line of shown.toReversed()) {
        const { scene: id, rules } = read(line);
        const scene = id === null ? null : await readScene(tx, id);
        // a scene that is closed to the reader, or gone, is not named
        const isSeen = scene !== null && mayReachScene(who, scene, everybody);
        attempts.push({
          at: line.at,
          by: everybody.find((person) => person.id === line.by)?.name ?? '',
          rules,
          scene: isSeen ? scene.number : null,
          isBoard: line.event === 'minors-change-refused',
        });
      }
      return { result: { attempts }, told: [], isKept: false };
    },
};

/** Lines of older programs name no rule. */
function read({ detail }: LedgerLine): { readonly scene: string | null; readonly rules: readonly string[] } {
  const field = (name: string, of: unknown): unknown =>
    typeof of === 'object' && of !== null
      ? new Map<string, unknown>(Object.entries(of)).get(name)
      : undefined;
  const records = field('records', detail);
  const own = Array.isArray(records) ? records.map((one) => field('rule', one)) : [field('rule', detail)];
  const rules = [...new Set(own.filter((rule) => typeof rule === 'string'))].toSorted();
  const [scene, document] = [field('scene', detail), field('document', detail)];
  if (typeof scene === 'string') return { scene, rules };
  return { scene: typeof document === 'string' ? (parseDocumentName(document)?.id ?? null) : null, rules };
}
