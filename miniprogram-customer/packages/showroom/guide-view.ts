import { ARTICLE_CATEGORIES, ARTICLE_CATEGORY_LABELS, type Article, type ArticleCard, type ArticleCategory } from '@shared/domain/guide/model';

/** A tab of the guide; an empty value is 全部. */
export interface GuideTab {
  value: string;
  text: string;
}

/** A section with its steps numbered. */
export interface SectionView {
  heading: string;
  paragraphs: string[];
  steps: { number: number; text: string }[];
}

/** An article in the list. */
export interface ArticleRow {
  id: string;
  title: string;
  summary: string;
  category: string;
}

/** 全部 and one tab for each category. */
export const GUIDE_TABS: readonly GuideTab[] = [
  { value: '', text: '全部' }, ...ARTICLE_CATEGORIES.map((category) => ({ value: category, text: ARTICLE_CATEGORY_LABELS[category] })),
];

/** The category of a tab or a link, or null for all. */
export function toCategory(value: string | undefined): ArticleCategory | null {
  return ARTICLE_CATEGORIES.find((category) => category === value) ?? null;
}

/** Articles with the name of their category. */
export function toArticleRows(articles: readonly ArticleCard[]): ArticleRow[] {
  return articles.map(({ id, title, summary, category }) => ({ id, title, summary, category: ARTICLE_CATEGORY_LABELS[category] }));
}

/** The sections of an article. */
export function toSections(article: Article): SectionView[] {
  return article.sections.map(({ heading, paragraphs, steps }) => ({ heading, paragraphs, steps: steps.map((text, index) => ({ number: index + 1, text })) }));
}
