import { randomUUID } from 'node:crypto';
import type { CallFrame, FrameRegistry } from './call-frames';
import { runInFrame, runOutsideFrames } from './call-frames';
import { NotSimulated } from './cloud-error';
import type { Print } from './function-console';
import { readBody, sendBytes, sendJson } from './http-exchange';
import type { Exchange } from './http-exchange';
import { parseMultipart } from './multipart';
import { decodeApiOptions } from './openapi/codec';
import type { OpenApiEndpoint } from './openapi/open-api';
import type { Payments } from './payment/payments';
import type { WireHandler } from './sdk-transport';

export interface WireServerOptions {
  /** JSON actions: database, functions, storage. */
  actions: WireHandler;
  openApi: OpenApiEndpoint;
  payments: Payments;
  frames: FrameRegistry;
  print: Print;
}

/** Answers one request to `/admin`, where the unmodified `wx-server-sdk` sends everything it is asked to do. */
export type WireServer = (exchange: Exchange) => Promise<void>;

/** The content type by which the SDK tells an error from a result; open API and payment results must not use it. */
const BINARY = 'application/octet-stream';

/** JSON actions and the multipart ones, each run inside the function call whose token it carries. */
export function createWireServer(options: WireServerOptions): WireServer {
  return async ({ request, response }) => {
    const requestId = randomUUID();
    const body = await readBody(request);
    const contentType = request.headers['content-type'] ?? '';
    try {
      if (contentType.startsWith('multipart/')) {
        sendBytes(response, await answerMultipart(options, parseMultipart(body, contentType)), BINARY);
      } else {
        sendJson(response, { ...await answerJson(options, body), requestId });
      }
    } catch (error) {
      if (!isRefusal(error) || error instanceof NotSimulated) options.print(messageOf(error));
      sendJson(response, { code: isRefusal(error) ? error.code : 'SYS_ERR', message: messageOf(error), requestId });
    }
  };
}

async function answerJson(options: WireServerOptions, body: Buffer): Promise<Record<string, unknown>> {
  const { action, ...params } = JSON.parse(body.toString()) as { action: string } & Record<string, unknown>;
  const frame = options.frames.byToken(params['wxCloudApiToken']);
  return await within(frame, async () => await options.actions(action, params));
}

async function answerMultipart(options: WireServerOptions, fields: Map<string, Buffer>): Promise<Buffer> {
  const text = (name: string): string => fields.get(name)?.toString() ?? '';
  const frame = options.frames.byToken(text('wxCloudApiToken'));
  const requestData = fields.get('requestData') ?? Buffer.alloc(0);
  const action = text('action');
  if (action === 'wx.openApi') return await within(frame, async () => await options.openApi(text('apiName'), requestData, frame));
  if (action !== 'wx.wxPayApi') throw new NotSimulated(action);
  const reply = await within(frame, async () => await options.payments.call({
    api: text('apiName'), frame,
    data: JSON.parse(requestData.toString()) as Record<string, unknown>,
    appId: decodeApiOptions(fields.get('apiOptions')),
  }));
  return Buffer.from(JSON.stringify(reply));
}

async function within<Result>(frame: CallFrame | null, work: () => Promise<Result>): Promise<Result> {
  return await (frame === null ? runOutsideFrames(work) : runInFrame(frame, work));
}

function isRefusal(error: unknown): error is Error & { code: string } {
  return error instanceof Error && typeof (error as { code?: unknown }).code === 'string';
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
