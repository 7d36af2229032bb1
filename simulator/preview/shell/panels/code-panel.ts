/** Every mini program code the system made, ready to be scanned by either phone. */
import type { MadeCode } from '../../../protocol';
import { drawer, emptyLine, textButton } from '../controls';
import type { Desk } from '../desk';
import { element } from '../element';

const SHOWN = 40;

/** Scanning opens the code's page, or answers a page that waits in `wx.scanCode`. */
export function codePanel(desk: Desk): HTMLElement {
  const list = element('div', { className: 'list codes' });
  const panel = drawer(desk.store, { name: 'codes', title: '扫码', icon: 'scan', body: [list] });
  desk.store.watch(['codes'], ({ codes }) => {
    panel.setCount(codes.length);
    const rows = codes.slice(0, SHOWN).map((code) => codeRow(desk, code));
    list.replaceChildren(...(rows.length > 0 ? rows : [emptyLine('还没有生成小程序码。员工在“我的名片”等页面生成后会列在这里。')]));
  });
  return panel.root;
}

function codeRow(desk: Desk, code: MadeCode): HTMLElement {
  return element('div', { className: 'item code', attributes: { 'data-code': code.id } }, [
    element('img', { attributes: { src: code.imageUrl, alt: '', loading: 'lazy', width: '48', height: '48' } }),
    element('div', { className: 'code-text' }, [
      element('b', { text: code.label }), element('span', { className: 'muted mono', text: `${code.page}?scene=${code.scene}` }),
    ]),
    element('div', { className: 'code-actions' }, [
      textButton('顾客扫', () => { desk.scan('customer', code); }), textButton('员工扫', () => { desk.scan('staff', code); }),
    ]),
  ]);
}
