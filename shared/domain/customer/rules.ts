import { maskPhone } from '@shared/core/phone';
import { MS_PER_MINUTE } from '@shared/core/time';
import { SOURCE_LABELS, type Customer, type CustomerProfile, type CustomerSource, type SourceChannel } from './model';

/** What staff call a customer before a name is known: 微信客户 and the end of the id, so that two strangers differ. */
export function displayName(customer: Pick<Customer, 'id' | 'name' | 'phone'>): string {
  if (customer.name) return customer.name;
  return customer.phone ? `客户${customer.phone.slice(-4)}` : `微信客户${customer.id.slice(-4).toUpperCase()}`;
}

/** The number as a list may show it, or null. */
export function maskedPhone(customer: Pick<Customer, 'phone'>): string | null {
  return customer.phone === null ? null : maskPhone(customer.phone);
}

/** WeChat launch scenes by the channel they mean; a promotion code, when there is one, goes before. Source: scene list of the platform. */
const CHANNEL_OF_SCENE: Readonly<Record<number, SourceChannel>> = {
  1005: 'search', 1006: 'search', 1053: 'search', 1007: 'share', 1008: 'share', 1036: 'share', 1044: 'share', 1014: 'message', 1107: 'message', 1043: 'message',
};

/** The channel of a first visit that carried no promotion code. */
export function channelOfScene(scene: number | null): SourceChannel {
  return (scene === null ? undefined : CHANNEL_OF_SCENE[scene]) ?? 'other';
}

/** Where a customer came from, in words: the code's name where there was one. */
export function sourceText(source: Pick<CustomerSource, 'channel' | 'codeName'>): string {
  return source.codeName ?? SOURCE_LABELS[source.channel];
}

/** What customers see of themselves. */
export function toProfile(customer: Customer): CustomerProfile {
  const { id, name, phone, isPhoneVerified, kind, storeId, chosenStoreId, consultantId } = customer;
  return { id, name, phone, isPhoneVerified, kind, storeId: chosenStoreId ?? storeId, consultantId };
}

/** How long a first visit lasts, ms: a code scanned within it counts as the way the customer came. */
export const FIRST_VISIT_MS = 10 * MS_PER_MINUTE;

/** Whether a customer is here for the first time at `now`. */
export function isFirstVisit(customer: Pick<Customer, 'createdAt'>, now: number): boolean {
  return now - customer.createdAt < FIRST_VISIT_MS;
}
