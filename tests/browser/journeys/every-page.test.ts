/** Every declared page of both apps, opened as somebody who would: it loads, complains about nothing and fits the screen. */
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { idFrom } from '../../../cloudfunctions/runtime/ids';
import type { AppName } from '../../../simulator/protocol';
import { customerId, staffId } from '../../../simulator/seed/ledger';
import type { JourneyPhone } from './journey-phone';
import { startWorld } from './journey-world';
import type { JourneyWorld } from './journey-world';

jest.setTimeout(240_000);

const ROOT = path.resolve(__dirname, '../../..');
const SCREENSHOTS = path.join(ROOT, '.cache/screenshots');

/**
 * Who opens a page, with which query, and the face to expect; what is not listed is opened by the app's first person without a query,
 * and has something to show.
 */
interface Visit { person?: string; query?: string; face?: string }
const FIRST_PERSON: Record<AppName, string> = { customer: 'zhang-wei', staff: 'wang-lei' };
const story = (kind: string, person: string): string => `id=${idFrom(kind, customerId(person), 'story')}`;
const orderId = (key: string, person: string): string => idFrom('order', customerId(person), `story-${key}`);
const billOf = (person: string, key: string): string => `id=${idFrom('b', staffId(person), `story-${key}`)}`;
const WASH_CARD = idFrom('package', orderId('wash', 'liu-yang'), 'car-wash-card', 'car-wash-card-10', '0');

const VISITS: Record<AppName, Record<string, Visit>> = {
  customer: {
    'packages/showroom/pages/series/series': { query: 'id=yt-x5' },
    'packages/showroom/pages/model/model': { query: 'id=x5-premium' },
    'packages/showroom/pages/compare/compare': { query: 'leftId=x5-premium&rightId=x5-flagship' },
    'packages/showroom/pages/article/article': { query: 'id=buying-steps' },
    'packages/inquiry/pages/submit/submit': { query: 'modelId=x5-premium&colourId=pine-green' },
    'packages/inquiry/pages/detail/detail': { query: story('inquiry', 'zhang-wei') },
    'packages/test-drive/pages/book/book': { query: 'modelId=x5-premium' },
    'packages/test-drive/pages/detail/detail': { query: story('drive', 'zhang-wei') },
    'packages/finance/pages/loan/loan': { query: 'modelId=x5-premium' },
    'packages/finance/pages/insurance/insurance': { query: 'modelId=x5-premium' },
    'packages/finance/pages/applications/applications': { person: 'chen-jing' },
    'packages/finance/pages/application/application': { person: 'chen-jing', query: story('application', 'chen-jing') },
    'packages/mall/pages/product/product': { query: 'id=engine-oil' },
    'packages/mall/pages/reviews/reviews': { query: 'productId=floor-mats' },
    'packages/mall/pages/checkout/checkout': { query: 'lines=engine-oil~engine-oil-5w30-4l~1,wiper~wiper-x5~1' },
    'packages/mall/pages/address/address': { query: story('address', 'zhang-wei') },
    'packages/wallet/pages/coupons/coupons': { person: 'li-na' },
    'packages/wallet/pages/gift/gift': { query: `id=${idFrom('gift', 'story', 'ma-tao')}` },
    'packages/wallet/pages/packages/packages': { person: 'liu-yang' },
    'packages/wallet/pages/package/package': { person: 'liu-yang', query: `id=${WASH_CARD}` },
    'packages/wallet/pages/code/code': { person: 'liu-yang', query: `subject=package&id=${WASH_CARD}&itemId=wash` },
    'packages/wallet/pages/bills/bills': { person: 'li-na' },
    'packages/wallet/pages/bill/bill': { person: 'li-na', query: billOf('wang-lei', 'deposit') },
    'packages/order/pages/detail/detail': { query: `id=${orderId('camera', 'zhang-wei')}` },
    'packages/order/pages/result/result': { query: `id=${orderId('camera', 'zhang-wei')}` },
    'packages/order/pages/refund-request/refund-request': { person: 'li-na', query: `orderId=${orderId('camera', 'li-na')}` },
    'packages/order/pages/refund/refund': { person: 'ma-tao', query: `id=${idFrom('refund', 'story', 'ma-tao')}` },
    'packages/order/pages/invoice/invoice': { person: 'liu-yang', query: `orderId=${orderId('oil', 'liu-yang')}` },
    'packages/order/pages/review/review': { person: 'li-na', query: `orderId=${orderId('gift', 'li-na')}` },
  },
  staff: {
    'packages/inquiry/pages/detail/detail': { query: story('inquiry', 'yuan-ye') },
    'packages/inquiry/pages/quote/quote': { query: `inquiryId=${idFrom('inquiry', customerId('li-na'), 'story')}` },
    'packages/test-drive/pages/day/day': { person: 'zhao-min' },
    'packages/test-drive/pages/detail/detail': { query: story('drive', 'tian-liang') },
    'packages/test-drive/pages/setup/setup': { person: 'liu-qiang' },
    'packages/test-drive/pages/vehicle/vehicle': { person: 'liu-qiang', query: 'id=demo-x5-1' },
    'packages/application/pages/detail/detail': { query: story('application', 'tian-liang') },
    'packages/promotion/pages/codes/codes': { person: 'liu-qiang' },
    'packages/customer/pages/detail/detail': { query: `id=${customerId('li-na')}` },
    'packages/customer/pages/follow-up/follow-up': { query: `customerId=${customerId('li-na')}` },
    'packages/order/pages/list/list': { person: 'lin-hao' },
    'packages/order/pages/detail/detail': { person: 'lin-hao', query: `id=${orderId('child', 'xie-na')}` },
    'packages/order/pages/propose/propose': { person: 'lin-hao', query: `orderId=${orderId('table', 'gao-shan')}` },
    'packages/order/pages/refunds/refunds': { person: 'lin-hao' },
    'packages/order/pages/refund/refund': { person: 'lin-hao', query: `id=${idFrom('refund', 'story', 'ma-tao')}` },
    'packages/mall/pages/products/products': { person: 'lin-hao' },
    'packages/mall/pages/product/product': { person: 'lin-hao', query: 'id=floor-mats' },
    'packages/mall/pages/reviews/reviews': { person: 'lin-hao' },
    'packages/redemption/pages/write-off/write-off': { person: 'zhou-wei' },
    'packages/redemption/pages/outbox/outbox': { person: 'zhou-wei', face: 'empty' },
    'packages/redemption/pages/log/log': { person: 'zhou-wei' },
    'packages/redemption/pages/detail/detail': { person: 'lin-hao', query: `id=${idFrom('redemption', idFrom('order', customerId('li-na'), 'story-gift'))}` },
    'packages/redemption/pages/statistics/statistics': { person: 'lin-hao' },
    'packages/bill/pages/list/list': { person: 'lin-hao' },
    'packages/bill/pages/create/create': { person: 'lin-hao' },
    'packages/bill/pages/code/code': { person: 'sun-yue', query: billOf('sun-yue', 'workshop') },
    'packages/bill/pages/detail/detail': { person: 'sun-yue', query: billOf('sun-yue', 'service') },
    'packages/coupon/pages/template/template': { query: 'id=care-300-50' },
    'packages/coupon/pages/issue/issue': { query: `templateId=care-300-50&customerId=${customerId('li-na')}` },
    'packages/coupon/pages/held/held': { query: `customerId=${customerId('li-na')}` },
    'packages/team/pages/join/join': { person: 'stranger-1' },
    'packages/team/pages/invitations/invitations': { person: 'lin-hao' },
  },
};

interface AppJson { pages: string[]; subPackages: { root: string; pages: string[] }[] }

function pagesOf(app: AppName): string[] {
  const { pages, subPackages } = JSON.parse(readFileSync(path.join(ROOT, `miniprogram-${app}/app.json`), 'utf8')) as AppJson;
  return [...pages, ...subPackages.flatMap((part) => part.pages.map((page) => `${part.root}/${page}`))];
}

let world: JourneyWorld;
const phones = new Map<string, JourneyPhone>();

beforeAll(async () => {
  world = await startWorld();
  for (const app of ['customer', 'staff'] as const) mkdirSync(path.join(SCREENSHOTS, app), { recursive: true });
});
afterAll(async () => world.close());

async function openAs(app: AppName, person: string, page: string): Promise<JourneyPhone> {
  const key = `${app} ${person}`;
  const known = phones.get(key);
  if (known) await known.open({ page });
  const phone = known ?? await world.phone({ app, person }, { page });
  phones.set(key, phone);
  return phone;
}

describe.each(['customer', 'staff'] as const)('the %s app', (app) => {
  test.each(pagesOf(app))('%s loads and fits', async (page) => {
    const { person = FIRST_PERSON[app], query = '', face = 'ready' } = VISITS[app][page] ?? {};
    const before = await phones.get(`${app} ${person}`)?.errors() ?? [];
    const phone = await openAs(app, person, query === '' ? page : `${page}?${query}`);
    await phone.seePage(page);
    await phone.settle();
    const name = page.replace(/^packages\//, '').replace(/\/pages\//, '-').replace(/^pages\//, '').replace(/\/[^/]+$/, '');
    await phone.page.screenshot({ path: path.join(SCREENSHOTS, app, `${name}.png`), animations: 'disabled' });
    expect({ face: await phone.face(), tooWide: await phone.tooWide(), errors: (await phone.errors()).slice(before.length) })
      .toEqual({ face, tooWide: [], errors: [] });
  });
});
