/** The middle column: documents of the chosen collection, searched and sorted. */
import type { DocumentRow, DocumentSort } from '../../../protocol';
import { emptyLine, textButton } from '../../shell/controls';
import { element } from '../../shell/element';
import { exportAddress, pictureAddress } from '../console-client';
import type { ConsoleDesk } from '../console-desk';
import type { ConsoleState } from '../console-store';
import { toField } from '../form/field-model';

const SEARCH_AFTER_MS = 250;
const FIELD_WORDS: Record<string, string> = { order: '排序', rank: '排序', createdAt: '创建时间', updatedAt: '更新时间', at: '时间' };

export function listPane(desk: ConsoleDesk): HTMLElement {
  const title = element('h2', {});
  const about = element('p', { className: 'muted' });
  const rows = element('div', { className: 'rows' });
  const begin = textButton('新建', () => { desk.attempt(() => desk.beginDocument()); }, 'strong');
  const foot = element('footer', {});
  desk.store.watch(['collections', 'collection', 'admin'], (state) => {
    const entry = state.collections?.find(({ name }) => name === state.collection);
    title.textContent = entry?.label ?? entry?.name ?? '';
    about.textContent = entry?.description ?? '没有表单，直接编辑 JSON。';
    foot.replaceChildren(...footer(desk, state));
  });
  desk.store.watch(['list', 'openId', 'admin'], (state) => { rows.replaceChildren(...listFace(desk, state)); });
  return element('section', { className: 'documents', attributes: { 'aria-label': '文档' } }, [
    element('header', {}, [element('div', { className: 'documents-head' }, [title, begin]), about, searchLine(desk), sortLine(desk)]),
    rows, foot,
  ]);
}

function searchLine(desk: ConsoleDesk): HTMLElement {
  const field = element('select', { attributes: { 'aria-label': '在哪个字段里找' } });
  const text = element('input', { attributes: { type: 'search', placeholder: '查找 ID 或内容', 'aria-label': '查找文档', spellcheck: 'false' } });
  let timer = 0;
  const search = (): void => { desk.attempt(() => desk.browse.ask({ field: field.value, text: text.value.trim() })); };
  text.addEventListener('input', () => { window.clearTimeout(timer); timer = window.setTimeout(search, SEARCH_AFTER_MS); });
  field.addEventListener('change', () => { if (text.value.trim() !== '') search(); });
  desk.store.watch(['collection', 'admin'], (state) => {
    const fields: [string, string][] = [['', '全部'], ['_id', 'ID'], ...namedFields(state)];
    field.replaceChildren(...fields.map(([value, label]) => element('option', { text: label, attributes: { value } })));
  });
  desk.store.watch(['collection'], ({ list }) => { text.value = list.text; });
  return element('div', { className: 'search-line' }, [field, text]);
}

/** Top-level fields by their Chinese titles. */
function namedFields({ admin }: ConsoleState): [string, string][] {
  if (admin === null) return [];
  const root = toField(admin.schema);
  return root.kind === 'group' ? root.fields.map(({ key, field }) => [String(key), field.title]) : [];
}

function sortLine(desk: ConsoleDesk): HTMLElement {
  const select = element('select', { attributes: { 'aria-label': '排列方式' } });
  select.addEventListener('change', () => { desk.attempt(() => desk.browse.ask({ sort: select.value })); });
  const line = element('div', { className: 'sort-line' }, [element('span', { className: 'muted', text: '排列' }), select]);
  desk.store.watch(['collections', 'collection', 'admin', 'list'], (state) => {
    const sorts = state.collections?.find(({ name }) => name === state.collection)?.sorts ?? [];
    line.hidden = sorts.length < 2;
    const options = sorts.map((sort) => element('option', { text: sortLabel(sort, state), attributes: { value: sort.index } }));
    if (select.textContent !== options.map(({ textContent }) => textContent).join('')) select.replaceChildren(...options);
    select.value = state.list.sort;
  });
  return line;
}

function sortLabel({ field, descending }: DocumentSort, state: ConsoleState): string {
  if (field === '_id') return '按 ID';
  const title = namedFields(state).find(([key]) => key === field)?.[1] ?? FIELD_WORDS[field] ?? field;
  if (field.endsWith('At') || field.endsWith('On') || field === 'at') return `${title}，新的在前`;
  return `${title}，${descending ? '大' : '小'}的在前`;
}

function listFace(desk: ConsoleDesk, { list, openId, admin }: ConsoleState): Node[] {
  if (list.face === 'loading') return Array.from({ length: 6 }, () => element('div', { className: 'skeleton row' }));
  if (list.face === 'error') return [emptyLine(`读取失败：${list.error}`), textButton('重试', () => { desk.attempt(() => desk.browse.ask({})); })];
  const found = list.rows.map((row) => rowView(desk, row, row.id === openId));
  if (found.length === 0 && list.next === null) {
    return [emptyLine(list.text === '' ? `还没有${admin?.label ?? '文档'}。` : `没有找到“${list.text}”。`),
      ...list.text === '' ? [textButton(admin ? '从示例新建一份' : '新建一份', () => { desk.attempt(() => desk.beginDocument()); })] : []];
  }
  if (list.next === null) return found;
  const label = list.isReadingOn ? '正在读取…' : list.text === '' ? '读取更多' : '继续往下找';
  return [...found, textButton(label, () => { desk.attempt(() => desk.browse.readOn()); })];
}

function rowView(desk: ConsoleDesk, row: DocumentRow, isOpen: boolean): HTMLElement {
  const id = String(row.id);
  const text = element('span', { className: 'row-text' }, [
    element('b', { text: row.title === '' ? id : row.title }),
    element('small', { className: 'mono', text: row.title === '' && row.note !== '' ? row.note : id }),
  ]);
  return element('button', {
    className: isOpen ? 'row open' : 'row', attributes: { type: 'button', 'data-id': id },
    onClick: () => { desk.attempt(() => desk.openDocument(row.id)); },
  }, [
    row.picture === null ? null : thumbnail(row.picture),
    text,
    row.problemCount === 0 ? null : element('span', { className: 'row-problems', text: String(row.problemCount), attributes: { title: `${row.problemCount} 处问题` } }),
  ]);
}

function thumbnail(picture: string): HTMLElement {
  const image = element('img', { attributes: { src: pictureAddress(picture), alt: '', loading: 'lazy' } });
  image.addEventListener('error', () => { image.remove(); });
  return image;
}

function footer(desk: ConsoleDesk, { collection, collections }: ConsoleState): Node[] {
  if (collection === null) return [];
  const count = collections?.find(({ name }) => name === collection)?.count ?? 0;
  const input = element('input', { attributes: { type: 'file', accept: '.json,.jsonl,application/json', 'aria-label': '导入文档' } });
  input.hidden = true;
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file) desk.attempt(() => desk.importFile(file));
    input.value = '';
  });
  return [
    element('span', { className: 'muted number', text: `共 ${count} 份` }),
    element('a', { className: 'text-link', text: '导出', attributes: { href: exportAddress(collection), download: `${collection}.json` } }),
    element('button', { className: 'text-link', text: '导入', attributes: { type: 'button' }, onClick: () => { input.click(); } }), input,
  ];
}
