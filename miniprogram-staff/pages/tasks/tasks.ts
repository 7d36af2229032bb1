import type { SegmentOption } from '../../components/segment/segment';
import { admit } from '../../services/admission';
import { callCloud } from '../../services/cloud';
import { newRequestId, now } from '../../services/clock';
import type { Entry } from '../../services/entries';
import { openPage } from '../../services/open-page';
import { setDuty, switchStore } from '../../services/own-desk';
import { faceAfterFailure, faceOf } from '../../services/page-face';
import { currentProfile } from '../../services/session';
import { askConsent } from '../../services/subscription';
import { showUnread } from '../../services/unread';
import { urls } from '../../services/urls';
import { freshIds, toDesk, toHead, type Counter, type GroupView, type HeadView, type Whose } from './view';

type UrlTap = WechatMiniprogram.TouchEvent<object, object, { url: string }>;
type CounterTap = WechatMiniprogram.TouchEvent<object, object, { id: string; url: string }>;
type CustomerTap = WechatMiniprogram.TouchEvent<object, object, { id: string }>;

/** A new inquiry appears on its own within this time, ms. */
const POLL_EVERY_MS = 10_000;

let pollTimer = 0;
/** New tasks on the screen; they count as seen when the person turns away, so that no card jumps while it is being read. */
let shownFreshIds: string[] = [];

Page({
  data: {
    face: faceOf('loading'),
    head: { greeting: '', storeName: '', canSwitchStore: false, isOnDuty: false } as HeadView,
    whose: 'mine' as Whose,
    whoseOptions: [] as SegmentOption[],
    counters: [] as Counter[],
    groups: [] as GroupView[],
    entries: [] as Entry[],
    now: 0,
    isReminderOffered: false,
    isReminderAnswered: false,
    isSavingDuty: false,
  },

  onShow() {
    void this.reload();
    clearInterval(pollTimer);
    pollTimer = setInterval(() => { void this.reload(true); }, POLL_EVERY_MS);
  },

  onHide() {
    clearInterval(pollTimer);
    void markShownAsSeen();
  },

  onUnload() {
    clearInterval(pollTimer);
  },

  async onPullDownRefresh() {
    await markShownAsSeen();
    await this.reload();
    void wx.stopPullDownRefresh();
  },

  onRetry() {
    this.setData({ face: faceOf('loading') });
    void this.reload();
  },

  onWhoseChange(event: WechatMiniprogram.CustomEvent<{ value: Whose }>) {
    this.setData({ whose: event.detail.value });
    void this.reload();
  },

  async onStoreTap() {
    const moved = await switchStore();
    if (!moved) return;
    this.setData({ face: faceOf('loading'), whose: 'mine' });
    await this.reload();
  },

  async onDutyChange(event: WechatMiniprogram.CustomEvent<{ value: boolean }>) {
    if (this.data.isSavingDuty) return;
    this.setData({ isSavingDuty: true, 'head.isOnDuty': event.detail.value });
    await setDuty(event.detail.value);
    const profile = currentProfile();
    this.setData({ isSavingDuty: false, ...(profile ? { head: toHead(profile, now()) } : {}) });
  },

  onCounterTap(event: CounterTap) {
    const { id, url } = event.currentTarget.dataset;
    if (url === '') wx.pageScrollTo({ selector: `#group-${id}`, fail: () => undefined });
    else openPage(url);
  },

  onCardTap(event: CustomerTap) {
    void wx.navigateTo({ url: urls.customer(event.currentTarget.dataset.id) });
  },

  onActionTap(event: UrlTap) {
    void wx.navigateTo({ url: event.currentTarget.dataset.url });
  },

  onEntrySelect(event: WechatMiniprogram.CustomEvent<{ url: string }>) {
    openPage(event.detail.url);
  },

  onReminderTap() {
    void askConsent('newInquiry', 'newTestDrive', 'taskOverdue');
    this.setData({ isReminderAnswered: true });
  },

  /** A quiet one leaves what is shown when it fails; the next round tries again. */
  async reload(isQuiet = false) {
    const session = await admit();
    if (!session) return;
    const { whose, face } = this.data;
    const result = session.ok ? await callCloud('workbench.get', { whose }) : session;
    const profile = currentProfile();
    if (!result.ok) {
      if (!isQuiet) this.setData({ face: faceAfterFailure(result.error, face) });
      return;
    }
    if (!profile || whose !== this.data.whose) return;
    shownFreshIds = freshIds(result.data, profile.id);
    this.setData({ face: faceOf('ready'), ...toDesk(result.data, profile, { whose, now: now() }) });
    showUnread(result.data.unreadCount);
  },
});

async function markShownAsSeen(): Promise<void> {
  const taskIds = shownFreshIds;
  shownFreshIds = [];
  if (taskIds.length > 0) await callCloud('workbench.markSeen', { requestId: newRequestId(), taskIds });
}
