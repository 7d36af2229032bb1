/** Everything that is wrong with the open document, in one list below it. */
import { textButton } from '../../shell/controls';
import { element } from '../../shell/element';
import type { ConsoleDesk } from '../console-desk';

export function problemPane(desk: ConsoleDesk, lead: (path: string) => void): HTMLElement {
  const root = element('section', { className: 'problems', attributes: { 'aria-label': '问题' } });
  desk.store.watch(['editor'], ({ editor: { draft, problems, offersAnyway } }) => {
    root.hidden = draft === null || problems.length === 0;
    if (root.hidden) return;
    const rows = problems.map(({ path, label, message }) => element('li', {}, [element('button', {
      attributes: { type: 'button', title: path }, onClick: () => { lead(path); },
    }, [element('span', { className: 'problem-place', text: label === '' ? '整份文档' : label }), element('span', { text: message })])]));
    root.replaceChildren(
      element('div', { className: 'problems-head' }, [
        element('b', { text: `${problems.length} 处问题` }),
        element('span', { className: 'muted', text: offersAnyway ? '还没有保存。微信的控制台也会照样存下，之后由云函数说明原因。' : '' }),
        offersAnyway ? textButton('仍要保存', () => { desk.attempt(() => desk.documents.save({ anyway: true })); }, 'danger') : null,
      ]),
      element('ol', {}, rows),
    );
  });
  return root;
}
