import type { ModelRow } from '@shared/contracts/catalog';
import { together } from '@shared/core/together';
import type { ComparisonGroup } from '@shared/domain/catalog/model';
import { callCloud } from '../../../../services/cloud';
import { dataOrFace, faceOf } from '../../../../services/page-face';
import { carPicture } from '../../../../services/pictures';
import { showRefusal } from '../../../../services/refusal';
import { ensureSession } from '../../../../services/session';
import { urls } from '../../../../services/urls';
import { chooseModel, toComparison, toContender, type Contender, type Side, type Sides } from '../../compare-view';

type SideTap = WechatMiniprogram.TouchEvent<object, object, { side: Side }>;
type ModelTap = WechatMiniprogram.TouchEvent<object, object, { id: string }>;
/** One column of the head; `car` null asks for a model. */
interface Column { side: Side; car: Contender | null; picture: string }

function toColumn(side: Side, model: ModelRow | undefined): Column {
  return { side, car: model ? toContender(model) : null, picture: model ? carPicture(model.seriesId) : '' };
}

Page({
  data: {
    face: faceOf('loading'),
    ids: {} as Sides,
    columns: [toColumn('left', undefined), toColumn('right', undefined)],
    groups: [] as ComparisonGroup[],
    onlyDifferences: false,
    choosing: '' as Side | '',
    chosenId: '',
  },

  /** Every line of the comparison as last read. */
  whole: [] as ComparisonGroup[],

  onLoad(query: { leftId?: string; rightId?: string }) {
    this.setData({ ids: { ...(query.leftId ? { left: query.leftId } : {}), ...(query.rightId ? { right: query.rightId } : {}) } });
  },

  onShow() {
    void this.reload();
  },

  onShareAppMessage(): WechatMiniprogram.Page.ICustomShareContent {
    const { left, right } = this.data.ids;
    return { title: '这两款车，配置差在哪儿', path: urls.compare(left, right) };
  },

  onRetry() {
    this.setData({ face: faceOf('loading') });
    void this.reload();
  },

  onChooseTap(event: SideTap) {
    const { side } = event.currentTarget.dataset;
    this.setData({ choosing: side, chosenId: this.data.ids[side] ?? '' });
  },

  onChooseClose() {
    this.setData({ choosing: '' });
  },

  onModelChoose(event: WechatMiniprogram.CustomEvent<{ id: string }>) {
    const { choosing, ids } = this.data;
    if (choosing === '') return;
    this.setData({ choosing: '', ids: chooseModel(ids, choosing, event.detail.id) });
    void this.reload();
  },

  onOnlyDifferencesChange(event: { detail: boolean }) {
    this.setData({ onlyDifferences: event.detail, groups: toComparison(this.whole, event.detail) });
  },

  onInquiryTap(event: ModelTap) {
    void wx.navigateTo({ url: urls.inquirySubmit(event.currentTarget.dataset.id) });
  },

  async reload() {
    const read = dataOrFace(this, await together(ensureSession(), callCloud('catalog.listModels', {})));
    if (!read) return;
    const [, { models }] = read;
    const { left, right } = this.data.ids;
    const find = (id: string | undefined): ModelRow | undefined => models.find((model) => model.id === id);
    this.setData({ face: faceOf('ready'), columns: [toColumn('left', find(left)), toColumn('right', find(right))] });
    if (!left || !right) return;
    const compared = await callCloud('catalog.compare', { leftId: left, rightId: right });
    this.whole = compared.ok ? compared.data.groups : [];
    this.setData({ groups: toComparison(this.whole, this.data.onlyDifferences) });
    if (!compared.ok) showRefusal(compared.error);
  },
});
