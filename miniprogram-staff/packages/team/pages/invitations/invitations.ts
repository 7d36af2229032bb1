import type { StaffRole } from '@shared/domain/staff/model';
import { callCloud } from '../../../../services/cloud';
import { newRequestId, now } from '../../../../services/clock';
import { readAgain, readMore } from '../../../../services/list-pages';
import { dataOrFace, faceOf, faceOfCount } from '../../../../services/page-face';
import { memberOn } from '../../../../services/page-load';
import { showRefusal } from '../../../../services/refusal';
import { toInvitation, type InvitationView } from '../../view';

type CodeTap = WechatMiniprogram.TouchEvent<object, object, { code: string; name: string }>;

Page({
  data: {
    face: faceOf('loading'),
    rows: [] as InvitationView[],
    nextCursor: null as string | null,
    ownRoles: [] as StaffRole[],
    isInviting: false,
    isSending: false,
    isReadingMore: false,
  },
  /** Request of the invitation the open sheet asks for. */
  requestId: '',

  onShow() {
    void this.reload();
  },

  async onPullDownRefresh() {
    await this.reload();
    void wx.stopPullDownRefresh();
  },

  onRetry() {
    this.setData({ face: faceOf('loading') });
    void this.reload();
  },

  onInviteTap() {
    this.requestId = newRequestId();
    this.setData({ isInviting: true });
  },

  onInviteClose() {
    this.setData({ isInviting: false });
  },

  async onInviteConfirm(event: WechatMiniprogram.CustomEvent<{ name: string; phone: string; roles: StaffRole[] }>) {
    const { name, phone, roles } = event.detail;
    this.setData({ isSending: true });
    const result = await callCloud('invitation.create', { requestId: this.requestId, name, phone, roles });
    this.setData({ isSending: false });
    if (!result.ok) {
      showRefusal(result.error);
      return;
    }
    this.setData({ isInviting: false });
    void wx.showToast({ title: '邀请已创建，复制邀请码发给同事', icon: 'none' });
    await this.reload();
  },

  /** WeChat says 内容已复制 itself; a refused privacy contract is an answer, not a failure. */
  onCopyTap(event: CodeTap) {
    wx.setClipboardData({ data: event.currentTarget.dataset.code, fail: () => undefined });
  },

  async onRevokeTap(event: CodeTap) {
    const { code, name } = event.currentTarget.dataset;
    const { confirm } = await wx.showModal({ title: '撤回邀请', content: `撤回后，${name}不能再用这个邀请码加入。`, confirmText: '撤回' });
    if (!confirm || this.data.isSending) return;
    this.setData({ isSending: true });
    const result = await callCloud('invitation.revoke', { requestId: newRequestId(), code });
    this.setData({ isSending: false });
    if (!result.ok) showRefusal(result.error);
    await this.reload();
  },

  async onReachBottom() {
    const more = await readMore(this, (cursor) => callCloud('invitation.list', { cursor }));
    if (more) this.setData({ rows: [...this.data.rows, ...more.items.map((card) => toInvitation(card, now()))], nextCursor: more.nextCursor });
  },

  async reload() {
    const member = await memberOn(this);
    if (!member) return;
    const list = dataOrFace(this, await readAgain((cursor) => callCloud('invitation.list', { cursor }), this.data.rows.length));
    if (!list) return;
    const { items, nextCursor } = list;
    this.setData({ face: faceOfCount(items.length), rows: items.map((card) => toInvitation(card, now())), nextCursor, ownRoles: member.profile.roles });
  },
});
