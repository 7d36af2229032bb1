import type { AdminDocumentReply, CollectionsReply, DocumentReply, DocumentsReply, ImportReply, SaveReply, SimulatorEvent, UploadReply } from '../../protocol';
import { openTestEnvironment } from '../test-environment';
import type { TestEnvironment } from '../test-environment';

let environment: TestEnvironment;
const plan = (name: string, order: number): Record<string, unknown> => ({
  name, provider: '钱江银行', lowDownPaymentPercent: 20, highDownPaymentPercent: 80, terms: [{ months: 24, annualRatePercent: 3.6 }], method: 'equalInstalment', order,
});

beforeAll(async () => {
  environment = await openTestEnvironment({}, [
    { name: 'loan_plans', indexes: [{ name: 'in_order', keys: { order: 1, _id: 1 } }] },
    { name: 'visits', indexes: [{ name: 'latest', keys: { createdAt: -1 } }, { name: 'of_customer', keys: { customerId: 1 } }, { name: 'number', keys: { number: 1 }, unique: true }] },
  ]);
});
beforeEach(async () => {
  await environment.cloud.environment.reset();
  await environment.cloud.database.putMany('loan_plans', [{ _id: 'b', ...plan('乙', 1) }, { _id: 'a', ...plan('甲', 2) }]);
});
afterAll(async () => { await environment.close(); });

const get = async <Reply>(path: string): Promise<Reply> => await (await fetch(environment.url + path)).json() as Reply;
const post = async <Reply>(path: string, body: unknown): Promise<Reply> =>
  await (await fetch(environment.url + path, { method: 'POST', body: JSON.stringify(body) })).json() as Reply;
const page = async (query: Record<string, string>): Promise<DocumentsReply> => await get(`/__control/documents?${new URLSearchParams(query).toString()}`);
const save = async (document: Record<string, unknown>, base: Record<string, unknown> | null, anyway = false): Promise<SaveReply> =>
  await post('/__control/documents/save', { collection: 'loan_plans', document, base, anyway });
const ids = ({ rows }: DocumentsReply): (string | number)[] => rows.map(({ id }) => id);

describe('collections', () => {
  test('those administrators keep come first, with their Chinese name; the cloud keeps its own to itself', async () => {
    const { collections } = await get<CollectionsReply>('/__control/collections');
    expect(collections).toEqual([
      { name: 'loan_plans', count: 2, label: '贷款方案', description: expect.stringContaining('贷款') as string, sorts: [{ index: 'in_order', field: 'order', descending: false }, { index: '', field: '_id', descending: false }] },
      { name: 'visits', count: 0, label: null, description: null, sorts: [{ index: 'latest', field: 'createdAt', descending: true }, { index: '', field: '_id', descending: false }] },
    ]);
  });

  test('the schema arrives as JSON Schema with titles and notes, beside a complete example', async () => {
    const { schema, example, label } = await get<AdminDocumentReply>('/__control/admin-document?collection=loan_plans');
    expect(label).toBe('贷款方案');
    expect(schema).toMatchObject({ type: 'object', properties: { method: { title: '还款方式', labels: { equalPrincipal: '等额本金' } }, lowDownPaymentPercent: { suffix: '%', minimum: 0 } } });
    expect(await post('/__control/documents/check', { collection: 'loan_plans', document: example })).toEqual({ problems: [] });
  });

  test.each([
    ['a collection without schema has none', '/__control/admin-document?collection=visits', 404],
    ['a collection that does not exist has no documents', '/__control/documents?collection=none', 404],
    ['a page needs a collection', '/__control/documents', 400],
    ['a made-up cursor is refused', '/__control/documents?collection=visits&after=xyz', 400],
    ['an id is written as JSON', '/__control/document?collection=visits&id=x', 400],
  ])('%s', async (_sentence, path, status) => {
    expect((await fetch(environment.url + path)).status).toBe(status);
  });
});

describe('pages', () => {
  beforeEach(async () => {
    const visits = Array.from({ length: 100 }, (_, place) => ({ _id: `v${String(place).padStart(3, '0')}`, createdAt: place % 50, number: place, customer: { name: place === 77 ? '李娜' : '王芳' } }));
    await environment.cloud.database.putMany('visits', visits);
  });

  test.each([['by id', '', 'v000', 'v099'], ['newest first, equal times by id', 'latest', 'v099', 'v000']])('%s, every document comes exactly once', async (_sentence, sort, first, last) => {
    const seen: (string | number)[] = [];
    let after: string | null = '';
    while (after !== null) {
      const reply: DocumentsReply = await page({ collection: 'visits', sort, after });
      expect(reply.examined).toBeLessThanOrEqual(40);
      seen.push(...ids(reply));
      after = reply.next;
    }
    expect([seen.length, new Set(seen).size, seen[0], seen.at(-1)]).toEqual([100, 100, first, last]);
  });

  test('a page goes on where it ended although its last document was deleted', async () => {
    const { rows, next } = await page({ collection: 'visits' });
    await post('/__control/documents/delete', { collection: 'visits', id: rows.at(-1)?.id });
    expect(ids(await page({ collection: 'visits', after: next ?? '' }))[0]).toBe('v040');
  });

  test.each([
    ['text anywhere', { text: '李娜' }, ['v077']],
    ['part of an id', { text: 'V05', field: '_id' }, Array.from({ length: 10 }, (_, place) => `v05${place}`)],
    ['a whole number', { text: '77', field: 'number' }, ['v077']],
    ['nothing in a field that lacks it', { text: '李娜', field: 'number' }, []],
  ])('a search finds %s', async (_sentence, query: Record<string, string>, expected) => {
    expect(ids(await page({ collection: 'visits', ...query }))).toEqual(expected);
  });

  test('a search in many documents stops and can be gone on with', async () => {
    await environment.cloud.database.putMany('visits', Array.from({ length: 2500 }, (_, place) => ({ _id: `w${place}`, number: 1000 + place })));
    const first = await page({ collection: 'visits', text: '李娜' });
    expect([ids(first), first.examined, first.next === null]).toEqual([['v077'], 2000, false]);
    expect(await page({ collection: 'visits', text: '李娜', after: first.next ?? '' })).toMatchObject({ rows: [], examined: 600, next: null });
  });

  test('a row says what the document is called and how much is wrong with it', async () => {
    await environment.cloud.database.putMany('loan_plans', [{ _id: 'c', ...plan('', 3), terms: [] }]);
    expect((await page({ collection: 'loan_plans', sort: 'in_order' })).rows).toMatchObject([{ id: 'b', title: '乙', problemCount: 0 }, { id: 'a', title: '甲' }, { id: 'c', title: '', problemCount: 2 }]);
    expect((await page({ collection: 'visits' })).rows[0]).toMatchObject({ title: '', note: 'createdAt:0,number:0,customer:{name:王芳}' });
  });
});

describe('saving', () => {
  test('a new document is stored as it is and announced', async () => {
    const heard: SimulatorEvent[] = [];
    const stop = environment.cloud.events.listen((event) => { heard.push(event); });
    expect(await save({ _id: 'c', ...plan('丙', 3) }, null)).toMatchObject({ saved: true, reason: null, problems: [], document: { _id: 'c', name: '丙' } });
    stop();
    expect(heard).toContainEqual({ type: 'data', collection: 'loan_plans' });
  });

  test('without an id the database makes one', async () => {
    expect((await save(plan('丙', 3), null)).document?.['_id']).toMatch(/^[0-9a-f]{32}$/);
  });

  test('a document with problems is stored only when that is wished', async () => {
    const broken = { _id: 'c', ...plan('', 3) };
    expect(await save(broken, null)).toMatchObject({ saved: false, reason: 'problems', problems: [{ path: 'name', label: '名称', message: '名称不能为空' }] });
    expect(await save(broken, null, true)).toMatchObject({ saved: true, problems: [{ path: 'name' }] });
    expect(await get<DocumentReply>('/__control/document?collection=loan_plans&id="c"')).toMatchObject({ document: { name: '' }, problems: [{ path: 'name' }] });
  });

  test('a changed document replaces the one it came from, fields that were taken out included', async () => {
    const base: Record<string, unknown> = { _id: 'a', ...plan('甲', 2) };
    const { order: _order, ...rest } = base;
    expect(await save({ ...rest, name: '甲二' }, base, true)).toMatchObject({ saved: true, document: { name: '甲二' } });
    expect((await get<DocumentReply>('/__control/document?collection=loan_plans&id="a"')).document).not.toHaveProperty('order');
  });

  test('what somebody else changed or deleted meanwhile is not overwritten', async () => {
    const base = { _id: 'a', ...plan('甲', 2) };
    await save({ ...base, name: '别人' }, base);
    expect(await save({ ...base, name: '我' }, base)).toMatchObject({ saved: false, reason: 'changed', document: { name: '别人' } });
    await post('/__control/documents/delete', { collection: 'loan_plans', id: 'a' });
    expect(await save({ ...base, name: '我' }, base)).toMatchObject({ saved: false, reason: 'gone' });
  });

  test('an id is given once and never changes', async () => {
    expect(await save({ _id: 'a', ...plan('丙', 3) }, null)).toMatchObject({ saved: false, reason: 'taken' });
    const base = { _id: 'a', ...plan('甲', 2) };
    expect(await save({ ...base, _id: 'z' }, base)).toMatchObject({ saved: false, reason: 'refused', message: expect.stringContaining('id') as string });
  });

  test('what the database refuses is told, e.g. a number given twice', async () => {
    await environment.cloud.database.putMany('visits', [{ _id: 'v', number: 1 }]);
    const reply = await post<SaveReply>('/__control/documents/save', { collection: 'visits', document: { _id: 'w', number: 1 }, base: null, anyway: false });
    expect(reply).toMatchObject({ saved: false, reason: 'refused', message: expect.stringContaining('E11000') as string });
  });

  test('dates stay dates on their way through the console', async () => {
    await environment.cloud.database.putMany('visits', [{ _id: 'v', at: new Date(0) }]);
    const { document } = await get<DocumentReply>('/__control/document?collection=visits&id="v"');
    expect(document).toEqual({ _id: 'v', at: { $date: '1970-01-01T00:00:00Z' } });
    await post('/__control/documents/save', { collection: 'visits', document: { ...document, seen: true }, base: document, anyway: false });
    expect(environment.cloud.database.readAll('visits', { limit: 1 })).toEqual([{ _id: 'v', at: new Date(0), seen: true }]);
  });
});

test('a deleted document comes back, so that it can be restored', async () => {
  const { document } = await post<DocumentReply>('/__control/documents/delete', { collection: 'loan_plans', id: 'a' });
  expect(document).toMatchObject({ _id: 'a', name: '甲' });
  expect(await post('/__control/documents/delete', { collection: 'loan_plans', id: 'a' })).toEqual({ document: null });
  expect((await save(document ?? {}, null)).saved).toBe(true);
});

test('what was exported can be taken in again', async () => {
  const text = await (await fetch(`${environment.url}/__control/documents/export?collection=loan_plans`)).text();
  const documents = text.trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
  await post('/__control/documents/delete', { collection: 'loan_plans', id: 'a' });
  expect(await post<ImportReply>('/__control/documents/import', { collection: 'loan_plans', documents: [...documents, { _id: 'c', name: '丙' }] })).toEqual({ imported: 3, withProblems: 1 });
  expect(ids(await page({ collection: 'loan_plans' }))).toEqual(['a', 'b', 'c']);
  expect((await fetch(`${environment.url}/__control/documents/import`, { method: 'POST', body: JSON.stringify({ collection: 'loan_plans', documents: [{}] }) })).status).toBe(400);
});

test('a picture goes into the storage under a path of its own', async () => {
  const upload = async (name: string): Promise<UploadReply> => await (await fetch(`${environment.url}/__control/upload?name=${encodeURIComponent(name)}`, { method: 'POST', body: 'bytes' })).json() as UploadReply;
  const { fileID } = await upload('机油 4L (新).PNG');
  expect(fileID).toMatch(/^cloud:\/\/.*console\/[0-9a-f]{10}-机油-4L-新-\.png$/);
  expect((await upload('../../机油 4L (新).PNG')).fileID).toMatch(/console\/[0-9a-f]{10}--机油-4L-新-\.png$/);
  const [path = ''] = await environment.cloud.storage.list();
  expect(await (await fetch(`${environment.url}/files/${encodeURI(path)}`)).text()).toBe('bytes');
});
