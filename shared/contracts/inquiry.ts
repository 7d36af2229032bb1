import * as v from 'valibot';
import type { Page } from '@shared/core/paging';
import {
  INQUIRY_STATUSES, PURCHASE_TIMINGS, QUOTE_ITEM_KINDS, type InquiryDetail, type InquiryRow,
} from '@shared/domain/inquiry/model';
import { defineAction, outputOf } from './action';
import { cursor, epochMs, fen, id, note, requestId, text } from './fields';

const byId = v.strictObject({ inquiryId: id });

export const inquiryCustomerActions = {
  /**
   * Asks for the price of a model with what is known. The bound consultant gets it, else the one waiting longest; both the
   * inquiry and the promise to answer exist before this answers, and the consultant has been told.
   */
  'inquiry.submit': defineAction({
    access: 'everyone', effect: 'write',
    input: v.strictObject({
      requestId, modelId: id, colourId: v.nullable(id), timing: v.picklist(PURCHASE_TIMINGS),
      wantsLoan: v.boolean(), wantsTradeIn: v.boolean(), note: note(200),
    }),
    output: outputOf<InquiryDetail>(),
    errors: ['PHONE_REQUIRED', 'MODEL_NOT_FOUND', 'MODEL_OFF_SALE', 'INQUIRY_OPEN_LIMIT', 'NO_CONSULTANT_AVAILABLE', 'TEXT_RISKY'],
  }),
  'inquiry.listMine': defineAction({
    access: 'everyone', effect: 'read', input: v.strictObject({ cursor: v.nullable(cursor) }), output: outputOf<Page<InquiryRow>>(), errors: [],
  }),
  /** One's own inquiry. Opening it marks its quotes as seen. */
  'inquiry.get': defineAction({ access: 'everyone', effect: 'read', input: byId, output: outputOf<InquiryDetail>(), errors: ['INQUIRY_NOT_FOUND'] }),
  /** Asks again; the consultant gets a task at once. */
  'inquiry.ask': defineAction({
    access: 'everyone', effect: 'write', input: v.strictObject({ requestId, inquiryId: id, text: text(200) }),
    output: outputOf<InquiryDetail>(), errors: ['INQUIRY_NOT_FOUND', 'INQUIRY_CLOSED', 'TEXT_RISKY'],
  }),
  /** The customer no longer wants an answer. */
  'inquiry.close': defineAction({
    access: 'everyone', effect: 'write', input: v.strictObject({ requestId, inquiryId: id }),
    output: outputOf<InquiryDetail>(), errors: ['INQUIRY_NOT_FOUND'],
  }),
} as const;

const salesDesk = ['salesConsultant', 'salesManager', 'generalManager', 'dccSpecialist'] as const;

export const inquiryStaffActions = {
  /** Inquiries of the store, newest activity first: one's own, or with `everyone` those of all colleagues (managers only; others get their own). */
  'inquiry.list': defineAction({
    access: salesDesk, effect: 'read',
    input: v.strictObject({ whose: v.picklist(['mine', 'everyone']), status: v.nullable(v.picklist(INQUIRY_STATUSES)), cursor: v.nullable(cursor) }),
    output: outputOf<Page<InquiryRow>>(), errors: [],
  }),
  'inquiry.get': defineAction({ access: salesDesk, effect: 'read', input: byId, output: outputOf<InquiryDetail>(), errors: ['INQUIRY_NOT_FOUND'] }),
  /** Sends a quote; the customer is told at once. */
  'inquiry.quote': defineAction({
    access: ['salesConsultant', 'salesManager', 'generalManager'], effect: 'write',
    input: v.strictObject({
      requestId, inquiryId: id,
      items: v.pipe(v.array(v.strictObject({ kind: v.picklist(QUOTE_ITEM_KINDS), label: text(20), amountFen: fen })), v.minLength(1), v.maxLength(20)),
      validUntil: epochMs, note: note(200),
    }),
    output: outputOf<InquiryDetail>(),
    errors: ['INQUIRY_NOT_FOUND', 'INQUIRY_CLOSED', 'QUOTE_WITHOUT_VEHICLE', 'QUOTE_TOTAL_NEGATIVE', 'QUOTE_VALIDITY_OUT_OF_RANGE', 'TEXT_RISKY'],
  }),
  /** Answers a question in words. */
  'inquiry.reply': defineAction({
    access: ['salesConsultant', 'salesManager', 'generalManager'], effect: 'write', input: v.strictObject({ requestId, inquiryId: id, text: text(200) }),
    output: outputOf<InquiryDetail>(), errors: ['INQUIRY_NOT_FOUND', 'INQUIRY_CLOSED', 'TEXT_RISKY'],
  }),
  'inquiry.close': defineAction({
    access: ['salesConsultant', 'salesManager', 'generalManager'], effect: 'write', input: v.strictObject({ requestId, inquiryId: id }),
    output: outputOf<InquiryDetail>(), errors: ['INQUIRY_NOT_FOUND'],
  }),
} as const;
