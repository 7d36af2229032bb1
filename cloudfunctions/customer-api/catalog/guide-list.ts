import type { CustomerActions } from '@shared/contracts/index';
import { articles } from '../../data/articles';
import type { Handler } from '../../runtime/dispatch';

const MOST_ARTICLES = 200;

/** Pages of the buying guide without their text, of one category or all. */
export const listGuide: Handler<CustomerActions['guide.list']> = async ({ category }) => {
  const found = await articles.find({
    filter: category === null ? {} : { category }, sort: { field: 'order', direction: 'asc' }, limit: MOST_ARTICLES,
  });
  return { articles: found.map(({ id, category: ownCategory, title, summary }) => ({ id, category: ownCategory, title, summary })) };
};
