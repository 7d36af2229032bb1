/** The right column: one document as form and as JSON. */
import type { AdminDocumentReply } from '../../../protocol';
import { emptyLine, segmented, textButton } from '../../shell/controls';
import { element } from '../../shell/element';
import type { ConsoleDesk } from '../console-desk';
import type { ConsoleState, EditorView } from '../console-store';
import { isChanged, withText, withValue } from '../draft';
import type { Field } from '../form/field-model';
import { toField } from '../form/field-model';
import { FormView } from '../form/form-view';
import { idLine } from './id-line';
import { jsonPane } from './json-pane';
import { problemPane } from './problem-pane';

export function editorPane(desk: ConsoleDesk): HTMLElement {
  const { store } = desk;
  const form = new FormView(desk.formHost(), (document) => {
    const { draft } = store.get().editor;
    if (draft) desk.documents.change(withValue(draft, document));
  });
  const json = jsonPane((text) => {
    const { draft } = store.get().editor;
    if (draft) desk.documents.change(withText(draft, text));
  });
  const face = element('div', { className: 'editor-face' });
  const sheet = element('div', { className: 'form-pane' }, [idLine(desk), form.root]);
  const body = element('div', { className: 'editor-body' }, [sheet, json.root]);
  const root = element('main', { className: 'editor', attributes: { 'aria-label': '编辑文档' } }, [head(desk), outdatedLine(desk), face, body, problemPane(desk, (path) => { form.lead(path); })]);
  const fieldOf = remembered((admin: AdminDocumentReply) => toField(admin.schema));
  store.watch(['editor', 'admin', 'view'], ({ editor, admin, view }) => {
    face.hidden = editor.face === 'content';
    body.hidden = editor.face !== 'content';
    if (!face.hidden) face.replaceChildren(...faceOf(desk));
    const { draft } = editor;
    if (draft === null) return;
    body.dataset['view'] = admin === null ? 'json' : view;
    sheet.classList.toggle('waiting', draft.textProblem !== null);
    if (admin) form.draw(fieldOf(admin), draft.value);
    json.show(draft.text, draft.textProblem);
    form.showProblems(editor.problems);
  });
  return root;
}

/** The same field for the same schema, so that the form is not drawn again without need. */
function remembered(make: (admin: AdminDocumentReply) => Field): (admin: AdminDocumentReply) => Field {
  const made = new WeakMap<AdminDocumentReply, Field>();
  return (admin) => {
    const field = made.get(admin) ?? make(admin);
    made.set(admin, field);
    return field;
  };
}

function head(desk: ConsoleDesk): HTMLElement {
  const title = element('h2', {});
  const note = element('p', { className: 'editor-note' });
  const view = segmented<EditorView>('编辑方式', [['form', '表单'], ['both', '并排'], ['json', 'JSON']], (chosen) => { desk.store.update({ view: chosen }); });
  const copy = textButton('复制', () => { desk.attempt(() => desk.duplicate()); });
  const remove = textButton('删除', () => { desk.attempt(() => desk.removeDocument()); }, 'danger');
  const save = textButton('保存', () => { desk.attempt(() => desk.documents.save()); }, 'strong');
  save.title = 'Ctrl+S 或 ⌘S';
  const root = element('header', { className: 'editor-head' }, [
    element('div', { className: 'editor-name' }, [title, note]), view.root, element('div', { className: 'editor-actions' }, [copy, remove, save]),
  ]);
  desk.store.watch(['editor', 'openId', 'view', 'admin'], (state) => {
    const { draft, isSaving } = state.editor;
    root.hidden = draft === null;
    if (draft === null) return;
    title.textContent = titleOf(state);
    note.replaceChildren(...noteOf(state));
    view.set(state.view);
    view.root.hidden = state.admin === null;
    copy.hidden = draft.base === null;
    remove.hidden = draft.base === null;
    save.disabled = isSaving || (draft.base !== null && !isChanged(draft));
  });
  return root;
}

function titleOf({ editor: { draft }, admin }: ConsoleState): string {
  const value = draft?.value ?? {};
  const name = ['title', 'name', 'label'].map((key) => value[key]).find((part) => typeof part === 'string' && part !== '');
  if (typeof name === 'string') return name;
  return draft?.base === null ? `新的${admin?.label ?? '文档'}` : idText(value);
}

function idText({ _id: id }: Record<string, unknown>): string {
  return typeof id === 'string' ? id : JSON.stringify(id);
}

function noteOf({ editor: { draft, problems }, collection, admin }: ConsoleState): Node[] {
  if (draft === null) return [];
  const id = draft.base === null ? '还没有保存' : idText(draft.base);
  const good = admin !== null && problems.length === 0 && draft.textProblem === null;
  return [
    element('span', { className: 'mono', text: draft.base === null ? collection ?? '' : `${collection ?? ''} / ${id}` }),
    draft.base === null ? element('span', { className: 'tag staff', text: '新建' }) : isChanged(draft) ? element('span', { className: 'tag edited', text: '有改动' }) : null,
    good ? element('span', { className: 'good', text: '符合要求' }) : null,
  ].filter((part) => part !== null);
}

function outdatedLine(desk: ConsoleDesk): HTMLElement {
  const line = element('div', { className: 'outdated', attributes: { role: 'alert' } }, [
    element('span', { text: '这份文档刚在别处改过。' }),
    textButton('载入最新', () => { desk.attempt(() => desk.documents.acceptOutside('theirs')); }),
    textButton('保留我的', () => { desk.attempt(() => desk.documents.acceptOutside('mine')); }),
  ]);
  desk.store.watch(['editor'], ({ editor }) => { line.hidden = !editor.isOutdated; });
  return line;
}

function faceOf(desk: ConsoleDesk): Node[] {
  const { editor, openId, admin } = desk.store.get();
  switch (editor.face) {
    case 'loading': return Array.from({ length: 5 }, () => element('div', { className: 'skeleton field' }));
    case 'gone': return [emptyLine('这份文档已经不在了。')];
    case 'error': return [emptyLine(`读取失败：${editor.error}`), textButton('重试', () => { if (openId !== null) desk.attempt(() => desk.documents.open(openId)); })];
    default: return [emptyLine(admin ? `从左边选一份${admin.label}，或新建一份。` : '从左边选一份文档，或新建一份。')];
  }
}
