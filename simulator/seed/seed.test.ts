import { MS_PER_DAY } from '@shared/core/time';
import { STAFF_ROLES } from '@shared/domain/staff/model';
import type { StoredDocument } from '../local-cloud/database';
import { colleagues } from './people';
import { people, seed, templates } from './index';

async function tell(now: number): Promise<Map<string, readonly StoredDocument[]>> {
  const world = new Map<string, readonly StoredDocument[]>();
  await seed({ now, put: (collection, documents) => Promise.resolve(void world.set(collection, documents)), storage: { put: (cloudPath) => Promise.resolve(`cloud://story/${cloudPath}`) }, pay: () => Promise.resolve() });
  return world;
}

const NOON = Date.parse('2026-11-22T12:00:00+08:00');
const hours = ['2026-11-22T00:10:00+08:00', '2026-11-22T12:00:00+08:00', '2026-12-31T23:50:00+08:00', '2028-02-29T18:30:00+08:00'].map((text) => [text, Date.parse(text)] as const);

describe('the story of the seed store', () => {
  it('has two stores, eight colleagues in all roles, six series and forty customers', async () => {
    const world = await tell(NOON);
    const counts = ['stores', 'staff_members', 'vehicle_series', 'customers'].map((collection) => world.get(collection)?.length);
    expect(counts).toEqual([2, 8, 6, 40]);
    expect(new Set(colleagues.flatMap((colleague) => colleague.roles))).toEqual(new Set(STAFF_ROLES));
  });

  it('is the same story for the same clock', async () => {
    expect(await tell(NOON)).toEqual(await tell(NOON));
  });

  it('gives every person of the control bar one identity per app', () => {
    const keys = people.map((person) => `${person.app}:${person.id}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('has a template for every purpose, with distinct ids', () => {
    expect(new Set(templates.map((template) => template.id)).size).toBe(templates.length);
  });

  it.each(hours)('holds together when told at %s', async (_, now) => {
    const world = await tell(now);
    for (const [collection, documents] of world) {
      expect([collection, new Set(documents.map((document) => document._id)).size]).toEqual([collection, documents.length]);
    }
    const customers = new Set(world.get('customers')?.map((document) => document._id));
    for (const collection of ['inquiries', 'tasks', 'test_drive_bookings', 'finance_applications', 'customer_events', 'mall_orders', 'coupons', 'owned_packages', 'payments', 'redemptions', 'refunds', 'product_reviews']) {
      const strangers = (world.get(collection) ?? []).filter((document) => !customers.has(String(document.customerId)));
      expect([collection, strangers.length]).toEqual([collection, 0]);
    }
    const pastFields = ['createdAt', 'lastSeenAt', 'firstQuotedAt', 'joinedAt', 'lastActivityAt', 'paidAt', 'completedAt', 'receivedAt', 'boughtAt', 'updatedAt', 'at'];
    const early = [...world].flatMap(([collection, documents]) => documents.flatMap((document) => pastFields
      .filter((field) => typeof document[field] === 'number' && (document[field] > now || document[field] < now - 500 * MS_PER_DAY))
      .map((field) => `${collection}.${field}`)));
    expect(early).toEqual([]);
  });
});
