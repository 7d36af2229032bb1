import { defineCollection } from './collection';

/**
 * A request that moved a counter: its effect cannot be told from the data, so the request itself is kept. The id is made of action,
 * person and request.
 */
export interface HandledRequest {
  id: string;
  action: string;
  personId: string;
  at: number;
}

export const handledRequests = defineCollection<HandledRequest>({
  name: 'handled_requests',
  indexes: [
    { name: 'by_age', keys: { at: 1, _id: 1 } },
  ],
});
