/** Starts the shell: one store, one desk, the control bar, the event stream. */
import type { AppName, Person } from '../../protocol';
import { followEvents, readEverything } from './control-client';
import { Desk } from './desk';
import { element } from './element';
import { clockPanel } from './panels/clock-panel';
import { codePanel } from './panels/code-panel';
import { consoleLink } from './panels/console-link';
import { logPanel } from './panels/log-panel';
import { messagePanel } from './panels/message-panel';
import { paymentPanel } from './panels/payment-panel';
import { phonePanel } from './panels/phone-panel';
import { toolPanel } from './panels/tool-panel';
import type { LinkedWindow } from './phone-link';
import { openShareDialog } from './share-dialog';
import { stage } from './stage';
import { Store } from './store';
import './style.css';

const TICK_MS = 500;
const RETRY_MS = 1000;

function start(): void {
  const store = new Store(window.localStorage);
  const desk: Desk = new Desk(store, (card) => { openShareDialog(desk, card); });
  (window as unknown as LinkedWindow).__shell = desk.shellHandle();
  // Journeys hand phones over through the same object the selects use.
  Object.assign(window, { __desk: desk });
  const clock = clockPanel(desk);
  const notice = element('div', { className: 'notice', attributes: { role: 'status' } });
  document.body.append(stage(desk), element('aside', { className: 'bar', attributes: { 'aria-label': '控制台' } }, [
    clock.root, consoleLink(),
    element('div', { className: 'drawers' }, [
      messagePanel(desk), codePanel(desk), paymentPanel(desk), phonePanel(desk), logPanel(desk), toolPanel(desk),
    ]),
  ]), notice);
  store.watch(['notice'], (state) => {
    notice.textContent = state.notice?.text ?? '';
    notice.className = `notice${state.notice ? ' shown' : ''}${state.notice?.failed ? ' failed' : ''}`;
  });
  window.setInterval(() => { clock.tick(); desk.tick(); }, TICK_MS);
  followEvents(desk);
  void begin(desk);
}

/** Waits for the local cloud, then hands the phones out: as the address says, as last time, or to the first of each list. */
async function begin(desk: Desk): Promise<void> {
  try {
    await readEverything(desk);
  } catch {
    window.setTimeout(() => void begin(desk), RETRY_MS);
    return;
  }
  const query = new URLSearchParams(location.search);
  const { people, holders } = desk.store.get();
  const opening = (app: AppName) => ({
    person: query.get(app) ?? (knows(people, app, holders[app]) ? holders[app] : people.find((person) => person.app === app)?.id ?? 'stranger-1'),
    page: query.get(`${app}-page`) ?? '',
  });
  desk.hand('staff', opening('staff'));
  desk.hand('customer', opening('customer'));
}

function knows(people: readonly Person[], app: AppName, id: string): boolean {
  return /^stranger-\d+$/.test(id) || people.some((person) => person.app === app && person.id === id);
}

start();
