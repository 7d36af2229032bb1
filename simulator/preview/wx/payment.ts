/** `wx.requestPayment`: the sheet shows what the local cloud knows about the prepaid order. */
import type { PaymentDetailReply, PaymentReply, PaymentRequest } from '../../protocol';
import { asyncApi, plainText, WxFailure } from './async-api';
import type { Options } from './async-api';
import type { TapGesture } from './gesture';
import { getJson, postJson } from './local-cloud-client';
import { ask, button, element, sheet } from './overlay';
import type { Phone } from './phone';

type Outcome = PaymentRequest['outcome'];

/** Pays through the sheet, or as the control bar says. A closed sheet counts as a tap for subscription consent. */
export function paymentFunctions(phone: Phone, gesture: TapGesture): Record<string, unknown> {
  return { requestPayment: asyncApi('requestPayment', async (options) => { await pay(phone, options); gesture.mark(); }) };
}

async function pay(phone: Phone, options: Options): Promise<void> {
  const prepayId = /^prepay_id=(.+)$/.exec(plainText(options, 'package'))?.[1];
  const missing = ['timeStamp', 'nonceStr', 'paySign'].find((key) => typeof options[key] !== 'string');
  if (missing) throw new WxFailure(`requestPayment:fail parameter error: parameter.${missing} should be String`);
  if (!prepayId) throw new WxFailure('requestPayment:fail parameter error: package should be prepay_id=…');
  if (!phone.settings.online) throw new WxFailure('requestPayment:fail network error');
  const detail = await getJson<PaymentDetailReply>(`/__control/payment?prepayId=${encodeURIComponent(prepayId)}`);
  const note = { prepayId, app: phone.app, body: detail.body, totalFen: detail.totalFen };
  phone.shell()?.paymentChanged({ ...note, outcome: null });
  const mode = phone.settings.payments;
  const outcome = mode === 'ask' ? await openSheet(detail) : mode;
  const request: PaymentRequest = { prepayId, outcome };
  const reply = await postJson<PaymentReply>('/__control/payment', request);
  phone.shell()?.paymentChanged({ ...note, outcome: reply.outcome });
  if (reply.outcome === 'cancel') throw new WxFailure('requestPayment:fail cancel');
  if (reply.outcome === 'fail') throw new WxFailure(`requestPayment:fail ${reply.errMsg}`);
}

function openSheet(detail: PaymentDetailReply): Promise<Outcome> {
  const [yuan = '0', cents = '00'] = (detail.totalFen / 100).toFixed(2).split('.');
  return ask<Outcome>((settle) => [sheet([element('div', { className: 'wxo-card wxo-pay', attributes: { 'data-sheet': 'payment' } }, [
    element('div', { text: '微信支付' }),
    element('div', { className: 'amount' }, [element('small', { text: '¥' }), document.createTextNode(`${yuan}.${cents}`)]),
    row('商品', detail.body),
    row('商户单号', detail.outTradeNo),
    row('支付方式', '零钱'),
    button('确认支付', 'wxo-wide green', () => { settle('pay'); }),
    button('取消支付', 'wxo-wide plain', () => { settle('cancel'); }),
    button('模拟支付失败', 'wxo-quiet', () => { settle('fail'); }),
  ])])]);
}

function row(term: string, value: string): HTMLElement {
  return element('dl', {}, [element('dt', { text: term }), element('dd', { text: value })]);
}
