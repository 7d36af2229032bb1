import { defineCollection } from './collection';

/**
 * The gate in front of something one customer may have only so many of: inquiries waiting, drives ahead, one application per car.
 * Whoever writes it goes first, so two requests of one customer cannot both see the last free place. `refIds` are what may still count;
 * each is looked at anew, so nothing has to be taken out when it ends.
 */
export interface CustomerGuard {
  id: string;
  refIds: string[];
  /** Grows with every pass, so that passing is always a change. */
  passes: number;
}

export const customerGuards = defineCollection<CustomerGuard>({ name: 'customer_guards', indexes: [] });
