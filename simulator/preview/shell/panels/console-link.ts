/** The way to the local cloud console, in a tab of its own so that the phones stay as they are. */
import { element } from '../element';
import { icon } from '../icons';

export function consoleLink(): HTMLElement {
  return element('a', { className: 'drawer-head', attributes: { href: '/console', target: 'console' } }, [
    icon('data'), element('span', { className: 'title', text: '云控制台' }), element('span', { className: 'hint', text: '商品、优惠券、文章与全部数据' }), icon('chevron'),
  ]);
}
