import type { CustomerActions } from '@shared/contracts/index';
import { articles } from '../../data/articles';
import type { Handler } from '../../runtime/dispatch';

/** One page of the buying guide. */
export const getArticle: Handler<CustomerActions['guide.get']> = async ({ articleId }, { fail }) => ({
  article: (await articles.get(articleId)) ?? fail('ARTICLE_NOT_FOUND'),
});
