import type { ModelRow } from '@shared/contracts/catalog';
import { together } from '@shared/core/together';
import type { SpecificationGroupView } from '@shared/domain/catalog/model';
import { callCloud } from '../../../../services/cloud';
import { dataOrFace, faceOf } from '../../../../services/page-face';
import { carPicture } from '../../../../services/pictures';
import { ensureSession } from '../../../../services/session';
import { urls } from '../../../../services/urls';
import { toLanded, type LandedView } from '../../model-view';

type IndexTap = WechatMiniprogram.TouchEvent<object, object, { index: number }>;

/** Height of the anchor bar, px: a group scrolled to stands below it. */
const ANCHOR_BAR = 52;

Page({
  data: {
    face: faceOf('loading'),
    id: '',
    model: null as ModelRow | null,
    picture: '',
    sheet: [] as SpecificationGroupView[],
    anchorIndex: 0,
    landed: { totalFen: 0, lines: [] } as LandedView,
    isLandedOpen: false,
  },

  onLoad(query: { id?: string }) {
    this.setData({ id: query.id ?? '' });
  },

  onShow() {
    void this.reload();
  },

  async onPullDownRefresh() {
    await this.reload();
    void wx.stopPullDownRefresh();
  },

  onShareAppMessage(): WechatMiniprogram.Page.ICustomShareContent {
    const { model, id } = this.data;
    return { title: model ? `${model.seriesName} ${model.name} 参数配置` : '远途汽车展厅', path: urls.model(id) };
  },

  onRetry() {
    this.setData({ face: faceOf('loading') });
    void this.reload();
  },

  onSeriesTap() {
    if (this.data.model) void wx.navigateTo({ url: urls.series(this.data.model.seriesId) });
  },

  onLandedTap() {
    this.setData({ isLandedOpen: !this.data.isLandedOpen });
  },

  onLoanTap() {
    void wx.navigateTo({ url: urls.loan(this.data.id) });
  },

  onInsuranceTap() {
    void wx.navigateTo({ url: urls.insurance(this.data.id) });
  },

  onAnchorTap(event: IndexTap) {
    const { index } = event.currentTarget.dataset;
    this.setData({ anchorIndex: index });
    void wx.pageScrollTo({ selector: `#group-${index}`, offsetTop: -ANCHOR_BAR, duration: 200 });
  },

  onCompareTap() {
    void wx.navigateTo({ url: urls.compare(this.data.id) });
  },

  onTestDriveTap() {
    void wx.navigateTo({ url: urls.testDriveBook(this.data.id) });
  },

  onInquiryTap() {
    void wx.navigateTo({ url: urls.inquirySubmit(this.data.id) });
  },

  async reload() {
    const read = dataOrFace(this, await together(ensureSession(), callCloud('catalog.getModel', { modelId: this.data.id })));
    if (!read) return;
    const [, { series, model, seats, sheet }] = read;
    this.setData({ face: faceOf('ready'), model, sheet, picture: carPicture(series.id), landed: toLanded({ msrpFen: model.msrpFen, energy: series.energy, seats }) });
    void wx.setNavigationBarTitle({ title: series.name });
  },
});
