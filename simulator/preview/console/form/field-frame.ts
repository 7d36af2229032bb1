/** What stands around every field: title, explanation, the switch for null, and room for a problem. */
import { element } from '../../shell/element';
import { withValueAt } from './document-edit';
import { pathText } from './document-edit';
import type { Path } from './document-edit';
import { blankOf } from './blank-value';
import type { Field } from './field-model';
import type { FormScope } from './form-scope';

const LONGEST_HALF_LINE = 30;

/** A field with its place in the document. */
export interface Placed { path: Path; field: Field }

/** The frame with a control in it; `extra` stands at the end of the title line. */
export function frame({ path, field }: Placed, control: Node, extra: Node | null = null): HTMLElement {
  const label = element('span', { className: 'form-label', text: field.title });
  const title = element('div', { className: 'form-title' }, [label, field.isRequired ? null : element('small', { text: '可不填' }), extra]);
  return element('div', { className: isWide(field) ? 'form-field wide' : 'form-field', attributes: { 'data-place': pathText(path) } }, [
    title, control,
    field.about === '' ? null : element('p', { className: 'form-about', text: field.about }),
    element('p', { className: 'form-problem', attributes: { role: 'alert' } }),
  ]);
}

/** Fields that need a line of their own. */
export function isWide(field: Field): boolean {
  if (field.kind === 'text') return field.isLong || (field.longest ?? LONGEST_HALF_LINE + 1) > LONGEST_HALF_LINE;
  return ['list', 'group', 'variant', 'json', 'picture'].includes(field.kind);
}

/** The box that turns a value into null and back. */
export function nullSwitch(scope: FormScope, { path, field }: Placed): HTMLElement {
  const box = element('input', { attributes: { type: 'checkbox', 'aria-label': `${field.title}：${field.none}` } });
  box.checked = scope.valueAt(path) === null;
  box.addEventListener('change', () => {
    scope.reshape((document) => withValueAt(document, path, box.checked ? null : blankOf({ ...field, isNullable: false })));
  });
  return element('label', { className: 'form-none' }, [box, element('span', { text: field.none })]);
}

/** What stands in the place of a control whose value is null. */
export function nullNote(field: Field): HTMLElement {
  return element('div', { className: 'form-null', text: field.none });
}
