/** A part of the document that has no form of its own, as JSON. */
import { element } from '../../shell/element';
import type { Placed } from './field-frame';
import type { FormScope } from './form-scope';

/** Text that is stored as soon as it is JSON. */
export function jsonControl(scope: FormScope, { path, field }: Placed): HTMLElement {
  const input = element('textarea', { className: 'mono', attributes: { rows: '4', spellcheck: 'false', 'aria-label': field.title } });
  input.value = JSON.stringify(scope.valueAt(path) ?? null, null, 2);
  input.addEventListener('input', () => {
    try {
      scope.write(path, JSON.parse(input.value));
      input.classList.remove('bad');
    } catch {
      input.classList.add('bad');
    }
  });
  return input;
}
