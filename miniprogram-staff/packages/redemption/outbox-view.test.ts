import { atMinute } from '@shared/core/time';
import type { Settlement, Waiting } from '../../services/outbox';
import { toOutboxView } from './outbox-view';

const NOW = atMinute('2026-05-18', 10 * 60);
const HERE = { storeId: 'east', now: NOW };
const written = { code: '123456789012', scannedAt: NOW - 3_600_000, storeId: 'east' };
const waiting: Waiting = { ...written, requestId: 'w1', trouble: '' };

const troubles: readonly (readonly [sentence: string, change: Partial<Waiting>, trouble: string])[] = [
  ['what simply waits has no trouble', {}, ''],
  ['what the cloud failed on says so', { trouble: '服务暂时不可用' }, '服务暂时不可用'],
  ['what was read at the other store waits for the way back', { storeId: 'riverside' }, '在另一家门店扫的，切换回那家门店后同步'],
];

test.each(troubles)('%s', (_sentence, change, trouble) => {
  expect(toOutboxView({ waiting: [{ ...waiting, ...change }], receipts: [] }, HERE).waiting)
    .toEqual([{ requestId: 'w1', code: '1234 5678 9012', scanned: '今天 09:00 扫码', trouble }]);
});

const answers: readonly (readonly [sentence: string, settlement: Settlement, row: object])[] = [
  ['done says what and for whom', { kind: 'done', redemptionId: 'd1', title: '精洗五次卡', contents: ['精洗 1 次'], customerName: '', valueFen: 0, at: NOW },
    { title: '精洗五次卡', status: '已核销', tone: 'success', detail: '微信客户 · 精洗 1 次', redemptionId: 'd1' }],
  ['used before says by whom and when', { kind: 'already', title: '精洗五次卡', clerkName: '孙悦', at: NOW }, { status: '已被核销过', tone: 'warning', detail: '孙悦已于 今天 10:00 核销', redemptionId: '' }],
  ['refused says why', { kind: 'refused', message: '扫码时间太久，请客户刷新后重新扫码' }, { title: '没有核销', status: '未成功', tone: 'danger', detail: '扫码时间太久，请客户刷新后重新扫码' }],
];

test.each(answers)('%s', (_sentence, settlement, row) => {
  expect(toOutboxView({ waiting: [], receipts: [{ ...written, requestId: 'r1', settlement }] }, HERE).receipts).toMatchObject([row]);
});

test('the latest answer stands first', () => {
  const receipts = ['first', 'second'].map((requestId) => ({ ...written, requestId, settlement: { kind: 'refused' as const, message: '' } }));
  expect(toOutboxView({ waiting: [], receipts }, HERE).receipts.map(({ requestId }) => requestId)).toEqual(['second', 'first']);
});
