import { together } from '@shared/core/together';
import type { VehicleSeries } from '@shared/domain/catalog/model';
import { callCloud } from '../../services/cloud';
import { dataOrFace, faceOf, faceOfCount } from '../../services/page-face';
import { ensureSession } from '../../services/session';
import { urls } from '../../services/urls';
import { EVERY_SERIES, chooseBodyType, chooseEnergy, toChips, toSeriesCards, type Chip, type SeriesCard, type SeriesFilter } from './view';

type ChipTap = WechatMiniprogram.TouchEvent<object, object, { value: string }>;
type CardTap = WechatMiniprogram.TouchEvent<object, object, { id: string }>;

/** Everything on sale as last read; what the chips narrow. A tab page exists once. */
let allSeries: VehicleSeries[] = [];
let filter: SeriesFilter = EVERY_SERIES;

Page({
  data: {
    face: faceOf('loading'),
    bodyTypes: [] as Chip[],
    energies: [] as Chip[],
    cards: [] as SeriesCard[],
  },

  onShow() {
    void this.reload();
  },

  async onPullDownRefresh() {
    await this.reload();
    void wx.stopPullDownRefresh();
  },

  onShareAppMessage(): WechatMiniprogram.Page.ICustomShareContent {
    return { title: '远途汽车展厅：看看在售车系', path: urls.models };
  },

  onRetry() {
    this.setData({ face: faceOf('loading') });
    void this.reload();
  },

  onBodyTypeTap(event: ChipTap) {
    filter = chooseBodyType(filter, event.currentTarget.dataset.value);
    this.setData(showroom());
  },

  onEnergyTap(event: ChipTap) {
    filter = chooseEnergy(filter, event.currentTarget.dataset.value);
    this.setData(showroom());
  },

  onClearTap() {
    filter = EVERY_SERIES;
    this.setData(showroom());
  },

  onSeriesTap(event: CardTap) {
    void wx.navigateTo({ url: urls.series(event.currentTarget.dataset.id) });
  },

  onCompareTap() {
    void wx.navigateTo({ url: urls.compare() });
  },

  async reload() {
    const read = dataOrFace(this, await together(ensureSession(), callCloud('catalog.listSeries', {})));
    if (!read) return;
    const [, catalog] = read;
    allSeries = catalog.series;
    this.setData({ face: faceOfCount(allSeries.length), ...showroom() });
  },
});

function showroom(): { bodyTypes: Chip[]; energies: Chip[]; cards: SeriesCard[] } {
  return { ...toChips(allSeries, filter), cards: toSeriesCards(allSeries, filter) };
}
