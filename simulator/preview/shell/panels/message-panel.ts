/** Messages the system sent, refused ones with the platform's reason. */
import type { SentMessage } from '../../../protocol';
import { drawer, emptyLine } from '../controls';
import type { Desk } from '../desk';
import { element } from '../element';
import { nameOf } from '../people-groups';
import { momentText } from '../shanghai-time';

const SHOWN = 30;

/** Delivered messages lead to their page. */
export function messagePanel(desk: Desk): HTMLElement {
  const list = element('div', { className: 'list' });
  const panel = drawer(desk.store, { name: 'messages', title: '消息', icon: 'message', body: [list] });
  desk.store.watch(['messages', 'people'], ({ messages }) => {
    panel.setCount(messages.length);
    const rows = messages.slice(0, SHOWN).map((message) => messageRow(desk, message));
    list.replaceChildren(...(rows.length > 0 ? rows : [emptyLine('还没有发出消息。预约、跟进或到期提醒会出现在这里。')]));
  });
  return panel.root;
}

function messageRow(desk: Desk, message: SentMessage): HTMLElement {
  const { people } = desk.store.get();
  const receiver = message.person === null ? '未知收件人' : nameOf(people, message.app, message.person);
  const kind = message.kind === 'subscription' ? '订阅消息' : '客服消息';
  const refused = message.refusal !== null;
  return element('button', {
    className: refused ? 'item message refused' : 'item message',
    attributes: { type: 'button', ...(refused ? { disabled: '' } : {}), 'data-message': message.id },
    onClick: () => { desk.openMessage(message); },
  }, [
    element('span', { className: 'item-head' }, [
      element('span', { className: `tag ${message.app}`, text: message.app === 'customer' ? '顾客端' : '员工端' }),
      element('b', { text: receiver }),
      element('span', { className: 'muted', text: kind }),
      element('time', { text: momentText(message.at, desk.now() ?? message.at) }),
    ]),
    element('span', { className: 'item-text', text: Object.values(message.fields).join(' · ') }),
    refused ? element('span', { className: 'refusal', text: `未送达：${message.refusal ?? ''}` }) : null,
  ]);
}
