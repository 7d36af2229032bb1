/** Why people change their consultant; the last one asks for words. */
const REASONS = ['朋友推荐', '更了解我想要的车', '回复更及时', '换了看车门店', '其他原因'] as const;
const OTHER = REASONS.length - 1;

/** Why the consultant changes: a ready sentence, or own words. Fires `change` {reason}, empty while nothing is said. */
Component({
  data: { reasons: REASONS, other: OTHER, chosen: -1, words: '' },
  methods: {
    onReasonTap(event: WechatMiniprogram.TouchEvent<object, object, { index: number }>) {
      const { index } = event.currentTarget.dataset;
      this.setData({ chosen: index });
      this.triggerEvent('change', { reason: index === OTHER ? this.data.words.trim() : REASONS[index] ?? '' });
    },
    onWordsInput(event: { detail: string }) {
      this.setData({ words: event.detail });
      this.triggerEvent('change', { reason: event.detail.trim() });
    },
  },
});
