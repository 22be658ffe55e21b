/** One person at one device: a browser context of its own, and what a hand does on the screens. */
import { expect, type Browser, type BrowserContext, type Locator, type Page } from '@playwright/test';
import type { Point } from '#shared/model/geometry.ts';

export const SIZES = {
  tablet: { width: 1180, height: 820 },
  portrait: { width: 820, height: 1180 },
  desktop: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
} as const;
export type Size = keyof typeof SIZES;

export interface TabletOptions {
  readonly size?: Size;
  readonly theme?: 'light' | 'dark';
  readonly reducedMotion?: boolean;
  /** 1 where nothing is said: pictures are small, and tests quick */
  readonly pixelRatio?: number;
}

export class Tablet {
  readonly page: Page;
  readonly context: BrowserContext;
  /** what the page's own code complained about: a test ends by asking for none */
  readonly complaints: string[] = [];

  private constructor(context: BrowserContext, page: Page) {
    this.context = context;
    this.page = page;
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      // a network that was cut on purpose is reported by the browser itself
      if (message.type() === 'error' && !/net::ERR|WebSocket|Failed to load resource/.test(message.text()))
        this.complaints.push(message.text());
    });
  }

  static async open(browser: Browser, options: TabletOptions = {}): Promise<Tablet> {
    const { size = 'tablet', theme = 'light', reducedMotion = true, pixelRatio = 1 } = options;
    const context = await browser.newContext({
      viewport: SIZES[size],
      hasTouch: size !== 'desktop',
      isMobile: size === 'phone',
      deviceScaleFactor: pixelRatio,
      colorScheme: theme,
      reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
    });
    return new Tablet(context, await context.newPage());
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** Uses a link that somebody was given. `first` is the heading that is met. */
  async join(link: string, first = 'Scenes'): Promise<void> {
    const { page } = this;
    await page.goto(link);
    await this.button('That’s me').click();
    // a code for somebody who has been here opens at once
    const way = page.getByRole('radio', { name: /lets me in/ });
    await expect(way.or(page.getByText('This code opens your boards'))).toBeVisible();
    if (await way.isVisible()) await way.check();
    await this.button('Come in').click();
    await expect(page.getByRole('heading', { name: first, exact: true })).toBeVisible();
  }

  async openScene(title: string): Promise<void> {
    await this.page.getByRole('article', { name: title }).getByRole('link').first().click();
    await expect(this.page.getByRole('region', { name: 'Floor plan' })).toBeVisible();
    await this.isSaved();
  }

  /** Waits until the page says that the server has stored everything. */
  async isSaved(): Promise<void> {
    await expect(this.page.locator('[data-save]')).toHaveAttribute('data-save', 'saved');
  }

  async saveStateIs(kind: string): Promise<void> {
    await expect(this.page.locator('[data-save]')).toHaveAttribute('data-save', kind);
  }

  get strip(): Locator {
    return this.page.getByRole('region', { name: 'Beats' });
  }

  get inspector(): Locator {
    return this.page.getByRole('region', { name: /^Beat and its people/ });
  }

  /** The objects on the plan, as a screen reader lists them. */
  get twins(): Locator {
    return this.page.getByRole('region', { name: 'Objects on the plan' });
  }

  get plan(): Locator {
    return this.page.getByRole('region', { name: 'Floor plan' });
  }

  async tab(name: 'People' | 'Contacts' | 'Set' | 'Wishes'): Promise<void> {
    await this.inspector.getByRole('tab', { name }).click();
  }

  /** The middle of the plan, plus some pixels. */
  async onPlan(right = 0, down = 0): Promise<Point> {
    const box = await this.plan.boundingBox();
    if (box === null) throw new Error('there is no plan');
    return { x: box.x + box.width / 2 + right, y: box.y + box.height / 2 + down };
  }

  /** Presses, moves in steps, lets go. */
  async drag(from: Point, to: Point): Promise<void> {
    const { mouse } = this.page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
    await mouse.move(to.x, to.y, { steps: 4 });
    await mouse.up();
  }

  async close(): Promise<void> {
    await this.context.close();
  }
}
