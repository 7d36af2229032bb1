/** The left column: every collection, those administrators keep first. */
import type { CollectionEntry } from '../../../protocol';
import { element } from '../../shell/element';
import type { ConsoleDesk } from '../console-desk';

export function collectionPane(desk: ConsoleDesk): HTMLElement {
  let shown: string | null = null;
  const list = element('div', { className: 'collection-list' });
  desk.store.watch(['collections', 'collection'], ({ collections, collection }) => {
    if (collections === null) { list.replaceChildren(...Array.from({ length: 8 }, () => element('div', { className: 'skeleton line' }))); return; }
    const kept = collections.filter(({ label }) => label !== null);
    const others = collections.filter(({ label }) => label === null);
    list.replaceChildren(...group(desk, { title: '管理员维护', entries: kept, chosen: collection }), ...group(desk, { title: '其他集合', entries: others, chosen: collection }));
    if (collection === shown) return;
    shown = collection;
    list.querySelector('.chosen')?.scrollIntoView({ block: 'nearest' });
  });
  return element('nav', { className: 'collections', attributes: { 'aria-label': '集合' } }, [
    element('header', {}, [
      element('h1', { text: '云控制台' }),
      element('p', { className: 'muted', text: '本机的数据，不连微信' }),
    ]),
    list,
    element('a', { className: 'button', text: '← 两端预览', attributes: { href: '/' } }),
  ]);
}

function group(desk: ConsoleDesk, { title, entries, chosen }: { title: string; entries: readonly CollectionEntry[]; chosen: string | null }): HTMLElement[] {
  if (entries.length === 0) return [];
  return [element('h2', { text: title }), ...entries.map(({ name, label, count, description }) => element('button', {
    className: name === chosen ? 'collection chosen' : 'collection',
    attributes: { type: 'button', 'data-collection': name, 'aria-current': String(name === chosen), title: description ?? name },
    onClick: () => { desk.attempt(() => desk.chooseCollection(name)); },
  }, [
    element('span', { className: 'collection-name' }, [
      element('b', { text: label ?? name }), label === null ? null : element('small', { className: 'mono', text: name }),
    ]),
    element('span', { className: 'number', text: String(count) }),
  ]))];
}
