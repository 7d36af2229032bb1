import { fromHash, toHash } from './address';
import type { Place } from './address';
import { copyOf, idAfter, isChanged, newDraft, openDraft, toSend, withText, withValue } from './draft';
import { asOtherKind, blankOf } from './form/blank-value';
import { shownPlaceOf, valueAt, withItemAt, withItemMoved, withValueAt, withoutValueAt } from './form/document-edit';
import { toField } from './form/field-model';
import type { Field, JsonSchema } from './form/field-model';
import { minuteOfDay, moment, money, plainNumber } from './form/unit-text';
import { documentsIn, parseDocument, tokensOf } from './json-text';

const WORTH: JsonSchema = {
  title: '优惠', labels: { amount: '满减', percent: '折扣' },
  oneOf: [
    { type: 'object', properties: { kind: { const: 'amount' }, offFen: { type: 'integer', unit: 'fen', title: '减免' } }, required: ['kind', 'offFen'] },
    { type: 'object', properties: { kind: { const: 'percent' }, offFen: { type: 'integer', unit: 'fen', title: '最多减' }, rate: { type: 'integer', minimum: 1, title: '折扣' } }, required: ['kind', 'rate'] },
  ],
};

describe('a schema becomes a field', () => {
  const rows: [string, JsonSchema, Partial<Field> & Record<string, unknown>, unknown][] = [
    ['text', { type: 'string', title: '名称', maxLength: 5 }, { kind: 'text', title: '名称', isLong: false, longest: 5 }, ''],
    ['text of several lines', { type: 'string', input: 'longText' }, { kind: 'text', isLong: true }, ''],
    ['a whole number', { type: 'integer', minimum: 1, suffix: '件' }, { kind: 'number', suffix: '件' }, 1],
    ['money in fen', { type: 'integer', unit: 'fen' }, { kind: 'money' }, 0],
    ['a moment', { type: 'integer', unit: 'epochMs' }, { kind: 'moment' }, undefined],
    ['an object without its moments, which are to be chosen', { type: 'object', properties: { from: { type: 'integer', unit: 'epochMs' }, days: { type: 'integer' } }, required: ['from', 'days'] }, { kind: 'group' }, { days: 0 }],
    ['a day', { type: 'string', unit: 'day' }, { kind: 'day' }, ''],
    ['minutes of a day', { type: 'integer', unit: 'minuteOfDay' }, { kind: 'minuteOfDay' }, 0],
    ['yes or no', { type: 'boolean' }, { kind: 'flag' }, false],
    ['a choice with Chinese words', { type: 'string', enum: ['on', 'off'], labels: { on: '在售' } }, { kind: 'choice', choices: [{ value: 'on', label: '在售' }, { value: 'off', label: 'off' }] }, 'on'],
    ['a picture', { type: 'string', input: 'picture' }, { kind: 'picture' }, ''],
    ['the id of another document', { type: 'string', collection: 'stores' }, { kind: 'reference', collection: 'stores' }, ''],
    ['a value that is always the same', { const: 'Point' }, { kind: 'fixed', value: 'Point' }, 'Point'],
    ['null or a number', { anyOf: [{ type: 'integer', title: '限购' }, { type: 'null' }], none: '不限' }, { kind: 'number', title: '限购', isNullable: true, none: '不限' }, null],
    ['a list begins with as many items as it must have', { type: 'array', items: { type: 'string', title: '标签' }, minItems: 2, maxItems: 3 }, { kind: 'list', least: 2, most: 3 }, ['', '']],
    ['an object with its required fields', { type: 'object', properties: { a: { type: 'string' }, b: { type: 'string' } }, required: ['a'] }, { kind: 'group', isTuple: false }, { a: '' }],
    ['a pair of numbers', { type: 'array', title: '坐标', items: [{ type: 'number', title: '经度' }, { type: 'number' }] }, { kind: 'group', isTuple: true }, [0, 0]],
    ['kinds told apart by a key', WORTH, { kind: 'variant', key: 'kind', title: '优惠' }, { kind: 'amount', offFen: 0 }],
    ['what the form has no face for', { type: 'object' }, { kind: 'json' }, {}],
    ['a union without a telling key', { anyOf: [{ type: 'string' }, { type: 'number' }] }, { kind: 'json' }, {}],
  ];
  it.each(rows)('%s', (_sentence, schema, expected, blank) => {
    expect(toField(schema)).toMatchObject(expected);
    expect(blankOf(toField(schema))).toEqual(blank);
  });

  it('a field without a title is called like its key, and an optional one is not made', () => {
    const field = toField({ type: 'object', properties: { note: { type: 'string' } } });
    expect(field).toMatchObject({ fields: [{ key: 'note', field: { title: 'note', isRequired: false } }] });
  });

  it('another kind keeps what both kinds have', () => {
    const field = toField(WORTH) as Extract<Field, { kind: 'variant' }>;
    expect(asOtherKind({ kind: 'amount', offFen: 500 }, field, 'percent')).toEqual({ kind: 'percent', rate: 1, offFen: 500 });
    expect(field.options.map(({ label }) => label)).toEqual(['满减', '折扣']);
  });
});

describe('one place of a document is changed', () => {
  const document = { name: '机油', skus: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] };
  const rows: [string, unknown, unknown][] = [
    ['a value', withValueAt(document, ['skus', 1, 'id'], 'x'), { name: '机油', skus: [{ id: 'a' }, { id: 'x' }, { id: 'c' }] }],
    ['a value where nothing was', withValueAt({}, ['a', 0, 'b'], 1), { a: [{ b: 1 }] }],
    ['a value where something else was', withValueAt({ a: 'text' }, ['a', 'b'], 1), { a: { b: 1 } }],
    ['a key goes', withoutValueAt(document, ['name']), { skus: document.skus }],
    ['an item goes', withoutValueAt(document, ['skus', 0]), { name: '机油', skus: [{ id: 'b' }, { id: 'c' }] }],
    ['what is not there cannot go', withoutValueAt(document, ['none', 'a']), document],
    ['an item is added', withItemAt(document, ['skus'], { place: 1, item: { id: 'n' } }), { name: '机油', skus: [{ id: 'a' }, { id: 'n' }, { id: 'b' }, { id: 'c' }] }],
    ['the first item of a list that was missing', withItemAt({}, ['tags'], { place: 0, item: '新' }), { tags: ['新'] }],
    ['an item moves down', withItemMoved(document, ['skus'], { from: 0, to: 2 }), { name: '机油', skus: [{ id: 'b' }, { id: 'c' }, { id: 'a' }] }],
    ['an item does not leave its list', withItemMoved(document, ['skus'], { from: 0, to: -1 }), document],
  ];
  it.each(rows)('%s', (_sentence, changed, expected) => {
    expect(changed).toEqual(expected);
  });

  it('the old document stays as it was', () => {
    expect([document.skus.length, valueAt(document, ['skus', 2, 'id']), valueAt(document, ['name', 'x'])]).toEqual([3, 'c', undefined]);
  });

  it('a problem belongs to the innermost place that is shown', () => {
    const shown = new Set(['skus', 'skus.0', 'skus.0.id']);
    expect(['skus.0.id', 'skus.0.price', 'skus.7.id', 'name'].map((path) => shownPlaceOf(path, shown))).toEqual(['skus.0.id', 'skus.0', 'skus', null]);
  });
});

describe('values as people type them', () => {
  const rows: [string, { toText(value: number): string; toValue(text: string): number | null }, number, string][] = [
    ['whole yuan', money, 12_800_000, '128000'], ['yuan with decimals', money, 6850, '68.50'], ['nothing', money, 0, '0'],
    ['a time of day', minuteOfDay, 570, '09:30'], ['the end of a day', minuteOfDay, 1440, '24:00'],
    ['a moment in Shanghai', moment, Date.parse('2026-05-12T06:30:00Z'), '2026-05-12T14:30'],
    ['a number', plainNumber, 3.85, '3.85'],
  ];
  it.each(rows)('%s', (_sentence, unit, value, text) => {
    expect([unit.toText(value), unit.toValue(text)]).toEqual([text, value]);
  });

  it.each([['words', money, '六十'], ['a third decimal', money, '1.005'], ['an hour that does not exist', minuteOfDay, '24:01'], ['half a time', minuteOfDay, '9'], ['an empty field', plainNumber, ' '], ['an empty date', moment, '']])(
    '%s mean nothing', (_sentence, unit, text) => { expect(unit.toValue(text)).toBeNull(); });
});

describe('value and text of a draft', () => {
  const draft = openDraft({ _id: 'a', name: '机油' });
  it('a change in the form is in the text', () => {
    expect(withValue(draft, { ...draft.value, name: '滤芯' }).text).toBe('{\n  "_id": "a",\n  "name": "滤芯"\n}');
  });

  it('a change of the text is in the value; while it is no JSON the value waits', () => {
    const half = withText(draft, '{ "_id": "a", "name": "滤');
    expect([half.value, half.textProblem?.message]).toEqual([draft.value, 'JSON 没有写完，检查结尾的引号与括号']);
    expect(withText(half, '{ "_id": "a", "name": "滤芯" }')).toMatchObject({ value: { name: '滤芯' }, textProblem: null });
  });

  it('only a real change is one', () => {
    const there = withValue(draft, { ...draft.value, name: '滤芯' });
    expect([isChanged(draft), isChanged(there), isChanged(withValue(there, draft.value)), isChanged(withText(draft, '{'))]).toEqual([false, true, false, true]);
  });

  it('a copy has an id of its own and no owner', () => {
    expect(copyOf(openDraft({ _id: 'a', _openid: 'o', name: '机油' }), 'a-2')).toMatchObject({ base: null, value: { _id: 'a-2', name: '机油' } });
    expect(['oil', 'oil-2', 'a'.repeat(32), 7].map((_id) => idAfter({ _id }))).toEqual(['oil', 'oil', '', '']);
  });

  it('what is sent has an id or none, and never another one', () => {
    expect(toSend(newDraft('', { name: '机油' }))).toEqual({ document: { name: '机油' } });
    expect(toSend(withValue(draft, { _id: 'b' }))).toHaveProperty('message');
    expect(toSend(draft)).toEqual({ document: { _id: 'a', name: '机油' } });
  });
});

describe('text that is no document', () => {
  it.each([
    ['a comma too many', '{\n  "a": 1,\n}', '第 3 行第 1 个字附近不是正确的 JSON', 3],
    ['a missing quotation mark', '{ "a: 1', 'JSON 没有写完，检查结尾的引号与括号', 1],
    ['a list', '[]', '最外层必须是一个对象，写在 { } 里', 1],
  ])('%s', (_sentence, text, message, line) => {
    expect(parseDocument(text)).toEqual({ problem: { message, line } });
  });

  it('is coloured all the same, without losing a letter', () => {
    for (const text of ['{ "a\\"": [1.5e3, true, "x"] }', '{ "a: 1\n "b" : nul', '']) expect(tokensOf(text).map((token) => token.text).join('')).toBe(text);
    expect(tokensOf('{"a": "b", "c": -1, "d": null}').map(({ kind }) => kind).filter((kind) => kind !== 'plain')).toEqual(['key', 'text', 'key', 'number', 'key', 'word']);
  });
});

describe('a file to import', () => {
  it.each([
    ['one document a line', '{"_id":"a"}\n\n{"_id":7}\n', [{ _id: 'a' }, { _id: 7 }]],
    ['one list', '[{"_id":"a"}]', [{ _id: 'a' }]],
  ])('%s', (_sentence, text, documents) => {
    expect(documentsIn(text)).toEqual({ documents });
  });

  it.each([['no JSON', '_id,name'], ['a document without id', '{"name":"机油"}'], ['nothing', ' ']])('%s is refused with a sentence', (_sentence, text) => {
    expect(documentsIn(text)).toHaveProperty('message');
  });
});

describe('the address', () => {
  it.each<[string, Place, string]>([
    ['nothing chosen', { collection: null, id: null }, '#/'],
    ['a collection', { collection: 'products', id: null }, '#/products'],
    ['a document', { collection: 'products', id: 'a/b' }, '#/products/%22a%2Fb%22'],
    ['a number as id', { collection: 'products', id: 7 }, '#/products/7'],
  ])('%s', (_sentence, place, hash) => {
    expect([toHash(place), fromHash(hash)]).toEqual([hash, place]);
  });

  it('what cannot be read is left out', () => {
    expect(fromHash('#/products/%zz')).toEqual({ collection: 'products', id: null });
    expect(fromHash('')).toEqual({ collection: null, id: null });
  });
});
