import { callCloud } from '../../../../services/cloud';
import { newRequestId, now } from '../../../../services/clock';
import { dataOrFace, faceOf } from '../../../../services/page-face';
import { memberOn } from '../../../../services/page-load';
import { personPicture } from '../../../../services/pictures';
import { savePicture } from '../../save-picture';
import { toCodeView, type CodeView } from '../../view';

Page({
  data: {
    face: faceOf('loading'),
    code: null as CodeView | null,
    owner: { name: '', title: '', storeName: '', avatar: '' },
    isSaving: false,
  },
  requestId: '',

  onLoad() {
    this.requestId = newRequestId();
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

  onPictureTap() {
    const { code } = this.data;
    if (code?.imageUrl) void wx.previewImage({ urls: [code.imageUrl] });
  },

  async onSaveTap() {
    const { code, isSaving } = this.data;
    if (!code?.imageUrl || isSaving) return;
    this.setData({ isSaving: true });
    const isSaved = await savePicture(code.imageUrl);
    this.setData({ isSaving: false });
    void wx.showToast(isSaved ? { title: '已保存到相册', icon: 'success' } : { title: '没有保存成功，请再试一次', icon: 'none' });
  },

  async reload() {
    const member = await memberOn(this);
    if (!member) return;
    const mine = dataOrFace(this, await callCloud('promotionCode.getMine', { requestId: this.requestId }));
    if (!mine) return;
    const { name, roleLabel, stores, storeId, avatar } = member.profile;
    const storeName = stores.find((store) => store.id === storeId)?.name ?? '';
    this.setData({ face: faceOf('ready'), code: toCodeView(mine.code, now()), owner: { name, title: roleLabel, storeName, avatar: personPicture(avatar) } });
  },
});
