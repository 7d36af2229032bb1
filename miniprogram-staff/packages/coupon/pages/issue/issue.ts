import { togglePicked, type PickedCustomer } from '../../../../components/customer-picker/picking';
import { callCloud } from '../../../../services/cloud';
import { newRequestId } from '../../../../services/clock';
import { faceOf } from '../../../../services/page-face';
import { load } from '../../../../services/page-load';
import { showRefusal } from '../../../../services/refusal';
import { urls } from '../../../../services/urls';
import { MOST_CUSTOMERS, toBatches, toProgress, toResultRows, toSummary, type Progress, type ResultRow } from '../../issue-view';
import { readChoices } from '../../read-choices';
import type { TemplateView } from '../../view';

type IdEvent = WechatMiniprogram.CustomEvent<{ id: string }>;
type ChipTap = WechatMiniprogram.TouchEvent<object, object, { id: string }>;

Page({
  data: {
    face: faceOf('loading'),
    template: null as TemplateView | null,
    templates: [] as TemplateView[],
    customers: [] as PickedCustomer[],
    most: MOST_CUSTOMERS,
    note: '',
    sheet: '' as '' | 'templates' | 'customers',
    progress: null as Progress | null,
    results: [] as ResultRow[],
    summary: '',
  },
  templateId: '',
  customerId: '',
  /** One request a part, kept while the choice stays, so that trying again gives nobody a second coupon. */
  requestIds: [] as string[],

  onLoad(query: { templateId?: string; customerId?: string }) {
    this.templateId = query.templateId ?? '';
    this.customerId = query.customerId ?? '';
  },

  onShow() {
    if (this.data.face.state !== 'ready') void this.reload();
  },

  onRetry() {
    this.setData({ face: faceOf('loading') });
    void this.reload();
  },

  onEmptyAction() {
    void wx.redirectTo({ url: urls.couponTemplates });
  },

  onTemplateTap() {
    this.setData({ sheet: 'templates' });
  },

  onTemplateSelect(event: IdEvent) {
    this.requestIds = [];
    this.setData({ sheet: '', template: this.data.templates.find(({ id }) => id === event.detail.id) ?? null });
  },

  onCustomersTap() {
    this.setData({ sheet: 'customers' });
  },

  onCustomersPick(event: WechatMiniprogram.CustomEvent<{ customers: PickedCustomer[] }>) {
    this.requestIds = [];
    this.setData({ sheet: '', customers: event.detail.customers });
  },

  onCustomerRemove(event: ChipTap) {
    const customer = this.data.customers.find(({ id }) => id === event.currentTarget.dataset.id);
    this.requestIds = [];
    if (customer) this.setData({ customers: togglePicked(this.data.customers, customer, MOST_CUSTOMERS) ?? [] });
  },

  onNoteInput(event: WechatMiniprogram.Input) {
    this.requestIds = [];
    this.setData({ note: event.detail.value });
  },

  onSheetClose() {
    this.setData({ sheet: '' });
  },

  async onIssueTap() {
    const { template, customers, note, progress } = this.data;
    if (!template || customers.length === 0 || progress) return;
    const results: ResultRow[] = [];
    for (const [index, batch] of toBatches(customers).entries()) {
      this.setData({ progress: toProgress(results.length, customers.length) });
      const requestId = this.requestIds[index] ??= newRequestId();
      const result = await callCloud('coupon.issue', { requestId, templateId: template.id, customerIds: batch.map(({ id }) => id), note: note.trim() });
      if (!result.ok) {
        this.setData({ progress: null });
        showRefusal(result.error);
        return;
      }
      results.push(...toResultRows(result.data.results, batch));
    }
    this.requestIds = [];
    this.setData({ progress: null, results, summary: toSummary(results) });
  },

  onAgainTap() {
    this.setData({ results: [], summary: '', customers: [], note: '' });
    void this.reload();
  },

  onDoneTap() {
    if (getCurrentPages().length > 1) void wx.navigateBack();
    else void wx.redirectTo({ url: urls.couponTemplates });
  },

  async reload() {
    const choices = await load(this, () => readChoices(this.customerId));
    if (!choices) return;
    const { templates, customer } = choices;
    const template = templates.find(({ id }) => id === (this.data.template?.id ?? this.templateId)) ?? null;
    this.setData({ face: faceOf(templates.length > 0 ? 'ready' : 'empty'), templates, template, customers: customer && this.data.customers.length === 0 ? [customer] : this.data.customers });
  },
});
