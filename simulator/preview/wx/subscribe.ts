/** Subscription-message consent: one accept is one message. */
import type { SubscriptionsReply, SubscriptionsRequest } from '../../protocol';
import { asyncApi, WxFailure } from './async-api';
import type { Answer, Options } from './async-api';
import type { TapGesture } from './gesture';
import { getJson, postJson } from './local-cloud-client';
import { ask, button, element, sheet } from './overlay';
import type { Phone } from './phone';
import type { Decision, SubscriptionMemory } from './subscribe-memory';
import { refuseSubscribe } from './subscribe-rule';

/** What consent needs to know. */
export interface SubscribeParts { phone: Phone; gesture: TapGesture; memory: SubscriptionMemory }

/** `wx.requestSubscribeMessage`; the local cloud records each accept as one grant. */
export function subscribeFunctions(parts: SubscribeParts): Record<string, unknown> {
  return { requestSubscribeMessage: asyncApi('requestSubscribeMessage', (options) => requestConsent(parts, options)) };
}

async function requestConsent(parts: SubscribeParts, options: Options): Promise<Answer> {
  const refusal = refuseSubscribe(options['tmplIds'], parts.gesture.isFresh());
  if (refusal) throw new WxFailure(refusal.errMsg, { errCode: refusal.errCode });
  if (!parts.phone.settings.online) throw new WxFailure('requestSubscribeMessage:fail network error', { errCode: 10002 });
  const templateIds = [...new Set(options['tmplIds'] as string[])];
  const decisions = await decide(parts, templateIds);
  const { app, person } = parts.phone;
  const toRecord = Object.entries(decisions).filter((entry): entry is [string, Exclude<Decision, 'filter'>] => entry[1] !== 'filter');
  const request: SubscriptionsRequest = { app, person, decisions: Object.fromEntries(toRecord) };
  await postJson('/__control/subscriptions', request);
  return { ...decisions };
}

async function decide({ phone, memory }: SubscribeParts, templateIds: string[]): Promise<Record<string, Decision>> {
  const mode = phone.settings.subscriptions;
  if (mode !== 'ask') return Object.fromEntries(templateIds.map((id) => [id, mode]));
  const remembered = memory.read();
  const open = templateIds.filter((id) => remembered[id] === undefined);
  const answered = open.length === 0 ? {} : await openSheet(phone, open, memory);
  return Object.fromEntries(templateIds.map((id) => [id, remembered[id] ?? answered[id] ?? 'reject']));
}

async function openSheet(phone: Phone, templateIds: string[], memory: SubscriptionMemory): Promise<Record<string, Decision>> {
  const titles = await readTitles(phone);
  const boxes = new Map(templateIds.map((id) => [id, element('input', { attributes: { type: 'checkbox', checked: '', 'aria-label': titles[id] ?? id } })]));
  const keep = element('input', { attributes: { type: 'checkbox' } });
  const allowed = await ask<boolean>((settle) => [sheet([element('div', { className: 'wxo-card' }, [
    element('div', { className: 'app' }, [element('i'), element('span', { text: '小程序 申请' })]),
    element('h3', { text: '发送一次以下消息' }),
    element('ul', { className: 'wxo-list' }, templateIds.map((id) => element('li', {}, [
      element('span', {}, [element('span', { text: titles[id] ?? '服务通知' }), element('small', { text: id })]), boxes.get(id) ?? null,
    ]))),
    element('label', { className: 'wxo-keep' }, [keep, element('span', { text: '总是保持以上选择，不再询问' })]),
    element('div', { className: 'wxo-pair' }, [button('取消', '', () => { settle(false); }), button('允许', 'strong', () => { settle(true); })]),
  ])])]);
  const decisions = Object.fromEntries(templateIds.map((id): [string, Decision] => [id, allowed && boxes.get(id)?.checked ? 'accept' : 'reject']));
  if (keep.checked) memory.keep(decisions);
  return decisions;
}

async function readTitles({ app, person }: Phone): Promise<Record<string, string>> {
  const query = new URLSearchParams({ app, person });
  const reply = await getJson<SubscriptionsReply>(`/__control/subscriptions?${query.toString()}`);
  return reply.titles ?? {};
}
