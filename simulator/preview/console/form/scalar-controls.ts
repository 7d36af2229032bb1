/** Controls for single values. What a control cannot read is kept as typed, so that the check can say what is wrong with it. */
import { element } from '../../shell/element';
import { withoutValueAt } from './document-edit';
import type { Placed } from './field-frame';
import type { Field } from './field-model';
import type { FormScope } from './form-scope';
import { minuteOfDay, moment, money, plainNumber } from './unit-text';
import type { UnitText } from './unit-text';

/** The control of a field that holds one value; null for kinds that have parts. */
export function scalarControl(scope: FormScope, placed: Placed): HTMLElement | null {
  const { field } = placed;
  switch (field.kind) {
    case 'text': return textControl(scope, placed, field.isLong);
    case 'day': return textControl(scope, placed, false, 'date');
    case 'number': return unitControl(scope, placed, { unit: plainNumber, after: field.suffix });
    case 'money': return unitControl(scope, placed, { unit: money, before: '¥' });
    case 'minuteOfDay': return unitControl(scope, placed, { unit: minuteOfDay, after: field.suffix });
    case 'moment': return unitControl(scope, placed, { unit: moment, type: 'datetime-local' });
    case 'flag': return flagControl(scope, placed);
    case 'choice': return choiceControl(scope, placed, field);
    case 'fixed': return element('div', { className: 'form-fixed', text: String(field.value) });
    default: return null;
  }
}

/** Stores what was typed; an emptied optional field leaves the document. */
function store(scope: FormScope, { path, field }: Placed, { text, value }: { text: string; value: unknown }): void {
  if (text === '' && !field.isRequired) scope.write(path.slice(0, -1), withoutValueAt(scope.valueAt(path.slice(0, -1)), path.slice(-1)));
  else scope.write(path, value);
}

function textOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

// eslint-disable-next-line @typescript-eslint/max-params
function textControl(scope: FormScope, placed: Placed, isLong: boolean, type = 'text'): HTMLElement {
  const input = isLong ? element('textarea', { attributes: { rows: '3' } }) : element('input', { attributes: { type } });
  input.setAttribute('aria-label', placed.field.title);
  input.value = textOf(scope.valueAt(placed.path));
  input.addEventListener('input', () => {
    grow(input);
    store(scope, placed, { text: input.value, value: input.value });
  });
  if (isLong) requestAnimationFrame(() => { grow(input); });
  return input;
}

/** A text of several lines is as high as its content. */
function grow(input: HTMLElement): void {
  if (!(input instanceof HTMLTextAreaElement)) return;
  input.style.height = 'auto';
  input.style.height = `${input.scrollHeight + 2}px`;
}

interface UnitControl { unit: UnitText; type?: string; before?: string; after?: string }

function unitControl(scope: FormScope, placed: Placed, { unit, type = 'text', before = '', after = '' }: UnitControl): HTMLElement {
  const input = element('input', { attributes: { type, 'aria-label': placed.field.title, inputmode: 'decimal', autocomplete: 'off' } });
  const value = scope.valueAt(placed.path);
  input.value = typeof value === 'number' ? unit.toText(value) : textOf(value);
  input.addEventListener('input', () => { store(scope, placed, { text: input.value, value: unit.toValue(input.value) ?? input.value }); });
  if (before === '' && after === '') return input;
  return element('div', { className: 'form-unit' }, [
    before === '' ? null : element('span', { text: before }), input, after === '' ? null : element('span', { text: after }),
  ]);
}

function flagControl(scope: FormScope, placed: Placed): HTMLElement {
  const box = element('input', { attributes: { type: 'checkbox', role: 'switch', 'aria-label': placed.field.title } });
  const word = element('span', {});
  box.checked = scope.valueAt(placed.path) === true;
  const show = (): void => { word.textContent = box.checked ? '是' : '否'; };
  box.addEventListener('change', () => { scope.write(placed.path, box.checked); show(); });
  show();
  return element('label', { className: 'form-switch' }, [box, word]);
}

function choiceControl(scope: FormScope, placed: Placed, { choices }: Extract<Field, { kind: 'choice' }>): HTMLElement {
  const select = element('select', { attributes: { 'aria-label': placed.field.title } }, choices.map(({ label }, place) => (
    element('option', { text: label, attributes: { value: String(place) } }))));
  const value = scope.valueAt(placed.path);
  const place = choices.findIndex((choice) => choice.value === value);
  if (place < 0) select.prepend(element('option', { text: value === undefined ? '请选择' : `${textOf(value)}（不在选项里）`, attributes: { value: '' } }));
  select.value = place < 0 ? '' : String(place);
  select.addEventListener('change', () => { if (select.value !== '') scope.write(placed.path, choices[Number(select.value)]?.value); });
  return select;
}

/** Several of a few values, as boxes; kept in the order of the choices. */
export function choicesControl(scope: FormScope, { path, field }: Placed, choices: Extract<Field, { kind: 'choice' }>['choices']): HTMLElement {
  const held = scope.valueAt(path);
  const chosen = new Set<unknown>(Array.isArray(held) ? held as unknown[] : []);
  const boxes = choices.map(({ value, label }) => {
    const box = element('input', { attributes: { type: 'checkbox', 'aria-label': `${field.title}：${label}` } });
    box.checked = chosen.has(value);
    box.addEventListener('change', () => {
      if (box.checked) chosen.add(value);
      else chosen.delete(value);
      scope.write(path, choices.map((choice) => choice.value).filter((one) => chosen.has(one)));
    });
    return element('label', { className: 'form-chip' }, [box, element('span', { text: label })]);
  });
  return element('div', { className: 'form-chips' }, boxes);
}
