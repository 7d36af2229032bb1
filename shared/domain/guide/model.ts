export const ARTICLE_CATEGORIES = ['buying', 'loan', 'insurance'] as const;
export type ArticleCategory = (typeof ARTICLE_CATEGORIES)[number];
export const ARTICLE_CATEGORY_LABELS: Record<ArticleCategory, string> = { buying: '购车流程', loan: '汽车金融', insurance: '车险知识' };

/** A page of the buying guide. */
export interface Article {
  id: string;
  category: ArticleCategory;
  title: string;
  summary: string;
  /** Printed one after the other; `steps` become a numbered list. */
  sections: { heading: string; paragraphs: string[]; steps: string[] }[];
  order: number;
}
export type ArticleCard = Pick<Article, 'id' | 'category' | 'title' | 'summary'>;
