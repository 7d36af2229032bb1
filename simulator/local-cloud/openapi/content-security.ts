import { randomUUID } from 'node:crypto';
import type { AppName } from '../../protocol';
import { NotSimulated } from '../cloud-error';
import type { People } from '../people';
import { WeChatRefusal, textOf } from './open-api';
import type { OpenApi } from './open-api';

const MAX_CONTENT = 2500;
const MAX_IMAGE_BYTES = 1024 * 1024;
const LABEL_PASS = 100;
const LABEL_AD = 10001;
const LABEL_ABUSE = 20003;

/** Enough words to try every path; `review` words are doubtful, the others refused. */
const WORDS: ReadonlyMap<string, { suggest: 'risky' | 'review'; label: number }> = new Map([
  ['傻逼', { suggest: 'risky', label: LABEL_ABUSE }],
  ['去死', { suggest: 'risky', label: LABEL_ABUSE }],
  ['骗子', { suggest: 'review', label: LABEL_ABUSE }],
  ['加微信返现', { suggest: 'risky', label: LABEL_AD }],
  ['代开发票', { suggest: 'risky', label: LABEL_AD }],
  ['刷单', { suggest: 'risky', label: LABEL_AD }],
  ['特价代购', { suggest: 'review', label: LABEL_AD }],
]);

/** Bytes that make a test image "unsafe": a file containing this text is refused. */
const UNSAFE_IMAGE_MARK = 'unsafe-image';

export interface ContentSecurityOptions {
  people: People;
  /** Delivers the later result of `mediaCheckAsync`. */
  deliverMediaResult: (app: AppName, event: Record<string, unknown>) => void;
}

/** `security.msgSecCheck`, `security.imgSecCheck` and `security.mediaCheckAsync`. */
export function contentSecurityApis(options: ContentSecurityOptions): [string, OpenApi][] {
  const requirePerson = (app: AppName, openid: string): void => {
    if (options.people.byOpenid(app, openid) === null) throw new WeChatRefusal(40003, 'invalid openid');
  };
  return [
    ['security.msgSecCheck', async (data, { app }) => {
      if (Number(data['version']) !== 2) throw new NotSimulated('security.msgSecCheck other than version 2');
      const scene = Number(data['scene']);
      if (![1, 2, 3, 4].includes(scene)) throw new WeChatRefusal(40097, 'invalid args: scene');
      const content = textOf(data['content']);
      if (content === '' || content.length > MAX_CONTENT) throw new WeChatRefusal(44004, 'empty or too long content');
      requirePerson(app, textOf(data['openid']));
      return await Promise.resolve({ ...judgeText([content, textOf(data['title']), textOf(data['nickname'])].join('\n')), trace_id: randomUUID() });
    }],
    ['security.imgSecCheck', async (data) => {
      const media = data['media'];
      if (!Buffer.isBuffer(media)) throw new WeChatRefusal(41005, 'media data missing');
      if (media.length > MAX_IMAGE_BYTES) throw new WeChatRefusal(40006, 'invalid media size');
      if (media.includes(UNSAFE_IMAGE_MARK)) throw new WeChatRefusal(87014, 'risky content');
      return await Promise.resolve({});
    }],
    ['security.mediaCheckAsync', async (data, { app, appId }) => {
      requirePerson(app, textOf(data['openid']));
      const url = textOf(data['media_url']);
      if (url === '') throw new WeChatRefusal(44002, 'empty media_url');
      const traceId = randomUUID();
      options.deliverMediaResult(app, mediaResult({ appId, traceId, isUnsafe: url.includes(UNSAFE_IMAGE_MARK) }));
      return await Promise.resolve({ trace_id: traceId });
    }],
  ];
}

function judgeText(text: string): Record<string, unknown> {
  const hits = [...WORDS].filter(([word]) => text.includes(word));
  const worst = hits.find(([, verdict]) => verdict.suggest === 'risky') ?? hits[0];
  const result = worst === undefined ? { suggest: 'pass', label: LABEL_PASS } : worst[1];
  const detail = hits.map(([keyword, verdict]) => ({ strategy: 'keyword', errcode: 0, ...verdict, keyword, prob: 90 }));
  return { result, detail };
}

function mediaResult(check: { appId: string; traceId: string; isUnsafe: boolean }): Record<string, unknown> {
  const verdict = check.isUnsafe ? { suggest: 'risky', label: 20_002 } : { suggest: 'pass', label: LABEL_PASS };
  return {
    MsgType: 'event', Event: 'wxa_media_check', appid: check.appId, trace_id: check.traceId, version: 2,
    errcode: 0, errmsg: 'ok', result: verdict, detail: [{ strategy: 'content_model', errcode: 0, ...verdict, prob: 90 }],
  };
}
