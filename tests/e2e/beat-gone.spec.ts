/** A beat is taken off the board by one person while another works in it: a sentence, nothing lost, and undo brings back all it held. */
import { expect, test, type Browser } from '@playwright/test';
import { firstKeys } from '#shared/doc/order-keys.ts';
import { putRecord, transact } from '#shared/doc/write-records.ts';
import { BoardPeer } from '../kit/server-board-peer.ts';
import { contact } from '../kit/sync-records.ts';
import { makeCompany, type Company } from './kit/company.ts';
import { House } from './kit/house.ts';
import { bringOn, cards, openBeat, twin } from './kit/on-board.ts';
import { Tablet } from './kit/tablet.ts';

let house: House;
let company: Company;
let peer: BoardPeer;

const BEAT = { kind: 'plain', phrase: '', cueIn: '', cueOut: '', counts: 8, tempo: 120 } as const;
const PLACE = { facing: 0, height: 'standing', moves: [], onStage: true } as const;
const beatId = (at: number): string => `beat_${String(at).padStart(6, '0')}`;
const GONE = beatId(1);

test.beforeEach(async () => {
  house = await House.open();
  company = await makeCompany(house);
  peer = await BoardPeer.open(house.url, company.mara.cookie, company.sceneId);
  const { sam, ari } = company.ids;
  transact(peer.doc, null, () => {
    firstKeys(3).forEach((order, at) => {
      putRecord(peer.doc, 'board', 'beats', beatId(at), {
        ...BEAT,
        name: `Beat of ${at}`,
        order,
        people: [sam, ari],
      });
      const bent = at === 1 ? [{ x: 0, y: -1 }] : [];
      putRecord(peer.doc, 'board', 'places', `${beatId(at)}:${sam}`, {
        ...PLACE,
        x: at - 1,
        y: 0,
        path: bent,
      });
      putRecord(peer.doc, 'board', 'places', `${beatId(at)}:${ari}`, {
        ...PLACE,
        x: 2,
        y: at,
        path: [],
        onStage: at !== 1,
      });
    });
    putRecord(peer.doc, 'board', 'contacts', 'cont_aaaaaa', {
      ...contact,
      beatId: GONE,
      giver: sam,
      receiver: ari,
    });
    putRecord(peer.doc, 'board', 'exposure', `${GONE}:${sam}`, {
      onSet: ['arm-l'],
      inView: [],
      mode: 'garment',
    });
  });
});
test.afterEach(async () => {
  peer.close();
  await house.close();
});

async function open(browser: Browser, link: string): Promise<Tablet> {
  const tablet = await Tablet.open(browser);
  await tablet.join(link);
  await tablet.openScene('The harbour');
  await openBeat(tablet, 2);
  return tablet;
}

/** Everything on the board that is of the beat, as the server has it. */
function held(): unknown {
  const roots = ['beats', 'places', 'contacts', 'exposure', 'intents'].map((root) =>
    Object.entries(peer.doc.getMap(root).toJSON()).filter(([key, value]) =>
      [key, (value as { beatId?: string }).beatId ?? ''].some((text) => text.includes(GONE)),
    ),
  );
  return Object.fromEntries(roots.flat());
}

async function removeBeat(jo: Tablet): Promise<void> {
  await jo.strip.getByRole('button', { name: 'Actions of Beat of 1' }).click();
  await jo.page.getByRole('menuitem', { name: 'Remove beat' }).click();
  await expect(cards(jo)).toHaveCount(2);
}

const SAID = /^The beat you had open was removed by somebody else\./;

test('[issue 6 Bad input] a contact that is being written outlives its beat; undo brings back places, ways, contacts and exposure', async ({
  browser,
}) => {
  const mara = await open(browser, await company.linkFor(company.maraId));
  const jo = await open(browser, company.links.jo);
  const before = held();
  await mara.tab('Contacts');
  await mara.inspector.getByRole('button', { name: 'Add contact' }).click();
  const form = mara.page.getByRole('dialog', { name: 'New contact' });
  await form.getByLabel('With', { exact: true }).selectOption('forearm');

  await removeBeat(jo);
  await expect(mara.page.getByText(SAID).first()).toBeVisible();
  await expect(form).toBeHidden();
  await expect(cards(mara)).toHaveCount(2);
  await expect(mara.page.getByText(/^Beat 1 of 2/).first()).toBeVisible();

  await jo.page.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await expect(cards(mara)).toHaveCount(3);
  await expect.poll(held).toEqual(before);
  await openBeat(mara, 2);
  await expect(twin(mara, 'Sam Okafor')).toHaveCount(1);
  await expect(mara.inspector.getByText(/Sam’s .* rests on Ari’s left hand/).first()).toBeVisible();
  await mara.inspector.getByRole('button', { name: 'Add contact' }).click();
  await expect(form.getByLabel('With', { exact: true })).toHaveValue('forearm');
  // kept and discarded, nothing is begun any more
  await form.getByRole('button', { name: 'Discard' }).click();
  await mara.inspector.getByRole('button', { name: 'Add contact' }).click();
  await expect(form.getByLabel('With', { exact: true })).not.toHaveValue('forearm');
  expect([...mara.complaints, ...jo.complaints]).toEqual([]);
});

test('[issue 6 Bad input] words that are being typed and a person in the hand: what was typed goes with the beat and comes back with it', async ({
  browser,
}) => {
  const wei = await open(browser, company.links.wei);
  const sam = await open(browser, company.links.sam);
  const jo = await open(browser, company.links.jo);
  const field = (tablet: Tablet) => tablet.inspector.getByRole('textbox', { name: 'Cue in' });
  const beats = (): Record<string, { cueIn: string; name: string; retired?: boolean }> =>
    peer.doc.getMap('beats').toJSON() as never;

  await wei.inspector.getByRole('button', { name: 'Details', exact: true }).click();
  await field(wei).fill('The kettle');
  await cards(sam).nth(1).focus();
  await sam.page.keyboard.press('F2');
  await sam.strip.getByRole('textbox').fill('At the window');
  await removeBeat(jo);
  for (const tablet of [wei, sam]) await expect(tablet.page.getByText(SAID).first()).toBeVisible();
  await expect
    .poll(() => beats()[GONE])
    .toMatchObject({ cueIn: 'The kettle', name: 'At the window', retired: true });
  for (const other of [beatId(0), beatId(2)]) expect(beats()[other]).toMatchObject({ cueIn: '' });

  await jo.page.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await expect(cards(jo)).toHaveCount(3);
  await expect(jo.strip.getByText('At the window').first()).toBeVisible();

  // a hand that holds somebody of it
  await openBeat(sam, 2);
  await openBeat(jo, 2);
  await bringOn(sam, 'Ari', 0, 0);
  await sam.isSaved();
  const places = JSON.stringify(peer.doc.getMap('places').toJSON());
  const box = (await sam.plan.boundingBox())!;
  const { mouse } = sam.page;
  await mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await mouse.down();
  await mouse.move(box.x + box.width / 2 + 60, box.y + box.height / 2 + 30, { steps: 3 });
  const drags = (): unknown[] =>
    [...peer.provider.awareness.getStates().values()].map((state) => (state as { drag?: unknown }).drag);
  await expect.poll(drags).toContainEqual(expect.objectContaining({ kind: 'person', id: company.ids.ari }));
  await jo.strip.getByRole('button', { name: 'Actions of At the window' }).click();
  await jo.page.getByRole('menuitem', { name: 'Remove beat' }).click();
  await expect(cards(sam)).toHaveCount(2);
  await expect.poll(drags).not.toContainEqual(expect.anything());
  await mouse.up();
  await sam.isSaved();
  expect(JSON.stringify(peer.doc.getMap('places').toJSON())).toBe(places);
  expect([...wei.complaints, ...sam.complaints, ...jo.complaints]).toEqual([]);
});
