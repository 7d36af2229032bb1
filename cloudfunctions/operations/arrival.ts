import type { Customer, CustomerSource } from '@shared/domain/customer/model';
import { channelOfScene } from '@shared/domain/customer/rules';
import { customers } from '../data/customers';
import type { CustomerActor } from '../runtime/context';
import { recordEvent } from './timeline';

/**
 * The customer behind a call, made on the first one. Its source is the scene of that first launch and is kept for ever; only a code
 * scanned during the first visit may still name itself (see `binding.scan`).
 *
 * @param scene WeChat's scene number of the launch, or null where the call does not know it
 */
export async function arriveCustomer(actor: CustomerActor, scene: number | null, now: number): Promise<Customer> {
  const known = await customers.get(actor.id);
  if (known) return known;
  const customer = newCustomer(actor, { channel: channelOfScene(scene), codeId: null, codeName: null, scene, at: now }, now);
  // The event goes first: its id is fixed, so a call that died in between leaves nothing that the next one does not complete.
  await recordEvent({
    customerId: actor.id, storeId: null, kind: 'arrived', text: '第一次打开小程序', actorName: actor.name, refId: null, at: now, cause: 'first',
  });
  const isNew = await customers.insert(customer);
  return isNew ? customer : ((await customers.get(actor.id)) ?? customer);
}

function newCustomer({ id, appId, openid }: CustomerActor, source: CustomerSource, now: number): Customer {
  return {
    id, appId, openid, name: null, phone: null, isPhoneVerified: false, kind: 'prospect', storeId: null, chosenStoreId: null, consultantId: null,
    phoneRequestId: null, source, privacyVersion: null, createdAt: now, lastSeenAt: now,
  };
}
