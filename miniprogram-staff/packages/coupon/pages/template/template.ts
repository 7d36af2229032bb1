import { together } from '@shared/core/together';
import { callCloud } from '../../../../services/cloud';
import { newRequestId, now } from '../../../../services/clock';
import { managesShop } from '../../../../services/entries';
import { readAgain, readMore } from '../../../../services/list-pages';
import { faceOf } from '../../../../services/page-face';
import { load } from '../../../../services/page-load';
import { showRefusal } from '../../../../services/refusal';
import { currentProfile } from '../../../../services/session';
import { urls } from '../../../../services/urls';
import { toIssuedRow, toTemplateView, type HeldView, type TemplateView } from '../../view';

const REVOKE_REASONS = ['发错了客户', '活动取消', '客户要求收回'];

Page({
  data: {
    face: faceOf('loading'),
    template: null as TemplateView | null,
    rows: [] as HeldView[],
    nextCursor: null as string | null,
    isReadingMore: false,
    mayRevoke: false,
    /** The coupon being taken back, empty for none. */
    revokingId: '',
    revokeReasons: REVOKE_REASONS,
    isSending: false,
  },
  templateId: '',
  requestId: '',

  onLoad(query: { id?: string }) {
    this.templateId = query.id ?? '';
  },

  onShow() {
    void this.reload();
  },

  async onPullDownRefresh() {
    await this.reload();
    void wx.stopPullDownRefresh();
  },

  async onReachBottom() {
    const more = await readMore(this, (cursor) => this.read(cursor));
    if (more) this.setData({ rows: [...this.data.rows, ...more.items.map((row) => toIssuedRow(row, now()))], nextCursor: more.nextCursor });
  },

  onRetry() {
    this.setData({ face: faceOf('loading') });
    void this.reload();
  },

  onIssueTap() {
    void wx.navigateTo({ url: urls.issueCoupon({ templateId: this.templateId }) });
  },

  onRevoke(event: WechatMiniprogram.CustomEvent<{ id: string }>) {
    this.requestId = newRequestId();
    this.setData({ revokingId: event.detail.id });
  },

  onRevokeClose() {
    this.setData({ revokingId: '' });
  },

  async onRevokeConfirm(event: WechatMiniprogram.CustomEvent<{ text: string }>) {
    const { revokingId, isSending } = this.data;
    if (isSending) return;
    this.setData({ isSending: true });
    const result = await callCloud('coupon.revoke', { requestId: this.requestId, couponId: revokingId, reason: event.detail.text });
    this.setData({ isSending: false, revokingId: '' });
    if (result.ok) void wx.showToast({ title: '已收回，客户会收到通知', icon: 'none' });
    else showRefusal(result.error);
    await this.reload();
  },

  read(cursor: string | null) {
    return callCloud('coupon.listIssued', { templateId: this.templateId, cursor });
  },

  async reload() {
    const read = await load(this, () => together(
      callCloud('coupon.getTemplate', { templateId: this.templateId }), readAgain((cursor) => this.read(cursor), this.data.rows.length),
    ));
    if (!read) return;
    const [template, { items, nextCursor }] = read;
    this.setData({
      face: faceOf('ready'), template: toTemplateView(template), rows: items.map((row) => toIssuedRow(row, now())), nextCursor,
      mayRevoke: managesShop(currentProfile()?.roles ?? []),
    });
  },
});
