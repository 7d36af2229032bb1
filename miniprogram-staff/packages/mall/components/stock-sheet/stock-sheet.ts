import type { SegmentOption } from '../../../../components/segment/segment';
import { readStock } from '../../product-view';

const DIRECTIONS: SegmentOption[] = [{ value: 'more', label: '增加' }, { value: 'less', label: '减少' }];
const REASONS: Record<string, string[]> = { more: ['到货入库', '盘点', '退货入库'], less: ['盘点', '破损', '门店取用'] };

/**
 * A sheet to add pieces or take them away, with the reason the log keeps.
 *
 * `left` is what can be sold now. Fires `confirm` {by, reason} and `close`; the page holds `isOpen` and `isSending`.
 */
Component({
  properties: {
    isOpen: { type: Boolean, value: false },
    name: { type: String, value: '' },
    left: { type: Number, value: 0 },
    isSending: { type: Boolean, value: false },
  },
  data: { directions: DIRECTIONS, direction: 'more', pieces: '', hint: '', isWrong: false, reasons: REASONS['more'] ?? [], reason: '' },
  observers: {
    isOpen(isOpen: boolean) {
      if (isOpen) this.setData({ direction: 'more', pieces: '', hint: '', isWrong: false, reasons: REASONS['more'] ?? [], reason: '' });
    },
  },
  methods: {
    onDirectionChange(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      const direction = event.detail.value;
      this.setData({ direction, reasons: REASONS[direction] ?? [], ...this.read(this.data.pieces, direction) });
    },
    onPiecesInput(event: WechatMiniprogram.Input) {
      const pieces = event.detail.value;
      this.setData({ pieces, ...this.read(pieces, this.data.direction) });
    },
    onReasonInput(event: WechatMiniprogram.Input) {
      this.setData({ reason: event.detail.value });
    },
    onReasonTap(event: WechatMiniprogram.TouchEvent<object, object, { text: string }>) {
      this.setData({ reason: event.currentTarget.dataset.text });
    },
    onConfirmTap() {
      const { pieces, direction, left, reason, isSending } = this.data;
      const { by } = readStock(pieces, direction === 'less' ? 'less' : 'more', left);
      if (by !== null && reason.trim() !== '' && !isSending) this.triggerEvent('confirm', { by, reason: reason.trim() });
    },
    onClose() {
      this.triggerEvent('close');
    },
    read(pieces: string, direction: string): { hint: string; isWrong: boolean } {
      const { hint, isWrong } = readStock(pieces, direction === 'less' ? 'less' : 'more', this.data.left);
      return { hint, isWrong };
    },
  },
});
