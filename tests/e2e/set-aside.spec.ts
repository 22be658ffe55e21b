/** A copy on a device that the server cannot take: nothing is thrown away, and nobody is left without a board. */
import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import * as Y from 'yjs';
import { putRecord } from '#shared/doc/write-records.ts';
import { makeCompany } from './kit/company.ts';
import { House } from './kit/house.ts';
import { findClipped, findSmallTargets } from './kit/measure.ts';
import { bringOn, cards } from './kit/on-board.ts';
import { Tablet } from './kit/tablet.ts';

test.setTimeout(90_000);

let house: House;
test.beforeEach(async () => {
  house = await House.open();
});
test.afterEach(async () => house.close());

test('[issue 3.6] a copy with a hole is set aside (4409): the board opens afresh, the copy is listed, read, saved as a file and removed', async ({
  browser,
}) => {
  const company = await makeCompany(house);
  const { sceneId, maraId } = company;
  const mara = await Tablet.open(browser);
  const { page } = mara;
  await mara.join(await company.linkFor(maraId));
  await mara.openScene('The harbour');
  await mara.button('Capture the first beat').click();
  await bringOn(mara, 'Sam', -80, 0);
  await mara.isSaved();
  // a tooltip's words are heard, not only seen
  await expect(mara.button('Undo')).toHaveAccessibleDescription('Undo place SO');
  await page.getByRole('link', { name: 'Back to the scenes' }).click();
  await expect(page.getByRole('heading', { name: 'Scenes', exact: true })).toBeVisible();

  await test.step('one row of the copy on this device is lost', async () => {
    await addRow(mara, `accord:${maraId}:board/${sceneId}`, updateWithHole());
  });

  await test.step('the server’s board opens, and a banner says where the copy is', async () => {
    await mara.openScene('The harbour');
    await expect(page.getByText(/could not take this device’s copy/)).toBeVisible();
    await expect(cards(mara)).toHaveCount(1);
    await expect(mara.twins.getByRole('button', { name: /Sam Okafor, standing/ })).toHaveCount(1);
    await page.screenshot({ path: 'artifacts/set-aside/banner.png' });
    // and it can be worked on
    await mara.button('Capture beat').click();
    await expect(cards(mara)).toHaveCount(2);
    await mara.isSaved();
    await page.getByRole('link', { name: 'Look at the copy' }).click();
  });

  await test.step('the copy reads in words', async () => {
    await expect(page.getByRole('heading', { name: 'Scene 12, The harbour' })).toBeVisible();
    await expect(page.getByRole('heading', { name: /^Beat 1/ })).toBeVisible();
    await expect(page.getByText(/m stage right.*standing, facing/)).toBeVisible();
    expect(await findClipped(page)).toEqual([]);
    expect(await findSmallTargets(page)).toEqual([]);
    await page.screenshot({ path: 'artifacts/set-aside/copy.png' });
  });

  await test.step('it is saved as a file whose name says nobody', async () => {
    const downloading = page.waitForEvent('download');
    await mara.button('Save as a file').click();
    const download = await downloading;
    expect(download.suggestedFilename()).toMatch(/^accord-scene-12-set-aside-[0-9-]+\.json$/);
    const file: unknown = JSON.parse(await readFile(await download.path(), 'utf8'));
    expect(file).toMatchObject({ what: 'board set aside', scene: sceneId });
    const { records } = file as { readonly records: { readonly beats: object } };
    expect(Object.keys(records.beats)).toHaveLength(1);
  });

  await test.step('Settings lists it until it is removed, in two presses', async () => {
    await page.getByRole('link', { name: 'Back to Settings' }).click();
    const row = page.getByRole('link', { name: /Look at the copy of Scene 12/ });
    await expect(row).toBeVisible();
    await page.screenshot({ path: 'artifacts/set-aside/settings.png', fullPage: true });
    await row.click();
    await mara.button('Remove from this device').click();
    await expect(page.getByRole('dialog', { name: 'Remove this copy from this device' })).toBeVisible();
    await mara.button('Remove it').click();
    await expect(page.getByRole('heading', { name: 'This device' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Copies set aside' })).toHaveCount(0);
    expect(await databases(mara)).toEqual([`accord:${maraId}:board/${sceneId}`]);
  });
  expect(mara.complaints).toEqual([]);
  await mara.close();
});

test('[issue 3.6] a copy that is too large to send (4413) stays until the person sets it aside and opens a fresh one', async ({
  browser,
}) => {
  const company = await makeCompany(house);
  const { sceneId, ids } = company;
  const sam = await Tablet.open(browser, { size: 'phone', theme: 'dark' });
  const { page } = sam;
  await sam.join(company.links.sam);
  await sam.openScene('The harbour');
  await sam.button('Capture the first beat').click();
  await sam.isSaved();
  await page.getByRole('link', { name: 'Back to the scenes' }).click();
  await expect(page.getByRole('heading', { name: 'Scenes', exact: true })).toBeVisible();
  await addRow(sam, `accord:${ids.sam}:board/${sceneId}`, hugeUpdate());

  await page.getByRole('article', { name: 'The harbour' }).getByRole('link').first().click();
  const afresh = sam.button('Set my copy aside and open a fresh one');
  await expect(afresh).toBeVisible();
  await expect(page.getByText('That change is too large to send. It is kept on this device.')).toBeVisible();
  await sam.saveStateIs('ended');
  expect(await findClipped(page)).toEqual([]);
  await page.screenshot({ path: 'artifacts/set-aside/too-large-phone.png' });
  await afresh.click();
  await sam.isSaved();
  await expect(afresh).toBeHidden();
  await page.screenshot({ path: 'artifacts/set-aside/banner-phone.png' });
  expect(await findSmallTargets(page)).toEqual([]);
  await page.getByRole('link', { name: 'Look at the copy' }).click();
  await expect(page.getByRole('heading', { name: /^Beat 2: Too large/ })).toBeVisible();
  expect(await findClipped(page)).toEqual([]);
  await page.screenshot({ path: 'artifacts/set-aside/copy-phone.png' });
  expect(sam.complaints).toEqual([]);
  await sam.close();
});

/** Well formed, and larger than any frame the server takes. */
function hugeUpdate(): Uint8Array {
  const doc = new Y.Doc();
  const beat = { order: 'a9', kind: 'plain', name: 'Too large', people: [], counts: 8 };
  putRecord(doc, 'board', 'beats', 'beat_large0', { ...beat, phrase: 'x'.repeat(4_300_000) });
  return Y.encodeStateAsUpdate(doc);
}

/** The second of two updates without the first: what a device is left with that lost a row. */
function updateWithHole(): Uint8Array {
  const updates: Uint8Array[] = [];
  const doc = new Y.Doc();
  doc.on('update', (update: Uint8Array) => updates.push(update));
  for (const key of ['beat_gap000', 'beat_gap001']) {
    putRecord(doc, 'board', 'beats', key, { order: 'a9', kind: 'plain', name: 'Gap', people: [], counts: 8 });
  }
  return updates[1]!;
}

async function addRow(tablet: Tablet, name: string, row: Uint8Array): Promise<void> {
  await tablet.page.evaluate(
    async ([database, base64]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(database);
        opening.onerror = () => reject(new Error('the copy could not be opened'));
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('updates', 'readwrite');
          transaction
            .objectStore('updates')
            .add(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    [name, Buffer.from(row).toString('base64')] as const,
  );
}

function databases(tablet: Tablet): Promise<readonly string[]> {
  return tablet.page.evaluate(async () =>
    (await indexedDB.databases()).flatMap(({ name }) => (name?.startsWith('accord:') ? [name] : [])),
  );
}
