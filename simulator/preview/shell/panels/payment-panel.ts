/** Payment sheets opened since the page was loaded. */
import type { PaymentNote } from '../phone-link';
import { drawer, emptyLine } from '../controls';
import type { Desk } from '../desk';
import { element } from '../element';

const OUTCOMES: Record<string, [string, string]> = { ok: ['已支付', 'good'], cancel: ['已取消', 'quiet'], fail: ['支付失败', 'bad'] };

/** What was to be paid and how it ended. */
export function paymentPanel(desk: Desk): HTMLElement {
  const list = element('div', { className: 'list' });
  const panel = drawer(desk.store, { name: 'payments', title: '支付', icon: 'payment', body: [list] });
  desk.store.watch(['payments'], ({ payments }) => {
    panel.setCount(payments.length);
    list.replaceChildren(...(payments.length > 0 ? payments.map(paymentRow) : [emptyLine('还没有发起支付。自动支付或取消可在“手机设置”里选。')]));
  });
  return panel.root;
}

function paymentRow(note: PaymentNote): HTMLElement {
  const [text, tone] = note.outcome === null ? ['等待确认', 'wait'] : OUTCOMES[note.outcome] ?? [note.outcome, 'quiet'];
  return element('div', { className: 'item' }, [
    element('span', { className: 'item-head' }, [
      element('b', { className: 'number', text: `¥${(note.totalFen / 100).toFixed(2)}` }),
      element('span', { className: 'item-text', text: note.body }),
      element('span', { className: `outcome ${tone}`, text }),
    ]),
    element('span', { className: 'muted mono', text: note.prepayId }),
  ]);
}
