import type { CustomerRow } from '@shared/domain/customer/model';

/** A customer who was picked, as far as a page needs to know. */
export interface PickedCustomer {
  id: string;
  name: string;
}

/** A customer who can be picked. */
export interface PickRow extends PickedCustomer {
  /** Number and whose customer, as far as known. */
  detail: string;
  isPicked: boolean;
}

/** A customer of the list, marked when picked already. */
export function toPickRow({ id, displayName, maskedPhone, consultantName }: CustomerRow, picked: readonly PickedCustomer[]): PickRow {
  const detail = [maskedPhone ?? '未留手机号', ...(consultantName === null ? [] : [`${consultantName}的客户`])].join(' · ');
  return { id, name: displayName, detail, isPicked: picked.some((customer) => customer.id === id) };
}

/** The picked ones with one more or one less; null when there is no room for more. */
export function togglePicked(picked: readonly PickedCustomer[], customer: PickedCustomer, most: number): PickedCustomer[] | null {
  if (picked.some(({ id }) => id === customer.id)) return picked.filter(({ id }) => id !== customer.id);
  return picked.length < most ? [...picked, { id: customer.id, name: customer.name }] : null;
}
