import { keysOf } from '@shared/core/exhaustive';
import { TEMPLATE_APPS, TEMPLATE_LABELS } from '@shared/domain/notice/model';

/** A kind of personal data: what is kept and what for. */
export interface DataUse {
  what: string;
  why: string;
}

/** Everything the app keeps about a person; raise `PRIVACY_VERSION` when this list grows. */
export const DATA_USES: readonly DataUse[] = [
  { what: '微信身份标识', why: '认出是您本人，让询价、预约和申请只给您看。不包含您的微信号与聊天内容。' },
  { what: '姓名或称呼', why: '写在报价单和试驾预约上。由您填写，可随时修改。' },
  { what: '手机号', why: '顾问就您的询价、试驾与申请联系您。您可以用微信一键填写，也可以自己输入。' },
  { what: '询价、试驾与申请记录', why: '由您的专属顾问和门店管理人员办理与跟进。' },
  { what: '订单、支付与核销记录', why: '发货、核销、退款与开票。付款由微信支付完成，我们不接触您的银行卡信息。' },
  { what: '收货地址', why: '只用于把您买的商品寄给您，可随时修改或删除。' },
  { what: '发票抬头、税号与邮箱', why: '只在您申请开票时填写，用于开具和发送发票。' },
  { what: '您上传的照片与评价', why: '说明退款情况或展示在商品评价里，评价只露出姓氏。' },
  { what: '您从哪里来', why: '第一次进入时扫的二维码或入口，用来安排接待您的顾问。' },
];

/** Names of the messages WeChat may send to customers after consent. */
export const MESSAGE_NAMES = keysOf(TEMPLATE_APPS).filter((key) => TEMPLATE_APPS[key] === 'customer').map((key) => TEMPLATE_LABELS[key]).join('、');
