/** Deep links, timers and the data as a whole. */
import type { AppName } from '../../../protocol';
import { readTimers, resetData, runTimer } from '../control-client';
import { drawer, fieldRow, textButton } from '../controls';
import type { Desk } from '../desk';
import { element } from '../element';
import { momentText } from '../shanghai-time';

/** Everything that is used less often. */
export function toolPanel(desk: Desk): HTMLElement {
  const timers = element('div', { className: 'list' });
  const showTimers = async (): Promise<void> => {
    const rows = (await readTimers()).map((timer) => element('div', { className: 'item' }, [element('span', { className: 'item-head' }, [
      element('b', { text: timer.name }), element('span', { className: 'muted', text: `下次 ${momentText(timer.nextAt, desk.now() ?? timer.nextAt)}` }),
      textButton('立即运行', () => { desk.attempt(async () => { await runTimer(timer.function); desk.notice(`${timer.name} 已运行`); }); }),
    ])]));
    timers.replaceChildren(...rows);
  };
  return drawer(desk.store, {
    name: 'tools', title: '工具', icon: 'tools',
    body: [
      deepLink(desk, 'customer', '顾客端'), deepLink(desk, 'staff', '员工端'),
      fieldRow('定时任务', [textButton('查看', () => { desk.attempt(showTimers); })]), timers,
      fieldRow('数据', [exportLink(), importButton(desk), textButton('恢复初始数据', () => { confirmReset(desk); }, 'danger')]),
    ],
  }).root;
}

function deepLink(desk: Desk, app: AppName, title: string): HTMLElement {
  const field = element('input', { attributes: { placeholder: 'packages/…/page?id=1', 'aria-label': `${title}页面地址`, spellcheck: 'false' } });
  field.addEventListener('focus', () => { if (field.value === '') field.value = desk.phones[app].currentUrl(); field.select(); });
  const open = (): void => { if (field.value.trim() !== '') desk.openPage(app, field.value.trim()); };
  field.addEventListener('keydown', (event) => { if (event.key === 'Enter') open(); });
  return fieldRow(`${title}页面`, [field, textButton('打开', open)]);
}

function exportLink(): HTMLElement {
  return element('a', { className: 'button plain', text: '导出', attributes: { href: '/__control/export', download: 'data.json' } });
}

function importButton(desk: Desk): HTMLElement {
  const input = element('input', { attributes: { type: 'file', accept: 'application/json', 'aria-label': '导入数据' } });
  input.hidden = true;
  input.addEventListener('change', () => { desk.attempt(async () => {
    const file = input.files?.[0];
    if (!file) return;
    const response = await fetch('/__control/import', { method: 'POST', headers: { 'content-type': 'application/json' }, body: await file.text() });
    if (!response.ok) throw new Error(`导入失败：${await response.text()}`);
    desk.notice('数据已导入');
  }); });
  return element('span', {}, [textButton('导入', () => { input.click(); }), input]);
}

function confirmReset(desk: Desk): void {
  if (!window.confirm('恢复初始数据会清除现在的全部修改，继续吗？')) return;
  desk.attempt(async () => {
    await resetData();
    desk.notice('已恢复初始数据');
  });
}
