import type { PageState } from '@shared/core/page-face';
import { urls } from '../../services/urls';

/** The shape of the content that is on its way. */
export type SkeletonShape = 'list' | 'detail' | 'cards' | 'form' | 'tiles';

/** The support line needs only the start of a trace id, and people read it aloud. */
const SHORT_TRACE_LENGTH = 8;

/**
 * The five faces of a page: skeleton while loading, content (slot), empty, error, offline. An error that trying again cannot mend
 * offers the way back instead.
 *
 * Fires `retry` from error and offline, `action` from the button of the empty face.
 * `illustration` is a file name in assets/empty without extension; `traceId` may be the full id.
 */
Component({
  properties: {
    state: { type: String, value: 'loading' as PageState },
    skeleton: { type: String, value: 'list' as SkeletonShape },
    illustration: { type: String, value: 'no-result' },
    emptyTitle: { type: String, value: '这里还没有内容' },
    emptyHint: { type: String, value: '' },
    emptyAction: { type: String, value: '' },
    errorMessage: { type: String, value: '内容没能加载出来，请稍后再试' },
    traceId: { type: String, value: '' },
  },
  data: { shortTraceId: '' },
  observers: {
    traceId(traceId: string) {
      this.setData({ shortTraceId: traceId.slice(0, SHORT_TRACE_LENGTH) });
    },
  },
  methods: {
    onRetryTap() {
      this.triggerEvent('retry');
    },
    onBackTap() {
      if (getCurrentPages().length > 1) void wx.navigateBack();
      else void wx.reLaunch({ url: urls.home });
    },
    onActionTap() {
      this.triggerEvent('action');
    },
  },
});
