import type { MessageFields, MessageTemplate } from './model';
import { templateData } from './rules';

const template: MessageTemplate = { id: 'quoteReady', templateId: 't', keywords: { subject: 'thing1', person: 'name2', at: 'time3', remark: 'thing4' } };
const fields: MessageFields = { subject: '远途X5', person: '王磊', at: Date.parse('2026-05-18T23:30:00+08:00'), remark: '报价已准备好' };
const value = (change: Partial<MessageFields>, keyword: string): string | undefined => templateData(template, { ...fields, ...change })[keyword]?.value;

describe('the data of a subscription message', () => {
  it('fills each keyword with its meaning, the time in Shanghai', () => {
    expect(templateData(template, fields)).toEqual({
      thing1: { value: '远途X5' }, name2: { value: '王磊' }, time3: { value: '2026-05-18 23:30' }, thing4: { value: '报价已准备好' },
    });
  });

  it.each([
    ['twenty characters fit a thing', value({ subject: '一'.repeat(20) }, 'thing1'), '一'.repeat(20)],
    ['one more is cut', value({ subject: '一'.repeat(21) }, 'thing1'), `${'一'.repeat(19)}…`],
    ['a name has ten', value({ person: '一'.repeat(11) }, 'name2'), `${'一'.repeat(9)}…`],
    ['line breaks become spaces', value({ remark: ' 第一行\n第二行 ' }, 'thing4'), '第一行 第二行'],
    ['WeChat refuses empty values', value({ remark: '' }, 'thing4'), '—'],
  ])('respects what WeChat allows: %s', (_sentence, printed, wanted) => {
    expect(printed).toBe(wanted);
  });

  it('leaves out meanings the template has no keyword for', () => {
    expect(Object.keys(templateData({ ...template, keywords: { subject: 'thing1' } }, fields))).toEqual(['thing1']);
  });

  it('does not cut keywords without a known limit', () => {
    expect(templateData({ ...template, keywords: { remark: 'date5' } }, { ...fields, remark: '一'.repeat(30) })['date5']?.value).toHaveLength(30);
  });
});
