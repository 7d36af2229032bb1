import type { CustomerSession } from '@shared/domain/session/model';
import type { CustomerProfile } from '@shared/domain/customer/model';
import { NO_COUNTS, toEntries, toOrderEntries, toPerson, toWallet, type PersonView } from './view';

function session(profile: Partial<CustomerProfile>): CustomerSession {
  return {
    profile: { id: 'c1', name: null, phone: null, isPhoneVerified: false, kind: 'prospect', storeId: null, consultantId: null, ...profile },
    stores: [], consultant: null, templateIds: {}, unreadCount: 0, serverNow: 0,
  };
}

const rows: readonly (readonly [sentence: string, profile: Partial<CustomerProfile>, shown: Partial<PersonView>])[] = [
  ['a stranger is invited to leave a number', {}, { name: '微信用户', initial: '我', phone: '留下手机号，方便顾问联系您', isOwner: false }],
  ['the own number is shown in full', { name: '李娜', phone: '13805716821' }, { name: '李娜', initial: '娜', phone: '138 0571 6821' }],
  ['an owner is marked', { name: '刘洋', kind: 'owner' }, { isOwner: true }],
];

test.each(rows)('%s', (_sentence, profile, shown) => {
  expect(toPerson(session(profile))).toMatchObject(shown);
});

test('the store looked at is named on its row', () => {
  expect(toEntries('城东店').find(({ id }) => id === 'stores')?.value).toBe('城东店');
});

test('orders are counted by what they wait for', () => {
  const counts = { ...NO_COUNTS, orders: { unpaid: 1, waiting: 2, shipped: 0, refund: 0 } };
  expect(toOrderEntries(counts).map((entry) => [entry.text, entry.count])).toEqual([['待付款', 1], ['待使用', 2], ['待收货', 0], ['退款', 0]]);
});

test('red packets are counted among the coupons', () => {
  expect(toWallet({ ...NO_COUNTS, wallet: { coupons: 3, redPackets: 1, packages: 2 } }).map((entry) => [entry.text, entry.count])).toEqual([['券包', 4], ['次卡', 2], ['收款单', 0], ['收货地址', 0]]);
});
