/** One line per function call; a trace id finds the calls of one complaint. */
import type { LogLine } from '../../../protocol';
import { searchLogs } from '../control-client';
import { drawer, emptyLine, textButton } from '../controls';
import type { Desk } from '../desk';
import { element } from '../element';
import { timeText } from '../shanghai-time';

/** Latest lines, or those of one trace id. */
export function logPanel(desk: Desk): HTMLElement {
  const field = element('input', { attributes: { type: 'search', placeholder: '输入编号（traceId）查找', 'aria-label': '按编号查日志', spellcheck: 'false' } });
  const search = (): void => { desk.attempt(() => searchLogs(desk, field.value.trim())); };
  field.addEventListener('search', search);
  field.addEventListener('keydown', (event) => { if (event.key === 'Enter') search(); });
  const list = element('div', { className: 'list logs' });
  const head = element('div', { className: 'search-line' }, [field, textButton('查找', search)]);
  const panel = drawer(desk.store, { name: 'logs', title: '日志', icon: 'logs', body: [head, list] });
  desk.store.watch(['logs'], ({ logs }) => {
    const rows = logs.map((line) => logRow(line, (traceId) => { field.value = traceId; search(); }));
    list.replaceChildren(...(rows.length > 0 ? rows : [emptyLine('没有符合的日志。')]));
  });
  return panel.root;
}

function logRow(line: LogLine, onTrace: (traceId: string) => void): HTMLElement {
  const good = line.code === 'OK' || line.code === 'ok' || line.code === '0';
  const row = element('details', { className: good ? 'log' : 'log bad' }, [
    element('summary', {}, [
      element('time', { text: timeText(line.at, true) }),
      element('span', { className: 'log-name', text: line.action ?? line.function }),
      element('span', { className: 'log-code', text: good ? '' : line.code }),
      element('span', { className: 'log-reads', text: `${line.documentsExamined}/${line.documentsReturned}`, attributes: { title: '读过的记录数 / 返回的记录数' } }),
      element('span', { className: 'log-ms', text: `${Math.round(line.ms)} ms` }),
    ]),
    element('div', { className: 'log-detail' }, [
      element('span', { text: [line.function, line.app, line.person].filter(Boolean).join(' · ') }),
      line.traceId === null ? null : textButton(line.traceId, () => { onTrace(line.traceId ?? ''); }),
      line.detail === '' ? null : element('pre', { text: line.detail }),
    ]),
  ]);
  return row;
}
