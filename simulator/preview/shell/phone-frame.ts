/** One phone: the frame, the status bar, the capsule, and the iframe the mini program runs in. */
import type { AppName, SentMessage } from '../../protocol';
import { element } from './element';
import { CAPSULE_ICONS, STATUS_ICONS } from './icons';
import { phoneUrl, SCENES } from './phone-link';
import type { LinkedWindow, PhoneHandle } from './phone-link';

const BANNER_MS = 5000;

/** Which page to open, as whom, and how the person got there. */
export interface Opening { person: string; page?: string; scene?: number }

/** A phone on the desk. */
export class PhoneFrame {
  readonly root: HTMLElement;
  private frame: HTMLIFrameElement | null = null;
  private person = '';
  private readonly time = element('span', { className: 'time' });
  private readonly screen: HTMLElement;
  private readonly banners = element('div', { className: 'banners' });

  constructor(readonly app: AppName, readonly title: string) {
    const status = element('div', { className: 'status', attributes: { 'aria-hidden': 'true' } }, [this.time]);
    status.insertAdjacentHTML('beforeend', `<span class="right">${STATUS_ICONS}</span>`);
    this.screen = element('div', { className: 'screen' }, [
      status, element('div', { className: 'notch' }), this.capsule(), element('div', { className: 'home' }), this.banners,
    ]);
    this.root = element('div', { className: 'phone', attributes: { 'data-phone': app, 'data-bar': 'black' } }, [this.screen]);
  }

  /** The phone's own handle; undefined while the page inside is loading. */
  handle(): PhoneHandle | undefined {
    return (this.frame?.contentWindow as LinkedWindow | null | undefined)?.__phone;
  }

  /** Starts the mini program afresh, as after a cold launch. */
  open({ person, page = '', scene = SCENES.normal }: Opening): void {
    this.person = person;
    const fresh = element('iframe', {
      attributes: { src: phoneUrl({ app: this.app, person, page, scene }), title: this.title, name: `phone-${this.app}` },
    });
    this.frame?.remove();
    this.frame = fresh;
    this.screen.prepend(fresh);
  }

  /** Starts again on the page that is open now. */
  reload(): void {
    this.open({ person: this.person, page: this.currentUrl() });
  }

  /** Page on top, as the deep-link field shows it; empty while loading. */
  currentUrl(): string {
    return this.handle()?.currentUrl() ?? '';
  }

  /** Repaints what belongs to the frame: the clock and the colour of the status bar. */
  tick(timeText: string): void {
    this.time.textContent = timeText;
    const colour = this.handle()?.statusBarText() ?? 'black';
    if (this.root.dataset['bar'] !== colour) this.root.dataset['bar'] = colour;
  }

  showNetwork(online: boolean): void {
    this.root.classList.toggle('offline', !online);
  }

  /** A delivered message slides in as WeChat's 服务通知; tapping it opens its page. */
  showBanner(message: SentMessage, onTap: () => void): void {
    const text = Object.values(message.fields).slice(0, 2).join(' · ');
    const banner = element('button', { className: 'banner', attributes: { type: 'button' }, onClick: () => { banner.remove(); onTap(); } }, [
      element('b', { text: message.kind === 'subscription' ? '服务通知' : '客服消息' }), element('span', { text }),
    ]);
    this.banners.append(banner);
    window.setTimeout(() => { banner.remove(); }, BANNER_MS);
  }

  private capsule(): HTMLElement {
    const menu = element('button', { attributes: { type: 'button', 'aria-label': '菜单' }, onClick: () => this.handle()?.openShareMenu() });
    menu.innerHTML = CAPSULE_ICONS.menu;
    const leave = element('button', { attributes: { type: 'button', 'aria-label': '退到后台再回来' }, onClick: () => { this.leaveAndReturn(); } });
    leave.innerHTML = CAPSULE_ICONS.close;
    return element('div', { className: 'capsule' }, [menu, leave]);
  }

  private leaveAndReturn(): void {
    const handle = this.handle();
    if (!handle) return;
    handle.setForeground(false);
    this.root.classList.add('away');
    window.setTimeout(() => { this.root.classList.remove('away'); handle.setForeground(true); }, 700);
  }
}
