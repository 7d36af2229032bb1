import { DATA_USES, MESSAGE_NAMES } from './privacy-view';

test('only messages of the customer app are explained', () => {
  expect(MESSAGE_NAMES).toEqual('报价通知、试驾确认通知、试驾提醒、申请进度通知、订单进度通知、退款进度通知、卡券到账通知');
});

test('every kind of data says what it is for', () => {
  expect(DATA_USES.filter(({ what, why }) => what === '' || why === '')).toEqual([]);
});
