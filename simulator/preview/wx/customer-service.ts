/** The customer-service session behind `<button open-type="contact">`. */
import type { PushReply, PushRequest, SentMessage, SimulatorEvent } from '../../protocol';
import { plainText } from './async-api';
import { postJson } from './local-cloud-client';
import { button, element, mountLayer } from './overlay';
import type { Phone } from './phone';

/** Opens the session; resolves with the button's event detail when the person leaves it. */
export function openCustomerService(phone: Phone, options: Record<string, unknown>): Promise<Record<string, unknown>> {
  const log = element('div', { className: 'wxo-chat' }, [element('p', { className: 'hint', text: '已进入客服会话' })]);
  const field = element('input', { attributes: { placeholder: '输入消息' } });
  const events = new EventSource('/__events');
  events.onmessage = (event: MessageEvent<string>) => {
    const heard = JSON.parse(event.data) as SimulatorEvent;
    if (heard.type === 'message' && isForThisSession(heard.message, phone)) addLine(log, Object.values(heard.message.fields).join(' '), '');
  };
  const tell = (message: PushRequest['message']): void => {
    const request: PushRequest = { app: phone.app, person: phone.person, message };
    void postJson<PushReply>('/__control/push', request).catch(() => { addLine(log, '消息没有送达，请检查本地云', 'hint'); });
  };
  const say = (): void => {
    const content = field.value.trim();
    if (content === '') return;
    field.value = '';
    addLine(log, content, 'mine');
    tell({ type: 'text', content });
  };
  field.addEventListener('keydown', (event) => { if (event.key === 'Enter') say(); });
  tell({ type: 'event', event: 'user_enter_tempsession', fields: { SessionFrom: plainText(options, 'sessionFrom') } });
  return new Promise((resolve) => {
    const leave = (): void => { events.close(); layer.close(); resolve({ errMsg: 'enterContact:ok', path: '', query: {} }); };
    const layer = mountLayer([element('div', { className: 'wxo-full' }, [
      element('header', {}, [button('返回', '', leave), element('span', { text: '客服' })]), log,
      element('div', { className: 'wxo-say' }, [field, button('发送', '', say)]),
    ])], { mask: false });
  });
}

function isForThisSession(message: SentMessage, phone: Phone): boolean {
  return message.kind === 'customerService' && message.refusal === null && message.app === phone.app && message.person === phone.person;
}

function addLine(log: HTMLElement, text: string, className: string): void {
  log.append(element('p', { className, text }));
  log.scrollTop = log.scrollHeight;
}
