/** The two phones of a running preview, as journeys and screenshots use them. */
import type { Browser, Frame, FrameLocator, Page } from 'playwright-core';

export type PhoneName = 'customer' | 'staff';

/** Who holds which phone at the start, and how large the window is. */
export interface OpenPhonesOptions {
  customer?: string;
  staff?: string;
  customerPage?: string;
  staffPage?: string;
  viewport?: { width: number; height: number };
}

/** A defect a phone noticed by itself: thrown in a page, or a platform feature the preview lacks. */
export interface PhoneError { phone: PhoneName; message: string }

/** What runs inside the phone's frame; this file is typed without the DOM. */
interface PhoneWindow {
  getCurrentPages?: () => { route: string }[];
  document: { querySelector(selector: string): unknown };
  __mpErrors?: { message: string }[];
  __wxMissingCalled?: Set<string>;
}

/** Handles of one opened shell. Waiting is done by Playwright; every step fails after ten seconds. */
export interface Phones {
  page: Page;
  customer: FrameLocator;
  staff: FrameLocator;
  /** Taps the first visible element with exactly this text, on top of dialogs if there are any. */
  tapText(phone: PhoneName, text: string): Promise<void>;
  /** Types into the field with this placeholder or label. */
  fill(phone: PhoneName, field: string, value: string): Promise<void>;
  /** Waits until the page on top has this path (no leading slash, no query) and was drawn. */
  waitForPage(phone: PhoneName, path: string): Promise<void>;
  /** Waits until this text can be seen. */
  waitForText(phone: PhoneName, text: string): Promise<void>;
  /** Starts the phone again on a page, as the same person; `scene` is the WeChat launch scene. */
  open(phone: PhoneName, page: string, options?: { scene?: number }): Promise<void>;
  /** Hands the phone to somebody else, which is a cold launch on the first page. */
  switchPerson(phone: PhoneName, person: string): Promise<void>;
  /** A picture of one phone, 375 × 812, status bar included. */
  screenshot(phone: PhoneName, file: string): Promise<void>;
  /** Everything that went wrong inside the phones so far. */
  errors(): Promise<PhoneError[]>;
  /** Throws with the list when there is any error. */
  expectNoErrors(): Promise<void>;
  close(): Promise<void>;
}

const PATIENCE_MS = 10_000;

/** Opens the shell in a fresh browser context (own storage, Shanghai time) and waits for both first pages. */
export async function openPhones(browser: Browser, baseUrl: string, options: OpenPhonesOptions = {}): Promise<Phones> {
  const context = await browser.newContext({
    viewport: options.viewport ?? { width: 1440, height: 1000 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai',
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  const thrown: PhoneError[] = [];
  page.on('pageerror', (error) => thrown.push({ phone: 'customer', message: error.message }));
  await page.goto(`${baseUrl}/?${startQuery(options)}`);
  const phones = new PreviewPhones(page, thrown);
  await Promise.all([phones.waitUntilReady('customer'), phones.waitUntilReady('staff')]);
  return phones;
}

class PreviewPhones implements Phones {
  readonly customer: FrameLocator;
  readonly staff: FrameLocator;

  constructor(readonly page: Page, private readonly thrown: PhoneError[]) {
    this.customer = page.frameLocator(frameSelector('customer'));
    this.staff = page.frameLocator(frameSelector('staff'));
  }

  async tapText(phone: PhoneName, text: string): Promise<void> {
    // A dialog of WeChat covers the page, so its text wins over the same text below.
    const dialog = this[phone].locator('.wxo').getByText(text, { exact: true });
    const target = (await dialog.count()) > 0 ? dialog : this[phone].locator('body').getByText(text, { exact: true });
    await target.filter({ visible: true }).first().click();
  }

  async fill(phone: PhoneName, field: string, value: string): Promise<void> {
    const root = this[phone].locator('body');
    await root.getByPlaceholder(field).or(root.getByLabel(field)).filter({ visible: true }).first().fill(value);
  }

  async waitForPage(phone: PhoneName, path: string): Promise<void> {
    await this.until(phone, (wanted) => {
      const { getCurrentPages, document } = globalThis as unknown as PhoneWindow;
      return getCurrentPages?.().at(-1)?.route === wanted && document.querySelector(`wx-page[data-path="${wanted}"][data-ready]`) !== null;
    }, path);
  }

  async waitForText(phone: PhoneName, text: string): Promise<void> {
    await this[phone].locator('body').getByText(text).filter({ visible: true }).first().waitFor();
  }

  async open(phone: PhoneName, path: string, options: { scene?: number } = {}): Promise<void> {
    const person = new URL((await this.frame(phone)).url()).searchParams.get('person') ?? '';
    await this.restart(phone, { person, page: path, ...options });
  }

  async switchPerson(phone: PhoneName, person: string): Promise<void> {
    await this.restart(phone, { person });
  }

  async screenshot(phone: PhoneName, file: string): Promise<void> {
    await this.page.locator(`[data-phone="${phone}"] .screen`).screenshot({ path: file, animations: 'disabled' });
  }

  async errors(): Promise<PhoneError[]> {
    const found = await Promise.all((['customer', 'staff'] as const).map(async (phone) => {
      const messages = await (await this.frame(phone)).evaluate(readErrors);
      return messages.map((message) => ({ phone, message }));
    }));
    return [...this.thrown, ...found.flat()];
  }

  async expectNoErrors(): Promise<void> {
    const errors = await this.errors();
    if (errors.length > 0) throw new Error(`The phones noticed errors:\n${errors.map(({ phone, message }) => `${phone}: ${message}`).join('\n')}`);
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }

  /** The first page is drawn. */
  async waitUntilReady(phone: PhoneName): Promise<void> {
    await this[phone].locator('wx-page[data-ready]').first().waitFor({ state: 'attached' });
  }

  private async restart(phone: PhoneName, opening: { person: string; page?: string; scene?: number }): Promise<void> {
    await this.page.evaluate(([app, wanted]) => {
      (globalThis as unknown as { __desk: { hand(app: string, opening: object): void } }).__desk.hand(app, wanted);
    }, [phone, opening] as const);
    await this.waitUntilReady(phone);
  }

  private async until(phone: PhoneName, condition: (argument: string) => boolean, argument: string): Promise<void> {
    await (await this.frame(phone)).waitForFunction(condition, argument, { timeout: PATIENCE_MS });
  }

  private async frame(phone: PhoneName): Promise<Frame> {
    const frame = await (await this.page.locator(frameSelector(phone)).elementHandle()).contentFrame();
    if (!frame) throw new Error(`The ${phone} phone shows no page`);
    return frame;
  }
}

function frameSelector(phone: PhoneName): string {
  return `iframe[name="phone-${phone}"]`;
}

function startQuery(options: OpenPhonesOptions): string {
  const pairs: Record<string, string | undefined> = {
    customer: options.customer, staff: options.staff, 'customer-page': options.customerPage, 'staff-page': options.staffPage,
  };
  const given = Object.entries(pairs).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return new URLSearchParams(Object.fromEntries(given)).toString();
}

/** Runs inside the phone. */
function readErrors(): string[] {
  const { __mpErrors = [], __wxMissingCalled = new Set<string>() } = globalThis as unknown as PhoneWindow;
  return [...__mpErrors.map(({ message }) => message), ...[...__wxMissingCalled].map((name) => `wx.${name} is not simulated`)];
}
