/** A picture being added; `fileId` is empty until it is in the cloud. */
export interface Photo {
  id: string;
  path: string;
  fileId: string;
  state: 'sending' | 'sent' | 'failed';
}

/** The pictures after one was sent, or not (null); one taken out meanwhile stays out. */
export function withOutcome(photos: readonly Photo[], id: string, fileId: string | null): Photo[] {
  return photos.map((photo) => (photo.id === id ? { ...photo, fileId: fileId ?? '', state: fileId === null ? 'failed' : 'sent' } : photo));
}

/** File ids of those in the cloud. */
export function sentFileIds(photos: readonly Photo[]): string[] {
  return photos.filter((photo) => photo.state === 'sent').map((photo) => photo.fileId);
}

/** Whether some are still on their way. */
export function isSending(photos: readonly Photo[]): boolean {
  return photos.some((photo) => photo.state === 'sending');
}
