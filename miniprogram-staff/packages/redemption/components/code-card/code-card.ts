import type { CodeCard } from '../../write-off-view';

/** How far a code has come: the answer, large, and below it what it stands for. */
Component({
  properties: {
    card: { type: Object, value: {} as CodeCard },
  },
});
