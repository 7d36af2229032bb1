import type { CallInputOf } from '@shared/contracts/action';
import type { CustomerActions, StaffActions } from '@shared/contracts/index';
import { MS_PER_DAY } from '@shared/core/time';
import { defaultSettings } from '@shared/domain/store/rules';
import type { TestCloud } from '../../simulator/local-cloud/testing';
import { TEST_NOW, customerIdFor, staffIdFor } from '../builders';
import { mallCustomerSamples, mallStaffSamples } from './mall-samples';
import { walletCustomerSamples, walletStaffSamples } from './wallet-samples';
import { orderCustomerSamples, orderStaffSamples } from './order-samples';
import { BOSS_TASK, CUSTOMER, FREE_AT, GUEST_PHONE, STARTED_BOOKING } from './world';

/** One sound input for every action; an action without its sample does not compile. */
export type Samples<M> = { [Name in keyof M]: (cloud: TestCloud) => M[Name] extends { input: unknown } ? SampleOf<M[Name]> : never };
type SampleOf<A> = A extends CustomerActions[keyof CustomerActions] | StaffActions[keyof StaffActions] ? CallInputOf<A> : never;

const requestId = 'request-0001';
const inquiryId = 'inquiry-test';
const bookingId = 'booking-test';
const applicationId = 'application-test';
const modelId = 'yt-x5-premium';
const customerId = customerIdFor(CUSTOMER);
const next = { dueAt: TEST_NOW + MS_PER_DAY, reason: '约好明天再联系' };
const contact = { method: 'call', outcome: 'reached', note: '聊了贷款方案', next } as const;

/** Inputs a customer of the test world sends. */
export const customerSamples: Samples<CustomerActions> = {
  'session.start': () => ({ requestId, scene: 1005 }),
  'session.chooseStore': () => ({ requestId, storeId: 'riverside' }),
  'profile.savePhoneByCode': (cloud) => ({ requestId, code: cloud.phoneCode('customer', CUSTOMER) }),
  'profile.savePhone': () => ({ requestId, phone: '13900001234' }),
  'profile.saveName': () => ({ requestId, name: '李小娜' }),
  'profile.agreePrivacy': () => ({ requestId, version: '2026-05' }),
  'subscription.record': () => ({ requestId, decisions: { quoteReady: 'accept' } }),
  'catalog.listSeries': () => ({}),
  'catalog.getSeries': () => ({ seriesId: 'yt-x5' }),
  'catalog.getModel': () => ({ modelId }),
  'catalog.listModels': () => ({}),
  'catalog.compare': () => ({ leftId: modelId, rightId: 'yt-x5-basic' }),
  'guide.list': () => ({ category: 'buying' }),
  'guide.get': () => ({ articleId: 'how-to-buy' }),
  'loan.listPlans': () => ({}),
  'binding.scan': () => ({ requestId, codeId: 'c-wang-lei', scene: 1047 }),
  'binding.change': () => ({ requestId, consultantId: staffIdFor('sun-qian'), reason: '朋友介绍' }),
  'consultant.list': () => ({ storeId: 'east' }),
  'inquiry.submit': () => ({ requestId, modelId, colourId: 'polar-white', timing: 'within7Days', wantsLoan: true, wantsTradeIn: false, note: '周末到店' }),
  'inquiry.listMine': () => ({ cursor: null }),
  'inquiry.get': () => ({ inquiryId }),
  'inquiry.ask': () => ({ requestId, inquiryId, text: '能送脚垫吗' }),
  'inquiry.close': () => ({ requestId, inquiryId }),
  'testDrive.listModels': () => ({ storeId: 'east' }),
  'testDrive.listSlots': () => ({ storeId: 'east', modelId }),
  'testDrive.book': () => ({ requestId, storeId: 'east', modelId, startAt: FREE_AT, note: '带家人一起' }),
  'testDrive.listMine': () => ({ cursor: null }),
  'testDrive.get': () => ({ bookingId }),
  'testDrive.reschedule': () => ({ requestId, bookingId, startAt: FREE_AT }),
  'testDrive.cancel': () => ({ requestId, bookingId, reason: '临时有事' }),
  'application.submitLoan': () => ({ requestId, modelId: 'yt-x5-basic', planId: 'plan-low-rate', downPaymentPercent: 30, months: 36, name: '李娜' }),
  'application.submitInsurance': () => ({ requestId, modelId, covers: ['damage'], liabilitySum: 200, name: '李娜' }),
  'application.listMine': () => ({ cursor: null }),
  'application.get': () => ({ applicationId }),
  'application.withdraw': () => ({ requestId, applicationId }),
  'notice.list': () => ({ cursor: null }),
  'notice.unreadCount': () => ({}),
  'notice.markRead': () => ({ requestId, noticeId: 'notice-test' }),
  ...orderCustomerSamples,
  ...walletCustomerSamples,
  ...mallCustomerSamples,
};

const { testDrive: hours } = defaultSettings('east');

/** Inputs the boss of the test world sends; `staff.join` is the guest's. */
export const staffSamples: Samples<StaffActions> = {
  'session.start': () => ({}),
  'session.switchStore': () => ({ requestId, storeId: 'riverside' }),
  'profile.setDuty': () => ({ requestId, isOnDuty: true }),
  'profile.saveIntroduction': () => ({ requestId, introduction: '十年汽车经验' }),
  'subscription.record': () => ({ requestId, decisions: { newInquiry: 'accept', taskOverdue: 'reject' } }),
  'catalog.listModels': () => ({}),
  'loan.listPlans': () => ({}),
  'promotionCode.getMine': () => ({ requestId }),
  'promotionCode.list': () => ({}),
  'promotionCode.create': () => ({ requestId, name: '商场快闪店' }),
  'promotionCode.draw': () => ({ requestId, codeId: 'c-fair' }),
  'promotionCode.retire': () => ({ requestId, codeId: 'c-fair' }),
  'binding.reassign': () => ({ requestId, customerId, consultantId: staffIdFor('sun-qian'), reason: '王磊休假' }),
  'inquiry.list': () => ({ whose: 'everyone', status: 'waiting', cursor: null }),
  'inquiry.get': () => ({ inquiryId }),
  'inquiry.quote': () => ({
    requestId, inquiryId, items: [{ kind: 'vehicle', label: '裸车价', amountFen: 16_500_000 }, { kind: 'discount', label: '店庆优惠', amountFen: 300_000 }],
    validUntil: TEST_NOW + 7 * MS_PER_DAY, note: '含首保',
  }),
  'inquiry.reply': () => ({ requestId, inquiryId, text: '可以送' }),
  'inquiry.close': () => ({ requestId, inquiryId }),
  'testDrive.listDay': () => ({ on: '2026-05-19', cursor: null }),
  'testDrive.get': () => ({ bookingId }),
  'testDrive.listSlots': () => ({ bookingId }),
  'testDrive.confirm': () => ({ requestId, bookingId }),
  'testDrive.reschedule': () => ({ requestId, bookingId, startAt: FREE_AT }),
  'testDrive.cancel': () => ({ requestId, bookingId, reason: '车辆检修' }),
  'testDrive.complete': () => ({ requestId, bookingId: STARTED_BOOKING, note: '喜欢动力' }),
  'testDrive.markNoShow': () => ({ requestId, bookingId: STARTED_BOOKING }),
  'testDrive.getSetup': () => ({}),
  'testDrive.saveSettings': () => ({ requestId, ...hours, slotMinutes: 45, closedWeekdays: [1], closedOn: ['2026-10-01'] }),
  'testDrive.saveVehicle': () => ({ requestId, vehicleId: null, modelId, plate: '浙A 88888', colourId: 'polar-white', isActive: true }),
  'application.list': () => ({ whose: 'everyone', status: null, cursor: null }),
  'application.get': () => ({ applicationId }),
  'application.advance': () => ({ requestId, applicationId, to: 'accepted', note: '已提交银行' }),
  'notice.list': () => ({ cursor: null }),
  'notice.unreadCount': () => ({}),
  'notice.markRead': () => ({ requestId, noticeId: 'notice-boss' }),
  'workbench.get': () => ({ whose: 'everyone' }),
  'workbench.markSeen': () => ({ requestId, taskIds: [BOSS_TASK] }),
  'task.list': () => ({ whose: 'everyone', cursor: null }),
  'task.complete': () => ({ requestId, taskId: BOSS_TASK, ...contact }),
  'followUp.record': () => ({ requestId, customerId, ...contact }),
  'customer.list': () => ({ whose: 'everyone', search: '李', cursor: null }),
  'customer.get': () => ({ customerId, cursor: null }),
  'customer.revealPhone': () => ({ requestId, customerId }),
  'staff.list': () => ({}),
  'staff.join': () => ({ requestId, invitationCode: 'ABCD2345', phoneCode: null, phone: GUEST_PHONE }),
  'invitation.create': () => ({ requestId, name: '陈晨', phone: '13700000008', roles: ['salesConsultant'] }),
  'invitation.list': () => ({ cursor: null }),
  'invitation.revoke': () => ({ requestId, code: 'ABCD2345' }),
  ...orderStaffSamples,
  ...walletStaffSamples,
  ...mallStaffSamples,
};
