import * as v from 'valibot';
import { ARTICLE_CATEGORY_LABELS } from '@shared/domain/guide/model';
import type { Article } from '@shared/domain/guide/model';
import { textAt } from './admin-document';
import type { AdminDocument } from './admin-document';
import { choice, integer, line, listOf, longText } from './fields';

const section = v.pipe(v.strictObject({
  heading: line('小标题', 40),
  paragraphs: listOf('段落', longText('段落', 2000), { most: 30 }),
  steps: listOf('步骤', line('步骤', 200), { most: 30, about: '显示为带序号的清单，可以没有' }),
}), v.title('小节'));

/** A page of the buying guide, as editors write it. */
export const articleSchema = v.strictObject({
  category: choice('栏目', ARTICLE_CATEGORY_LABELS),
  title: line('标题', 40),
  summary: line('摘要', 80, { about: '列表里标题下面的一句话' }),
  sections: listOf('小节', section, { least: 1, most: 30 }),
  order: integer('排序', [0, 9999], { about: '数字小的排在前面' }),
}) satisfies v.GenericSchema<Omit<Article, 'id'>>;

export const articles: AdminDocument = {
  collection: 'articles',
  label: '购车指南',
  description: '顾客端购车指南里的文章，保存后马上可以读到。',
  schema: articleSchema,
  example: () => ({
    category: 'buying', title: '提车当天要看什么', summary: '照着清单走一遍，再签字',
    sections: [{ heading: '外观与内饰', paragraphs: ['在光线好的地方绕车一圈，看漆面、玻璃与轮毂。'], steps: ['核对车架号', '检查随车物品', '试一遍灯光与空调'] }],
    order: 100,
  }),
  titleOf: (document) => textAt(document, 'title'),
  idExample: 'delivery-day',
};
