/** What a person does with the fixture app: taps words, drags, and what a test then looks at. */
import type { Page } from 'playwright-core';

/** A place on the screen, CSS px. */
export interface Place {
  x: number;
  y: number;
}

/** One open page of the fixture app. */
export class FixtureDriver {
  constructor(readonly page: Page) {}

  /** One field of the top page's data. */
  field(name: string): Promise<unknown> {
    return this.page.evaluate(`getCurrentPages().at(-1).data.${name}`);
  }

  /** Waits until the top page's data holds this value. */
  async waitForField(name: string, value: unknown): Promise<void> {
    await this.page.waitForFunction(`JSON.stringify(getCurrentPages().at(-1).data.${name}) === ${JSON.stringify(JSON.stringify(value))}`);
  }

  /** What the app wrote down so far. */
  log(): Promise<string[]> {
    return this.page.evaluate('getApp().log');
  }

  /** Taps the last visible element with exactly this text; overlays come last. */
  tap(text: string): Promise<void> {
    return this.page.locator('wx-page[data-ready]:visible').getByText(text, { exact: true }).last().tap();
  }

  /** Drags one finger in small steps. */
  async drag(from: Place, to: Place): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page);
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Place[]): Promise<unknown> =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints });
    await send('touchStart', [from]);
    for (let step = 1; step <= 10; step += 1) {
      await send('touchMove', [{ x: from.x + ((to.x - from.x) * step) / 10, y: from.y + ((to.y - from.y) * step) / 10 }]);
    }
    await send('touchEnd', []);
  }

  /** The middle of an element, scrolled to the middle of the page: at the edges a fixed bar may cover it. */
  async centreOf(text: string): Promise<Place> {
    const locator = this.page.locator('wx-page:visible').getByText(text, { exact: true }).last();
    await locator.evaluate((element: { scrollIntoView(place: object): void }) => element.scrollIntoView({ block: 'center' }));
    const box = await locator.boundingBox();
    if (box === null) throw new Error(`${text} is not visible`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }
}
