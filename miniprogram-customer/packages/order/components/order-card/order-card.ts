import type { OrderCard } from '../../order-view';

/** An order among others. Fires `select` {id}, `step` {id, step} from its one button, `expire` when its time to pay is over. */
Component({
  properties: {
    order: { type: Object, value: {} as OrderCard },
    isSending: { type: Boolean, value: false },
  },
  methods: {
    onTap() {
      this.triggerEvent('select', { id: (this.data.order as OrderCard).id });
    },
    onStepTap() {
      const { id, step } = this.data.order as OrderCard;
      if (step) this.triggerEvent('step', { id, step: step.id });
    },
    onFinish() {
      this.triggerEvent('expire');
    },
  },
});
