/**
 * How the shell and a phone reach each other: two objects on same-origin windows, no messages to serialise.
 *
 * The phone puts `__phone` on its own window; the shell puts `__shell` on the parent. Either may be absent:
 * a phone can be opened alone, and a phone is away while it reloads.
 */
import type { AppName } from '../../protocol';

/** How a prompt is answered: shown to the person, or settled by the control bar. */
export type PermissionMode = 'ask' | 'allow' | 'deny';
export type SubscriptionMode = 'ask' | 'accept' | 'reject';
export type PaymentMode = 'ask' | 'pay' | 'cancel' | 'fail';

/** A place on the drawn map; WGS-84 and GCJ-02 are treated as one here. */
export interface Place { latitude: number; longitude: number; name: string; address: string }

/** What the control bar decides for one phone. */
export interface PhoneSettings {
  online: boolean;
  place: Place;
  permissions: PermissionMode;
  subscriptions: SubscriptionMode;
  payments: PaymentMode;
  /** Base font size WeChat reports: 16 normally, 21 with large text. */
  fontSizeSetting: number;
}

/** A mini program card on its way to somebody. */
export interface SharedCard { app: AppName; from: string; title: string; path: string; imageUrl: string }

/** A payment sheet that was opened; `outcome` is null while it is open. */
export interface PaymentNote { prepayId: string; app: AppName; body: string; totalFen: number; outcome: string | null }

/** What the phone offers to the shell. */
export interface PhoneHandle {
  applySettings(settings: PhoneSettings): void;
  /** Path and query of the page on top, without a leading slash. */
  currentUrl(): string;
  /** Colour of the status-bar text that suits the page on top. */
  statusBarText(): 'black' | 'white';
  /** Answers a waiting `wx.scanCode` and says whether one was waiting. */
  answerScan(code: { result: string; path: string | null }): boolean;
  shake(): void;
  openShareMenu(): void;
  /** Epoch milliseconds the phone's own clock should show from now on. */
  setClock(now: number): void;
  /** As when the person leaves WeChat and returns. */
  setForeground(visible: boolean): void;
}

/** What the shell offers to its phones. */
export interface ShellHandle {
  settingsFor(app: AppName): PhoneSettings;
  /** Opens the dialog that asks which person on which phone receives the card. */
  share(card: SharedCard): void;
  paymentChanged(note: PaymentNote): void;
  /** A scan is waiting: the shell opens its list of codes. */
  scanRequested(app: AppName): void;
  /** Prints one quiet line, e.g. a vibration, that a real phone would let the hand feel. */
  notice(app: AppName, text: string): void;
}

/** Names of the two objects on their windows. */
export interface LinkedWindow {
  __phone?: PhoneHandle;
  __shell?: ShellHandle;
}

/** Where a phone stands until the control bar says otherwise: 陆家嘴, Shanghai. */
export const DEFAULT_SETTINGS: PhoneSettings = {
  online: true,
  place: { latitude: 31.2397, longitude: 121.4998, name: '陆家嘴', address: '上海市浦东新区世纪大道' },
  permissions: 'ask',
  subscriptions: 'ask',
  payments: 'ask',
  fontSizeSetting: 16,
};

/** WeChat launch scenes the shell uses. */
export const SCENES = { normal: 1001, card: 1007, subscriptionMessage: 1014, scanCode: 1047 } as const;

/** The phone's address: `search` picks person and scene, `hash` the page. */
export function phoneUrl(options: { app: AppName; person: string; page: string; scene: number }): string {
  const query = new URLSearchParams({ person: options.person });
  if (options.scene !== SCENES.normal) query.set('launchScene', String(options.scene));
  const page = options.page.replace(/^\/+/, '');
  return `/${options.app}/index.html?${query.toString()}${page === '' ? '' : `#/${page}`}`;
}
