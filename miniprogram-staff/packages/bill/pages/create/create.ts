import type { BillKind } from '@shared/domain/bill/model';
import type { Choice } from '../../../../components/choice-chips/choice-chips';
import type { PickedCustomer } from '../../../../components/customer-picker/picking';
import { callCloud } from '../../../../services/cloud';
import { newRequestId } from '../../../../services/clock';
import { faceOf } from '../../../../services/page-face';
import { load } from '../../../../services/page-load';
import { showRefusal } from '../../../../services/refusal';
import { urls } from '../../../../services/urls';
import { HOUR_CHOICES, addLine, changeLine, draftTotalFen, isDeposit, plateOf, refuseDraft, startDraft, toKindChoices, toLines, type Draft } from '../../create-view';
import { paymentNote } from '../../view';

type LineInput = WechatMiniprogram.CustomEvent<{ value: string }, object, { key: string }>;
type LineTap = WechatMiniprogram.TouchEvent<object, object, { key: string }>;
type ChipChoice = WechatMiniprogram.CustomEvent<{ id: string }>;

Page({
  data: {
    face: faceOf('loading'),
    kinds: [] as Choice[],
    kind: 'service' as BillKind,
    draft: startDraft('service', '订金'),
    totalFen: 0,
    hourChoices: HOUR_CHOICES,
    isDeposit: false,
    paymentNote: '',
    picked: [] as PickedCustomer[],
    isPicking: false,
    isSending: false,
  },
  depositWord: '订金',
  /** One bill is one intention, however often it is sent; a changed draft is another. */
  requestId: '',
  serial: 0,

  onShow() {
    if (this.data.kinds.length === 0) void this.reload();
  },

  onRetry() {
    this.setData({ face: faceOf('loading') });
    void this.reload();
  },

  onKindChoose(event: ChipChoice) {
    const kind = event.detail.id as BillKind;
    if (kind === this.data.kind) return;
    const { customer, plate } = this.data.draft;
    this.setData({ kind, isDeposit: isDeposit(kind) });
    this.change({ ...startDraft(kind, this.depositWord), customer, plate });
  },

  onTitleInput(event: WechatMiniprogram.Input) {
    this.change({ title: event.detail.value });
  },

  onNameInput(event: LineInput) {
    this.change({ lines: changeLine(this.data.draft.lines, event.currentTarget.dataset.key, { name: event.detail.value }) });
  },

  onAmountInput(event: LineInput) {
    this.change({ lines: changeLine(this.data.draft.lines, event.currentTarget.dataset.key, { amount: event.detail.value }) });
  },

  onRemoveTap(event: LineTap) {
    this.change({ lines: this.data.draft.lines.filter(({ key }) => key !== event.currentTarget.dataset.key) });
  },

  onAddTap() {
    this.serial += 1;
    this.change({ lines: addLine(this.data.draft.lines, this.serial) });
  },

  onPlateInput(event: WechatMiniprogram.Input) {
    this.change({ plate: event.detail.value });
  },

  onTermsInput(event: WechatMiniprogram.Input) {
    this.change({ terms: event.detail.value });
  },

  onHoursChoose(event: ChipChoice) {
    this.change({ hours: event.detail.id });
  },

  onCustomerTap() {
    this.setData({ isPicking: true });
  },

  onCustomerClear() {
    this.change({ customer: null });
  },

  onPickerClose() {
    this.setData({ isPicking: false });
  },

  onCustomerPick(event: WechatMiniprogram.CustomEvent<{ customers: PickedCustomer[] }>) {
    this.setData({ isPicking: false });
    this.change({ customer: event.detail.customers[0] ?? null });
  },

  async onCreateTap() {
    const { kind, draft, isSending } = this.data;
    const refusal = refuseDraft(kind, draft);
    if (refusal !== '') void wx.showToast({ title: refusal, icon: 'none' });
    if (refusal !== '' || isSending) return;
    this.setData({ isSending: true });
    const result = await callCloud('bill.create', {
      requestId: this.requestId, kind, title: draft.title.trim(), customerId: draft.customer?.id ?? null, plate: plateOf(draft.plate) ?? '', terms: draft.terms.trim(),
      validHours: Number(draft.hours), lines: toLines(draft),
    });
    this.setData({ isSending: false });
    if (result.ok) void wx.redirectTo({ url: urls.billCode(result.data.id) });
    else showRefusal(result.error);
  },

  change(change: Partial<Draft>) {
    this.requestId = newRequestId();
    const draft = { ...this.data.draft, ...change };
    this.setData({ draft, totalFen: draftTotalFen(draft), picked: draft.customer ? [draft.customer] : [] });
  },

  async reload() {
    const setup = await load(this, () => callCloud('bill.getSetup', {}));
    const kind = setup?.kinds[0];
    if (!setup || !kind) return;
    this.depositWord = setup.depositWord;
    this.setData({
      face: faceOf('ready'), kinds: toKindChoices(setup.kinds, setup.depositWord), kind, isDeposit: isDeposit(kind), paymentNote: paymentNote(setup.paymentMode),
    });
    this.change(startDraft(kind, setup.depositWord));
  },
});
