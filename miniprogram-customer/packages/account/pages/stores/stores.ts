import type { CustomerSession } from '@shared/domain/session/model';
import type { Store } from '@shared/domain/store/model';
import { callCloud } from '../../../../services/cloud';
import { newRequestId, now } from '../../../../services/clock';
import { callPhone, showOnMap } from '../../../../services/contact';
import { dataOrFace, faceOf, faceOfCount } from '../../../../services/page-face';
import { showRefusal } from '../../../../services/refusal';
import { currentSession, freshSession, keepSession, storeOf } from '../../../../services/session';
import { toStoreCard, type StoreCardView } from '../../../../services/store-view';

type StoreEvent = WechatMiniprogram.CustomEvent<object, object, { id: string }>;

function storeBehind(event: StoreEvent): Store | undefined {
  return currentSession()?.stores.find((store) => store.id === event.currentTarget.dataset.id);
}

Page({
  data: {
    face: faceOf('loading'),
    stores: [] as StoreCardView[],
    chosenId: '',
    consultantNote: '',
    choosingId: '',
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

  onMap(event: StoreEvent) {
    const store = storeBehind(event);
    if (store) showOnMap(store);
  },

  onCall(event: StoreEvent) {
    const store = storeBehind(event);
    if (store) callPhone(store.phone);
  },

  async onChoose(event: StoreEvent) {
    const { id } = event.currentTarget.dataset;
    if (this.data.choosingId !== '' || id === this.data.chosenId) return;
    this.setData({ choosingId: id });
    const result = await callCloud('session.chooseStore', { requestId: newRequestId(), storeId: id });
    this.setData({ choosingId: '' });
    if (!result.ok) {
      showRefusal(result.error);
      return;
    }
    keepSession(result.data);
    this.setData(storesView(result.data));
    void wx.showToast({ title: `已切换到${storeOf(result.data)?.shortName ?? ''}`, icon: 'none' });
  },

  async reload() {
    const result = dataOrFace(this, await freshSession());
    if (!result) return;
    this.setData({ face: faceOfCount(result.stores.length), ...storesView(result) });
  },
});

/** The list, the chosen one, and who stays in charge when the consultant works elsewhere. */
function storesView(session: CustomerSession): { stores: StoreCardView[]; chosenId: string; consultantNote: string } {
  const chosenId = storeOf(session)?.id ?? '';
  const { consultant } = session;
  const isElsewhere = consultant !== null && consultant.storeId !== chosenId;
  return {
    chosenId, stores: session.stores.map((store) => toStoreCard(store, now())),
    consultantNote: isElsewhere ? `您的专属顾问仍是${consultant.storeName}的${consultant.name}` : '',
  };
}
