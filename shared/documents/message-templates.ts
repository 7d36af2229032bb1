import * as v from 'valibot';
import { TEMPLATE_LABELS } from '@shared/domain/notice/model';
import type { MessageTemplate } from '@shared/domain/notice/model';
import { textAt } from './admin-document';
import type { AdminDocument } from './admin-document';
import { line } from './fields';

const keyword = (title: string) => v.exactOptional(v.pipe(
  v.string(), v.regex(/^[a-z_]+\d+$/, `${title}必须是模板里的关键词，如 thing1`), v.title(title),
));

/** Which template of WeChat stands behind a purpose; the purpose is the document's id. */
export const messageTemplateSchema = v.strictObject({
  templateId: line('模板 ID', 64, { about: '公众平台“订阅消息”里选用后得到' }),
  keywords: v.pipe(v.strictObject({
    subject: keyword('内容'), person: keyword('人员'), at: keyword('时间'), remark: keyword('备注'),
  }), v.title('关键词'), v.description('每个含义对应模板里的哪个关键词，没有对应的不发送')),
}) satisfies v.GenericSchema<Omit<MessageTemplate, 'id'>>;

export const messageTemplates: AdminDocument = {
  collection: 'message_templates',
  label: '订阅消息模板',
  description: '每种用途使用的订阅消息模板，文档 ID 就是用途，没有文档的用途不发送。',
  schema: messageTemplateSchema,
  example: () => ({ templateId: 'TEMPLATE_ID_FROM_WECHAT', keywords: { subject: 'thing1', person: 'name2', at: 'time3', remark: 'thing4' } }),
  titleOf: (document) => (TEMPLATE_LABELS as Record<string, string | undefined>)[textAt(document, '_id')] ?? textAt(document, '_id'),
  idExample: 'quoteReady',
};
