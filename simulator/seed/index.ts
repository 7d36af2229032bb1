import type { MessageTemplate } from '@shared/domain/notice/model';
import { TEMPLATE_APPS, TEMPLATE_KEYS, TEMPLATE_LABELS } from '@shared/domain/notice/model';
import { MS_PER_DAY } from '@shared/core/time';
import type { PromotionCode } from '@shared/domain/promotion-code/model';
import type { Invitation, StaffMember } from '@shared/domain/staff/model';
import { idFrom } from '../../cloudfunctions/runtime/ids';
import { openidFor } from '../local-cloud/identity';
import { LOCAL_APP_IDS } from '../protocol';
import type { SeedModule, SeedWorld } from '../seed-contract';
import { models, series } from './catalog';
import { addCustomers, codeId, codes, customerSketches } from './customers';
import { addDesk } from './desk';
import { articles, loanPlans } from './guide';
import { addInquiries, inquiryCountOf } from './inquiries';
import { Ledger, customerId, staffId } from './ledger';
import { addMall } from './mall';
import { EAST, colleagues, people } from './people';
import { storeSettings, stores } from './stores';
import { addTestDrives } from './test-drives';

/**
 * The dealership of the walk-through: one group in Hangzhou, two stores, eight colleagues, six series, forty customers and a month of
 * work, told relative to the clock. README, journeys and screenshots all use these people.
 */

const TEMPLATE_KEYWORDS = { subject: 'thing1', person: 'thing2', at: 'time3', remark: 'thing4' } as const;
const templateIdOf = (key: string): string => `local-${key}`;

/** Templates as chosen in the back office of each app. */
const templates: SeedModule['templates'] = TEMPLATE_KEYS.map((key) => (
  { app: TEMPLATE_APPS[key], id: templateIdOf(key), title: TEMPLATE_LABELS[key], fields: Object.values(TEMPLATE_KEYWORDS) }
));

function addHouse(ledger: Ledger): void {
  for (const store of stores) ledger.add('stores', store);
  for (const settings of storeSettings) ledger.add('store_settings', settings);
  for (const key of TEMPLATE_KEYS) ledger.add('message_templates', { id: key, templateId: templateIdOf(key), keywords: TEMPLATE_KEYWORDS } satisfies MessageTemplate);
  colleagues.forEach((colleague, index) => {
    const { id: person, note: _note, ...rest } = colleague;
    ledger.add('staff_members', {
      ...rest, id: staffId(person), avatar: person, isOnDuty: true, status: 'active', joinedAt: ledger.now - (400 - index * 31) * MS_PER_DAY,
      appId: LOCAL_APP_IDS.staff, openid: openidFor('staff', person), lastAssignedAt: ledger.now - (colleagues.length - index) * 3_600_000,
    } satisfies StaffMember);
  });
}

function addShowroom(ledger: Ledger): void {
  for (const line of series) ledger.add('vehicle_series', line);
  for (const model of models) ledger.add('vehicle_models', model);
  for (const article of articles) ledger.add('articles', article);
  for (const plan of loanPlans) ledger.add('loan_plans', plan);
}

function addCodes(ledger: Ledger): void {
  for (const { alias, name, consultant, storeId } of codes) {
    const id = codeId(alias);
    const scanned = customerSketches.filter((sketch) => sketch.code === alias);
    const createdAt = ledger.now - 60 * MS_PER_DAY;
    ledger.add('promotion_codes', {
      id, kind: consultant ? 'consultant' : 'channel', storeId, name, consultantId: consultant && staffId(consultant), imageFileId: null, status: 'active',
      createdById: staffId(consultant ?? 'lin-hao'), createdAt, scanCount: scanned.length, newCustomerCount: scanned.length, inquiryCount: inquiryCountOf(alias),
    } satisfies PromotionCode);
    for (const sketch of scanned) {
      const at = ledger.past(sketch.arrivedDaysAgo, 600);
      ledger.add('code_scans', { id: idFrom('scan', id, customerId(sketch.person)), codeId: id, customerId: customerId(sketch.person), isNewCustomer: true, firstAt: at, lastAt: at, count: 1 });
    }
  }
}

function addInvitation(ledger: Ledger): void {
  ledger.add('invitations', {
    id: 'YT2026HZ', storeId: EAST, name: '新同事', phone: '13905719999', roles: ['salesConsultant'], status: 'open', createdById: staffId('liu-qiang'), createdByName: '刘强',
    createdAt: ledger.now - MS_PER_DAY, expiresAt: ledger.now + 6 * MS_PER_DAY, usedAt: null, usedById: null,
  } satisfies Invitation);
}

/** Fills an empty environment. The same `now` always yields the same world. */
async function seed(world: SeedWorld): Promise<void> {
  const ledger = new Ledger(world.now);
  addHouse(ledger);
  addShowroom(ledger);
  addCodes(ledger);
  addCustomers(ledger);
  addInquiries(ledger);
  addTestDrives(ledger);
  addDesk(ledger);
  addInvitation(ledger);
  const payments = await addMall(ledger, world.storage);
  for (const payment of payments) await world.pay(payment);
  for (const [collection, documents] of ledger.documents) await world.put(collection, documents);
}

export { people, seed, templates };
