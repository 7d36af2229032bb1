/** The smallest local cloud the shell can be tried against: canned people, messages and codes, and a memory of what was asked. */
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { LogLine, MadeCode, Person, SentMessage, SimulatorEvent } from '../../simulator/protocol';
import type { Preview } from '../../simulator/preview/server';

/** 2026-05-12 14:30 in Shanghai. */
export const STUB_NOW = Date.parse('2026-05-12T06:30:00Z');

export const STUB_PEOPLE: Person[] = [
  { id: 'li-na', app: 'customer', name: '李娜', note: '意向 H 级 · 云途 K7', phone: '13800000001' },
  { id: 'zhou-lei', app: 'customer', name: '周磊', note: '车主 · 云途 X5', phone: '13800000002' },
  { id: 'stranger-1', app: 'customer', name: '路人 1', note: '第一次打开小程序' },
  { id: 'wang-hao', app: 'staff', name: '王浩', note: '销售顾问 · 城东店' },
  { id: 'chen-jing', app: 'staff', name: '陈静', note: '销售经理 · 城东店' },
];

/** The message that reached its person. */
export const DELIVERED: SentMessage = { id: 'm1', at: STUB_NOW - 60_000, app: 'customer', person: 'li-na', kind: 'subscription', templateId: 'TEMPLATE-A', page: 'pages/detail/detail?id=42', fields: { thing1: '试驾已确认', time2: '05-13 10:00', thing3: '云途 K7 · 城东店' }, refusal: null };

export const STUB_MESSAGES: SentMessage[] = [
  DELIVERED,
  { id: 'm2', at: STUB_NOW - 3_600_000, app: 'staff', person: 'wang-hao', kind: 'subscription', templateId: 'TEMPLATE-B', page: 'pages/detail/detail', fields: { thing1: '跟进任务即将超时' }, refusal: '43101 user refuse to accept the msg' },
  { id: 'm3', at: STUB_NOW - 90_000_000, app: 'customer', person: 'zhou-lei', kind: 'customerService', templateId: null, page: null, fields: { content: '您好，您的保养预约已安排' }, refusal: null },
];

const SQUARE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path fill="#fff" d="M0 0h9v9H0z"/><path d="M1 1h2v2H1zm5 0h2v2H6zM1 6h2v2H1zm4-2h1v1H5zm2 2h1v1H7zM4 1h1v3H4zm1 5h1v2H5zM1 4h2v1H1z"/></svg>';

export const STUB_CODES: MadeCode[] = [
  { id: 'c1', at: STUB_NOW, app: 'customer', page: 'pages/detail/detail', scene: 't=Kx82mQ', imageUrl: '/__control/codes/c1.svg', label: '王浩的名片' },
  { id: 'c2', at: STUB_NOW - 1000, app: 'customer', page: 'pages/detail/detail', scene: 't=Zp01aa', imageUrl: '/__control/codes/c2.svg', label: '五月团购 · 展厅立牌' },
];

const LOGS: LogLine[] = ['testDrive.book', 'lead.listMine', 'campaign.join', 'testDrive.listSlots', 'session.start'].map((action, index) => ({
  at: STUB_NOW - index * 47_000, app: index % 2 === 0 ? 'customer' : 'staff', person: index % 2 === 0 ? 'li-na' : 'wang-hao',
  function: index % 2 === 0 ? 'customer-api' : 'staff-api', action, code: index === 2 ? 'CAMPAIGN_ENDED' : 'OK', ms: 8 + index * 3,
  traceId: `t${index}9f3a7c1`, detail: '', documentsExamined: 4 + index * 11, documentsReturned: 3 + index,
}));

/** A running stub: its address, every POST it heard, and a way to send events. */
export interface StubCloud { url: string; heard: { path: string; body: unknown }[]; emit(event: SimulatorEvent): void; close(): Promise<void> }

/** Starts the stub with the preview in front of it. */
export async function startStubCloud(preview: Preview): Promise<StubCloud> {
  const heard: StubCloud['heard'] = [];
  const streams = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    void preview.handle(request, response).then(async (done) => {
      if (!done) await answer({ request, response, heard, streams });
    }).catch((error: unknown) => { response.writeHead(500).end(String(error)); });
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    heard,
    emit: (event) => { for (const stream of streams) stream.write(`data: ${JSON.stringify(event)}\n\n`); },
    close: () => new Promise((resolve) => { for (const stream of streams) stream.end(); server.close(() => { resolve(); }); server.closeAllConnections(); }),
  };
}

interface Asked { request: IncomingMessage; response: ServerResponse; heard: StubCloud['heard']; streams: Set<ServerResponse> }

async function answer({ request, response, heard, streams }: Asked): Promise<void> {
  const path = new URL(request.url ?? '/', 'http://stub').pathname;
  if (path === '/__events') {
    response.writeHead(200, { 'content-type': 'text/event-stream' }).write(': hello\n\n');
    streams.add(response);
    request.on('close', () => streams.delete(response));
    return;
  }
  if (path.endsWith('.svg')) {
    response.writeHead(200, { 'content-type': 'image/svg+xml' }).end(SQUARE);
    return;
  }
  const body: unknown = request.method === 'POST' ? JSON.parse((await text(request)) || '{}') : null;
  if (request.method === 'POST') heard.push({ path, body });
  const reply = replyTo(`${request.method ?? 'GET'} ${path}`, body);
  response.writeHead(reply === undefined ? 404 : 200, { 'content-type': 'application/json' }).end(JSON.stringify(reply ?? { error: `The stub has no ${path}` }));
}

function replyTo(route: string, body: unknown): unknown {
  const replies: Record<string, unknown> = {
    'GET /__control/people': { people: STUB_PEOPLE },
    'GET /__control/clock': { now: STUB_NOW },
    'POST /__control/clock': { now: STUB_NOW + ((body as { advanceMs?: number } | null)?.advanceMs ?? 0) },
    'GET /__control/messages': { messages: STUB_MESSAGES },
    'GET /__control/codes': { codes: STUB_CODES },
    'GET /__control/logs': { lines: LOGS },
    'GET /__control/timers': { timers: [] },
    'GET /__control/subscriptions': { grants: {}, titles: { 'TEMPLATE-A': '试驾预约提醒' } },
    'POST /__control/subscriptions': {},
    'GET /__control/payment': { prepayId: 'wx1', outTradeNo: 'D20260512001', body: '云途 K7 订金', totalFen: 200_000, state: 'NOTPAY' },
    'POST /__control/payment': { outcome: (body as { outcome?: string } | null)?.outcome === 'pay' ? 'ok' : (body as { outcome?: string } | null)?.outcome, errMsg: 'requestPayment:ok' },
    'POST /__cloud/call-function': { result: { heard: body }, errMsg: 'cloud.callFunction:ok', requestId: 'r1' },
  };
  return replies[route];
}
