import { openV3Notice } from '../drivers/payment/v3-notice';
import { v3Configuration } from '../drivers/payment/v3-configuration';
import type { ReplyFields } from '../drivers/payment/reply-fields';
import { newTraceId, serverNow } from '../runtime/context';
import { logDefect } from '../runtime/log';
import { platformContext } from '../runtime/sdk';
import { UNDERSTOOD, isHttpNotice, notUnderstood, signedMessageOf, type HttpAnswer, type HttpNotice } from './http-notice';
import { readCloudNotice, readV3Notice } from './read-notice';
import { settleNotice } from './settle-notice';

/** What `cloudPay` expects: anything but 0 and it repeats the notice, with growing pauses, for about two days. */
interface CloudAnswer {
  errcode: number;
  errmsg: string;
}

const UNAUTHORIZED = 401;
const AGAIN = 500;

/**
 * WeChat Pay tells here that money came or went back. Two ways lead in: the cloud calls it after `cloudPay` (known by its source), and
 * API v3 posts to its HTTP address (known by its signature). Whoever else calls is turned away.
 */
export async function main(event: unknown): Promise<CloudAnswer | HttpAnswer> {
  return isHttpNotice(event) ? await answerHttp(event) : await answerCloud(event as ReplyFields | null);
}

async function answerCloud(event: ReplyFields | null): Promise<CloudAnswer> {
  const source = platformContext().SOURCE ?? '';
  if (!isWeChatPay(source)) {
    logDefect(newTraceId(), `payment-callback called from ${source}`);
    return { errcode: UNAUTHORIZED, errmsg: 'only WeChat Pay may call' };
  }
  const verdict = await settleNotice(readCloudNotice(event ?? {}), serverNow());
  return verdict === 'understood' ? { errcode: 0, errmsg: '' } : { errcode: AGAIN, errmsg: 'again, please' };
}

/** In a chain of functions the first entry tells who began. */
function isWeChatPay(source: string): boolean {
  return source.split(',')[0] === 'wx_paycallback';
}

async function answerHttp(event: HttpNotice): Promise<HttpAnswer> {
  const now = serverNow();
  const opened = open(event, now);
  if (!opened.ok) {
    logDefect(newTraceId(), `notice over HTTP: ${opened.fault}`);
    return notUnderstood(UNAUTHORIZED, 'the notice is not to be believed');
  }
  const verdict = await settleNotice(readV3Notice(opened.resource), now);
  return verdict === 'understood' ? UNDERSTOOD : notUnderstood(AGAIN, 'again, please');
}

/** Without the keys of API v3 no notice over HTTP can be genuine. */
function open(event: HttpNotice, now: number): ReturnType<typeof openV3Notice> {
  try {
    return openV3Notice(v3Configuration(), signedMessageOf(event), now);
  } catch (error) {
    return { ok: false, fault: String(error) };
  }
}
