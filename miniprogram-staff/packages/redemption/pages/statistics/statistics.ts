import { dayOf } from '@shared/core/time';
import { managesRedemptions } from '@shared/domain/redemption/rules';
import { callCloud } from '../../../../services/cloud';
import { now } from '../../../../services/clock';
import { dataOrFace, faceOf } from '../../../../services/page-face';
import { memberOn } from '../../../../services/page-load';
import { urls } from '../../../../services/urls';
import { SPAN_CHOICES, moveEnd, spanOf, toStatisticsView, type Span, type StatisticsView } from '../../statistics-view';

type Choice = WechatMiniprogram.CustomEvent<{ id: string }>;
type EndChange = WechatMiniprogram.PickerChange & { currentTarget: { dataset: { end: 'from' | 'to' } } };

const USUAL_SPAN = '7';

Page({
  data: {
    face: faceOf('loading'),
    choices: SPAN_CHOICES,
    choice: USUAL_SPAN,
    span: { from: '', to: '' } as Span,
    today: '',
    isWide: false,
    statistics: null as StatisticsView | null,
    /** The day whose figure is shown; empty for none. */
    day: '',
    dayText: '',
  },

  onLoad() {
    this.setData({ span: spanOf(Number(USUAL_SPAN), now()) });
  },

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

  onSpanChoose(event: Choice) {
    const choice = event.detail.id;
    this.setData({ choice, day: '', dayText: '', ...(choice === 'own' ? {} : { span: spanOf(Number(choice), now()) }) });
    void this.reload();
  },

  onEndChange(event: EndChange) {
    const span = moveEnd(this.data.span, event.currentTarget.dataset.end, String(event.detail.value));
    this.setData({ span, choice: 'own', day: '', dayText: '' });
    void this.reload();
  },

  onDayTap(event: WechatMiniprogram.TouchEvent<object, object, { on: string }>) {
    const { on } = event.currentTarget.dataset;
    this.setData({ day: on, dayText: this.data.statistics?.days.find((bar) => bar.on === on)?.spoken ?? '' });
  },

  onDayListTap() {
    const { day } = this.data;
    this.openList({ from: day, to: day });
  },

  onTotalTap() {
    this.openList({});
  },

  onSubjectSelect(event: Choice) {
    this.openList({ subject: event.detail.id });
  },

  onClerkSelect(event: Choice) {
    this.openList({ clerkId: event.detail.id });
  },

  openList(limits: Parameters<typeof urls.redemptions>[0]) {
    void wx.navigateTo({ url: urls.redemptions({ scope: this.data.isWide ? 'store' : 'mine', ...this.data.span, ...limits }) });
  },

  async reload() {
    const member = await memberOn(this);
    if (!member) return;
    const { span } = this.data;
    const result = await callCloud('redemption.statistics', { from: span.from, to: span.to });
    if (span.from !== this.data.span.from || span.to !== this.data.span.to) return;
    const statistics = dataOrFace(this, result);
    if (!statistics) return;
    const at = now();
    this.setData({ face: faceOf('ready'), statistics: toStatisticsView(statistics, span, at), isWide: managesRedemptions(member.profile.roles), today: dayOf(at) });
  },
});
