import { createWaitingList } from '@shared/core/waiting-list';

/** The answer WeChat waits for before it lets a private API go on. */
export interface PrivacyAnswer {
  event: 'agree' | 'disagree' | 'exposureAuthorization';
  buttonId?: string;
}

type Resolve = (answer: PrivacyAnswer) => void;

/** The documented listener takes `resolve` first; the published typings know only one argument. */
interface PrivacyListening {
  onNeedPrivacyAuthorization: (listener: (resolve: Resolve) => void) => void;
}

const AGREE_BUTTON_ID = 'privacy-agree';

/** Every private API that is waiting for the same answer. */
const waiting = createWaitingList<PrivacyAnswer>();

/**
 * Asks for consent to the privacy contract when WeChat demands it; put one on every page that uses a private API.
 *
 * WeChat keeps one listener per app, so the page in front takes it over each time it shows.
 * Refusing leaves the app usable; only the private API fails. Fires `agree` and `refuse`.
 */
Component({
  data: { isOpen: false, contractName: '《用户隐私保护指引》', agreeButtonId: AGREE_BUTTON_ID },
  lifetimes: {
    attached() {
      this.listen();
    },
    detached() {
      if (this.data.isOpen) waiting.settle({ event: 'disagree' });
    },
  },
  pageLifetimes: {
    show() {
      this.listen();
    },
  },
  methods: {
    listen() {
      const platform = wx as unknown as PrivacyListening;
      platform.onNeedPrivacyAuthorization((resolve) => {
        waiting.join(resolve);
        resolve({ event: 'exposureAuthorization' });
        this.open();
      });
    },
    open() {
      this.setData({ isOpen: true });
      wx.getPrivacySetting({
        success: ({ privacyContractName }) => {
          if (privacyContractName !== '') this.setData({ contractName: privacyContractName });
        },
      });
    },
    onContractTap() {
      wx.openPrivacyContract({});
    },
    onAgree() {
      this.setData({ isOpen: false });
      waiting.settle({ event: 'agree', buttonId: AGREE_BUTTON_ID });
      this.triggerEvent('agree');
    },
    onRefuseTap() {
      this.setData({ isOpen: false });
      waiting.settle({ event: 'disagree' });
      this.triggerEvent('refuse');
    },
  },
});
