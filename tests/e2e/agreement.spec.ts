/** The performer's side: three equal answers, a withdrawal of one press, changes in words, and what waits for a network. */
import { expect, test, type Browser, type Locator, type Page } from '@playwright/test';
import { BEAT, ConsentRoom, OTHER_BEAT } from './kit/consent-room.ts';
import { isSound } from './kit/look.ts';
import { SIZES, Tablet, type Size, type TabletOptions } from './kit/tablet.ts';
import { Wire } from './kit/wire.ts';
import { joinWithPassphrase, PASSPHRASE } from './kit/with-passphrase.ts';

test.setTimeout(120_000);

let room: ConsentRoom;
test.beforeEach(async () => {
  room = await ConsentRoom.open();
});
const tablets: Tablet[] = [];
test.afterEach(async () => {
  for (const tablet of tablets.splice(0)) await tablet.close();
  await room.close();
});

async function take(browser: Browser, options?: TabletOptions): Promise<Tablet> {
  const tablet = await Tablet.open(browser, options);
  tablets.push(tablet);
  return tablet;
}

const ANSWERS = ['Agree', 'Not this version', 'Talk first'] as const;

const answers = (page: Page, beat = 'Turn to the window'): Locator =>
  page.getByRole('group', { name: `Your answer: ${beat}` });

/** At the beat's own page; the session came with the join. */
async function openBeat({ page }: Tablet, beat = BEAT): Promise<void> {
  await page.goto(new URL(`/mine/scene/${room.company.sceneId}/${beat}`, page.url()).href);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

async function asSam(browser: Browser, size: Size = 'tablet'): Promise<Tablet> {
  const sam = await take(browser, { size });
  await sam.join(room.company.links.sam);
  return sam;
}

/** On a second device, with the passphrase that was chosen on the first. */
async function signIn({ page }: Tablet, person: string): Promise<void> {
  await page.goto(room.house.url);
  await page.evaluate(
    async (input) => {
      await fetch('/api/sign-in', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(input),
      });
    },
    { person, passphrase: PASSPHRASE },
  );
}

/** What makes one button look other than another. */
function looks(button: Locator): Promise<Readonly<Record<string, string | number>>> {
  return button.evaluate((element) => {
    const { width, height } = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    const { color, backgroundColor, borderColor, borderWidth, borderStyle, fontSize, fontWeight } = style;
    const { opacity, boxShadow, textTransform, outlineStyle } = style;
    return {
      width: Math.round(width),
      height: Math.round(height),
      color,
      backgroundColor,
      borderColor,
      borderWidth,
      borderStyle,
      fontSize,
      fontWeight,
      opacity,
      boxShadow,
      textTransform,
      outlineStyle,
    };
  });
}

async function areEqual(page: Page): Promise<void> {
  const group = answers(page);
  await expect(group.getByRole('button')).toHaveText([...ANSWERS]);
  const [first, ...others] = await Promise.all(
    ANSWERS.map((name) => looks(group.getByRole('button', { name, exact: true }))),
  );
  for (const other of others) expect(other).toEqual(first);
  expect(await group.evaluate((element) => element.contains(document.activeElement))).toBe(false);
  for (const name of ANSWERS) {
    const button = group.getByRole('button', { name, exact: true });
    expect(await button.getAttribute('aria-pressed')).toBe(null);
    expect(await button.getAttribute('autofocus')).toBe(null);
  }
  // one column or one row: none stands apart from the others
  const tops = await group
    .getByRole('button')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
  expect([1, 3]).toContain(new Set(tops).size);
}

test('[B6 25] the three answers are equal in box and in style, and none has the focus, at every size and in both themes, offline too', async ({
  browser,
}) => {
  await room.offer();
  const wire = await Wire.to(room.house.port);
  const sam = await take(browser);
  await sam.join(room.company.links.sam.replace(room.house.url, wire.url));
  await openBeat(sam);
  const { page } = sam;
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    for (const size of Object.keys(SIZES) as Size[]) {
      await page.setViewportSize(SIZES[size]);
      await expect(answers(page)).toBeVisible();
      await areEqual(page);
      await isSound(page);
    }
  }
  wire.cut();
  await expect(page.getByText('A yes needs the network')).toBeVisible();
  await areEqual(page);
  const agree = answers(page).getByRole('button', { name: 'Agree', exact: true });
  await expect(agree).toHaveAttribute('aria-disabled', 'true');
  await expect(agree).toHaveAccessibleDescription(/A yes needs the network/);
  await agree.click({ force: true });
  await isSound(page);
  wire.mend();
  await expect(agree).not.toHaveAttribute('aria-disabled', 'true');
  // pressed without a network, it was not kept for later
  await expect(page.getByText(/^Agreed/)).toHaveCount(0);
  await wire.close();
  expect(sam.complaints).toEqual([]);
});

test('[B6 26] [R12] withdrawing is one press, as agreeing is: no reason, no plea, and a keyboard is enough', async ({
  browser,
}) => {
  await room.offer();
  const sam = await asSam(browser, 'phone');
  const { page } = sam;
  await openBeat(sam);
  await answers(page).getByRole('button', { name: 'Agree', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Agreed to version 1 at \d\d:\d\d/)).toBeVisible();
  // what was pressed is gone, and whoever pressed it is not lost
  await expect(page.locator(':focus')).toContainText('Agreed to version 1');
  await room.stands(room.company.ids.sam, 'agreed');
  await isSound(page);
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveText('Withdraw');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^You withdrew/)).toBeVisible();
  await room.stands(room.company.ids.sam, 'withdrawn');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('textbox')).toHaveCount(0);
  await expect(page.locator('main')).not.toContainText(/\bsure\b|why\?|reason|please/i);
  await isSound(page);
  expect(sam.complaints).toEqual([]);
});

test('[B6 27] [R8] [R9] a material change asks again with the difference in words, a move does not, and the same again is the same agreement', async ({
  browser,
}) => {
  await room.offer();
  const sam = await asSam(browser);
  const { page } = sam;
  await openBeat(sam);
  await answers(page).getByRole('button', { name: 'Agree', exact: true }).click();
  await expect(page.getByText(/^Agreed to version 1/)).toBeVisible();
  room.move(2);
  room.change({ counts: 4 });
  await expect(page.getByRole('heading', { name: 'Changed since you agreed' })).toBeVisible();
  await expect(page.getByText('Your palm on Ari’s left hand: stays 4 counts (was 2).')).toBeVisible();
  await expect(page.getByText('Everything else is the same.')).toBeVisible();
  await expect(answers(page).getByRole('button', { name: 'Agree', exact: true })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await isSound(page);
  room.change({ counts: 2 });
  await expect(page.getByText(/^Agreed to version 1/)).toBeVisible();
  room.change({ counts: 6 });
  await room.offer();
  await expect(page.getByText('Version 2')).toBeVisible();
  await expect(page.getByText('stays 6 counts (was 2)')).toBeVisible();
  await answers(page).getByRole('button', { name: 'Agree', exact: true }).click();
  await expect(page.getByText(/^Agreed to version 2/)).toBeVisible();
  await room.stands(room.company.ids.sam, 'agreed');
  expect(sam.complaints).toEqual([]);
});

test('[R9] [R11] a yes to what was changed on its way is not taken: the difference is said, and it is asked again', async ({
  browser,
}) => {
  await room.offer();
  const sam = await asSam(browser);
  const { page } = sam;
  await openBeat(sam);
  // on its way, the beat becomes another
  await page.route('**/api/answer-offer*', async (route) => {
    room.change({ level: 'bone' });
    await room.stands(room.company.ids.sam, 'changed');
    await route.continue();
  });
  await answers(page).getByRole('button', { name: 'Agree', exact: true }).click();
  const said = page.getByRole('alert');
  await expect(said).toContainText('This beat has changed since you looked. Look again, then answer.');
  await expect(said).toContainText('bone level, firm (was skin level, light)');
  await expect(answers(page).getByRole('button')).toHaveText([...ANSWERS]);
  await room.stands(room.company.ids.sam, 'changed');
  await isSound(page);
  expect(sam.complaints).toEqual([]);
});

test('[R14] what changes of one’s double alone is told before the press, in words', async ({ browser }) => {
  const { mara, sceneId: scene, ids } = room.company;
  const doubled = { original: ids.sam, double: ids.ari };
  expect(await mara.run('set-double', { scene, ...doubled })).toMatchObject({ ok: true });
  await room.offer(BEAT, [doubled]);
  const sam = await asSam(browser);
  await openBeat(sam);
  const agree = answers(sam.page).getByRole('button', { name: 'Agree', exact: true });
  await expect(agree).toBeEnabled();
  const added = await mara.run('add-kit', { scene, item: 'knee-pads', wearers: [ids.ari], beats: [BEAT] });
  if (!added.ok) throw new Error(added.reason);
  await expect(sam.page.getByText(/This is not the version that was offered/)).toBeVisible();
  await expect(
    sam.page
      .getByRole('listitem')
      .filter({ hasText: /knee pads/i })
      .first(),
  ).toBeVisible();
  await expect(agree).toBeDisabled();
  // the same again is the same version
  await mara.run('retire-kit', { kit: added.result.kit });
  await expect(agree).toBeEnabled();
  expect(sam.complaints).toEqual([]);
});

test('[B6 28] [R19] a director reads ready or not ready, and not one word more, whatever was answered', async ({
  browser,
}) => {
  const jo = await take(browser);
  await jo.join(room.company.links.jo);
  await jo.openScene('The harbour');
  const said = jo.inspector.getByRole('region', { name: 'Agreement' });
  await expect(said).toHaveText('Not readyWith Mara Lind (the IC)');
  await room.offer();
  const sam = await asSam(browser);
  await openBeat(sam);
  await answers(sam.page).getByRole('button', { name: 'Talk first', exact: true }).click();
  await room.stands(room.company.ids.sam, 'talk');
  await expect(said).toHaveText('Not readyWith Mara Lind (the IC)');
  await sam.page.getByRole('button', { name: 'Change', exact: true }).click();
  await answers(sam.page).getByRole('button', { name: 'Agree', exact: true }).click();
  await room.stands(room.company.ids.sam, 'agreed');
  const ari = await take(browser);
  await ari.join(room.company.links.ari);
  await openBeat(ari);
  await answers(ari.page).getByRole('button', { name: 'Agree', exact: true }).click();
  await room.stands(room.company.ids.ari, 'agreed');
  await expect(said).toHaveText('Not readyWith Mara Lind (the IC)');
  expect(await room.callReady()).toBe(true);
  await expect(said).toHaveText('Ready');
  await expect(jo.strip.locator('[data-beat]').first()).toContainText('Ready');
  await isSound(jo.page);
  await jo.page.goto(room.house.url);
  await expect(jo.page.getByRole('article', { name: 'The harbour' })).toContainText('1 ready');
  await isSound(jo.page);
  await jo.openScene('The harbour');
  // a withdrawal moves nothing that a director can see: only the IC's call does, or the board
  await ari.page.getByRole('button', { name: 'Withdraw', exact: true }).click();
  await room.stands(room.company.ids.ari, 'withdrawn');
  await expect(said).toHaveText('Ready');
  room.change({ counts: 5 });
  await expect(said).toHaveText('Asked againThis beat will be asked again.');
  await jo.page.goto(`${room.house.url}/mine/scene/${room.company.sceneId}`);
  await expect(jo.page.getByText('You are not in any beat of this scene yet.')).toBeVisible();
  expect([...jo.complaints, ...sam.complaints, ...ari.complaints]).toEqual([]);
});

test('[B6 30] [R12] a withdrawal without a network says that it is not sent, outlives the page, and is sent when it is back', async ({
  browser,
}) => {
  await room.offer();
  const wire = await Wire.to(room.house.port);
  const sam = await take(browser);
  await sam.join(room.company.links.sam.replace(room.house.url, wire.url));
  const { page } = sam;
  await openBeat(sam);
  await answers(page).getByRole('button', { name: 'Agree', exact: true }).click();
  await expect(page.getByText(/^Agreed to version 1/)).toBeVisible();
  wire.cut();
  await expect(page.getByText(/No connection|Connecting/)).toBeVisible();
  await page.getByRole('button', { name: 'Withdraw', exact: true }).click();
  await expect(page.getByText(/^You withdrew/)).toBeVisible();
  await expect(page.getByText(/Kept on this tablet\. Mara Lind has not been told yet/)).toBeVisible();
  await isSound(page);
  await page.getByRole('link', { name: 'Scenes' }).click();
  await expect(page.getByRole('region', { name: 'For you' })).toContainText('1 not sent.');
  await room.stands(room.company.ids.sam, 'agreed');
  await page.close();

  wire.mend();
  const again = await sam.context.newPage();
  await again.goto(wire.url);
  await room.stands(room.company.ids.sam, 'withdrawn');
  await expect(again.getByRole('region', { name: 'For you' })).not.toContainText('not sent');
  await again.goto(`${wire.url}/mine/scene/${room.company.sceneId}/${BEAT}`);
  await expect(again.getByText(/^You withdrew at/)).toBeVisible();
  await again.close();
  await wire.close();
  expect(sam.complaints).toEqual([]);
});

test('[B6 39] signing out with something unsent names how much it is', async ({ browser }) => {
  await room.offer();
  const wire = await Wire.to(room.house.port);
  const sam = await take(browser);
  await sam.join(room.company.links.sam.replace(room.house.url, wire.url));
  const { page } = sam;
  await openBeat(sam);
  await page.getByRole('link', { name: 'Settings' }).click();
  // the page is fetched when it is opened first, and there will be no network
  await expect(page.getByRole('button', { name: 'Sign out here' })).toBeVisible();
  await page.goBack();
  await expect(answers(page)).toBeVisible();
  wire.cut();
  await answers(page).getByRole('button', { name: 'Not this version' }).click();
  await expect(page.getByText('Not sent yet')).toBeVisible();
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Sign out here' }).click();
  await expect(page.getByRole('dialog')).toContainText('1 not sent:');
  wire.mend();
  await room.stands(room.company.ids.sam, 'not-this');
  await expect(page.getByRole('dialog')).not.toContainText('not sent');
  await wire.close();
});

for (const order of ['agree first', 'withdraw first'] as const) {
  test(`[B6 29] of two devices, one that agrees and one that withdraws end as withdrawn: ${order}`, async ({
    browser,
  }) => {
    await room.offer();
    const one = await take(browser);
    await joinWithPassphrase(one, room.company.links.sam);
    const other = await take(browser, { size: 'phone' });
    await signIn(other, room.company.ids.sam);
    await openBeat(one);
    await openBeat(other);
    const agree = answers(one.page).getByRole('button', { name: 'Agree', exact: true });
    if (order === 'agree first') {
      await agree.click();
      await other.page.getByRole('button', { name: 'Withdraw', exact: true }).click();
    } else {
      // the yes is pressed before its screen can know, and arrives after
      await one.page.route('**/api/answer-offer*', async (route) => {
        const { mara, sceneId } = room.company;
        expect(mara.cookie).not.toBe(null);
        await other.page.evaluate(
          async ([scene, beat, key]) => {
            await fetch('/api/withdraw', {
              method: 'POST',
              headers: { 'content-type': 'application/json', 'idempotency-key': key! },
              body: JSON.stringify({ scene, beat }),
            });
          },
          [sceneId, BEAT, crypto.randomUUID()],
        );
        await route.continue();
      });
      await agree.click();
    }
    await room.stands(room.company.ids.sam, 'withdrawn');
    for (const { page } of [one, other]) await expect(page.getByText(/^You withdrew at/)).toBeVisible();
    expect([...one.complaints, ...other.complaints]).toEqual([]);
  });
}

test('[R12] a session that somebody let in cannot answer, and can withdraw with one press', async ({
  browser,
}) => {
  await room.offer();
  const own = await asSam(browser);
  await openBeat(own);
  await answers(own.page).getByRole('button', { name: 'Agree', exact: true }).click();
  await room.stands(room.company.ids.sam, 'agreed');
  const letIn = await take(browser);
  await letIn.join(await room.company.linkFor(room.company.ids.sam));
  await openBeat(letIn);
  await expect(letIn.page.getByRole('button', { name: 'Agree', exact: true })).toHaveCount(0);
  await isSound(letIn.page);
  await letIn.page.getByRole('button', { name: 'Withdraw', exact: true }).click();
  await expect(letIn.page.getByText(/^You withdrew/)).toBeVisible();
  await room.stands(room.company.ids.sam, 'withdrawn');
});

test('[R10] answers are gathered one press for each beat; nothing moves under the hand, and there is no press for all', async ({
  browser,
}) => {
  await room.offer(BEAT);
  await room.offer(OTHER_BEAT);
  const sam = await asSam(browser, 'portrait');
  const { page } = sam;
  const forYou = page.getByRole('region', { name: 'For you' });
  await expect(forYou).toContainText('Scene 12: 2 beats to look at');
  await expect(forYou).toContainText('Nothing is urgent. Look when you like.');
  await isSound(page);
  await forYou.getByRole('link', { name: /^Look/ }).click();
  await expect(page.getByRole('group')).toHaveCount(2);
  await expect(page.getByRole('button', { name: /all/i })).toHaveCount(0);
  await isSound(page);
  await answers(page).getByRole('button', { name: 'Agree', exact: true }).click();
  await room.stands(room.company.ids.sam, 'agreed', BEAT);
  await expect(page.getByText(/^Agreed to version 1/)).toHaveCount(1);
  await answers(page, 'By the crane').getByRole('button', { name: 'Not this version' }).click();
  await room.stands(room.company.ids.sam, 'not-this', OTHER_BEAT);
  await expect(page.getByRole('article')).toHaveCount(2);
  await page.getByRole('link', { name: 'Scenes' }).click();
  await expect(forYou).toContainText('Nothing is asked of you just now.');
  expect(sam.complaints).toEqual([]);
});

test('[R4] [R19] a beat that meets what one keeps closed says so on one’s own screen, and nobody is told', async ({
  browser,
}) => {
  await room.offer();
  const sam = await asSam(browser);
  const { page } = sam;
  await page.getByRole('link', { name: 'My map' }).click();
  await page.getByRole('radio', { name: 'Me touching' }).check();
  await page.locator('button[data-zone="hand-l"]').click();
  await page.getByRole('radio', { name: 'Closed', exact: true }).check();
  await sam.isSaved();
  const bodies: string[] = [];
  page.on('request', (request) => bodies.push(request.postData() ?? ''));
  await page.getByRole('link', { name: 'Scenes' }).click();
  await page.getByRole('link', { name: /^Look:/ }).click();
  await expect(page.getByText('Your own map, on this screen only')).toBeVisible();
  await expect(
    page.getByText('This meets a part you keep closed: the left hand (you touching).'),
  ).toBeVisible();
  await isSound(page);
  // it decides nothing: the three answers stand as they do for everybody
  await areEqual(page);
  await answers(page).getByRole('button', { name: 'Agree', exact: true }).click();
  await room.stands(room.company.ids.sam, 'agreed');
  expect(bodies.filter((body) => /fence|hand-l/.test(body))).toEqual([]);
  expect(JSON.stringify(room.live.received.filter(({ kind }) => kind === 'consent'))).not.toMatch(
    /fence|hand-l/,
  );
  await expect(page.getByText(/^Agreed to version 1/)).toBeVisible();
  expect(sam.complaints).toEqual([]);
});

test('my track and everything about me: complete, at every size, and only for oneself', async ({
  browser,
}) => {
  await room.offer();
  const sam = await asSam(browser);
  const { page } = sam;
  await page.getByRole('link', { name: 'My track' }).click();
  const rows = page.getByRole('row');
  await expect(rows).toHaveCount(3);
  await expect(rows.nth(1)).toContainText(
    '1. Turn to the window8Your palm rests on Ari’s left hand.Ari–To look at',
  );
  for (const size of Object.keys(SIZES) as Size[]) {
    await page.setViewportSize(SIZES[size]);
    await isSound(page);
  }
  await page.goto(`${room.house.url}/mine/archive`);
  await expect(page.getByText(/You were asked about a beat, scene 12/)).toBeVisible();
  for (const size of Object.keys(SIZES) as Size[]) {
    await page.setViewportSize(SIZES[size]);
    await isSound(page);
  }
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as a file' }).click(),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
  const archive: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
  expect(archive).toMatchObject({
    person: { id: room.company.ids.sam },
    offers: [{ number: 1, beatId: BEAT }],
    answers: [],
  });
  expect(sam.complaints).toEqual([]);
});
