/** A field that holds the id of another document: chosen by name while there are few, typed with suggestions while there are many. */
import { element } from '../../shell/element';
import type { Placed } from './field-frame';
import type { FormScope, Reference } from './form-scope';

/** The control; it first shows the id and learns the names a moment later. */
export function referenceControl(scope: FormScope, placed: Placed, collection: string): HTMLElement {
  const value = scope.valueAt(placed.path);
  const holder = element('div', { className: 'form-reference' }, [typedControl(scope, placed, [])]);
  void scope.referencesOf(collection).then(({ references, isComplete }) => {
    // Whoever began to type keeps the field under the cursor.
    if (holder.contains(document.activeElement) || scope.valueAt(placed.path) !== value) return;
    holder.replaceChildren(isComplete ? chosenControl(scope, placed, references) : typedControl(scope, placed, references));
  }).catch(() => undefined);
  return holder;
}

function chosenControl(scope: FormScope, { path, field }: Placed, references: readonly Reference[]): HTMLElement {
  const value = scope.valueAt(path);
  const select = element('select', { attributes: { 'aria-label': field.title } }, references.map(({ id, title }) => (
    element('option', { text: title === '' ? String(id) : `${title}　${String(id)}`, attributes: { value: String(id) } }))));
  const current = typeof value === 'string' ? value : '';
  if (!references.some(({ id }) => id === current)) {
    select.prepend(element('option', { text: current === '' ? '请选择' : `${current}（没有这份文档）`, attributes: { value: current } }));
  }
  select.value = current;
  select.addEventListener('change', () => { scope.write(path, select.value); });
  return select;
}

function typedControl(scope: FormScope, { path, field }: Placed, references: readonly Reference[]): HTMLElement {
  const list = `references-${path.join('-')}`;
  const value = scope.valueAt(path);
  const input = element('input', { attributes: { 'aria-label': field.title, list, spellcheck: 'false' } });
  input.value = typeof value === 'string' ? value : '';
  input.addEventListener('input', () => { scope.write(path, input.value); });
  const options = references.map(({ id, title }) => element('option', { text: title, attributes: { value: String(id) } }));
  return element('div', {}, [input, element('datalist', { attributes: { id: list } }, options)]);
}
