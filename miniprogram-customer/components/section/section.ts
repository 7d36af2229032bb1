/**
 * A titled block of a page; the content is the slot.
 *
 * `more` is the text of the link on the right (empty hides it); fires `more` when tapped.
 */
Component({
  properties: {
    title: { type: String, value: '' },
    note: { type: String, value: '' },
    more: { type: String, value: '' },
  },
  methods: {
    onMoreTap() {
      this.triggerEvent('more');
    },
  },
});
