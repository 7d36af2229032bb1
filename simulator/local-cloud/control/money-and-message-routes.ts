import type { PaymentRequest, PhoneCodeReply, PushReply, PushRequest, SubscriptionsReply } from '../../protocol';
import { BadRequest, readJson } from '../http-exchange';
import type { LocalCloud } from '../local-cloud';
import type { KnownPerson } from '../people';
import { queryFields, requireObject, requirePerson, requireText } from './request-fields';
import type { RouteTable } from './routes';

const OUTCOMES: readonly PaymentRequest['outcome'][] = ['pay', 'cancel', 'fail'];
const DECISIONS = ['accept', 'reject', 'ban'] as const;
const PUSH_TYPES = ['text', 'image', 'miniprogrampage', 'event'];

/** What a person does outside the app's own pages: consent, phone number, payment sheet, customer-service session. */
export function moneyAndMessageRoutes(cloud: LocalCloud): RouteTable {
  return { ...consentRoutes(cloud), ...paymentRoutes(cloud), ...pushRoutes(cloud) };
}

function consentRoutes(cloud: LocalCloud): RouteTable {
  return {
    'POST /__control/phone-code': async ({ request }) => {
      const body = await readJson(request);
      const person = requirePerson(cloud.people, body);
      const phone = typeof body['phone'] === 'string' ? body['phone'] : person.phone;
      if (phone === undefined) throw new BadRequest(`${person.name} has no phone number; give one as "phone"`);
      const reply: PhoneCodeReply = { code: cloud.phoneCodes.issue(person.app, phone) };
      return reply;
    },
    'GET /__control/subscriptions': async ({ url }) => {
      const person = requirePerson(cloud.people, queryFields(url));
      return await Promise.resolve(subscriptions(cloud, person));
    },
    'POST /__control/subscriptions': async ({ request }) => {
      const body = await readJson(request);
      const person = requirePerson(cloud.people, body);
      const decisions = Object.entries(requireObject(body, 'decisions')).map(([template, decision]) => [template, requireOneOf(DECISIONS, decision, 'decisions')] as const);
      await cloud.grants.decide(person.app, person.openid, Object.fromEntries(decisions));
      return subscriptions(cloud, person);
    },
  };
}

function subscriptions(cloud: LocalCloud, person: KnownPerson): SubscriptionsReply {
  const templates = cloud.seed?.templates.filter((template) => template.app === person.app) ?? [];
  return {
    grants: cloud.grants.left(person.app, person.openid),
    titles: Object.fromEntries(templates.map(({ id, title }) => [id, title])),
  };
}

function paymentRoutes(cloud: LocalCloud): RouteTable {
  return {
    'GET /__control/payment': async ({ url }) => {
      const sheet = cloud.payments.sheet(requireText(queryFields(url), 'prepayId'));
      if (sheet === null) throw new BadRequest('There is no order with this prepay id', 404);
      return await Promise.resolve(sheet);
    },
    'POST /__control/payment': async ({ request }) => {
      const body = await readJson(request);
      const outcome = requireOneOf(OUTCOMES, body['outcome'], 'outcome');
      // The person sees the success before the merchant hears of it, as on the platform: nobody waits for the delivery.
      const { reply, notified } = await cloud.payments.answerSheet({ prepayId: requireText(body, 'prepayId'), outcome });
      void notified;
      return reply;
    },
  };
}

function pushRoutes(cloud: LocalCloud): RouteTable {
  return {
    'POST /__control/push': async ({ request }) => {
      const body = await readJson(request);
      const person = requirePerson(cloud.people, body);
      const message = requireObject(body, 'message');
      requireOneOf(PUSH_TYPES, message['type'], 'message.type');
      const reply: PushReply = { reply: await cloud.push.deliver(person, message as unknown as PushRequest['message']) };
      return reply;
    },
  };
}

function requireOneOf<Value extends string>(allowed: readonly Value[], value: unknown, name: string): Value {
  const found = allowed.find((known) => known === value);
  if (found === undefined) throw new BadRequest(`"${name}" must be one of ${allowed.join(', ')}`);
  return found;
}
