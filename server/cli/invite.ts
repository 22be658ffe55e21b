/** One person, one single-use link, made from the command line of the machine. */
import * as v from 'valibot';
import { neutralContact } from '#shared/access/projections.ts';
import { hasEnded, type Person } from '#shared/model/production.ts';
import { isJobTitle } from '#shared/model/roles.ts';
import { Stop } from '../errors.ts';
import type { Planes } from '../compose/planes.ts';
import { joinLink, whenEnds } from './links.ts';

export const inviteWish = v.variant('kind', [
  v.strictObject({
    kind: v.literal('new'),
    name: v.string(),
    job: v.string(),
    /** numbers as printed in the script */
    scenes: v.array(v.string()),
  }),
  v.strictObject({ kind: v.literal('again'), name: v.string() }),
]);
export type InviteWish = v.InferOutput<typeof inviteWish>;

/** A code for somebody who is there already lives this long, in milliseconds. */
const AGAIN_MS = 24 * 60 * 60 * 1000;

export async function invite(planes: Planes, origin: string, wish: InviteWish): Promise<readonly string[]> {
  const { records } = planes;
  const [production, ...others] = await records.productions();
  if (production === undefined)
    throw new Stop('There is no production yet: open the link that `npm start` prints first.');
  if (others.length > 0)
    throw new Stop('This store holds several productions: invite from the page instead.');
  const people = await records.people(production.id);
  return wish.kind === 'again'
    ? inviteAgain(planes, origin, people, wish.name)
    : inviteNew(planes, origin, people, wish, production.id);
}

async function inviteAgain(
  { records }: Planes,
  origin: string,
  people: readonly Person[],
  name: string,
): Promise<readonly string[]> {
  const found = people.filter((person) => person.endedAt === null && isSameName(person.name, name));
  if (found.length !== 1)
    throw new Stop(
      found.length === 0
        ? 'There is nobody of that name in the production: write it as it stands in the people list.'
        : 'There are several people of that name: use "A new link" in the people list on the page.',
    );
  const made = await records.makeSignInCode(found[0]!.id, AGAIN_MS);
  if (made === null) throw new Stop('This person’s access has ended meanwhile.');
  return [`A new link for ${found[0]!.name}, ${whenEnds(made.endsAt)}:`, joinLink(origin, made.code)];
}

async function inviteNew(
  { records, clock }: Planes,
  origin: string,
  people: readonly Person[],
  wish: Extract<InviteWish, { kind: 'new' }>,
  productionId: string,
): Promise<readonly string[]> {
  if (people.some((person) => person.endedAt === null && isSameName(person.name, wish.name)))
    throw new Stop('Somebody of that name is in the production already: for a new link use --again.');
  const now = clock.now();
  const keeper = neutralContact(people, now) ?? people.find((one) => one.admin && !hasEnded(one, now));
  if (keeper === undefined)
    throw new Stop('Nobody in the production may invite: it needs an intimacy coordinator or an admin.');
  const scenes = await records.scenes(productionId);
  const ids = wish.scenes.map((number) => {
    const scene = scenes.find((one) => one.number === number);
    if (scene === undefined)
      throw new Stop(
        `There is no scene ${number}; there are: ${scenes.map((one) => one.number).join(', ')}.`,
      );
    return scene.id;
  });
  const outcome = await records.runAs(keeper.id, 'invite', {
    name: wish.name,
    job: wish.job,
    ...(ids.length > 0 && { scenes: ids }),
  });
  if (!outcome.ok) throw new Stop(`The invite was refused (${outcome.reason}); nothing was changed.`);
  const note = isJobTitle(wish.job)
    ? []
    : [`“${wish.job}” is no job title with rights of its own, so this person gets those of crew.`];
  return [
    ...note,
    `A link for ${wish.name}, ${whenEnds(outcome.result.endsAt)}:`,
    joinLink(origin, outcome.result.code),
  ];
}

function isSameName(a: string, b: string): boolean {
  return a.trim().toLocaleLowerCase() === b.trim().toLocaleLowerCase();
}
