import { showPictures } from '../../../../services/picture-upload';
import type { ReviewCard } from '../../product-view';

/** What one buyer says, with the store's answer; a tap on a picture shows it large. */
Component({
  properties: {
    review: { type: Object, value: { pictures: [] as string[] } as unknown as ReviewCard },
  },
  methods: {
    onPictureTap(event: WechatMiniprogram.TouchEvent<object, object, { url: string }>) {
      showPictures((this.data.review as ReviewCard).pictures, event.currentTarget.dataset.url);
    },
  },
});
