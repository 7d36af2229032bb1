import * as v from 'valibot';
import { choice, fen, idOf, integer, line, listOf, moment, titled } from './fields';
import { adminDocuments } from './index';
import { problemsOf } from './problems';

describe.each(adminDocuments.map((one): [string, typeof one] => [one.collection, one]))('%s', (_collection, document) => {
  it('its example has no problems', () => {
    expect(problemsOf(document.schema, document.example())).toEqual([]);
  });

  it('an empty document has problems, each with a place and a Chinese sentence', () => {
    const problems = problemsOf(document.schema, {});
    expect(problems.length).toBeGreaterThan(0);
    for (const { path, label, message } of problems) expect([path !== '', /\p{Script=Han}/u.test(label), /^\P{ASCII}.*[^。]$/u.test(message)]).toEqual([true, true, true]);
  });

  it('a document without anything still has a name to list', () => {
    expect(typeof document.titleOf({})).toBe('string');
  });

  it('it says what it is called and what it is for', () => {
    expect([document.label, document.description].every((text) => /\p{Script=Han}/u.test(text))).toBe(true);
  });
});

test('no collection is listed twice', () => {
  const names = adminDocuments.map(({ collection }) => collection);
  expect(new Set(names).size).toBe(names.length);
});

const KIND_LABELS = { amount: '满减', percent: '折扣' } as const;
const sample = v.strictObject({
  name: line('名称', 5),
  kind: choice('类型', KIND_LABELS),
  storeId: idOf('门店', 'stores'),
  startsAt: moment('开始'),
  limit: v.nullable(integer('限购', [1, 9], { suffix: '件' })),
  skus: listOf('规格', v.pipe(v.strictObject({ priceFen: fen('价格', 1), tags: listOf('标签', line('标签', 4), { most: 2 }) }), titled('规格')), { least: 1, most: 2 }),
  benefit: v.pipe(v.variant('kind', [
    v.strictObject({ kind: v.literal('amount'), offFen: fen('减免', 1) }),
    v.strictObject({ kind: v.literal('percent'), offPercent: integer('折扣', [1, 99]) }),
  ]), titled('优惠', { labels: KIND_LABELS })),
  code: v.pipe(v.string(), v.regex(/^\d$/, '编码只能是一位数字')),
});
const good = { name: '机油', kind: 'amount', storeId: 'east', startsAt: 0, limit: null, skus: [{ priceFen: 100, tags: [] }], benefit: { kind: 'amount', offFen: 100 }, code: '1' };

/** what is changed, and the one problem it makes: path, label, message */
const rows: [string, Record<string, unknown>, [string, string, string] | null][] = [
  ['a document as it should be', {}, null],
  ['keys of the platform are left alone', { _id: 'x', _openid: 'y' }, null],
  ['a missing field', { name: undefined }, ['name', '名称', '名称没有填写']],
  ['an empty text', { name: '' }, ['name', '名称', '名称不能为空']],
  ['a text of spaces', { name: '  ' }, ['name', '名称', '名称不能只有空格']],
  ['a text too long', { name: '机油机油机油' }, ['name', '名称', '名称不能超过 5 个字']],
  ['a number where text belongs', { name: 5 }, ['name', '名称', '名称必须是文字']],
  ['null where something belongs', { name: null }, ['name', '名称', '名称不能为空']],
  ['a choice that does not exist', { kind: 'gift' }, ['kind', '类型', '类型只能是满减、折扣']],
  ['an id with spaces', { storeId: 'e st' }, ['storeId', '门店', '门店格式不对']],
  ['a fraction of a millisecond', { startsAt: 0.5 }, ['startsAt', '开始', '开始必须是整数']],
  ['a number below its bound, through nullable', { limit: 0 }, ['limit', '限购', '限购不能小于 1 件']],
  ['an amount of nothing, in the second item', { skus: [{ priceFen: 1, tags: [] }, { priceFen: 0, tags: [] }] }, ['skus.1.priceFen', '规格 2 › 价格', '价格不能小于 ¥0.01']],
  ['half a fen', { skus: [{ priceFen: 1.5, tags: [] }] }, ['skus.0.priceFen', '规格 1 › 价格', '价格最小到分']],
  ['text where money belongs', { skus: [{ priceFen: '1', tags: [] }] }, ['skus.0.priceFen', '规格 1 › 价格', '价格必须是金额']],
  ['an item that is wrong itself', { skus: [{ priceFen: 1, tags: ['好', '特别特别好'] }] }, ['skus.0.tags.1', '规格 1 › 标签 2', '标签 2 不能超过 4 个字']],
  ['an empty list', { skus: [] }, ['skus', '规格', '规格至少要有 1 项']],
  ['a misspelt field', { nmae: '机油' }, ['nmae', 'nmae', 'nmae 不是这里的字段，请检查拼写']],
  ['a field of another kind', { benefit: { kind: 'percent', offPercent: 100 } }, ['benefit.offPercent', '优惠 › 折扣', '折扣不能大于 99']],
  ['an unknown kind', { benefit: { kind: 'gift' } }, ['benefit.kind', '优惠', '优惠只能是满减、折扣']],
  ['a sentence of the schema itself', { code: 'a' }, ['code', 'code', '编码只能是一位数字']],
];

it.each(rows)('%s', (_sentence, changes, expected) => {
  const document = Object.fromEntries(Object.entries<unknown>({ ...good, ...changes }).filter(([, value]) => value !== undefined));
  expect(problemsOf(sample, document)).toEqual(expected ? [{ path: expected[0], label: expected[1], message: expected[2] }] : []);
});

test('what is no document at all is one problem without a place', () => {
  expect(problemsOf(sample, 'text')).toEqual([{ path: '', label: '', message: '文档必须是一组字段' }]);
});
