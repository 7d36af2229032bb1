/** The id of a document that is not stored yet; afterwards it never changes. */
import { element } from '../../shell/element';
import type { ConsoleDesk } from '../console-desk';
import { withValue } from '../draft';

export function idLine(desk: ConsoleDesk): HTMLElement {
  const { store } = desk;
  const input = element('input', { className: 'mono', attributes: { 'aria-label': '文档 ID', spellcheck: 'false', autocomplete: 'off' } });
  const about = element('p', { className: 'form-about' });
  input.addEventListener('input', () => {
    const { draft } = store.get().editor;
    if (!draft) return;
    const { _id: _before, ...fields } = draft.value;
    desk.documents.change(withValue(draft, { _id: input.value, ...fields }));
  });
  const root = element('div', { className: 'form-field wide id-line' }, [
    element('div', { className: 'form-title' }, [element('span', { className: 'form-label', text: '文档 ID' })]), input, about,
  ]);
  store.watch(['editor', 'admin'], ({ editor: { draft }, admin }) => {
    root.hidden = draft === null || draft.base !== null;
    if (draft === null || root.hidden) return;
    const id = draft.value['_id'];
    const text = typeof id === 'string' || typeof id === 'number' ? String(id) : '';
    if (input.value !== text) input.value = text;
    about.textContent = `${admin?.idExample ? `例如 ${admin.idExample}；` : ''}留空时由数据库生成，保存后不能再改`;
  });
  return root;
}
