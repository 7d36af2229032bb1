import type { Article } from '@shared/domain/guide/model';
import { defineCollection } from './collection';

/** Pages of the buying guide. */
export const articles = defineCollection<Article>({
  name: 'articles',
  indexes: [
    { name: 'in_order', keys: { order: 1, _id: 1 } },
    { name: 'of_category', keys: { category: 1, order: 1, _id: 1 } },
  ],
});
