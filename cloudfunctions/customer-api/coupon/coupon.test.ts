import { MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE } from '@shared/core/time';
import type { Coupon, CouponCard } from '@shared/domain/coupon/model';
import type { Page } from '@shared/core/paging';
import { startTestCloud, type TestCloud } from '../../../simulator/local-cloud/testing';
import { TEST_NOW, aCustomer, aStore, customerIdFor } from '../../../tests/builders';
import { addPeople, codeOf, customerPhone, dataOf, documentsOf, putRecords, storedData, storedDocument } from '../../../tests/calls';
import { aCoupon as couponOf } from '../../../tests/mall-builders';
import { aCouponTemplate } from '../../../tests/wallet-builders';

let cloud: TestCloud;

beforeAll(async () => { cloud = await startTestCloud({ seed: false }); });
afterAll(async () => { await cloud.close(); });
beforeEach(async () => {
  await cloud.reset();
  await addPeople(cloud, 'customer', { 'li-na': null, 'zhou-tao': null, 'he-jing': null });
  await put('stores', [aStore()]);
  await put('customers', [aCustomer('li-na', { name: '李娜' }), aCustomer('zhou-tao', { name: '周涛' }), aCustomer('he-jing')]);
  await put('coupon_templates', [aCouponTemplate()]);
});

const put = (collection: string, records: readonly object[]): Promise<void> => putRecords(cloud, collection, records);
const liNa = () => customerPhone(cloud, 'li-na');
const zhouTao = () => customerPhone(cloud, 'zhou-tao');
const heJing = () => customerPhone(cloud, 'he-jing');
const wanted = { requestId: 'request-0001', templateId: 'spring' };
const coupons = () => documentsOf(cloud, 'coupons') as unknown as (Coupon & { _id: string })[];
const stock = () => storedDocument(cloud, 'coupon_stocks', 'spring');
const notices = (person: string) => documentsOf(cloud, 'notices').filter((one) => one['recipientId'] === customerIdFor(person)).map((one) => one['title']);
const events = (person: string) => documentsOf(cloud, 'customer_events').filter((one) => one['customerId'] === customerIdFor(person)).map((one) => one['kind']);
const aCoupon = (changes: Partial<Coupon> = {}, terms: Partial<Coupon['terms']> = {}) => couponOf(terms, { storeId: 'east', customerId: customerIdFor('li-na'), ...changes });
const claim = async (): Promise<CouponCard> => dataOf(await liNa()('coupon.claim', wanted));

describe('the coupon centre', () => {
  const offers = async () => dataOf(await liNa()('coupon.listOffers', { storeId: 'east' })).offers;

  it('shows what can be claimed now, the heaviest first, and how many are left', async () => {
    await put('coupon_templates', [
      aCouponTemplate({ id: 'heavy', rank: 20 }), aCouponTemplate({ id: 'private', isPublic: false }), aCouponTemplate({ id: 'stopped', status: 'stopped' }),
      aCouponTemplate({ id: 'later', claimFrom: TEST_NOW + 1 }), aCouponTemplate({ id: 'broken', title: '' }), aCouponTemplate({ id: 'far', storeId: 'riverside' }),
    ]);
    await claim();
    expect((await offers()).map(({ templateId, left, heldCount }) => [templateId, left, heldCount])).toEqual([['heavy', 50, 0], ['spring', 49, 1]]);
  });

  it('says in words where and how long a coupon is good', async () => {
    await put('product_categories', [{ id: 'care', storeId: 'east', name: '养护用品', icon: '', order: 1 }]);
    await put('coupon_templates', [aCouponTemplate({ scope: { categoryIds: ['care', 'gone'], productIds: [] } })]);
    expect((await offers())[0]).toMatchObject({ scopeLabel: '限养护用品可用', validityLabel: '领取后 7 天内有效' });
  });

  it('belongs to a store', async () => {
    expect(codeOf(await liNa()('coupon.listOffers', { storeId: 'nowhere' }))).toBe('STORE_NOT_FOUND');
  });
});

describe('claiming', () => {
  it('puts a coupon into the wallet, takes one from the stock and leaves no mark', async () => {
    const card = await claim();
    expect(card).toMatchObject({ state: 'usable', origin: 'claimed', title: '春日满减券', validUntil: Date.parse('2026-05-25T23:59:59.999+08:00') });
    expect(stock()).toMatchObject({ left: 49, moves: [] });
    expect(dataOf(await liNa()('coupon.listMine', { shelf: 'coupon', state: 'usable', cursor: null })).items).toEqual([card]);
    expect([events('li-na'), dataOf(await liNa()('coupon.get', { couponId: card.id }))]).toEqual([['couponReceived'], card]);
  });

  it('happens once when the request is repeated, at once or after the offer ended', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => liNa()('coupon.claim', wanted)));
    await put('coupon_templates', [aCouponTemplate({ status: 'stopped' })]);
    const before = storedData(cloud);
    expect(new Set([...answers, await liNa()('coupon.claim', wanted)].map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect([codeOf(answers[0] as never), coupons().length, storedData(cloud) === before]).toEqual(['OK', 1, true]);
    expect(stock()).toMatchObject({ left: 49, moves: [] });
  });

  const refusals: [string, () => Promise<unknown>, string][] = [
    ['of a stopped one is refused', () => put('coupon_templates', [aCouponTemplate({ status: 'stopped' })]), 'COUPON_NOT_OFFERED'],
    ['of one that colleagues give out is refused', () => put('coupon_templates', [aCouponTemplate({ isPublic: false })]), 'COUPON_NOT_OFFERED'],
    ['of one that is over is refused', () => put('coupon_templates', [aCouponTemplate({ claimUntil: TEST_NOW - 1 })]), 'COUPON_NOT_OFFERED'],
    ['of one with a slip in its document is refused', () => put('coupon_templates', [aCouponTemplate({ limitPerCustomer: 0 })]), 'COUPON_NOT_OFFERED'],
    ['of a second one is refused', () => liNa()('coupon.claim', { ...wanted, requestId: 'request-0002' }), 'COUPON_LIMIT_REACHED'],
    ['of one that was given away counts too', async () => {
      const { id } = dataOf(await liNa()('coupon.claim', { ...wanted, requestId: 'request-0002' }));
      await zhouTao()('coupon.acceptGift', { requestId: 'request-0003', giftId: dataOf(await liNa()('coupon.gift', { requestId: 'request-0003', couponId: id })).giftId ?? '' });
    }, 'COUPON_LIMIT_REACHED'],
    ['when none is left is refused', () => put('coupon_stocks', [{ id: 'spring', storeId: 'east', left: 0, moves: [] }]), 'COUPON_SOLD_OUT'],
  ];
  it.each(refusals)('%s', async (_sentence, prepare, code) => {
    await prepare();
    const before = [coupons().length, stock()?.['left']];
    expect(codeOf(await liNa()('coupon.claim', wanted))).toBe(code);
    expect([coupons().length, stock()?.['left']]).toEqual(before);
  });

  it('of a coupon nobody knows is refused', async () => {
    expect(codeOf(await liNa()('coupon.claim', { ...wanted, templateId: 'nothing' }))).toBe('COUPON_TEMPLATE_NOT_FOUND');
  });

  it('of fifty coupons by three hundred people who keep tapping gives exactly fifty, one each', async () => {
    const people = Array.from({ length: 300 }, (_, index) => `stranger-${index + 1}`);
    await put('customers', people.map((person) => aCustomer(person)));
    const taps = people.flatMap((person, index) => Array.from({ length: 1 + (index % 3) }, (_, tap) => ({ person, requestId: `request-${person}-${tap % 2}` })));
    const answers = await Promise.all(taps.map(async ({ person, requestId }) => codeOf(await customerPhone(cloud, person)('coupon.claim', { ...wanted, requestId }))));
    const given = coupons();
    expect([given.length, new Set(given.map((one) => one.granteeId)).size, given.every((one) => one.status === 'usable')]).toEqual([50, 50, true]);
    expect(stock()).toMatchObject({ left: 0, moves: [] });
    expect(new Set(answers)).toEqual(new Set(['OK', 'COUPON_SOLD_OUT', 'COUPON_LIMIT_REACHED']));
    const owners = new Set(given.map((one) => one.granteeId));
    expect(taps.filter(({ person }, index) => answers[index] === 'OK' && !owners.has(customerIdFor(person)))).toEqual([]);
  }, 60_000);

  it('keeps the limit of three for somebody who claims ten times at once', async () => {
    await put('coupon_templates', [aCouponTemplate({ limitPerCustomer: 3 })]);
    const codes = (await Promise.all(Array.from({ length: 10 }, (_, index) => liNa()('coupon.claim', { ...wanted, requestId: `request-${1000 + index}` })))).map(codeOf);
    expect([codes.filter((code) => code === 'OK').length, codes.filter((code) => code === 'COUPON_LIMIT_REACHED').length, coupons().length]).toEqual([3, 7, 3]);
    expect(stock()).toMatchObject({ left: 47, moves: [] });
  });
});

describe('a claim whose call died', () => {
  const laid = (changes: Partial<Coupon> = {}) => aCoupon({ id: 'coupon-laid', templateId: 'spring', status: 'granting', cause: 'lost', grantedAt: TEST_NOW, dueAt: TEST_NOW + MS_PER_MINUTE, ...changes });
  const mark = (key: string) => ({ key, ownerId: 'coupon-laid', field: 'left', by: -1, at: TEST_NOW });
  const later = async () => { await cloud.advance(3 * MS_PER_MINUTE); };

  it('before it took from the stock leaves nothing', async () => {
    await put('coupons', [laid()]);
    await put('coupon_stocks', [{ id: 'spring', storeId: 'east', left: 50, moves: [] }]);
    await later();
    expect([coupons(), stock()]).toMatchObject([[], { left: 50, moves: [] }]);
  });

  it('after it took from the stock gives the piece back', async () => {
    await put('coupons', [laid()]);
    await put('coupon_stocks', [{ id: 'spring', storeId: 'east', left: 49, moves: [mark('coupon-laid:a')] }]);
    await later();
    expect([coupons(), stock()]).toMatchObject([[], { left: 50, moves: [] }]);
  });

  it('after it was given keeps coupon and piece', async () => {
    await put('coupons', [laid({ status: 'usable', stockKey: 'coupon-laid:a', dueAt: null })]);
    await put('coupon_stocks', [{ id: 'spring', storeId: 'east', left: 48, moves: [mark('coupon-laid:a'), mark('coupon-laid:b')] }]);
    await later();
    expect([coupons().length, stock()]).toMatchObject([1, { left: 49, moves: [] }]);
  });

  it('is not seen in the wallet, and can be made again', async () => {
    await liNa()('coupon.claim', wanted);
    const [given] = coupons();
    await put('coupons', [{ ...given, id: given?._id, status: 'granting', stockKey: '', dueAt: TEST_NOW + MS_PER_MINUTE }]);
    expect(codeOf(await liNa()('coupon.get', { couponId: given?._id ?? '' }))).toBe('COUPON_NOT_FOUND');
    expect(dataOf(await liNa()('coupon.countMine', {})).coupons).toBe(0);
    expect(codeOf(await liNa()('coupon.claim', wanted))).toBe('OK');
    expect(coupons()).toMatchObject([{ status: 'usable' }]);
  });
});

describe('the wallet', () => {
  const tab = async (state: 'usable' | 'frozen' | 'used' | 'expired', shelf: 'coupon' | 'redPacket' = 'coupon') =>
    dataOf(await liNa()('coupon.listMine', { shelf, state, cursor: null })).items.map((card) => card.id);
  beforeEach(() => put('coupons', [
    aCoupon({ id: 'good', validUntil: TEST_NOW }), aCoupon({ id: 'long', validUntil: TEST_NOW + 30 * MS_PER_DAY }), aCoupon({ id: 'over', validUntil: TEST_NOW - 1 }),
    aCoupon({ id: 'held', status: 'frozen' }), aCoupon({ id: 'away', status: 'gifting' }), aCoupon({ id: 'done', status: 'used' }),
    aCoupon({ id: 'gone', status: 'revoked', receivedAt: TEST_NOW - 5000 }), aCoupon({ id: 'packet' }, { isRedPacket: true }),
    aCoupon({ id: 'other', customerId: customerIdFor('zhou-tao') }), aCoupon({ id: 'coming', status: 'granting' }),
  ]));

  it('sorts coupons into tabs, red packets apart', async () => {
    expect([await tab('usable'), await tab('frozen'), await tab('used'), await tab('expired'), await tab('usable', 'redPacket')])
      .toEqual([['good', 'long'], ['held', 'away'], ['done', 'gone'], ['over'], ['packet']]);
  });

  it('counts what is good and what ends soon', async () => {
    expect(dataOf(await liNa()('coupon.countMine', {}))).toEqual({ coupons: 2, redPackets: 1, packages: 0, endingSoon: 2 });
  });

  it.each(['usable', 'frozen', 'used', 'expired'] as const)('pages through the tab "%s" without losing a coupon', async (state) => {
    const status = ({ usable: 'usable', expired: 'usable', frozen: 'gifting', used: 'revoked' } as const)[state];
    const validUntil = state === 'expired' ? TEST_NOW - 5 : TEST_NOW + MS_PER_DAY;
    await put('coupons', Array.from({ length: 45 }, (_, index) => aCoupon({ id: `coupon-${100 + index}`, status, validUntil, receivedAt: TEST_NOW - 1000 * (index % 3) })));
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const { items, nextCursor }: Page<CouponCard> = dataOf(await liNa()('coupon.listMine', { shelf: 'coupon', state, cursor }));
      seen.push(...items.map((card) => card.id));
      cursor = nextCursor;
    } while (cursor !== null);
    expect([seen.length, new Set(seen).size]).toEqual([{ usable: 47, frozen: 47, used: 47, expired: 46 }[state], seen.length]);
  });

  it('does not show the coupon of somebody else', async () => {
    expect([codeOf(await liNa()('coupon.get', { couponId: 'other' })), codeOf(await liNa()('coupon.gift', { requestId: 'request-0001', couponId: 'other' }))])
      .toEqual(['COUPON_NOT_FOUND', 'COUPON_NOT_FOUND']);
  });
});

describe('a gift', () => {
  const give = async (requestId = 'request-0001') => dataOf(await liNa()('coupon.gift', { requestId, couponId: 'coupon-1' }));
  const accept = (phone: ReturnType<typeof liNa>, giftId: string | null) => phone('coupon.acceptGift', { requestId: 'request-0009', giftId: giftId ?? '' });
  beforeEach(() => put('coupons', [aCoupon({ validUntil: TEST_NOW + 5 * MS_PER_DAY })]));

  it('waits for a friend, who sees it and takes it; the giver is told', async () => {
    const { giftId, state } = await give();
    expect(dataOf(await zhouTao()('coupon.getGift', { giftId: giftId ?? '' }))).toMatchObject({ state: 'open', giverName: '李**', giftUntil: TEST_NOW + MS_PER_DAY });
    expect(dataOf(await accept(zhouTao(), giftId))).toMatchObject({ state: 'usable', origin: 'gifted', giverName: '李**', isGiftable: false });
    expect([state, coupons()[0]?.customerId, notices('li-na'), events('li-na'), events('zhou-tao')])
      .toEqual(['gifting', customerIdFor('zhou-tao'), ['好友已领取您的赠券'], ['couponGifted'], ['couponReceived']]);
    const states = await Promise.all([liNa(), zhouTao(), heJing()].map(async (phone) => dataOf(await phone('coupon.getGift', { giftId: giftId ?? '' })).state));
    expect(states).toEqual(['taken', 'takenByYou', 'taken']);
  });

  it('goes to exactly one of three who open it at once, and to nobody twice', async () => {
    const { giftId } = await give();
    const strangers = Array.from({ length: 30 }, (_, index) => customerPhone(cloud, `stranger-${index + 1}`));
    const codes = (await Promise.all(strangers.flatMap((phone) => [accept(phone, giftId), accept(phone, giftId)]))).map(codeOf);
    expect([codes.filter((code) => code === 'OK').length, new Set(codes)]).toEqual([2, new Set(['OK', 'GIFT_TAKEN'])]);
    expect(notices('li-na')).toEqual(['好友已领取您的赠券']);
  });

  it('is either taken or taken back, never both', async () => {
    const { giftId } = await give();
    const [taken, back] = await Promise.all([accept(zhouTao(), giftId), liNa()('coupon.takeGiftBack', { requestId: 'request-0002', couponId: 'coupon-1' })]);
    expect([[codeOf(taken), codeOf(back)]]).toContainEqual(coupons()[0]?.customerId === customerIdFor('li-na') ? ['GIFT_EXPIRED', 'OK'] : ['OK', 'GIFT_TAKEN']);
  });

  it('taken back is in the wallet again, and repeating the old request does not give it away', async () => {
    const { giftId } = await give();
    expect(dataOf(await liNa()('coupon.takeGiftBack', { requestId: 'request-0002', couponId: 'coupon-1' }))).toMatchObject({ state: 'usable', giftId: null });
    expect([(await give()).state, codeOf(await accept(zhouTao(), giftId)), dataOf(await zhouTao()('coupon.getGift', { giftId: giftId ?? '' })).state])
      .toEqual(['usable', 'GIFT_EXPIRED', 'back']);
    expect((await give('request-0003')).state).toBe('gifting');
    expect(dataOf(await liNa()('coupon.takeGiftBack', { requestId: 'request-0002', couponId: 'coupon-1' })).state).toBe('gifting');
  });

  it('nobody takes goes back after a day, and the giver learns of it', async () => {
    const { giftId } = await give();
    await cloud.advance(MS_PER_DAY + 2 * MS_PER_MINUTE);
    expect([coupons()[0]?.status, coupons()[0]?.dueAt, notices('li-na'), codeOf(await accept(zhouTao(), giftId))]).toEqual(['usable', null, ['赠券已退回'], 'GIFT_EXPIRED']);
  });

  it('cannot be taken in the moment after its time, before it went back', async () => {
    const { giftId } = await give();
    cloud.clock.set(TEST_NOW + MS_PER_DAY + 1);
    expect(codeOf(await accept(zhouTao(), giftId))).toBe('GIFT_EXPIRED');
  });

  it('is not given on, and not taken by its giver', async () => {
    const { giftId } = await give();
    expect(codeOf(await accept(liNa(), giftId))).toBe('GIFT_IS_YOURS');
    await accept(zhouTao(), giftId);
    expect(codeOf(await zhouTao()('coupon.gift', { requestId: 'request-0002', couponId: 'coupon-1' }))).toBe('COUPON_NOT_GIFTABLE');
    expect(codeOf(await liNa()('coupon.takeGiftBack', { requestId: 'request-0002', couponId: 'coupon-1' }))).toBe('GIFT_TAKEN');
    expect(codeOf(await liNa()('coupon.getGift', { giftId: 'gift-nothing' }))).toBe('GIFT_NOT_FOUND');
  });

  it('happens once when the request arrives five times at once', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => liNa()('coupon.gift', { requestId: 'request-0001', couponId: 'coupon-1' })));
    expect([new Set(answers.map((answer) => JSON.stringify(answer))).size, coupons()[0]?.giftIds.length]).toEqual([1, 1]);
  });

  it.each<[string, Partial<Coupon>, Partial<Coupon['terms']>, string]>([
    ['held by an order', { status: 'frozen', orderId: 'order-1' }, {}, 'COUPON_NOT_USABLE'],
    ['past its end', { validUntil: TEST_NOW - 1 }, {}, 'COUPON_NOT_USABLE'],
    ['not meant to be given', {}, { isGiftable: false }, 'COUPON_NOT_GIFTABLE'],
  ])('cannot be made of a coupon %s', async (_sentence, changes, terms, code) => {
    await put('coupons', [aCoupon(changes, terms)]);
    expect(codeOf(await liNa()('coupon.gift', { requestId: 'request-0001', couponId: 'coupon-1' }))).toBe(code);
  });

  it('ends with the coupon when that ends first', async () => {
    await put('coupons', [aCoupon({ validUntil: TEST_NOW + MS_PER_HOUR })]);
    await give();
    expect(coupons()[0]?.giftUntil).toBe(TEST_NOW + MS_PER_HOUR);
  });
});
