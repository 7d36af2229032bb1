import type { LoanPlan } from '@shared/domain/loan/model';
import type { Article } from '@shared/domain/guide/model';
import type { SpecificationKey, Specifications, VehicleModel, VehicleSeries } from '@shared/domain/catalog/model';
import { SPECIFICATIONS } from '@shared/domain/catalog/model';
import type { Customer } from '@shared/domain/customer/model';
import type { Notice } from '@shared/domain/notice/model';
import type { PromotionCode } from '@shared/domain/promotion-code/model';
import type { Invitation, StaffMember } from '@shared/domain/staff/model';
import type { Store } from '@shared/domain/store/model';
import type { FinanceApplication } from '@shared/domain/application/model';
import type { Inquiry } from '@shared/domain/inquiry/model';
import type { Task } from '@shared/domain/task/model';
import type { DemoVehicle, TestDriveBooking } from '@shared/domain/test-drive/model';
import { keysOf } from '@shared/core/exhaustive';
import { LOCAL_APP_IDS } from '../simulator/protocol';
import { openidFor } from '../simulator/local-cloud/identity';
import { customerIdOf, staffIdOf } from '../cloudfunctions/runtime/ids';

/**
 * Records for tests: sensible where the test says nothing, exact where it does. `person` names somebody of the people registry, so
 * that the record belongs to whoever holds that phone.
 */

/** The instant every test cloud begins at: Monday 18 May 2026, 10:00 in Shanghai. */
export const TEST_NOW = Date.UTC(2026, 4, 18, 2);

/** Id of the customer behind a person of the customer app. */
export function customerIdFor(person: string): string {
  return customerIdOf(LOCAL_APP_IDS.customer, openidFor('customer', person));
}

/** Id of the member of staff behind a person of the staff app. */
export function staffIdFor(person: string): string {
  return staffIdOf(LOCAL_APP_IDS.staff, openidFor('staff', person));
}

/** A stored document made of a record: its `id` becomes `_id`. */
export function stored<T extends { id: string }>(record: T): Omit<T, 'id'> & Record<string, unknown> & { _id: string } {
  const { id, ...fields } = record;
  return { _id: id, ...fields };
}

export function aStore(wanted: Partial<Store> = {}): Store {
  return {
    id: 'east', name: '远途汽车城东店', shortName: '城东店', address: '杭州市江干区艮山西路 100 号',
    location: { type: 'Point', coordinates: [120.2, 30.27] }, phone: '0571-88880001', openMinute: 540, closeMinute: 1140, picture: 'east', order: 1,
    ...wanted,
  };
}

/** An active consultant on duty in the store `east`, held by `person`. */
export function aStaffMember(person: string, wanted: Partial<StaffMember> = {}): StaffMember {
  const storeId = wanted.storeId ?? 'east';
  return {
    id: staffIdFor(person), name: '王磊', phone: '13900000001', roles: ['salesConsultant'], storeId, storeIds: [storeId], avatar: null,
    introduction: '用心服务每一位客户', isOnDuty: true, status: 'active', joinedAt: TEST_NOW - 86_400_000,
    appId: LOCAL_APP_IDS.staff, openid: openidFor('staff', person), lastAssignedAt: 0,
    ...wanted,
  };
}

/** A customer seen an hour ago, known for a day, without name, phone, store or consultant. */
export function aCustomer(person: string, wanted: Partial<Customer> = {}): Customer {
  const createdAt = wanted.createdAt ?? TEST_NOW - 86_400_000;
  return {
    id: customerIdFor(person), appId: LOCAL_APP_IDS.customer, openid: openidFor('customer', person), name: null, phone: null, isPhoneVerified: false,
    kind: 'prospect', storeId: null, chosenStoreId: null, consultantId: null, phoneRequestId: null,
    source: { channel: 'search', codeId: null, codeName: null, scene: 1005, at: createdAt }, privacyVersion: null,
    createdAt, lastSeenAt: TEST_NOW - 3_600_000,
    ...wanted,
  };
}

export function aSeries(wanted: Partial<VehicleSeries> = {}): VehicleSeries {
  return {
    id: 'yt-x5', name: '远途X5', tagline: '一家人的大空间', bodyType: 'suv', energy: 'petrol',
    colours: [{ id: 'polar-white', name: '极地白', hex: '#F4F5F4' }, { id: 'obsidian-black', name: '曜石黑', hex: '#16181D' }],
    highlights: [], gallery: ['yt-x5-interior'], lowMsrpFen: 15_980_000, highMsrpFen: 18_980_000, modelCount: 2, isOnSale: true, order: 1,
    ...wanted,
  };
}

/** A sheet with five seats and nothing else known, but for the lines given. */
export function specifications(wanted: Partial<Specifications> = {}): Specifications {
  const empty = Object.fromEntries(keysOf(SPECIFICATIONS).map((key) => [key, null])) as Record<SpecificationKey, null>;
  return { ...empty, seats: 5, ...wanted };
}

export function aModel(wanted: Partial<VehicleModel> = {}): VehicleModel {
  return {
    id: 'yt-x5-premium', seriesId: 'yt-x5', seriesName: '远途X5', name: '2026款 1.5T 尊享型', msrpFen: 16_980_000,
    specifications: specifications(), isOnSale: true, order: 1,
    ...wanted,
  };
}

export function aLoanPlan(wanted: Partial<LoanPlan> = {}): LoanPlan {
  return {
    id: 'plan-low-rate', name: '低息贷', provider: '远途金融', lowDownPaymentPercent: 20, highDownPaymentPercent: 80,
    terms: [{ months: 12, annualRatePercent: 0 }, { months: 36, annualRatePercent: 3.6 }], method: 'equalInstalment', order: 1,
    ...wanted,
  };
}

export function anArticle(wanted: Partial<Article> = {}): Article {
  return {
    id: 'how-to-buy', category: 'buying', title: '第一次买车怎么买', summary: '从看车到上牌的七步',
    sections: [{ heading: '看车', paragraphs: ['先看空间。'], steps: [] }], order: 1,
    ...wanted,
  };
}

/** A consultant's code, or with `consultantId: null` and `kind: 'channel'` a stand's. */
export function aPromotionCode(wanted: Partial<PromotionCode> = {}): PromotionCode {
  return {
    id: 'c-wang-lei', kind: 'consultant', storeId: 'east', name: '王磊的名片', consultantId: staffIdFor('wang-lei'), imageFileId: null,
    status: 'active', createdById: staffIdFor('wang-lei'), createdAt: TEST_NOW - 86_400_000, scanCount: 0, newCustomerCount: 0, inquiryCount: 0,
    ...wanted,
  };
}

export function anInvitation(wanted: Partial<Invitation> = {}): Invitation {
  return {
    id: 'ABCD2345', storeId: 'east', name: '陈晨', phone: '13700000007', roles: ['salesConsultant'], status: 'open',
    createdById: staffIdFor('zhao-min'), createdByName: '赵敏', createdAt: TEST_NOW - 3_600_000, expiresAt: TEST_NOW + 6 * 86_400_000,
    usedAt: null, usedById: null,
    ...wanted,
  };
}

/** An open follow-up of Wang Lei's, due in two hours and never looked at. */
export function aTask(wanted: Partial<Task> = {}): Task {
  return {
    id: 'followUp.test', kind: 'followUp', storeId: 'east', staffId: staffIdFor('wang-lei'), staffName: '王磊', customerId: customerIdFor('li-na'),
    customerName: '李娜', refId: null, reason: '约好今天再联系', dueAt: TEST_NOW + 7_200_000, status: 'open', createdAt: TEST_NOW - 3_600_000,
    doneAt: null, seenAt: null, escalatedAt: null,
    ...wanted,
  };
}

export function aNotice(wanted: Partial<Notice> = {}): Notice {
  return {
    id: 'notice-test', recipientKind: 'customer', recipientId: customerIdFor('li-na'), kind: 'system', title: '欢迎', text: '欢迎来到远途汽车',
    page: '', at: TEST_NOW - 60_000, readAt: null,
    ...wanted,
  };
}

/** A demo car of the premium X5 in the store `east`. */
export function aDemoVehicle(wanted: Partial<DemoVehicle> = {}): DemoVehicle {
  return {
    id: 'demo-x5-1', storeId: 'east', modelId: 'yt-x5-premium', seriesId: 'yt-x5', modelName: '远途X5 2026款 1.5T 尊享型', plate: '浙A12345',
    colourId: 'polar-white', isActive: true,
    ...wanted,
  };
}

/** Li Na's inquiry with Wang Lei, waiting for its first quote for ten minutes. */
export function anInquiry(wanted: Partial<Inquiry> = {}): Inquiry {
  const createdAt = wanted.createdAt ?? TEST_NOW - 600_000;
  return {
    id: 'inquiry-test', customerId: customerIdFor('li-na'), customerName: '李娜', storeId: 'east', consultantId: staffIdFor('wang-lei'), consultantName: '王磊',
    seriesId: 'yt-x5', modelId: 'yt-x5-premium', modelName: '远途X5 2026款 1.5T 尊享型', msrpFen: 16_980_000, colourId: null, colourName: null,
    timing: 'within1Month', wantsLoan: false, wantsTradeIn: false, note: '', status: 'waiting', assignedBy: 'binding', respondBy: createdAt + 1_800_000,
    firstQuotedAt: null, quoteCount: 0, latestTotalFen: null, isCodeCounted: true, createdAt, lastActivityAt: createdAt,
    ...wanted,
  };
}

/** Li Na's drive of the demo X5 with Wang Lei tomorrow from 10 to 11, not confirmed yet. */
export function aBooking(wanted: Partial<TestDriveBooking> = {}): TestDriveBooking {
  const createdAt = wanted.createdAt ?? TEST_NOW - 600_000;
  const slotStartAt = wanted.slotStartAt ?? TEST_NOW + 86_400_000;
  return {
    id: 'booking-test', customerId: customerIdFor('li-na'), customerName: '李娜', phone: '13800006821', storeId: 'east', storeName: '远途汽车城东店',
    consultantId: staffIdFor('wang-lei'), consultantName: '王磊', seriesId: 'yt-x5', modelId: 'yt-x5-premium', modelName: '远途X5 2026款 1.5T 尊享型',
    demoVehicleId: 'demo-x5-1', plate: '浙A12345', slotStartAt, slotEndAt: slotStartAt + 3_600_000, status: 'pending', note: '',
    steps: [{ status: 'pending', text: '预约试驾', actorName: '本人', at: createdAt }], reminderDueAt: null, lastRequestId: 'request-of-booking',
    createdAt, updatedAt: createdAt,
    ...wanted,
  };
}

/** Li Na's loan application with Wang Lei, not taken up yet. */
export function anApplication(wanted: Partial<FinanceApplication> = {}): FinanceApplication {
  const createdAt = wanted.createdAt ?? TEST_NOW - 600_000;
  return {
    id: 'application-test', customerId: customerIdFor('li-na'), customerName: '李娜', phone: '13800006821', storeId: 'east', consultantId: staffIdFor('wang-lei'),
    modelId: 'yt-x5-premium', modelName: '远途X5 2026款 1.5T 尊享型',
    terms: { kind: 'loan', planId: 'plan-low-rate', planName: '低息贷', downPaymentPercent: 30, months: 36, loanFen: 11_886_000, firstPaymentFen: 348_800 },
    status: 'submitted', steps: [{ status: 'submitted', actorName: '本人', note: '', at: createdAt }], createdAt, updatedAt: createdAt,
    ...wanted,
  };
}
