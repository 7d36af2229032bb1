import * as v from 'valibot';
import type { Page } from '@shared/core/paging';
import { APPLICATION_STATUSES, type ApplicationRow, type FinanceApplication } from '@shared/domain/application/model';
import { COVERS, LIABILITY_SUMS } from '@shared/domain/insurance/model';
import { defineAction, outputOf } from './action';
import { cursor, id, integer, note, requestId, text } from './fields';

const byId = v.strictObject({ applicationId: id });

export const applicationCustomerActions = {
  /** Starts the loan of a car; amounts are computed here from plan and guide price, whatever the page showed. */
  'application.submitLoan': defineAction({
    access: 'everyone', effect: 'write',
    input: v.strictObject({ requestId, modelId: id, planId: id, downPaymentPercent: integer(0, 99), months: integer(1, 96), name: text(20) }),
    output: outputOf<FinanceApplication>(),
    errors: ['PHONE_REQUIRED', 'MODEL_NOT_FOUND', 'MODEL_OFF_SALE', 'LOAN_TERMS_INVALID', 'APPLICATION_OPEN_EXISTS', 'NO_CONSULTANT_AVAILABLE', 'TEXT_RISKY'],
  }),
  'application.submitInsurance': defineAction({
    access: 'everyone', effect: 'write',
    input: v.strictObject({
      requestId, modelId: id, covers: v.pipe(v.array(v.picklist(COVERS)), v.maxLength(COVERS.length)), liabilitySum: v.picklist(LIABILITY_SUMS), name: text(20),
    }),
    output: outputOf<FinanceApplication>(),
    errors: ['PHONE_REQUIRED', 'MODEL_NOT_FOUND', 'MODEL_OFF_SALE', 'APPLICATION_OPEN_EXISTS', 'NO_CONSULTANT_AVAILABLE', 'TEXT_RISKY'],
  }),
  'application.listMine': defineAction({
    access: 'everyone', effect: 'read', input: v.strictObject({ cursor: v.nullable(cursor) }), output: outputOf<Page<ApplicationRow>>(), errors: [],
  }),
  'application.get': defineAction({
    access: 'everyone', effect: 'read', input: byId, output: outputOf<FinanceApplication>(), errors: ['APPLICATION_NOT_FOUND'],
  }),
  'application.withdraw': defineAction({
    access: 'everyone', effect: 'write', input: v.strictObject({ requestId, applicationId: id }),
    output: outputOf<FinanceApplication>(), errors: ['APPLICATION_NOT_FOUND', 'APPLICATION_STATUS_CHANGED'],
  }),
} as const;

const desk = ['salesConsultant', 'salesManager', 'generalManager'] as const;

export const applicationStaffActions = {
  'application.list': defineAction({
    access: desk, effect: 'read',
    input: v.strictObject({ whose: v.picklist(['mine', 'everyone']), status: v.nullable(v.picklist(APPLICATION_STATUSES)), cursor: v.nullable(cursor) }),
    output: outputOf<Page<ApplicationRow>>(), errors: [],
  }),
  'application.get': defineAction({ access: desk, effect: 'read', input: byId, output: outputOf<FinanceApplication>(), errors: ['APPLICATION_NOT_FOUND'] }),
  /** Moves an application on and tells the customer. */
  'application.advance': defineAction({
    access: desk, effect: 'write',
    input: v.strictObject({ requestId, applicationId: id, to: v.picklist(['accepted', 'needsMaterials', 'approved', 'declined']), note: note(200) }),
    output: outputOf<FinanceApplication>(), errors: ['APPLICATION_NOT_FOUND', 'APPLICATION_STATUS_CHANGED'],
  }),
} as const;
