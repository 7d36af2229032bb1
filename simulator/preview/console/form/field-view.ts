/** Draws any field: single values directly, lists, groups and variants with their parts. */
import { iconButton, textButton } from '../../shell/controls';
import { element } from '../../shell/element';
import { asOtherKind, blankOf } from './blank-value';
import { pathText, withItemAt, withItemMoved, withValueAt, withoutValueAt } from './document-edit';
import type { Path } from './document-edit';
import { frame, isWide, nullNote, nullSwitch } from './field-frame';
import type { Placed } from './field-frame';
import type { Field, NamedField } from './field-model';
import type { FormScope } from './form-scope';
import { jsonControl } from './json-control';
import { pictureControl, picturesControl } from './picture-controls';
import { referenceControl } from './reference-control';
import { choicesControl, scalarControl } from './scalar-controls';

const MOST_COLUMNS = 3;
type Of<Kind extends Field['kind']> = Extract<Field, { kind: Kind }>;

/** One field in its frame. */
export function fieldView(scope: FormScope, placed: Placed): HTMLElement {
  const { field, path } = placed;
  const value = scope.valueAt(path);
  const extra = field.isNullable ? nullSwitch(scope, placed) : null;
  if (field.isNullable && value === null) return frame(placed, nullNote(field), extra);
  const scalar = scalarControl(scope, placed);
  if (scalar) return frame(placed, scalar, extra);
  if (value === undefined && !field.isRequired) return frame(placed, addPart(scope, placed), extra);
  return frame(placed, partsControl(scope, placed), extra);
}

function addPart(scope: FormScope, { path, field }: Placed): HTMLElement {
  return textButton(`添加${field.title}`, () => { scope.reshape((document) => withValueAt(document, path, blankOf(field))); });
}

function partsControl(scope: FormScope, placed: Placed): HTMLElement {
  const { field, path } = placed;
  switch (field.kind) {
    case 'picture': return pictureControl(scope, placed);
    case 'reference': return referenceControl(scope, placed, field.collection);
    case 'list': return listControl(scope, placed, field);
    case 'group': return element('div', { className: 'form-group' }, [groupView(scope, path, field.fields)]);
    case 'variant': return variantControl(scope, path, field);
    default: return jsonControl(scope, placed);
  }
}

/** The fields of an object side by side, and below them what the schema does not know. */
export function groupView(scope: FormScope, path: Path, fields: readonly NamedField[]): HTMLElement {
  const known = fields.map(({ key, field }) => fieldView(scope, { path: [...path, key], field }));
  return element('div', { className: 'form-grid' }, [...known, ...strangers(scope, path, fields.map(({ key }) => String(key)))]);
}

function strangers(scope: FormScope, path: Path, known: readonly string[]): HTMLElement[] {
  const value = scope.valueAt(path);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value).filter(([key]) => !known.includes(key) && !(path.length === 0 && key.startsWith('_'))).map(([key, held]) => (
    element('div', { className: 'form-field wide stranger', attributes: { 'data-place': pathText([...path, key]) } }, [
      element('div', { className: 'form-title' }, [element('span', { className: 'form-label mono', text: key })]),
      element('div', { className: 'stranger-line' }, [
        element('code', { className: 'mono', text: JSON.stringify(held) }),
        iconButton('trash', `去掉 ${key}`, () => { scope.reshape((document) => withoutValueAt(document, [...path, key])); }),
      ]),
      element('p', { className: 'form-problem', attributes: { role: 'alert' } }),
    ])));
}

function variantControl(scope: FormScope, path: Path, field: Of<'variant'>): HTMLElement {
  const held = scope.valueAt([...path, field.key]);
  const chosen = field.options.findIndex(({ value }) => value === held);
  const buttons = field.options.map(({ value, label }, place) => element('button', {
    text: label, attributes: { type: 'button', 'aria-pressed': String(place === chosen) },
    onClick: () => { if (place !== chosen) scope.reshape((document) => withValueAt(document, path, asOtherKind(scope.valueAt(path), field, value))); },
  }));
  const { fields = [] } = field.options[chosen] ?? {};
  const kinds = element('div', { className: 'segmented', attributes: { role: 'group', 'aria-label': field.title, 'data-place': pathText([...path, field.key]) } }, buttons);
  const parts = fields.length === 0 && chosen >= 0 ? null : groupView(scope, path, [{ key: field.key, field: hidden(field) }, ...fields]);
  return element('div', { className: 'form-group' }, [kinds, parts]);
}

/** The key that tells the kind is known, though the buttons above stand for it. */
function hidden(field: Field): Field {
  return { ...field, kind: 'fixed', value: null, title: '' };
}

function listControl(scope: FormScope, placed: Placed, field: Of<'list'>): HTMLElement {
  const { item, most } = field;
  if (item.kind === 'choice') return choicesControl(scope, placed, item.choices);
  if (item.kind === 'picture') return picturesControl(scope, placed, most);
  const held = scope.valueAt(placed.path);
  const items = Array.isArray(held) ? held as unknown[] : [];
  const [className, view] = itemFace(item);
  const rows = items.map((_, place) => view(scope, { listPath: placed.path, place, item }));
  const add = textButton(`＋ 添加${item.title}`, () => {
    scope.reshape((document) => withItemAt(document, placed.path, { place: items.length, item: blankOf(item) }));
  });
  add.classList.add('form-add');
  add.disabled = items.length >= most;
  return element('div', { className }, [...rows, add]);
}

interface ListItem { listPath: Path; place: number; item: Field }
type ItemView = (scope: FormScope, row: ListItem) => HTMLElement;

/** Single values stand one below the other, a few short fields side by side as in a table, anything larger in a card. */
function itemFace(item: Field): [className: string, view: ItemView] {
  if (item.kind === 'group') return item.fields.length <= MOST_COLUMNS && item.fields.every(({ field }) => isShort(field)) ? ['form-table', rowView] : ['form-cards', cardView];
  return item.kind === 'variant' || item.kind === 'json' ? ['form-cards', cardView] : ['form-lines', lineView];
}

function isShort(field: Field): boolean {
  return !field.isNullable && (field.kind === 'text' ? !field.isLong : !isWide(field));
}

/** One object of a list as a line of its fields; only the first line carries the titles. */
function rowView(scope: FormScope, row: ListItem): HTMLElement {
  const { item, listPath, place } = row;
  const path = [...listPath, place];
  if (item.kind !== 'group') return cardView(scope, row);
  const line = element('div', { className: 'form-row', attributes: { 'data-place': pathText(path) } }, [
    ...item.fields.map(({ key, field }) => fieldView(scope, { path: [...path, key], field })), itemActions(scope, row),
    ...strangers(scope, path, item.fields.map(({ key }) => String(key))), element('p', { className: 'form-problem', attributes: { role: 'alert' } }),
  ]);
  line.style.setProperty('--columns', String(item.fields.length));
  return line;
}

function itemActions(scope: FormScope, { listPath, place, item }: ListItem): HTMLElement {
  const move = (to: number) => () => { scope.reshape((document) => withItemMoved(document, listPath, { from: place, to })); };
  const name = `${item.title} ${place + 1}`;
  return element('span', { className: 'item-actions' }, [
    iconButton('up', `${name} 上移`, move(place - 1)),
    iconButton('down', `${name} 下移`, move(place + 1)),
    iconButton('trash', `删除${name}`, () => { scope.reshape((document) => withoutValueAt(document, [...listPath, place])); }),
  ]);
}

/** One line of a list of single values. */
function lineView(scope: FormScope, row: ListItem): HTMLElement {
  const placed = { path: [...row.listPath, row.place], field: { ...row.item, title: `${row.item.title} ${row.place + 1}` } };
  const control = scalarControl(scope, placed) ?? partsControl(scope, placed);
  return element('div', { className: 'form-line', attributes: { 'data-place': pathText(placed.path) } }, [
    element('div', { className: 'form-line-row' }, [control, itemActions(scope, row)]),
    element('p', { className: 'form-problem', attributes: { role: 'alert' } }),
  ]);
}

/** One object of a list, foldable; its head says which one it is. */
function cardView(scope: FormScope, row: ListItem): HTMLElement {
  const { item, listPath, place } = row;
  const path = [...listPath, place];
  const body = item.kind === 'group' ? groupView(scope, path, item.fields)
    : item.kind === 'variant' ? variantControl(scope, path, item) : jsonControl(scope, { path, field: item });
  const card = element('details', { className: 'form-card', attributes: { 'data-place': pathText(path) } }, [
    element('summary', {}, [
      element('b', { text: `${item.title} ${place + 1}` }), element('span', { className: 'form-card-name', text: nameOf(scope.valueAt(path)) }),
      itemActions(scope, row),
    ]),
    element('p', { className: 'form-problem', attributes: { role: 'alert' } }), body,
  ]);
  card.open = scope.isOpen(path, true);
  card.addEventListener('toggle', () => { scope.setOpen(path, card.open); });
  card.querySelector('.item-actions')?.addEventListener('click', (event) => { event.preventDefault(); });
  return card;
}

/** The first text an item holds. */
function nameOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return '';
  const { name, title } = value as Record<string, unknown>;
  const found = [name, title, ...Object.values(value) as unknown[]].find((part) => typeof part === 'string' && part !== '');
  return typeof found === 'string' ? found : '';
}
