import { atMinute } from '@shared/core/time';
import type { CouponCard, CouponTemplateRow } from '@shared/domain/coupon/model';
import { toFigures, toHeldRow, toIssuedRow, toTemplateView } from './view';

const NOW = atMinute('2026-05-18', 10 * 60);
const row: CouponTemplateRow = {
  id: 't1', title: '春日满减券', worth: { kind: 'amount', discountFen: 2000 }, thresholdFen: 10_000, validityLabel: '领取后 7 天内有效', channels: ['mall', 'store'], isPublic: true, isActive: true,
  totalCount: 50, left: 20, usedCount: 12, frozenCount: 2, problems: [],
};

const templates: readonly (readonly [sentence: string, change: Partial<CouponTemplateRow>, view: object])[] = [
  ['a sound template is given out', {}, { status: '发放中', canIssue: true, left: '剩 20/50', givenPercent: 60 }],
  ['an empty one no more', { left: 0 }, { status: '已发完', canIssue: false, givenPercent: 100 }],
  ['a stopped one neither', { isActive: false }, { status: '已停用', canIssue: false }],
  ['a wrong one says what is wrong and promises nothing', { problems: ['名称不能为空'], title: ' ', totalCount: 0, left: 0 },
    { status: '配置有误', canIssue: false, title: '（没有名称）', worth: '', terms: '', problems: ['名称不能为空'], givenPercent: 0 }],
];

test.each(templates)('%s', (_sentence, change, view) => {
  expect(toTemplateView({ ...row, ...change })).toMatchObject(view);
});

test('the terms are one line', () => {
  expect(toTemplateView(row).terms).toBe('满 ¥100 可用 · 商城下单/到店核销 · 领取后 7 天内有效');
  expect(toTemplateView({ ...row, worth: { kind: 'exchange', itemName: '精洗一次' }, channels: ['store'] }).terms).toBe('到店核销 · 领取后 7 天内有效');
});

test('the figures of a template add up to all of them', () => {
  expect(toTemplateView(row).figures.map(({ label, value }) => `${label} ${value}`)).toEqual(['已发 30', '已使用 12', '下单占用 2', '剩余 20']);
});

const card: CouponCard = {
  id: 'k1', templateId: 't1', title: '春日满减券', worth: row.worth, thresholdFen: 0, scopeLabel: '', channels: ['mall'], isGiftable: false, isRedPacket: false, notes: [], state: 'usable',
  origin: 'issued', giverName: null, validFrom: NOW, validUntil: NOW, usedAt: null, orderId: null, giftId: null,
};

const issued: readonly (readonly [sentence: string, change: Partial<CouponCard> & { issuedByName?: string | null }, view: object])[] = [
  ['a usable one can be taken back', {}, { title: '李娜', detail: '林悦发放 · 今天 10:00 到账', state: '可使用', canRevoke: true }],
  ['one a customer claimed says so', { issuedByName: null, origin: 'claimed' }, { detail: '自己领取 · 今天 10:00 到账' }],
  ['a used one says when and stays', { state: 'used', usedAt: NOW + 60_000 }, { detail: '林悦发放 · 今天 10:01 使用', canRevoke: false }],
  ['one held by an order stays', { state: 'frozen' }, { state: '下单占用中', stateTone: 'warning', canRevoke: false }],
];

test.each(issued)('%s', (_sentence, change, view) => {
  expect(toIssuedRow({ ...card, customerName: '李娜', issuedByName: '林悦', receivedAt: NOW, ...change }, NOW)).toMatchObject(view);
});

test('a holder\'s list says which coupon and until when', () => {
  expect(toHeldRow(card, NOW)).toMatchObject({ title: '春日满减券', worth: '¥20', detail: '门店发放 · 今天 10:00 到期' });
});

test('a share of nothing is a dash', () => {
  expect(toFigures({ issued: 0, used: 0, usedPercent: null, orderFen: 0, discountFen: 0 }).map(({ value }) => value)).toEqual(['0', '0', '—', '¥0', '¥0']);
  expect(toFigures({ issued: 3, used: 2, usedPercent: 67, orderFen: 10_000, discountFen: 2500 })[2]?.value).toBe('67%');
});
