import { together } from '@shared/core/together';
import type { Figure } from '../../../../components/figure-row/figure-row';
import { callCloud } from '../../../../services/cloud';
import { readAgain, readMore } from '../../../../services/list-pages';
import { faceOf, faceOfCount } from '../../../../services/page-face';
import { load } from '../../../../services/page-load';
import { showRefusal } from '../../../../services/refusal';
import { urls } from '../../../../services/urls';
import { SPAN_CHOICES, toFigures, toTemplateView, type TemplateView } from '../../view';

type Choice = WechatMiniprogram.CustomEvent<{ id: string }>;

const USUAL_DAYS = '30';

Page({
  data: {
    face: faceOf('loading'),
    spans: SPAN_CHOICES,
    span: USUAL_DAYS,
    figures: [] as Figure[],
    sums: [] as Figure[],
    rows: [] as TemplateView[],
    nextCursor: null as string | null,
    isReadingMore: false,
  },

  onShow() {
    void this.reload();
  },

  async onPullDownRefresh() {
    await this.reload();
    void wx.stopPullDownRefresh();
  },

  async onReachBottom() {
    const more = await readMore(this, (cursor) => callCloud('coupon.listTemplates', { cursor }));
    if (more) this.setData({ rows: [...this.data.rows, ...more.items.map(toTemplateView)], nextCursor: more.nextCursor });
  },

  onRetry() {
    this.setData({ face: faceOf('loading') });
    void this.reload();
  },

  async onSpanChoose(event: Choice) {
    const span = event.detail.id;
    this.setData({ span });
    const result = await callCloud('coupon.statistics', { days: Number(span) });
    if (span !== this.data.span) return;
    if (result.ok) this.showFigures(toFigures(result.data));
    else showRefusal(result.error);
  },

  onTemplateSelect(event: Choice) {
    void wx.navigateTo({ url: urls.couponTemplate(event.detail.id) });
  },

  /** Counts stand above sums of money, which need more room. */
  showFigures(figures: Figure[]) {
    this.setData({ figures: figures.slice(0, 3), sums: figures.slice(3) });
  },

  async reload() {
    const { span, rows } = this.data;
    const read = await load(this, () => together(
      readAgain((cursor) => callCloud('coupon.listTemplates', { cursor }), rows.length), callCloud('coupon.statistics', { days: Number(span) }),
    ));
    if (!read) return;
    const [{ items, nextCursor }, statistics] = read;
    this.setData({ face: faceOfCount(items.length), rows: items.map(toTemplateView), nextCursor });
    if (span === this.data.span) this.showFigures(toFigures(statistics));
  },
});
