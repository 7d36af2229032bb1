import type { ModelRow } from '@shared/contracts/catalog';
import { together } from '@shared/core/together';
import type { VehicleSeries } from '@shared/domain/catalog/model';
import { callCloud } from '../../../../services/cloud';
import { dataOrFace, faceOf } from '../../../../services/page-face';
import { ensureSession } from '../../../../services/session';
import { urls } from '../../../../services/urls';
import { toGallery, toModelChoices, toSeriesHead, type GalleryPicture, type ModelChoice, type SeriesHead } from '../../series-view';

type IndexTap = WechatMiniprogram.TouchEvent<object, object, { index: number }>;
type ModelTap = WechatMiniprogram.TouchEvent<object, object, { id: string }>;
/** What the sheet is asked for. */
type Purpose = 'inquiry' | 'testDrive';

const PURPOSE_TITLES: Record<Purpose, string> = { inquiry: '选择要询价的车型', testDrive: '选择要试驾的车型' };

Page({
  data: {
    face: faceOf('loading'),
    id: '',
    series: null as SeriesHead | null,
    gallery: [] as GalleryPicture[],
    slideIndex: 0,
    colourIndex: 0,
    models: [] as ModelRow[],
    choices: [] as ModelChoice[],
    purpose: '' as Purpose | '',
    sheetTitle: '',
  },

  /** The series as last read, for another colour. */
  whole: null as VehicleSeries | null,

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
    const { series, id } = this.data;
    return { title: series ? `${series.name}：${series.tagline}` : '远途汽车展厅', path: urls.series(id) };
  },

  onRetry() {
    this.setData({ face: faceOf('loading') });
    void this.reload();
  },

  onSlideChange(event: WechatMiniprogram.SwiperChange) {
    this.setData({ slideIndex: event.detail.current });
  },

  onColourTap(event: IndexTap) {
    const { index } = event.currentTarget.dataset;
    if (this.whole) this.setData({ colourIndex: index, slideIndex: 0, gallery: toGallery(this.whole, this.whole.colours[index]) });
  },

  onModelTap(event: ModelTap) {
    void wx.navigateTo({ url: urls.model(event.currentTarget.dataset.id) });
  },

  onCompareTap() {
    const [first, second] = this.data.models;
    void wx.navigateTo({ url: urls.compare(first?.id, second?.id) });
  },

  onInquiryTap() {
    this.ask('inquiry');
  },

  onTestDriveTap() {
    this.ask('testDrive');
  },

  onSheetClose() {
    this.setData({ purpose: '' });
  },

  onModelChoose(event: WechatMiniprogram.CustomEvent<ModelChoice>) {
    const { purpose } = this.data;
    this.setData({ purpose: '' });
    if (purpose !== '') this.go(purpose, event.detail.id);
  },

  /** Asks for the model when there are several. */
  ask(purpose: Purpose) {
    const [only, another] = this.data.models;
    if (only && !another) this.go(purpose, only.id);
    else this.setData({ purpose, sheetTitle: PURPOSE_TITLES[purpose] });
  },

  go(purpose: Purpose, modelId: string) {
    const colourId = this.data.series?.colours[this.data.colourIndex]?.id;
    void wx.navigateTo({ url: purpose === 'inquiry' ? urls.inquirySubmit(modelId, colourId) : urls.testDriveBook(modelId) });
  },

  async reload() {
    const read = dataOrFace(this, await together(ensureSession(), callCloud('catalog.getSeries', { seriesId: this.data.id })));
    if (!read) return;
    const [, { series, models }] = read;
    this.whole = series;
    this.setData({
      face: faceOf('ready'), series: toSeriesHead(series), gallery: toGallery(series, series.colours[this.data.colourIndex]), models,
      choices: toModelChoices(models),
    });
    void wx.setNavigationBarTitle({ title: series.name });
  },
});
