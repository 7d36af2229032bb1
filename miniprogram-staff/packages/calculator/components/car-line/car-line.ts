import type { CarView } from '../../view';

/** The car that is calculated; a tap asks for another one. Fires `change`. */
Component({
  properties: {
    car: { type: Object, value: {} as CarView },
  },
  methods: {
    onCarTap() {
      this.triggerEvent('change');
    },
  },
});
