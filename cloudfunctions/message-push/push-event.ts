/** What WeChat pushes into the function, as far as it is used. */
export interface PushEvent {
  ToUserName?: string;
  FromUserName?: string;
  CreateTime?: number;
  MsgType?: string;
  Event?: string;
  /** Of subscription events: one change, or a list of them. */
  List?: SubscriptionChange | SubscriptionChange[];
}

/** One template a person switched on or off in WeChat's settings. */
export interface SubscriptionChange {
  TemplateId?: string;
  SubscribeStatusString?: string;
}

/** Hands a conversation to the people who answer in WeChat's customer-service tool. */
export interface Transfer {
  MsgType: 'transfer_customer_service';
  ToUserName: string;
  FromUserName: string;
  CreateTime: number;
}

/** Kinds of message a customer may send in the customer-service window. */
const MESSAGE_TYPES: readonly string[] = ['text', 'image', 'miniprogrampage'];

/** The answer to a customer's message, or null for an event, which is never handed over. */
export function transferOf(event: PushEvent): Transfer | null {
  const { ToUserName, FromUserName, CreateTime, MsgType = '' } = event;
  if (!MESSAGE_TYPES.includes(MsgType) || !ToUserName || !FromUserName) return null;
  // Receiver and sender change places: the answer goes to the customer.
  return { MsgType: 'transfer_customer_service', ToUserName: FromUserName, FromUserName: ToUserName, CreateTime: CreateTime ?? 0 };
}

/** Templates a person switched off in WeChat's settings; switching on grants nothing by itself. */
export function rejectedTemplateIds(event: PushEvent): string[] {
  if (event.MsgType !== 'event' || event.Event !== 'subscribe_msg_change_event') return [];
  const changes = Array.isArray(event.List) ? event.List : [event.List ?? {}];
  return changes.filter((change) => change.SubscribeStatusString === 'reject').flatMap((change) => change.TemplateId ?? []);
}
