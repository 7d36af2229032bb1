/** Where a customer came from; the first touch counts and is never overwritten. */
export const SOURCE_CHANNELS = ['consultantCode', 'channelCode', 'search', 'share', 'message', 'walkIn', 'other'] as const;
export type SourceChannel = (typeof SOURCE_CHANNELS)[number];

export const SOURCE_LABELS: Record<SourceChannel, string> = {
  consultantCode: '顾问二维码', channelCode: '渠道二维码', search: '微信搜索', share: '好友分享', message: '消息通知',
  walkIn: '自然到店', other: '其他',
};

/** How a customer first arrived. */
export interface CustomerSource {
  channel: SourceChannel;
  /** The promotion code scanned, or null. */
  codeId: string | null;
  /** Name of the code at that time, e.g. 王磊的名片 or 万达车展展板. */
  codeName: string | null;
  /** WeChat's scene number of the launch, or null. */
  scene: number | null;
  at: number;
}

/** A person of the customer app: prospect until a car is delivered, owner from then on. */
export interface Customer {
  id: string;
  appId: string;
  openid: string;
  /** Chinese name as given, or null while unknown. */
  name: string | null;
  /** 11 digits, or null while unknown. */
  phone: string | null;
  /** True when WeChat vouched for the number, false when it was typed. */
  isPhoneVerified: boolean;
  kind: 'prospect' | 'owner';
  /** The store in charge, whose staff see this customer: the consultant's, else the chosen one; null until chosen or bound. */
  storeId: string | null;
  /** The store this customer looks at; null until chosen or bound. A bound customer may look elsewhere and stays with the consultant. */
  chosenStoreId: string | null;
  consultantId: string | null;
  /** Request that last kept a number by WeChat's one-time code: its repetition must not need the used code again. */
  phoneRequestId: string | null;
  source: CustomerSource;
  /** Version of the privacy terms agreed to, or null. */
  privacyVersion: string | null;
  createdAt: number;
  lastSeenAt: number;
}

/** What customers see of themselves. */
export interface CustomerProfile {
  id: string;
  name: string | null;
  /** Full number: it is their own. */
  phone: string | null;
  isPhoneVerified: boolean;
  kind: 'prospect' | 'owner';
  /** The store looked at, or null. */
  storeId: string | null;
  consultantId: string | null;
}

/** A row in a staff list; the phone is masked. */
export interface CustomerRow {
  id: string;
  displayName: string;
  maskedPhone: string | null;
  kind: 'prospect' | 'owner';
  sourceLabel: string;
  consultantName: string | null;
  lastSeenAt: number;
  createdAt: number;
}

/** What happened between a customer and the store; the timeline of the customer's page. */
export const EVENT_KINDS = [
  'arrived', 'bound', 'consultantChanged', 'inquiry', 'question', 'quote', 'testDriveBooked', 'testDriveConfirmed', 'testDriveRescheduled',
  'testDriveCancelled', 'testDriveNoShow', 'testDriveCompleted', 'application', 'applicationAdvanced', 'followUp', 'phoneGiven',
  'orderPlaced', 'orderPaid', 'orderClosed', 'orderShipped', 'orderCompleted', 'refundRequested', 'refundSettled', 'couponReceived', 'couponGifted',
  'redeemed', 'redemptionUndone', 'billMade', 'billPaid', 'reviewed',
] as const;
export type CustomerEventKind = (typeof EVENT_KINDS)[number];

export const EVENT_LABELS: Record<CustomerEventKind, string> = {
  arrived: '首次进入', bound: '绑定顾问', consultantChanged: '更换顾问', inquiry: '发起询价', question: '追问', quote: '发送报价',
  testDriveBooked: '预约试驾', testDriveConfirmed: '确认试驾', testDriveRescheduled: '改期', testDriveCancelled: '取消试驾',
  testDriveNoShow: '未到店', testDriveCompleted: '完成试驾', application: '提交申请', applicationAdvanced: '申请进展',
  followUp: '跟进', phoneGiven: '留下手机号', orderPlaced: '商城下单', orderPaid: '支付订单', orderClosed: '订单关闭', orderShipped: '订单发货',
  orderCompleted: '订单完成', refundRequested: '申请退款', refundSettled: '退款结果', couponReceived: '获得卡券', couponGifted: '转赠卡券', redeemed: '到店核销',
  redemptionUndone: '撤销核销', billMade: '开收款单', billPaid: '支付收款单', reviewed: '评价商品',
};

/** One line of the timeline. */
export interface CustomerEvent {
  id: string;
  customerId: string;
  storeId: string | null;
  kind: CustomerEventKind;
  /** One Chinese sentence. */
  text: string;
  /** Who did it: 本人, or a colleague's name. */
  actorName: string;
  /** The inquiry, booking, application or task it belongs to, or null. */
  refId: string | null;
  at: number;
}
