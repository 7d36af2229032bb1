import { PayMalformed } from './pay-reply';

/** Arguments of a payment call, in snake_case. */
export type PayArguments = Record<string, unknown>;

/** A string argument; a number reads as its digits, anything else as empty. */
export function optionalText(data: PayArguments, name: string): string {
  const value = data[name];
  return typeof value === 'number' ? String(value) : typeof value === 'string' ? value : '';
}

/** A string argument that must be there, matching `pattern` when one is given. */
export function requiredText(data: PayArguments, name: string, pattern = /^[\s\S]+$/): string {
  const value = optionalText(data, name);
  if (value === '') throw new PayMalformed(`缺少参数 ${name}`);
  if (!pattern.test(value)) throw new PayMalformed(`参数错误 ${name}`);
  return value;
}

/** An amount in fen: a whole number above zero. */
export function requiredFen(data: PayArguments, name: string): number {
  const value = Number(data[name]);
  if (!Number.isSafeInteger(value) || value <= 0) throw new PayMalformed(`参数错误 ${name}：必须是大于零的整数（分）`);
  return value;
}

/** Order numbers: up to 32 digits, letters and `_-|*`. */
export const OUT_TRADE_NO = /^[0-9A-Za-z_\-|*]{1,32}$/;
/** Refund numbers: up to 64 characters. */
export const OUT_REFUND_NO = /^[0-9A-Za-z_\-|*@]{1,64}$/;
/** Texts of up to 128 characters. */
export const UP_TO_128 = /^[\s\S]{1,128}$/;
