/** 用户隐私保护指引: consent before the first call that touches personal data. */
import { asyncApi, WxFailure } from './async-api';
import { ask, button, element, sheet } from './overlay';
import type { PersonStorage } from './person-storage';

const REMEMBERED = '__privacyAgreed';
const CONTRACT_NAME = '《小程序隐私保护指引》';

type Resolve = (answer: { event: 'agree' | 'disagree' | 'exposureAuthorization'; buttonId?: string }) => void;
type Listener = (resolve: Resolve, eventInfo: { referrer: string }) => void;

/** Consent of the person holding the phone. */
export class Privacy {
  private listener: Listener | null = null;
  private waiting: ((agreed: boolean) => void)[] = [];

  constructor(private readonly storage: PersonStorage) {}

  /** Whether the person has not agreed yet. */
  needsAuthorization(): boolean {
    return this.storage.get(REMEMBERED) !== true;
  }

  /** `<button open-type="agreePrivacyAuthorization">` or the platform's own sheet. */
  agree(): void {
    this.storage.set(REMEMBERED, true);
    for (const settle of this.waiting.splice(0)) settle(true);
  }

  /** One global listener, as on the platform: a later one replaces it. */
  listen(listener: Listener): void {
    this.listener = listener;
  }

  /** Lets `api` go on once the person agreed. @throws WxFailure errno 104 when they did not */
  async require(api: string): Promise<void> {
    if (!this.needsAuthorization()) return;
    if (await this.requestConsent(api)) return;
    throw new WxFailure(`${api}:fail privacy permission is not authorized`, { errno: 104 });
  }

  /** Shows the contract; resolves when the person closes it. */
  async openContract(): Promise<void> {
    await ask<null>((settle) => [element('div', { className: 'wxo-full' }, [
      element('header', {}, [button('返回', '', () => { settle(null); }), element('span', { text: '隐私保护指引' })]),
      element('div', { className: 'wxo-card' }, [
        element('h3', { text: CONTRACT_NAME }),
        element('p', { className: 'note', text: '正式小程序中，这里展示在微信公众平台登记的用户隐私保护指引全文。' }),
      ]),
    ])]);
  }

  private async requestConsent(api: string): Promise<boolean> {
    if (!this.listener) return this.askOfficially();
    const answered = new Promise<boolean>((settle) => { this.waiting.push(settle); });
    this.listener((answer) => { this.answer(answer.event); }, { referrer: api });
    return answered;
  }

  private answer(event: 'agree' | 'disagree' | 'exposureAuthorization'): void {
    if (event === 'agree') this.agree();
    if (event === 'disagree') for (const settle of this.waiting.splice(0)) settle(false);
  }

  private async askOfficially(): Promise<boolean> {
    const agreed = await ask<boolean>((settle) => [sheet([element('div', { className: 'wxo-card' }, [
      element('div', { className: 'app' }, [element('i'), element('span', { text: '用户隐私保护提示' })]),
      element('p', { className: 'note', text: `在你使用服务之前，请仔细阅读${CONTRACT_NAME}。如你同意，请点击“同意”开始使用。` }),
      element('div', { className: 'wxo-pair' }, [button('拒绝', '', () => { settle(false); }), button('同意', 'strong', () => { settle(true); })]),
    ])])]);
    if (agreed) this.agree();
    return agreed;
  }
}

/** The four privacy functions. */
export function privacyFunctions(privacy: Privacy): Record<string, unknown> {
  return {
    getPrivacySetting: asyncApi('getPrivacySetting', () => ({
      needAuthorization: privacy.needsAuthorization(), privacyContractName: CONTRACT_NAME,
    })),
    openPrivacyContract: asyncApi('openPrivacyContract', () => privacy.openContract()),
    requirePrivacyAuthorize: asyncApi('requirePrivacyAuthorize', () => privacy.require('requirePrivacyAuthorize')),
    onNeedPrivacyAuthorization: (listener: Listener) => { privacy.listen(listener); },
  };
}
