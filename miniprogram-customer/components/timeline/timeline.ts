/** Something that happened; every word is finished, `tone` colours the dot as a status tag would. */
export interface TimelineItem {
  id: string;
  title: string;
  when: string;
  detail: string;
  tone: 'neutral' | 'brand' | 'success' | 'warning' | 'danger';
}

/** What happened so far, in the order given (newest first by custom). */
Component({
  properties: {
    items: { type: Array, value: [] as TimelineItem[] },
  },
});
