import { startTestCloud, type TestCloud } from '../../simulator/local-cloud/testing';
import { TEST_NOW, customerIdFor, stored } from '../../tests/builders';
import { addPeople, personOf, storedData, storedDocument } from '../../tests/calls';
import { transferOf } from './push-event';

let cloud: TestCloud;
const grantId = `${customerIdFor('li-na')}.quoteReady`;
const liNa = () => personOf(cloud, 'customer', 'li-na');
const change = (status: string) => cloud.cloud.push.deliver(liNa(), {
  type: 'event', event: 'subscribe_msg_change_event', fields: { List: [{ TemplateId: 'template-quote', SubscribeStatusString: status }, { TemplateId: 'unknown', SubscribeStatusString: status }] },
});

beforeAll(async () => { cloud = await startTestCloud({ seed: false }); });
afterAll(async () => { await cloud.close(); });
beforeEach(async () => {
  await cloud.reset();
  await addPeople(cloud, 'customer', { 'li-na': null });
  await cloud.database.putMany('message_templates', [{ _id: 'quoteReady', templateId: 'template-quote', keywords: {} }]);
  const grant = { id: grantId, recipientId: customerIdFor('li-na'), templateKey: 'quoteReady', left: 3, acceptedCount: 3, rejectedCount: 0, updatedAt: 1 };
  await cloud.database.putMany('subscription_grants', [stored(grant)]);
});

it('hands a customer\'s message to the people in WeChat\'s customer-service tool', async () => {
  expect(await cloud.cloud.push.deliver(liNa(), { type: 'text', content: '在吗' })).toEqual({
    MsgType: 'transfer_customer_service', ToUserName: liNa().openid, FromUserName: 'gh_localcustomer', CreateTime: Math.floor(TEST_NOW / 1000),
  });
});

it('acknowledges that somebody opened the customer-service window', async () => {
  expect(await cloud.cloud.push.deliver(liNa(), { type: 'event', event: 'user_enter_tempsession' })).toBe('success');
});

it('drops what was allowed once the template is switched off in the settings, and only once', async () => {
  expect(await change('reject')).toBe('success');
  expect(storedDocument(cloud, 'subscription_grants', grantId)).toMatchObject({ left: 0, acceptedCount: 3 });
  const before = storedData(cloud);
  cloud.clock.advance(1000);
  await change('reject');
  expect(storedData(cloud)).toBe(before);
});

it.each(['accept', 'ban'])('counts nothing for the status "%s"', async (status) => {
  const before = storedData(cloud);
  await change(status);
  expect(storedData(cloud)).toBe(before);
});

it('leaves the answers to the sheet to the app, which has recorded them', async () => {
  const before = storedData(cloud);
  const fields = { List: [{ TemplateId: 'template-quote', SubscribeStatusString: 'accept' }] };
  expect(await cloud.cloud.push.deliver(liNa(), { type: 'event', event: 'subscribe_msg_popup_event', fields })).toBe('success');
  expect(storedData(cloud)).toBe(before);
});

it('does nothing for a phone that calls the function itself', async () => {
  const before = storedData(cloud);
  const data = { MsgType: 'event', Event: 'subscribe_msg_change_event', FromUserName: liNa().openid, List: { TemplateId: 'template-quote', SubscribeStatusString: 'reject' } };
  expect(await cloud.cloud.host.invoke({ name: 'message-push', data, caller: { kind: 'client', person: liNa() } })).toBe('success');
  expect(storedData(cloud)).toBe(before);
});

it('hands over nothing that has no sender', () => {
  expect(transferOf({ MsgType: 'text', ToUserName: 'gh_x' })).toBeNull();
});
