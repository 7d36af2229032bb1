import type { Figure } from '../../view';

/** Figures side by side, each over its name. */
Component({
  properties: {
    figures: { type: Array, value: [] as Figure[] },
  },
});
