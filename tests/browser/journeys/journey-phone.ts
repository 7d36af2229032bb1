/** One phone of a journey: what a person reads, taps and types, found by the words on the screen. */
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { DEFAULT_SETTINGS, phoneUrl, SCENES } from '../../../simulator/preview/shell/phone-link';
import type { PhoneHandle, PhoneSettings } from '../../../simulator/preview/shell/phone-link';
import type { AppName } from '../../../simulator/protocol';

/** Who holds which app's phone. */
export interface Holder { app: AppName; person: string }
/** How the app is opened: on a page (path with query) and from where (WeChat launch scene). */
export interface Opening { page?: string; scene?: number }

/** What a phone's window offers; this project's tests are typed without the DOM. */
interface PhoneWindow {
  __phone: PhoneHandle;
  __mpErrors?: { message: string; is?: string }[];
  __wxMissingCalled?: Set<string>;
}

/** Runs in the phone: every page keeps its face under this name. */
const FACE = "getCurrentPages().at(-1).data.face?.state ?? 'ready'";
/** Runs in the phone: elements beyond the edges, but for those inside something that clips or scrolls sideways. */
const TOO_WIDE = `(() => {
  const page = [...document.querySelectorAll('wx-page[data-ready]')].find((candidate) => candidate.getClientRects().length > 0);
  const isClipped = (element) => {
    for (let above = element.parentElement; above && above !== page; above = above.parentElement) {
      if (getComputedStyle(above).overflowX !== 'visible' || getComputedStyle(above).position === 'fixed') return true;
    }
    return getComputedStyle(element).position === 'fixed';
  };
  const out = [...page.querySelectorAll('*')].filter((element) => {
    const { left, right, width } = element.getBoundingClientRect();
    return width > 0 && (right > innerWidth + 1 || left < -1) && !isClipped(element);
  });
  return out.slice(0, 4).map((element) => element.localName + '.' + element.className + ' ' + (element.textContent ?? '').trim().slice(0, 20));
})()`;

/** A phone in the hand of one person, 375 × 812. Every wait ends after the context's patience. */
export class JourneyPhone {
  private settings: PhoneSettings = DEFAULT_SETTINGS;
  private readonly noticed: string[] = [];

  private constructor(readonly page: Page, private readonly holder: Holder, private readonly baseUrl: string) {
    page.on('pageerror', (error) => this.noticed.push(`thrown: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') this.noticed.push(`console: ${message.text()} ${message.location().url}`);
    });
  }

  /** Takes the phone out of the pocket and opens the app. */
  static async take(context: BrowserContext, holder: Holder, options: { baseUrl: string; opening: Opening }): Promise<JourneyPhone> {
    const phone = new JourneyPhone(await context.newPage(), holder, options.baseUrl);
    await phone.open(options.opening);
    return phone;
  }

  /** A cold launch, as from a scanned code (1047) or a message (1014). */
  async open({ page = '', scene = SCENES.normal }: Opening = {}): Promise<void> {
    this.noticed.push(...await this.readErrors());
    // The same address twice would only move the hash, so the phone goes through a blank page.
    await this.page.goto('about:blank');
    await this.page.goto(`${this.baseUrl}${phoneUrl({ ...this.holder, page, scene })}`);
    await this.page.locator('wx-page[data-ready]').first().waitFor({ state: 'attached' });
  }

  /** What can be seen with exactly this text; whatever lies on top comes last. */
  text(text: string): Locator {
    return this.page.locator('body').getByText(text, { exact: true }).filter({ visible: true }).last();
  }

  /** Waits until this text can be seen, alone or within a longer one. */
  async see(...texts: (string | RegExp)[]): Promise<void> {
    for (const text of texts) await this.page.locator('body').getByText(text).filter({ visible: true }).first().waitFor();
  }

  /** Waits until this text is nowhere on the screen. */
  async seeNo(text: string): Promise<void> {
    await this.page.locator('body').getByText(text).filter({ visible: true }).first().waitFor({ state: 'hidden' });
  }

  /** Taps exactly this text. */
  async tap(...texts: string[]): Promise<void> {
    for (const text of texts) await this.text(text).tap();
  }

  /** Taps what has this accessible name, e.g. an icon. */
  async tapLabel(label: string): Promise<void> {
    await this.page.locator('wx-page:visible').getByLabel(label, { exact: true }).filter({ visible: true }).last().tap();
  }

  /** Taps a text in the smallest piece of the page that also shows another, e.g. the button of one card. */
  async tapBeside(other: string | RegExp, text: string): Promise<void> {
    const piece = this.page.locator('wx-page:visible *').filter({ hasText: other }).filter({ has: this.page.getByText(text, { exact: true }) }).last();
    await piece.getByText(text, { exact: true }).filter({ visible: true }).last().tap();
  }

  /** Taps an entry of the tab bar. */
  async tapTab(name: string): Promise<void> {
    await this.page.getByRole('tablist').getByRole('tab', { name }).tap();
  }

  /** One page back. */
  async back(): Promise<void> {
    await this.page.getByRole('button', { name: '返回', exact: true }).tap();
  }

  /** Types into the field with this placeholder or label. */
  async type(field: string, value: string): Promise<void> {
    const body = this.page.locator('body');
    await body.getByPlaceholder(field).or(body.getByLabel(field, { exact: true }).locator('input, textarea')).filter({ visible: true }).last().fill(value);
  }

  /** Answers WeChat's sheet that asks to send messages. */
  async acceptMessages(): Promise<void> {
    await this.see('发送一次以下消息');
    await this.tap('允许');
    await this.seeNo('发送一次以下消息');
  }

  /** Waits until the page with this path is on top and drawn. */
  async seePage(route: string): Promise<void> {
    await this.page.locator(`wx-page[data-path="${route}"][data-ready]`).filter({ visible: true }).waitFor();
  }

  /** Path and query of the page on top. */
  async address(): Promise<string> {
    return this.page.evaluate(() => (globalThis as unknown as PhoneWindow).__phone.currentUrl());
  }

  /** Waits until the page on top shows something else than its skeleton, and its fonts and pictures are there; lazy ones only where one looks. */
  async settle(): Promise<void> {
    await this.page.waitForFunction(`(${FACE}) !== 'loading'`);
    await this.page.waitForFunction('[...document.images].every((image) => image.complete || (image.loading === "lazy" && image.getBoundingClientRect().top > innerHeight))');
    await this.page.evaluate('document.fonts.ready.then(() => undefined)');
  }

  /** Which face the page on top shows: ready, empty, error or offline. */
  async face(): Promise<string> {
    return this.page.evaluate<string>(FACE);
  }

  /** What sticks out of the screen at the side and cannot be scrolled to within something of its own; empty when all fits. */
  async tooWide(): Promise<string[]> {
    return this.page.evaluate<string[]>(TOO_WIDE);
  }

  /** Network off and the like; lasts until the app is opened again. */
  async set(changes: Partial<PhoneSettings>): Promise<void> {
    this.settings = { ...this.settings, ...changes };
    await this.page.evaluate((settings) => { (globalThis as unknown as PhoneWindow).__phone.applySettings(settings); }, this.settings);
  }

  /** The phone's own clock, epoch ms. */
  async setClock(now: number): Promise<void> {
    await this.page.evaluate((at) => { (globalThis as unknown as PhoneWindow).__phone.setClock(at); }, now);
  }

  /** Everything that went wrong on this phone so far: defects, calls the preview lacks, console errors. */
  async errors(): Promise<string[]> {
    const { app, person } = this.holder;
    return [...this.noticed, ...await this.readErrors()].map((line) => `${app} ${person}: ${line}`);
  }

  private readErrors(): Promise<string[]> {
    return this.page.evaluate(() => {
      const { __mpErrors = [], __wxMissingCalled = new Set<string>() } = globalThis as unknown as PhoneWindow;
      return [...__mpErrors.map(({ is = '', message }) => `${is} ${message}`), ...[...__wxMissingCalled].map((name) => `wx.${name} is not simulated`)];
    });
  }
}
