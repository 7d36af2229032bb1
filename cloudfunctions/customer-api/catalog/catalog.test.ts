import { startTestCloud, type TestCloud } from '../../../simulator/local-cloud/testing';
import { aLoanPlan, aModel, aSeries, anArticle, specifications, stored } from '../../../tests/builders';
import { codeOf, customerPhone, dataOf } from '../../../tests/calls';

let cloud: TestCloud;
const guest = () => customerPhone(cloud, 'stranger-1');

beforeAll(async () => {
  cloud = await startTestCloud({ seed: false });
  await cloud.database.putMany('vehicle_series', [
    aSeries({ order: 2 }), aSeries({ id: 'yt-k3', name: '远途K3', order: 1 }), aSeries({ id: 'yt-old', name: '远途旧款', isOnSale: false, order: 3 }),
  ].map(stored));
  await cloud.database.putMany('vehicle_models', [
    aModel({ id: 'x5-premium', order: 2 }),
    aModel({ id: 'x5-comfort', name: '2026款 1.5T 舒适型', msrpFen: 15_980_000, order: 1, specifications: specifications({ sunroof: 'optional', batteryKwh: null }) }),
    aModel({ id: 'x5-2024', name: '2024款 1.5T 舒适型', isOnSale: false, order: 3 }),
    aModel({ id: 'old-model', seriesId: 'yt-old', order: 4 }),
  ].map(stored));
  await cloud.database.putMany('articles', [anArticle({ order: 2 }), anArticle({ id: 'loan-steps', category: 'loan', order: 1 })].map(stored));
  await cloud.database.putMany('loan_plans', [aLoanPlan({ id: 'second', order: 2 }), aLoanPlan({ id: 'first', order: 1 })].map(stored));
});
afterAll(async () => { await cloud.close(); });

describe('the showroom', () => {
  it('lists series on sale in show order', async () => {
    expect(dataOf(await guest()('catalog.listSeries', {})).series.map((series) => series.id)).toEqual(['yt-k3', 'yt-x5']);
  });

  it('shows a series with its models on sale', async () => {
    const { series, models } = dataOf(await guest()('catalog.getSeries', { seriesId: 'yt-x5' }));
    expect([series.name, models.map((model) => model.id)]).toEqual(['远途X5', ['x5-comfort', 'x5-premium']]);
  });

  it('shows a model with its sheet', async () => {
    const { model, seats, sheet } = dataOf(await guest()('catalog.getModel', { modelId: 'x5-comfort' }));
    expect([model.msrpFen, seats]).toEqual([15_980_000, 5]);
    expect(sheet.flatMap((group) => group.rows)).toContainEqual({ label: '全景天窗', value: '○' });
  });

  it('lists models on sale of all series', async () => {
    expect(dataOf(await guest()('catalog.listModels', {})).models.map((model) => model.id)).toEqual(['x5-comfort', 'x5-premium', 'old-model']);
  });

  it('compares two models line by line, the price first', async () => {
    const { groups } = dataOf(await guest()('catalog.compare', { leftId: 'x5-premium', rightId: 'x5-comfort' }));
    expect(groups[0]?.rows[0]).toEqual({ label: '厂商指导价', left: '16.98万', right: '15.98万', isDifferent: true });
  });
});

describe('what is not for sale', () => {
  it.each([
    ['a series no longer sold', () => guest()('catalog.getSeries', { seriesId: 'yt-old' }), 'SERIES_NOT_FOUND'],
    ['an unknown series', () => guest()('catalog.getSeries', { seriesId: 'yt-none' }), 'SERIES_NOT_FOUND'],
    ['a model no longer sold', () => guest()('catalog.getModel', { modelId: 'x5-2024' }), 'MODEL_NOT_FOUND'],
    ['a model of a series no longer sold', () => guest()('catalog.getModel', { modelId: 'old-model' }), 'MODEL_NOT_FOUND'],
    ['an unknown model', () => guest()('catalog.getModel', { modelId: 'none' }), 'MODEL_NOT_FOUND'],
    ['a comparison with a model no longer sold', () => guest()('catalog.compare', { leftId: 'x5-premium', rightId: 'x5-2024' }), 'MODEL_NOT_FOUND'],
    ['a comparison with an unknown model', () => guest()('catalog.compare', { leftId: 'none', rightId: 'x5-premium' }), 'MODEL_NOT_FOUND'],
    ['a comparison of a model with itself', () => guest()('catalog.compare', { leftId: 'x5-premium', rightId: 'x5-premium' }), 'COMPARE_SAME_MODEL'],
    ['an article that does not exist', () => guest()('guide.get', { articleId: 'none' }), 'ARTICLE_NOT_FOUND'],
  ])('refuses %s', async (_name, call, code) => {
    expect(codeOf(await call())).toBe(code);
  });
});

describe('the guide and the finance offers', () => {
  it('lists all articles, or one category, without their text', async () => {
    const ids = async (category: 'loan' | null) => dataOf(await guest()('guide.list', { category })).articles.map((article) => article.id);
    expect([await ids(null), await ids('loan')]).toEqual([['loan-steps', 'how-to-buy'], ['loan-steps']]);
    expect(dataOf(await guest()('guide.list', { category: null })).articles[0]).not.toHaveProperty('sections');
  });

  it('shows one article whole', async () => {
    expect(dataOf(await guest()('guide.get', { articleId: 'how-to-buy' })).article.sections).toHaveLength(1);
  });

  it('lists plans in order', async () => {
    expect(dataOf(await guest()('loan.listPlans', {})).plans.map((plan) => plan.id)).toEqual(['first', 'second']);
  });
});
