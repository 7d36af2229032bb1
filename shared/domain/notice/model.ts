/** What a notice is about; the icon and the page it opens follow from it. */
export const NOTICE_KINDS = ['inquiry', 'quote', 'testDrive', 'application', 'customer', 'task', 'order', 'coupon', 'payment', 'system'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];
export const NOTICE_LABELS: Record<NoticeKind, string> = {
  inquiry: '询价', quote: '报价', testDrive: '试驾', application: '申请', customer: '客户', task: '任务',
  order: '订单', coupon: '卡券', payment: '收款', system: '系统',
};

/** A line in somebody's in-app message box; it arrives whether or not WeChat may push. */
export interface Notice {
  id: string;
  recipientKind: 'customer' | 'staff';
  recipientId: string;
  kind: NoticeKind;
  title: string;
  text: string;
  /** Page to open, with query, or empty. */
  page: string;
  at: number;
  readAt: number | null;
}

/** Subscription messages by purpose; the template behind each is configuration. */
export const TEMPLATE_KEYS = [
  'quoteReady', 'testDriveConfirmed', 'testDriveReminder', 'applicationProgress', 'orderProgress', 'refundProgress', 'couponReceived',
  'newInquiry', 'newTestDrive', 'taskOverdue', 'newOrder', 'newRefund',
] as const;
export type TemplateKey = (typeof TEMPLATE_KEYS)[number];

/** Which app each purpose speaks in. */
export const TEMPLATE_APPS: Record<TemplateKey, 'customer' | 'staff'> = {
  quoteReady: 'customer', testDriveConfirmed: 'customer', testDriveReminder: 'customer', applicationProgress: 'customer',
  orderProgress: 'customer', refundProgress: 'customer', couponReceived: 'customer',
  newInquiry: 'staff', newTestDrive: 'staff', taskOverdue: 'staff', newOrder: 'staff', newRefund: 'staff',
};

export const TEMPLATE_LABELS: Record<TemplateKey, string> = {
  quoteReady: '报价通知', testDriveConfirmed: '试驾确认通知', testDriveReminder: '试驾提醒', applicationProgress: '申请进度通知',
  newInquiry: '新询价提醒', newTestDrive: '新试驾预约提醒', taskOverdue: '任务超时提醒', orderProgress: '订单进度通知', refundProgress: '退款进度通知', couponReceived: '卡券到账通知',
  newOrder: '新订单提醒', newRefund: '退款申请提醒',
};

/** What a message says, by meaning; the template maps each to a keyword such as `thing1`. */
export interface MessageFields {
  /** What it is about: car, service. */
  subject: string;
  /** Who: customer or consultant. */
  person: string;
  /** When, epoch ms. */
  at: number;
  /** One sentence. */
  remark: string;
}

/** Configuration of one template, kept in the database because WeChat hands out the ids. */
export interface MessageTemplate {
  id: TemplateKey;
  templateId: string;
  /** Keyword of the template for each meaning; absent meanings are not sent. */
  keywords: Partial<Record<keyof MessageFields, string>>;
}

/** What a page needs to ask for consent. */
export type TemplateIds = Partial<Record<TemplateKey, string>>;
