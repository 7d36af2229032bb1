/** The few controls the control bar is made of. */
import type { AppName, Person } from '../../protocol';
import { element } from './element';
import { icon } from './icons';
import type { IconName } from './icons';
import { groupPeople, nameOf } from './people-groups';
import type { Store } from './store';

/** A small text button; `kind` picks its weight. */
export function textButton(text: string, onClick: () => void, kind: 'plain' | 'strong' | 'danger' = 'plain'): HTMLButtonElement {
  return element('button', { className: `button ${kind}`, text, attributes: { type: 'button' }, onClick });
}

/** A square button with an icon; `label` is its name for the mouse and for screen readers. */
export function iconButton(name: IconName, label: string, onClick: () => void): HTMLButtonElement {
  return element('button', { className: 'icon-button', attributes: { type: 'button', title: label, 'aria-label': label }, onClick }, [icon(name)]);
}

/** A choice of a few values shown side by side; `set` marks the chosen one without calling back. */
export function segmented<Value extends string>(
  label: string, choices: readonly (readonly [Value, string])[], onChoose: (value: Value) => void,
): { root: HTMLElement; set(value: Value): void } {
  const buttons = choices.map(([value, text]) => element('button', {
    text, attributes: { type: 'button', 'data-value': value }, onClick: () => { onChoose(value); },
  }));
  const root = element('div', { className: 'segmented', attributes: { role: 'group', 'aria-label': label } }, buttons);
  return {
    root,
    set: (value) => { buttons.forEach((button) => { button.setAttribute('aria-pressed', String(button.dataset['value'] === value)); }); },
  };
}

/** One line of a drawer: what it is on the left, how it is set on the right. */
export function fieldRow(label: string, controls: (Node | null)[]): HTMLElement {
  return element('div', { className: 'field' }, [element('span', { className: 'label', text: label }), element('div', { className: 'controls' }, controls)]);
}

/** Says what would be here; every list has one. */
export function emptyLine(text: string): HTMLElement {
  return element('p', { className: 'empty', text });
}

/** A drawer that remembers whether it is open; `count` shows a number beside its title. */
export function drawer(store: Store, options: { name: string; title: string; icon: IconName; body: Node[] }): { root: HTMLElement; setCount(count: number): void } {
  const badge = element('span', { className: 'count' });
  const head = element('button', {
    className: 'drawer-head', attributes: { type: 'button' },
    onClick: () => {
      const { openDrawers } = store.get();
      const open = openDrawers.includes(options.name);
      store.update({ openDrawers: open ? openDrawers.filter((name) => name !== options.name) : [...openDrawers, options.name] });
    },
  }, [icon(options.icon), element('span', { className: 'title', text: options.title }), badge, icon('chevron')]);
  const root = element('section', { className: 'drawer', attributes: { 'data-drawer': options.name } }, [
    head, element('div', { className: 'drawer-body' }, options.body),
  ]);
  store.watch(['openDrawers'], ({ openDrawers }) => {
    const open = openDrawers.includes(options.name);
    root.classList.toggle('open', open);
    head.setAttribute('aria-expanded', String(open));
  });
  return { root, setCount: (count) => { badge.textContent = count > 0 ? String(count) : ''; } };
}

/** Fills a select with the people of one app, grouped; a holder that is not listed yet is added on top. */
export function fillPeopleSelect(select: HTMLSelectElement, people: readonly Person[], choice: { app: AppName; chosen: string; extra?: [string, string] }): void {
  const groups = groupPeople(people, choice.app).map(({ label, people: members }) => {
    const options = members.map((person) => element('option', { text: `${person.name}　${person.note}`, attributes: { value: person.id } }));
    return element('optgroup', { attributes: { label } }, options);
  });
  select.replaceChildren(...groups);
  if (choice.chosen !== '' && !people.some((person) => person.app === choice.app && person.id === choice.chosen)) {
    select.prepend(element('option', { text: nameOf(people, choice.app, choice.chosen), attributes: { value: choice.chosen } }));
  }
  if (choice.extra) select.append(element('option', { text: choice.extra[1], attributes: { value: choice.extra[0] } }));
  select.value = choice.chosen;
}
