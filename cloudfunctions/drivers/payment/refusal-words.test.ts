import { saysItPasses, saysNoSuchOrder, saysNoSuchRefund } from './refusal-words';

it.each([
  ['the documented words', '此交易订单号不存在', true], ['shorter', '订单不存在', true], ['in English', 'order not exist', true], ['as a code', 'ORDERNOTEXIST', true],
  ['a missing app is another matter', 'APPID不存在', false], ['a busy system too', '系统错误', false], ['nothing', '', false],
])('no such order: %s', (_sentence, words, answer) => {
  expect(saysNoSuchOrder(words)).toBe(answer);
});

it.each([
  ['the documented words', '退款订单查询失败', true], ['shorter', '退款单不存在', true], ['of an order nobody knows', '此交易订单号不存在', true], ['a busy system is another matter', '接口返回错误', false],
])('no such refund: %s', (_sentence, words, answer) => {
  expect(saysNoSuchRefund(words)).toBe(answer);
});

it.each([
  ['a busy system', '系统超时', true], ['an error of the interface', '接口返回错误', true], ['two at once', '并发情况下，业务被拒绝，商户重试即可解决', true], ['too often', '频率限制', true],
  ['too many wrong ones', '无效请求过多', true], ['an empty account of the merchant', '商户可用退款余额不足', true],
  ['a year is over', '订单已经超过退款期限', false], ['more than was paid', '累计退款金额大于支付金额', false], ['the payer has left WeChat', '用户账号注销', false],
  ['a wrong argument', '参数错误 refund_fee', false], ['everything is given back', '订单已全额退款', false], ['nothing', 'no reason given', false],
])('a refund may be tried again: %s', (_sentence, words, answer) => {
  expect(saysItPasses(words)).toBe(answer);
});
