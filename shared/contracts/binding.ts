import * as v from 'valibot';
import type { BindingRecord, ScanOutcome } from '@shared/domain/binding/model';
import type { PromotionCodeCard } from '@shared/domain/promotion-code/model';
import type { ConsultantCard } from '@shared/domain/staff/model';
import { defineAction, outputOf } from './action';
import { id, requestId, text } from './fields';

export const bindingCustomerActions = {
  /**
   * A promotion code was scanned. An unbound customer is bound to the code's consultant at once; a bound one is asked.
   * Writes the scan, the first source, the binding and its record. Repeatable.
   */
  'binding.scan': defineAction({
    access: 'everyone', effect: 'write', input: v.strictObject({ requestId, codeId: id, scene: v.nullable(v.pipe(v.number(), v.integer())) }),
    output: outputOf<ScanOutcome>(), errors: ['CODE_NOT_FOUND', 'CODE_RETIRED'],
  }),
  /** The customer takes another consultant, and says why; the change is kept for ever. */
  'binding.change': defineAction({
    access: 'everyone', effect: 'write', input: v.strictObject({ requestId, consultantId: id, reason: text(100) }),
    output: outputOf<{ consultant: ConsultantCard }>(), errors: ['CONSULTANT_NOT_FOUND', 'CONSULTANT_AWAY', 'ALREADY_YOUR_CONSULTANT', 'TEXT_RISKY'],
  }),
  /** Consultants of a store a customer may choose from; those on duty first. */
  'consultant.list': defineAction({
    access: 'everyone', effect: 'read', input: v.strictObject({ storeId: id }),
    output: outputOf<{ consultants: ConsultantCard[] }>(), errors: ['STORE_NOT_FOUND'],
  }),
} as const;

export const bindingStaffActions = {
  /** One's own code; made on the first call, with its picture drawn by WeChat. */
  'promotionCode.getMine': defineAction({
    access: ['salesConsultant'], effect: 'write', input: v.strictObject({ requestId }), output: outputOf<{ code: PromotionCodeCard }>(), errors: [],
  }),
  /** All codes of the store with what they brought. */
  'promotionCode.list': defineAction({
    access: ['generalManager', 'marketingManager', 'salesManager', 'systemAdmin'], effect: 'read', input: v.strictObject({}),
    output: outputOf<{ codes: PromotionCodeCard[] }>(), errors: [],
  }),
  /** A new channel code: a stand, a poster, a fair. */
  'promotionCode.create': defineAction({
    access: ['generalManager', 'marketingManager', 'salesManager', 'systemAdmin'], effect: 'write',
    input: v.strictObject({ requestId, name: text(20) }), output: outputOf<{ code: PromotionCodeCard }>(), errors: ['TEXT_RISKY'],
  }),
  /** Draws the picture of a code that has none: WeChat may have been out of reach when the code was made. Repeatable. */
  'promotionCode.draw': defineAction({
    access: ['generalManager', 'marketingManager', 'salesManager', 'systemAdmin'], effect: 'write',
    input: v.strictObject({ requestId, codeId: id }), output: outputOf<{ code: PromotionCodeCard }>(), errors: ['CODE_NOT_FOUND', 'CODE_RETIRED', 'CODE_NOT_DRAWN'],
  }),
  'promotionCode.retire': defineAction({
    access: ['generalManager', 'marketingManager', 'salesManager', 'systemAdmin'], effect: 'write',
    input: v.strictObject({ requestId, codeId: id }), output: outputOf<{ code: PromotionCodeCard }>(), errors: ['CODE_NOT_FOUND'],
  }),
  /** A manager moves a customer to another consultant. */
  'binding.reassign': defineAction({
    access: ['generalManager', 'salesManager'], effect: 'write',
    input: v.strictObject({ requestId, customerId: id, consultantId: id, reason: text(100) }),
    output: outputOf<{ record: BindingRecord }>(), errors: ['CUSTOMER_NOT_FOUND', 'CONSULTANT_NOT_FOUND', 'ALREADY_YOUR_CONSULTANT'],
  }),
} as const;
