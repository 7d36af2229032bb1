import { atMinute } from '@shared/core/time';
import type { RedemptionPreview } from '@shared/domain/redemption/model';
import type { OutboxContent, Receipt, Settlement, Waiting } from '../../services/outbox';
import { toKeptCard, toOfflineCard, toPreviewCard, toReceiptCard, toSyncBar } from './write-off-view';

const NOW = atMinute('2026-05-18', 10 * 60);
const CODE = '123456789012';
const preview: RedemptionPreview = {
  code: CODE, subject: 'package', title: '精洗五次卡', contents: ['精洗 1 次'], customerName: '李娜', maskedPhone: '138****6821', left: 3, expiresAt: NOW, problem: '', redeemed: null,
};

test('a code that can be used shows what, whose and how many are left', () => {
  expect(toPreviewCard(preview, NOW)).toEqual({
    stage: 'check', icon: 'verified', tone: 'brand', title: '核对后确认', hint: '', subject: '次卡套餐', what: '精洗五次卡', contents: ['精洗 1 次'], redemptionId: '',
    facts: [
      { label: '客户', value: '李娜', isStrong: true }, { label: '手机', value: '138****6821' }, { label: '剩余次数', value: '3 次', isStrong: true },
      { label: '核销码', value: '1234 5678 9012' },
    ],
  });
});

test('who has neither name nor number is still somebody, and what is used once counts nothing', () => {
  const { facts } = toPreviewCard({ ...preview, customerName: '', maskedPhone: null, left: null }, NOW);
  expect(facts.map(({ label, value }) => `${label} ${value}`)).toEqual(['客户 微信客户', '核销码 1234 5678 9012']);
});

const ends: readonly (readonly [sentence: string, change: Partial<RedemptionPreview>, stage: string, hint: string])[] = [
  ['a used code says by whom and when', { redeemed: { clerkName: '孙悦', at: NOW - 60_000 } }, 'already', '孙悦已于 今天 09:59 核销，请勿重复交付'],
  ['an impossible one says why', { problem: '订单正在退款，不能核销' }, 'refused', '订单正在退款，不能核销'],
];

test.each(ends)('%s', (_sentence, change, stage, hint) => {
  expect(toPreviewCard({ ...preview, ...change }, NOW)).toMatchObject({ stage, hint });
});

const waiting: Waiting = { requestId: 'r1', code: CODE, scannedAt: NOW, storeId: 'east', trouble: '' };

test('without network nothing but the code and the time is known', () => {
  const card = toOfflineCard(CODE, NOW, { waiting: [], now: NOW });
  expect([card.stage, card.what, card.facts]).toEqual(['offline', '', [{ label: '核销码', value: '1234 5678 9012' }, { label: '扫码时间', value: '今天 10:00' }]]);
});

test('a code that waits already is not offered again', () => {
  expect(toOfflineCard(CODE, NOW, { waiting: [waiting], now: NOW })).toMatchObject({ stage: 'kept', title: '这个码已经暂存过' });
});

test('what the cloud did not answer is said to be tried again', () => {
  expect([toKeptCard(CODE, NOW, { isOnline: true, now: NOW }).hint, toKeptCard(CODE, NOW, { isOnline: false, now: NOW }).hint])
    .toEqual(['云端暂时没有答复，会自动再试，不用重复扫码', '码若已被用过或失效，同步后会提醒你']);
});

const done: Settlement = { kind: 'done', redemptionId: 'd1', title: '精洗五次卡', contents: ['精洗 1 次'], customerName: '李娜', valueFen: 3000, at: NOW };
const already: Settlement = { kind: 'already', title: '精洗五次卡', clerkName: '孙悦', at: NOW };
const refused: Settlement = { kind: 'refused', message: '核销码已过期，请客户刷新后再扫' };
const receipt = (settlement: Settlement): Receipt => ({ requestId: 'r1', code: CODE, scannedAt: NOW, storeId: 'east', settlement });

const receipts: readonly (readonly [sentence: string, settlement: Settlement, card: object])[] = [
  ['a success opens its record', done, { stage: 'done', redemptionId: 'd1', what: '精洗五次卡', hint: '' }],
  ['an earlier use is told', already, { stage: 'already', what: '精洗五次卡', hint: '孙悦已于 今天 10:00 核销，请勿重复交付' }],
  ['a refusal keeps its sentence', refused, { stage: 'refused', hint: '核销码已过期，请客户刷新后再扫' }],
];

test.each(receipts)('%s', (_sentence, settlement, card) => {
  expect(toReceiptCard(receipt(settlement), NOW)).toMatchObject(card);
});

const bars: readonly (readonly [sentence: string, content: OutboxContent, bar: object | null])[] = [
  ['an empty outbox shows no bar', { waiting: [], receipts: [] }, null],
  ['what waits is amber', { waiting: [waiting, waiting], receipts: [] }, { text: '2 笔待同步', tone: 'warning' }],
  ['plain answers are quiet', { waiting: [], receipts: [receipt(done)] }, { text: '1 笔已核销', tone: 'neutral' }],
  ['an answer to look at is red', { waiting: [waiting], receipts: [receipt(done), receipt(refused), receipt(already)] }, { text: '1 笔待同步 · 2 笔需要处理 · 1 笔已核销', tone: 'danger' }],
];

test.each(bars)('%s', (_sentence, content, bar) => {
  expect(toSyncBar(content)).toEqual(bar);
});
