import type { FinanceCar } from '../../car';

/** The car whose costs are worked out, or the wish to choose one. Fires `pick`. */
Component({
  properties: {
    car: { type: Object, value: null as FinanceCar | null },
  },
  methods: {
    onTap() {
      this.triggerEvent('pick');
    },
  },
});
