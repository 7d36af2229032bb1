import { maskPhone } from '@shared/core/phone';
import { formatRfc3339 } from '@shared/core/time';
import { appIdOf } from '../runtime/identity';
import { errorNumber, errorText, openApiOf } from '../runtime/sdk';

/** How the goods of a paid order were handed over; services used at the store count as `virtual`. */
export type HandOver = 'express' | 'pickup' | 'virtual';

/** What WeChat is told about the hand-over of one payment. */
export interface ShippingInformation {
  /** WeChat's number of the payment. */
  transactionId: string;
  /** The payer, as the customer app knows them. */
  openid: string;
  delivery: HandOver;
  /** Of `express` alone; the phone is the receiver's, sent masked, and SF does not go without. */
  express?: { companyCode: string; trackingNumber: string; contactPhone: string };
  /** What was bought; the payer reads it. Cut to what WeChat takes. */
  description: string;
}

/** `retry`: the same again may be taken later. */
export type ShippingAnswer = { ok: true } | { ok: false; retry: boolean; detail: string };

const LOGISTICS_TYPES: Record<HandOver, number> = { express: 1, virtual: 3, pickup: 4 };
const BY_TRANSACTION = 2;
const ONE_PARCEL = 1;
const DESCRIPTION_CHARACTERS = 120;
/** 发货信息未更新: WeChat has exactly this already. */
const UNCHANGED = 10_060_023;
/** The payment is not there yet (WeChat needs a moment after paying), or WeChat is busy. */
const PASSING: readonly number[] = [-1, 10_060_001, 10_060_012, 10_060_019];
/** Numbers of this interface; everything else, such as a missing permission or a broken line, is nobody's last word. */
const isAboutTheOrder = (number: number): boolean => String(number).startsWith('1006') || String(number).startsWith('268485') || number === 47001;

/**
 * Tells WeChat that a paid order was handed over; until then it keeps the money. Never throws for a refusal. A payment takes the same
 * information twice at most: once, and one correction.
 */
export async function uploadShippingInformation(information: ShippingInformation, now: number): Promise<ShippingAnswer> {
  try {
    await openApiOf(appIdOf('customer')).wxa.sec.order.uploadShippingInfo({
      orderKey: { orderNumberType: BY_TRANSACTION, transactionId: information.transactionId },
      logisticsType: LOGISTICS_TYPES[information.delivery], deliveryMode: ONE_PARCEL,
      shippingList: [{ itemDesc: Array.from(information.description).slice(0, DESCRIPTION_CHARACTERS).join(''), ...parcelOf(information) }],
      uploadTime: formatRfc3339(now), payer: { openid: information.openid },
    });
    return { ok: true };
  } catch (error) {
    return refusalOf(error);
  }
}

function parcelOf({ delivery, express }: ShippingInformation): object {
  if (delivery !== 'express' || !express) return {};
  return { expressCompany: express.companyCode, trackingNo: express.trackingNumber, contact: { receiverContact: maskPhone(express.contactPhone) } };
}

function refusalOf(error: unknown): ShippingAnswer {
  const number = errorNumber(error);
  if (number === UNCHANGED) return { ok: true };
  return { ok: false, retry: number === null || PASSING.includes(number) || !isAboutTheOrder(number), detail: errorText(error) };
}
