import { choosePictures, sendPicture, showPictures } from '../../../../services/picture-upload';
import { isSending, sentFileIds, withOutcome, type Photo } from '../../photos';

type PhotoTap = WechatMiniprogram.TouchEvent<object, object, { id: string }>;

/**
 * Pictures a person adds, sent as soon as they are chosen; one that did not get through can be sent again.
 *
 * Fires `change` {pictures, isSending}: file ids of those in the cloud, and whether some are still on their way.
 */
Component({
  properties: {
    purpose: { type: String, value: 'reviews' as 'reviews' | 'refunds' },
    most: { type: Number, value: 6 },
  },
  data: { photos: [] as Photo[] },
  methods: {
    async onAddTap() {
      const { photos, most } = this.data;
      const paths = await choosePictures(most - photos.length);
      const added = paths.map((path, index): Photo => ({ id: `${path}#${photos.length + index}`, path, fileId: '', state: 'sending' }));
      if (added.length === 0) return;
      this.keep([...this.data.photos, ...added]);
      await Promise.all(added.map((photo) => this.send(photo)));
    },
    async send(photo: Photo) {
      const fileId = await sendPicture(this.data.purpose as 'reviews' | 'refunds', photo.path);
      this.keep(withOutcome(this.data.photos, photo.id, fileId));
    },
    onPhotoTap(event: PhotoTap) {
      const { photos } = this.data;
      const photo = photos.find((candidate) => candidate.id === event.currentTarget.dataset.id);
      if (photo?.state === 'failed') {
        this.keep(photos.map((other) => (other === photo ? { ...photo, state: 'sending' as const } : other)));
        void this.send(photo);
      } else if (photo) showPictures(photos.map((other) => other.path), photo.path);
    },
    onRemoveTap(event: PhotoTap) {
      this.keep(this.data.photos.filter((photo) => photo.id !== event.currentTarget.dataset.id));
    },
    keep(photos: Photo[]) {
      this.setData({ photos });
      this.triggerEvent('change', { pictures: sentFileIds(photos), isSending: isSending(photos) });
    },
  },
});
