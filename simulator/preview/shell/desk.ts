/** The desk with its two phones: what panels may do, in one object. */
import type { AppName, MadeCode, SentMessage } from '../../protocol';
import { PhoneFrame } from './phone-frame';
import { SCENES } from './phone-link';
import type { SharedCard, ShellHandle } from './phone-link';
import { timeText } from './shanghai-time';
import type { Store } from './store';

const NOTICE_MS = 4000;

/** Everything the control bar can do with the phones. */
export class Desk {
  readonly phones: Record<AppName, PhoneFrame> = {
    customer: new PhoneFrame('customer', '顾客端'),
    staff: new PhoneFrame('staff', '员工端'),
  };

  private noticeTimer = 0;

  constructor(readonly store: Store, private readonly askReceiver: (card: SharedCard) => void) {}

  /** What the phones see of the shell. */
  shellHandle(): ShellHandle {
    return {
      settingsFor: (app) => this.store.get().settings[app],
      share: (card) => { this.askReceiver(card); },
      paymentChanged: (note) => {
        const others = this.store.get().payments.filter(({ prepayId }) => prepayId !== note.prepayId);
        this.store.update({ payments: [note, ...others] });
      },
      scanRequested: () => { this.openDrawer('codes'); },
      notice: (app, text) => { this.notice(`${this.phones[app].title}：${text}`); },
    };
  }

  /** Gives the phone to a person: a cold launch, on the first page or on the one named. */
  hand(app: AppName, opening: { person: string; page?: string; scene?: number }): void {
    this.store.update({ holders: { ...this.store.get().holders, [app]: opening.person }, shownPhone: app });
    this.phones[app].open(opening);
  }

  /** Opens a page on the phone as whoever holds it. */
  openPage(app: AppName, page: string, scene: number = SCENES.normal): void {
    this.hand(app, { person: this.store.get().holders[app], page, scene });
  }

  /** A delivered message leads to its page, on the phone of the person it was sent to. */
  openMessage(message: SentMessage): void {
    const person = message.person ?? this.store.get().holders[message.app];
    this.hand(message.app, { person, page: message.page ?? '', scene: SCENES.subscriptionMessage });
  }

  /**
   * Scans a code: a waiting `wx.scanCode` gets it, else the phone opens the page as WeChat's own scanner would.
   * A code of the other mini program yields text without a path, as on the platform.
   */
  scan(app: AppName, code: MadeCode): void {
    const own = code.app === app;
    const path = `${code.page}?scene=${encodeURIComponent(code.scene)}`;
    if (this.phones[app].handle()?.answerScan({ result: own ? '' : code.scene, path: own ? path : null })) return;
    this.openPage(code.app, path, SCENES.scanCode);
  }

  /** A message for whoever holds the phone slides in. */
  announce(message: SentMessage): void {
    if (message.refusal !== null || message.person !== this.store.get().holders[message.app]) return;
    this.phones[message.app].showBanner(message, () => { this.openMessage(message); });
  }

  /** The local cloud told the time. */
  clockTold(now: number): void {
    this.store.update({ clock: { now, toldAt: performance.now() } });
    for (const phone of Object.values(this.phones)) phone.handle()?.setClock(now);
  }

  /** Simulated epoch ms of this moment; null before the local cloud answered. */
  now(): number | null {
    const { clock } = this.store.get();
    return clock ? clock.now + (performance.now() - clock.toldAt) : null;
  }

  tick(): void {
    const now = this.now();
    for (const phone of Object.values(this.phones)) phone.tick(now === null ? '' : timeText(now));
  }

  openDrawer(name: string): void {
    const { openDrawers } = this.store.get();
    if (!openDrawers.includes(name)) this.store.update({ openDrawers: [...openDrawers, name] });
  }

  /** Prints one line for a few seconds. */
  notice(text: string, failed = false): void {
    this.store.update({ notice: { text, failed } });
    window.clearTimeout(this.noticeTimer);
    this.noticeTimer = window.setTimeout(() => { this.store.update({ notice: null }); }, NOTICE_MS);
  }

  /** Runs something that may fail and prints why. */
  attempt(action: () => Promise<unknown>): void {
    void action().catch((error: unknown) => { this.notice(error instanceof Error ? error.message : String(error), true); });
  }
}
