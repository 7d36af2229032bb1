import { outboxOf, syncOutbox } from '../../services/own-outbox';
import { currentProfile, keptMember } from '../../services/session';
import { urls } from '../../services/urls';

/**
 * The clerk's first thing on the workbench: one tap to the camera, and what still waits on this phone. It needs no network, so it also
 * stands beside an offline face.
 *
 * Nothing for those who write off now and then: theirs is the entry among all others. `at` is when the page was drawn; it looks again
 * with every new one.
 */
Component({
  properties: {
    at: { type: Number, value: 0 },
  },
  data: { isClerk: false, waitingCount: 0, answerCount: 0 },
  observers: {
    at() {
      this.look();
    },
  },
  lifetimes: {
    attached() {
      this.look();
    },
  },
  pageLifetimes: {
    show() {
      this.look();
    },
  },
  methods: {
    look() {
      this.draw();
      // What waits may be on its way just now; the figure follows it.
      if (this.data.waitingCount > 0) void syncOutbox().then(() => { this.draw(); });
    },
    draw() {
      const clerk = currentProfile() ?? keptMember();
      const isClerk = clerk?.roles.some((role) => role === 'writeOffClerk' || role === 'serviceAdviser') ?? false;
      const { waiting, receipts } = clerk ? outboxOf(clerk) : { waiting: [], receipts: [] };
      this.setData({ isClerk, waitingCount: waiting.length, answerCount: receipts.length });
    },
    onScanTap() {
      void wx.navigateTo({ url: urls.writeOff('now') });
    },
    onTypeTap() {
      void wx.navigateTo({ url: urls.writeOff() });
    },
    onOutboxTap() {
      void wx.navigateTo({ url: urls.outbox });
    },
  },
});
