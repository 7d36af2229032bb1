import { ERROR_MESSAGES } from '@shared/core/errors';
import { together } from '@shared/core/together';
import type { QuoteItemKind } from '@shared/domain/inquiry/model';
import { callCloud } from '../../../../services/cloud';
import { newRequestId, now } from '../../../../services/clock';
import { faceOf } from '../../../../services/page-face';
import { load } from '../../../../services/page-load';
import { showRefusal } from '../../../../services/refusal';
import { currentProfile } from '../../../../services/session';
import { askConsent } from '../../../../services/subscription';
import { urls } from '../../../../services/urls';
import {
  VALIDITY_CHOICES, addLine, addableKinds, changeLine, draftTotalFen, refuseDraft, startLines, toItems, toPreview, validDay, validDays, validUntilOf,
  type DraftLine,
} from '../../quote-draft';
import { toInquiryView, type InquiryView, type QuoteView } from '../../view';

type LineInput = WechatMiniprogram.CustomEvent<{ value: string }, object, { key: string }>;
type LineTap = WechatMiniprogram.TouchEvent<object, object, { key: string }>;
type Choice = WechatMiniprogram.CustomEvent<{ id: string }>;

const USUAL_DAYS = 7;

Page({
  data: {
    face: faceOf('loading'),
    inquiry: null as InquiryView | null,
    lines: [] as DraftLine[],
    totalFen: 0,
    kinds: null as { id: QuoteItemKind; label: string }[] | null,
    validity: { id: String(USUAL_DAYS), on: '', text: '', first: '', last: '', choices: VALIDITY_CHOICES },
    note: '',
    preview: null as QuoteView | null,
    isSending: false,
  },
  inquiryId: '',
  requestId: '',
  serial: 0,

  onLoad(query: { inquiryId?: string }) {
    this.inquiryId = query.inquiryId ?? '';
  },

  onShow() {
    if (this.data.inquiry === null) void this.reload();
  },

  onRetry() {
    this.setData({ face: faceOf('loading') });
    void this.reload();
  },

  onLabelInput(event: LineInput) {
    this.setData({ lines: changeLine(this.data.lines, event.currentTarget.dataset.key, { label: event.detail.value }) });
  },

  onAmountInput(event: LineInput) {
    const lines = changeLine(this.data.lines, event.currentTarget.dataset.key, { amount: event.detail.value });
    this.setData({ lines, totalFen: draftTotalFen(lines) });
  },

  onRemoveTap(event: LineTap) {
    const lines = this.data.lines.filter((line) => line.key !== event.currentTarget.dataset.key);
    this.setData({ lines, totalFen: draftTotalFen(lines) });
  },

  onAddTap() {
    this.setData({ kinds: addableKinds(this.data.lines) });
  },

  onKindsClose() {
    this.setData({ kinds: null });
  },

  onKindChoose(event: Choice) {
    const kind = this.data.kinds?.find((candidate) => candidate.id === event.detail.id);
    if (!kind) return;
    this.serial += 1;
    this.setData({ kinds: null, lines: addLine(this.data.lines, kind.id, this.serial) });
  },

  onValidityChoose(event: Choice) {
    const { id } = event.detail;
    this.setData({ validity: { ...this.data.validity, id, ...validDay(now(), Number(id)) } });
  },

  onValidDateChange(event: WechatMiniprogram.PickerChange) {
    const on = String(event.detail.value);
    this.setData({ validity: { ...this.data.validity, id: 'date', on, text: `有效至 ${on}` } });
  },

  onNoteInput(event: WechatMiniprogram.Input) {
    this.setData({ note: event.detail.value });
  },

  onPreviewTap() {
    const { lines, validity, note } = this.data;
    const at = now();
    const code = refuseDraft(lines, validUntilOf(validity.on, at), at);
    if (code) {
      showRefusal({ code, message: ERROR_MESSAGES[code], traceId: '' });
      return;
    }
    this.requestId = newRequestId();
    const title = `${currentProfile()?.name ?? '顾问'}的报价`;
    this.setData({ preview: toPreview(lines, { title, on: validity.on, note }, at) });
  },

  onPreviewClose() {
    this.setData({ preview: null });
  },

  async onSendTap() {
    if (this.data.isSending) return;
    const consent = askConsent('newInquiry');
    this.setData({ isSending: true });
    const { lines, validity, note } = this.data;
    const result = await callCloud('inquiry.quote', {
      requestId: this.requestId, inquiryId: this.inquiryId, items: toItems(lines), validUntil: validUntilOf(validity.on, now()), note: note.trim(),
    });
    await consent;
    this.setData({ isSending: false });
    if (!result.ok) {
      showRefusal(result.error);
      return;
    }
    if (getCurrentPages().length > 1) await wx.navigateBack();
    else await wx.redirectTo({ url: urls.inquiry(this.inquiryId) });
    void wx.showToast({ title: '报价已送达客户', icon: 'success' });
  },

  async reload() {
    const read = await load(this, () => together(callCloud('inquiry.get', { inquiryId: this.inquiryId }), callCloud('catalog.listModels', {})));
    if (!read) return;
    const [detail, catalog] = read;
    const { inquiry } = detail;
    const model = catalog.models.find((candidate) => candidate.id === inquiry.modelId);
    const series = catalog.series.find((candidate) => candidate.id === inquiry.seriesId);
    const lines = startLines(inquiry, model && series ? { energy: series.energy, seats: model.seats } : null);
    const at = now();
    this.setData({
      face: faceOf('ready'), inquiry: toInquiryView(inquiry, at), lines, totalFen: draftTotalFen(lines),
      validity: { ...this.data.validity, ...validDay(at, USUAL_DAYS), ...validDays(at) },
    });
  },
});
