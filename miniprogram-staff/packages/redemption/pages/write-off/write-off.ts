import { ERROR_MESSAGES } from '@shared/core/errors';
import { faceOfFailure } from '@shared/core/page-face';
import { codeOf, groupDigits } from '@shared/domain/redemption/code-text';
import { admitEvenOffline, type KnownMember } from '../../../../services/admission';
import { callCloud } from '../../../../services/cloud';
import { now } from '../../../../services/clock';
import { mayWriteOff } from '../../../../services/entries';
import { followNetwork, hasNetwork } from '../../../../services/network';
import { dismissReceipts, outboxOf, syncOutbox, writeOff } from '../../../../services/own-outbox';
import { dataOrFace, faceOf } from '../../../../services/page-face';
import { urls } from '../../../../services/urls';
import { scanCode } from '../../scan-code';
import {
  toKeptCard, toOfflineCard, toPreviewCard, toReceiptCard, toRefusedCard, toSyncBar, type CodeCard, type SyncBar,
} from '../../write-off-view';

/** Weak networks come back without saying so. */
const SYNC_EVERY_MS = 15_000;

let syncTimer = 0;
let stopFollowing = (): void => undefined;

Page({
  data: {
    face: faceOf('loading'),
    clerk: null as KnownMember | null,
    digits: '',
    card: null as CodeCard | null,
    sync: null as SyncBar | null,
    isBusy: false,
  },
  isScanWanted: false,
  /** The code in hand and when it was read. */
  scan: { code: '', scannedAt: 0 },

  onLoad(query: { scan?: string }) {
    this.isScanWanted = query.scan === 'now';
  },

  onShow() {
    void this.reload();
    this.stopListening();
    stopFollowing = followNetwork(() => { void this.reload(); });
    syncTimer = setInterval(() => { void this.syncAndShow(); }, SYNC_EVERY_MS);
  },

  onHide() {
    this.stopListening();
  },

  onUnload() {
    this.stopListening();
  },

  onRetry() {
    this.setData({ face: faceOf('loading') });
    void this.reload();
  },

  async onScanTap() {
    if (this.data.isBusy) return;
    const scanned = await scanCode();
    if (scanned?.code === null) void wx.showToast({ title: '这不是核销码，请扫客户出示的核销码', icon: 'none' });
    else if (scanned) await this.look(scanned.code);
  },

  /** What is returned is what the field shows. */
  onDigitsInput(event: WechatMiniprogram.Input): string {
    const digits = groupDigits(event.detail.value.replace(/\D/g, ''));
    this.setData({ digits });
    return digits;
  },

  async onDigitsConfirm() {
    const code = codeOf(this.data.digits);
    if (code === null) void wx.showToast({ title: '核销码是 12 位数字', icon: 'none' });
    else if (!this.data.isBusy) await this.look(code);
  },

  onBackTap() {
    this.setData({ card: null, digits: '' });
  },

  async onConfirmTap() {
    const { clerk, isBusy } = this.data;
    if (!clerk || isBusy) return;
    this.setData({ isBusy: true });
    const receipt = await writeOff(clerk, this.scan);
    const { code, scannedAt } = this.scan;
    this.setData({ isBusy: false, digits: '' });
    if (receipt === 'full') this.setData({ card: toRefusedCard(code, '手机存储已满，没有暂存成功，请清理后再试') });
    else if (receipt === 'kept') this.setData({ card: toKeptCard(code, scannedAt, { isOnline: await hasNetwork(), now: now() }) });
    else {
      // Shown here, so it is seen.
      dismissReceipts(clerk, [receipt.requestId]);
      this.setData({ card: toReceiptCard(receipt, now()) });
      if (receipt.settlement.kind === 'done') void wx.vibrateShort({ type: 'medium' });
    }
    this.showSync();
  },

  onRecordTap() {
    if (this.data.card) void wx.navigateTo({ url: urls.redemption(this.data.card.redemptionId) });
  },

  onOutboxTap() {
    void wx.navigateTo({ url: urls.outbox });
  },

  onLogTap() {
    void wx.navigateTo({ url: urls.redemptions() });
  },

  onStatisticsTap() {
    void wx.navigateTo({ url: urls.redemptionStatistics });
  },

  stopListening() {
    stopFollowing();
    clearInterval(syncTimer);
  },

  /** Asks what a code stands for; without network the clerk decides by the customer's screen. */
  async look(code: string) {
    const scannedAt = now();
    this.scan = { code, scannedAt };
    this.setData({ isBusy: true });
    const result = await hasNetwork() ? await callCloud('redemption.preview', { code }) : null;
    this.setData({ isBusy: false });
    if (result?.ok) this.setData({ card: toPreviewCard(result.data, now()) });
    else if (result && result.error.code !== 'NETWORK') this.setData({ card: toRefusedCard(code, result.error.message) });
    else this.setData({ card: toOfflineCard(code, scannedAt, { waiting: this.data.clerk ? outboxOf(this.data.clerk).waiting : [], now: now() }) });
  },

  showSync() {
    if (this.data.clerk) this.setData({ sync: toSyncBar(outboxOf(this.data.clerk)) });
  },

  async syncAndShow() {
    await syncOutbox();
    this.showSync();
  },

  async reload() {
    const admitted = await admitEvenOffline();
    const clerk = admitted && dataOrFace(this, admitted);
    if (!clerk) return;
    if (!mayWriteOff(clerk.roles)) {
      this.setData({ face: faceOfFailure({ code: 'FORBIDDEN', message: ERROR_MESSAGES.FORBIDDEN, traceId: '' }) });
      return;
    }
    this.setData({ face: faceOf('ready'), clerk });
    this.showSync();
    const isScanWanted = this.isScanWanted;
    this.isScanWanted = false;
    if (isScanWanted) void this.onScanTap();
    await this.syncAndShow();
  },
});
