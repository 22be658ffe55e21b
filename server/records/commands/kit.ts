/** Commands about kit. A line that is absent, retired, of another production or in a scene closed to the caller is one answer. */
import { mayReachScene } from '#shared/access/commands.ts';
import { createId } from '#shared/model/ids.ts';
import {
  isAlwaysSingle,
  isKitForMinors,
  KIT_LIMITS,
  needsFitting,
  type KitLine,
  type KitWearer,
} from '#shared/model/kit.ts';
import { asksAgain, isSameTerms, kitTerms, needsNewFitting } from '#shared/model/kit-terms.ts';
import type { Person, Scene } from '#shared/model/production.ts';
import { hasEnded } from '../../auth/auth.ts';
import { countKitLines, putKitLine, readKitLine } from '../kit-rows.ts';
import { readPeople, readScene } from '../tables.ts';
import {
  done,
  refuse,
  refuseForMinors,
  UNCHANGED,
  type Handlers,
  type Refused,
  type Scope,
} from './handler.ts';

type KitCommand = 'add-kit' | 'change-kit' | 'fit-kit' | 'confirm-kit' | 'return-kit' | 'retire-kit';

export const kit: Handlers<KitCommand> = {
  'add-kit':
    ({ scene: sceneId, item, ...sent }) =>
    async (scope) => {
      const { tx, me, deps } = scope;
      const found = await findScene(scope, sceneId);
      if (found === null) return refuse('not-found');
      if ((await countKitLines(tx, found.scene)) >= KIT_LIMITS.linesPerScene) return refuse('too-large');
      const line: KitLine = {
        id: createId('kit', deps.random),
        productionId: me.productionId,
        sceneId,
        item,
        version: 1,
        beats: sent.beats ?? [],
        wearers: (sent.wearers ?? []).map(newWearer),
        size: sent.size ?? '',
        tone: sent.tone ?? '',
        quantity: sent.quantity ?? 1,
        place: sent.place ?? '',
        spare: sent.spare ?? false,
        single: (sent.single ?? false) || isAlwaysSingle(item),
        fitted: null,
        returnedAt: null,
        retiredAt: null,
      };
      const refused = judgeWearers(scope, line, found, []);
      if (refused !== null) return refused;
      await putKitLine(tx, line, null);
      return {
        ...done('kit-added', people(line), { kit: line.id, scene: sceneId, item }),
        result: { kit: line.id },
      };
    },

  'change-kit':
    ({ kit: id, allergy, wearers, ...sent }) =>
    (scope) =>
      withLine(scope, id, async (line, found) => {
        const changed: KitLine = {
          ...line,
          beats: sent.beats ?? line.beats,
          wearers: (wearers ?? people(line)).map(
            (person) => line.wearers.find((wearer) => wearer.person === person) ?? newWearer(person),
          ),
          size: sent.size ?? line.size,
          tone: sent.tone ?? line.tone,
          quantity: sent.quantity ?? line.quantity,
          place: sent.place ?? line.place,
          spare: sent.spare ?? line.spare,
          single: (sent.single ?? line.single) || isAlwaysSingle(line.item),
        };
        const refused = judgeWearers(scope, changed, found, people(line));
        if (refused !== null) return refused;
        const next = askAgain(line, allergy === undefined ? changed : askSkin(changed));
        await putKitLine(scope.tx, next, line);
        const fields = Object.keys({ ...sent, ...(wearers && { wearers }), ...(allergy && { allergy }) });
        return done('kit-changed', [...new Set([...people(line), ...people(next)])], { kit: id, fields });
      }),

  'fit-kit':
    ({ kit: id, fitted }) =>
    (scope) =>
      withLine(scope, id, async (line) => {
        if (!needsFitting(line.item)) return refuse('bad-input');
        if ((line.fitted !== null) === fitted) return UNCHANGED;
        const by = { at: scope.now, by: scope.me.id };
        await putKitLine(scope.tx, { ...line, fitted: fitted ? by : null }, line);
        return done(fitted ? 'kit-fitted' : 'kit-not-fitted', people(line), { kit: id });
      }),

  'confirm-kit':
    ({ kit: id, confirmed, version, allergy }) =>
    async (scope) => {
      const { acting, me, now, tx } = scope;
      // Security: R11, by the wearer on their own full session. Nobody who was let in, and no command line, answers for them.
      if (acting.assisted || acting.sessionId === null) return refuse('assisted');
      // a "not yet" needs no version: taking a yes back is never refused
      if (confirmed === true && version === undefined) return refuse('bad-input');
      return withLine(scope, id, async (line, { scene }) => {
        const mine = line.wearers.find(({ person }) => person === me.id);
        if (mine === undefined || !scene.people.includes(me.id)) return refuse('not-found');
        if (confirmed === true && version !== line.version) return refuse('changed-since');
        const next: KitWearer = {
          ...mine,
          ...(confirmed === true && { confirmedAt: mine.confirmedAt ?? now, said: kitTerms(line) }),
          ...(confirmed === false && { confirmedAt: null, said: null }),
          ...(allergy !== undefined && {
            allergy: allergy.state,
            avoid: allergy.state === 'avoid' ? allergy.avoid : '',
          }),
        };
        const isSame =
          next.confirmedAt === mine.confirmedAt &&
          isSameYes(next, mine) &&
          next.allergy === mine.allergy &&
          next.avoid === mine.avoid;
        if (isSame) return UNCHANGED;
        const wearers = line.wearers.map((wearer) => (wearer === mine ? next : wearer));
        await putKitLine(tx, { ...line, wearers }, line);
        // what was said about skin is the person's own, so the line of the ledger says only that it was
        const event =
          confirmed === undefined ? 'kit-skin-answered' : confirmed ? 'kit-confirmed' : 'kit-unconfirmed';
        return done(event, [me.id], { kit: id, ...(confirmed === true && { version: line.version }) });
      });
    },

  'return-kit':
    ({ kit: id, returned }) =>
    (scope) =>
      withLine(scope, id, async (line) => {
        if ((line.returnedAt !== null) === returned) return UNCHANGED;
        await putKitLine(scope.tx, { ...line, returnedAt: returned ? scope.now : null }, line);
        return done(returned ? 'kit-returned' : 'kit-out-again', people(line), { kit: id });
      }),

  'retire-kit':
    ({ kit: id }) =>
    (scope) =>
      withLine(scope, id, async (line) => {
        await putKitLine(scope.tx, { ...line, retiredAt: scope.now }, line);
        return done('kit-retired', people(line), { kit: id });
      }),
};

interface Found {
  readonly scene: Scene;
  readonly everybody: readonly Person[];
}

/** Security: access is asked before existence; both have one answer. */
async function findScene({ tx, who }: Scope, id: string): Promise<Found | null> {
  const everybody = await readPeople(tx, who.productionId);
  const scene = await readScene(tx, id);
  return scene !== null && mayReachScene(who, scene, everybody) ? { scene, everybody } : null;
}

async function withLine<T>(
  scope: Scope,
  id: string,
  work: (line: KitLine, found: Found) => Promise<T | Refused>,
): Promise<T | Refused> {
  const line = await readKitLine(scope.tx, id);
  if (line === null || line.productionId !== scope.who.productionId || line.retiredAt !== null)
    return refuse('not-found');
  const found = await findScene(scope, line.sceneId);
  return found === null ? refuse('not-found') : work(line, found);
}

/** Who was on the line before may stay on it when they have left the scene: that is a finding, and no reason to refuse a change of place. */
function judgeWearers(
  { now }: Scope,
  line: KitLine,
  { scene, everybody }: Found,
  before: readonly string[],
): Refused | null {
  for (const id of people(line)) {
    const person = everybody.find((one) => one.id === id);
    const isThere = person !== undefined && scene.people.includes(id) && !hasEnded(person, now);
    if (!isThere && !before.includes(id)) return refuse('not-in-scene');
    // M1: whoever is not known to be an adult is a minor
    if ((person?.adult ?? null) === null && !isKitForMinors(line.item))
      return refuseForMinors('minor-in-scene', { rule: 'M2', scene: scene.id });
  }
  return line.single && line.wearers.length > 1 ? refuse('one-wearer') : null;
}

/** R8: who said yes is asked again where the line is more than that, or other. What the yes was to stays with them, to be told. */
function askAgain(before: KitLine, after: KitLine): KitLine {
  const [was, is] = [kitTerms(before), kitTerms(after)];
  if (isSameTerms(was, is)) return after;
  return {
    ...after,
    version: before.version + 1,
    fitted: needsNewFitting(was, is) ? null : after.fitted,
    wearers: after.wearers.map((wearer) => (asksAgain(was, is) ? { ...wearer, confirmedAt: null } : wearer)),
  };
}

function isSameYes(a: KitWearer, b: KitWearer): boolean {
  return a.said === b.said || (a.said !== null && b.said !== null && isSameTerms(a.said, b.said));
}

function askSkin(line: KitLine): KitLine {
  const wearers = line.wearers.map((wearer) =>
    wearer.allergy === 'not-asked' ? { ...wearer, allergy: 'asked' as const } : wearer,
  );
  return { ...line, wearers };
}

function newWearer(person: string): KitWearer {
  return { person, confirmedAt: null, said: null, allergy: 'not-asked', avoid: '' };
}

function people(line: KitLine): readonly string[] {
  return line.wearers.map(({ person }) => person);
}
