/**
 * A colleague's face, name and role, with one tap to talk and one to call.
 *
 * `avatar` is a local picture path; without one the end of the name stands in. Fires `talk`, `call` and `select` (a tap on the card itself).
 * An app without a number to call sets `canCall` to false.
 */
Component({
  properties: {
    name: { type: String, value: '' },
    title: { type: String, value: '' },
    note: { type: String, value: '' },
    avatar: { type: String, value: '' },
    canTalk: { type: Boolean, value: true },
    canCall: { type: Boolean, value: true },
  },
  data: { initial: '' },
  observers: {
    name(name: string) {
      this.setData({ initial: name.slice(-1) });
    },
  },
  methods: {
    onCardTap() {
      this.triggerEvent('select');
    },
    onTalkTap() {
      this.triggerEvent('talk');
    },
    onCallTap() {
      this.triggerEvent('call');
    },
  },
});
