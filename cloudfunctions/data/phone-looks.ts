import { defineCollection } from './collection';

/** Who looked at whose full phone number, and when; kept so that it can be asked. */
export interface PhoneLook {
  id: string;
  customerId: string;
  staffId: string;
  staffName: string;
  at: number;
}

export const phoneLooks = defineCollection<PhoneLook>({
  name: 'phone_looks',
  indexes: [
    { name: 'of_customer', keys: { customerId: 1, at: -1, _id: -1 } },
  ],
});
