import { randomInt } from 'node:crypto';
import type { AppName, PushRequest } from '../protocol';
import { NotSimulated } from './cloud-error';
import type { Clock } from './clock';
import type { FunctionHost } from './function-host';
import type { CustomerService } from './openapi/customer-service';
import type { KnownPerson } from './people';

/** The function that all message push is routed to. */
const PUSH_FUNCTION = 'message-push';
/** Original id of the customer app, the receiver of every push. */
const RECEIVER = 'gh_localcustomer';

/** Messages and events that WeChat would push to the environment. */
export interface MessagePush {
  /** Delivers what a person did; answers the function's answer. A message also opens the reply window. */
  deliver(person: KnownPerson, message: PushRequest['message']): Promise<unknown>;
  /** Delivers an event without a person in front of it, e.g. the result of a media check. */
  deliverEvent(app: AppName, event: Record<string, unknown>): Promise<unknown>;
}

/** Push is documented for the owner of the environment only, so the staff app's is not simulated. */
export function createMessagePush({ host, clock, service }: { host: FunctionHost; clock: Clock; service: CustomerService }): MessagePush {
  const seconds = (): number => Math.floor(clock.now() / 1000);
  return {
    async deliver(person, message) {
      if (person.app !== 'customer') throw new NotSimulated('message push for the staff app');
      if (message.type !== 'event' || message.event === 'user_enter_tempsession') {
        await service.open(person.app, person.openid, message.type === 'event' ? 'enter' : 'message');
      }
      const data = { ToUserName: RECEIVER, FromUserName: person.openid, CreateTime: seconds(), ...bodyOf(message) };
      return await host.invoke({ name: PUSH_FUNCTION, data, caller: { kind: 'push', person } });
    },
    async deliverEvent(app, event) {
      if (app !== 'customer') throw new NotSimulated('message push for the staff app');
      const data = { ToUserName: RECEIVER, FromUserName: RECEIVER, CreateTime: seconds(), ...event };
      return await host.invoke({ name: PUSH_FUNCTION, data, caller: { kind: 'push', person: null } });
    },
  };
}

function bodyOf(message: PushRequest['message']): Record<string, unknown> {
  const MsgId = `${randomInt(1e9, 2e9)}${randomInt(1e9, 2e9)}`;
  switch (message.type) {
    case 'text': return { MsgType: 'text', Content: message.content, MsgId };
    case 'image': return { MsgType: 'image', PicUrl: message.picUrl, MediaId: `local-${MsgId}`, MsgId };
    case 'miniprogrampage': return { MsgType: 'miniprogrampage', Title: message.title, PagePath: message.pagePath, ThumbUrl: '', ThumbMediaId: '', MsgId };
    case 'event': return { MsgType: 'event', Event: message.event, ...message.fields };
  }
}
