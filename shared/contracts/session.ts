import * as v from 'valibot';
import type { CustomerProfile } from '@shared/domain/customer/model';
import { TEMPLATE_KEYS } from '@shared/domain/notice/model';
import type { CustomerSession, StaffSession } from '@shared/domain/session/model';
import { defineAction, outputOf } from './action';
import { id, integer, phone, requestId, text } from './fields';

const consents = v.strictObject({
  requestId,
  /** What the person answered for each template; a template not asked for is left out. */
  decisions: v.record(v.picklist(TEMPLATE_KEYS), v.picklist(['accept', 'reject', 'ban'])),
});

export const sessionCustomerActions = {
  /** Start-up of the customer app: makes the customer on the first visit and notes where it came from. Repeatable. */
  'session.start': defineAction({
    access: 'everyone', effect: 'write',
    input: v.strictObject({ requestId, scene: v.nullable(integer(0, 9999)) }),
    output: outputOf<CustomerSession>(), errors: [],
  }),
  /** Chooses the store this customer looks at. */
  'session.chooseStore': defineAction({
    access: 'everyone', effect: 'write', input: v.strictObject({ requestId, storeId: id }),
    output: outputOf<CustomerSession>(), errors: ['STORE_NOT_FOUND'],
  }),
  /** Keeps the number behind WeChat's phone button; `code` is the platform's, good once for five minutes. */
  'profile.savePhoneByCode': defineAction({
    access: 'everyone', effect: 'write', input: v.strictObject({ requestId, code: text(256) }),
    output: outputOf<CustomerProfile>(), errors: ['PHONE_CODE_EXPIRED'],
  }),
  /** Keeps a number the customer typed. */
  'profile.savePhone': defineAction({
    access: 'everyone', effect: 'write', input: v.strictObject({ requestId, phone }), output: outputOf<CustomerProfile>(), errors: [],
  }),
  'profile.saveName': defineAction({
    access: 'everyone', effect: 'write', input: v.strictObject({ requestId, name: text(20) }),
    output: outputOf<CustomerProfile>(), errors: ['TEXT_RISKY'],
  }),
  /** Notes that the privacy terms of a version were agreed to. */
  'profile.agreePrivacy': defineAction({
    access: 'everyone', effect: 'write', input: v.strictObject({ requestId, version: text(20) }), output: outputOf<CustomerProfile>(), errors: [],
  }),
  /** Keeps what the person answered to WeChat's subscription sheet; each accept is one message we may send. */
  'subscription.record': defineAction({
    access: 'everyone', effect: 'write', input: consents, output: outputOf<{ recorded: number }>(), errors: [],
  }),
} as const;

export const sessionStaffActions = {
  'session.start': defineAction({
    access: 'guest', effect: 'read', input: v.strictObject({}), output: outputOf<StaffSession>(), errors: [],
  }),
  /** Moves to another store of one's own scope; everything seen afterwards is that store's. */
  'session.switchStore': defineAction({
    access: 'everyStaff', effect: 'write', input: v.strictObject({ requestId, storeId: id }),
    output: outputOf<StaffSession>(), errors: ['STORE_OUT_OF_SCOPE'],
  }),
  /** Takes new customers, or not. */
  'profile.setDuty': defineAction({
    access: 'everyStaff', effect: 'write', input: v.strictObject({ requestId, isOnDuty: v.boolean() }), output: outputOf<StaffSession>(), errors: [],
  }),
  'profile.saveIntroduction': defineAction({
    access: 'everyStaff', effect: 'write', input: v.strictObject({ requestId, introduction: text(60) }),
    output: outputOf<StaffSession>(), errors: ['TEXT_RISKY'],
  }),
  'subscription.record': defineAction({
    access: 'everyStaff', effect: 'write', input: consents, output: outputOf<{ recorded: number }>(), errors: [],
  }),
} as const;
