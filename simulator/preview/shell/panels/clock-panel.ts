/** The simulated clock: what time it is in Shanghai, and how to move it. */
import type { ClockRequest } from '../../../protocol';
import { moveClock } from '../control-client';
import { textButton } from '../controls';
import type { Desk } from '../desk';
import { element } from '../element';
import { dayText, fromInputValue, timeText, toInputValue } from '../shanghai-time';

const HOUR_MS = 3_600_000;
const STEPS = [['+1 小时', HOUR_MS], ['+1 天', 24 * HOUR_MS], ['+90 天', 90 * 24 * HOUR_MS]] as const;

/** The head of the control bar; `tick` repaints the time. */
export function clockPanel(desk: Desk): { root: HTMLElement; tick(): void } {
  const time = element('span', { className: 'clock-time', text: '--:--' });
  const day = element('span', { className: 'clock-day', text: '正在连接本地云' });
  const link = element('span', { className: 'link', attributes: { role: 'status' } });
  const field = element('input', { attributes: { type: 'datetime-local', 'aria-label': '设定模拟时间' } });
  const move = (request: ClockRequest): void => { desk.attempt(() => moveClock(desk, request)); };
  field.addEventListener('change', () => {
    const at = fromInputValue(field.value);
    if (at !== null) move({ setTo: at });
  });
  const root = element('header', { className: 'clock' }, [
    element('div', { className: 'clock-line' }, [time, day, link]),
    element('div', { className: 'clock-steps even' }, STEPS.map(([text, advanceMs]) => textButton(text, () => { move({ advanceMs }); }))),
    element('div', { className: 'clock-steps' }, [
      element('span', { className: 'label', text: '设为' }), field,
      textButton('回到现在', () => { move({ setTo: Math.floor(performance.timeOrigin + performance.now()) }); }),
    ]),
  ]);
  desk.store.watch(['connected'], ({ connected }) => {
    link.className = connected ? 'link on' : 'link';
    link.textContent = connected ? '已连接' : '未连接';
  });
  const tick = (): void => {
    const now = desk.now();
    if (now === null) return;
    time.textContent = timeText(now);
    day.textContent = `${dayText(now)} · 上海`;
    if (document.activeElement !== field) field.value = toInputValue(now);
  };
  return { root, tick };
}
