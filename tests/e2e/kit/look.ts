/** What is asked of every screen: kept as pictures in both themes, measured, and scanned for accessibility. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { findClipped, findSmallTargets } from './measure.ts';

/**
 * Looks at the page as it stands, in the light theme and in the dark one, and leaves it light.
 * The pictures lie in `artifacts/<folder>-<theme>/<name>.png`; the sentences that come back are what is wrong.
 */
export async function lookAt(page: Page, folder: string, name: string): Promise<string[]> {
  const findings: string[] = [];
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
    await page.screenshot({ path: `artifacts/${folder}-${colorScheme}/${name}.png` });
    const { violations } = await new AxeBuilder({ page }).analyze();
    findings.push(
      ...violations.map(
        ({ id, nodes }) => `${colorScheme}, ${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
      ),
    );
  }
  // no theme moves anything
  findings.push(...(await findClipped(page)), ...(await findSmallTargets(page)));
  return findings.map((finding) => `${name}: ${finding}`);
}

/** The scan finds nothing, and everything is in reach. */
export async function isSound(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  await isInReach(page);
}

/** Nothing is cut off, and a finger hits everything. */
export async function isInReach(page: Page): Promise<void> {
  expect(await findClipped(page)).toEqual([]);
  expect(await findSmallTargets(page)).toEqual([]);
}
