/** Pictures: chosen from this machine, put into the local storage, kept as file ids. */
import { element } from '../../shell/element';
import { icon } from '../../shell/icons';
import { pictureAddress } from '../console-client';
import { withItemAt, withItemMoved, withValueAt, withoutValueAt } from './document-edit';
import type { Path } from './document-edit';
import type { Placed } from './field-frame';
import type { FormScope } from './form-scope';

/** One picture. */
export function pictureControl(scope: FormScope, { path, field }: Placed): HTMLElement {
  const value = scope.valueAt(path);
  if (value === undefined || value === '') {
    return element('div', { className: 'form-pictures' }, [picker(scope, { label: `上传${field.title}`, isMany: false }, ([first]) => {
      scope.reshape((document) => withValueAt(document, path, first));
    })]);
  }
  const tile = pictureTile(scope, path, [['trash', '移除图片', () => { scope.reshape((document) => withValueAt(document, path, '')); }]]);
  return element('div', { className: 'form-pictures' }, [tile]);
}

/** Several pictures in their order; the first is usually the cover. */
export function picturesControl(scope: FormScope, { path, field }: Placed, most: number): HTMLElement {
  const held = scope.valueAt(path);
  const items = Array.isArray(held) ? held as unknown[] : [];
  const tiles = items.map((_, place) => pictureTile(scope, [...path, place], [
    ['up', '往前移', () => { scope.reshape((document) => withItemMoved(document, path, { from: place, to: place - 1 })); }],
    ['down', '往后移', () => { scope.reshape((document) => withItemMoved(document, path, { from: place, to: place + 1 })); }],
    ['trash', '移除图片', () => { scope.reshape((document) => withoutValueAt(document, [...path, place])); }],
  ]));
  const add = items.length >= most ? null : picker(scope, { label: `上传${field.title}`, isMany: true }, (ids) => {
    scope.reshape((document) => ids.slice(0, most - items.length)
      .reduce<unknown>((next, item, offset) => withItemAt(next, path, { place: items.length + offset, item }), document));
  });
  return element('div', { className: 'form-pictures' }, [...tiles, add]);
}

type TileAction = ['up' | 'down' | 'trash', string, () => void];

function pictureTile(scope: FormScope, path: Path, actions: readonly TileAction[]): HTMLElement {
  const value = scope.valueAt(path);
  const address = typeof value === 'string' ? value : JSON.stringify(value);
  const image = element('img', { attributes: { src: pictureAddress(address), alt: '' } });
  const box = element('div', { className: 'picture-box' }, [image, element('div', { className: 'picture-actions' }, actions.map(([name, label, run]) => (
    element('button', { attributes: { type: 'button', title: label, 'aria-label': label }, onClick: run }, [icon(name)]))))]);
  image.addEventListener('error', () => { box.classList.add('missing'); });
  const input = element('input', { className: 'mono', attributes: { 'aria-label': '图片地址', title: address, spellcheck: 'false' } });
  input.value = address;
  input.addEventListener('input', () => { scope.write(path, input.value); });
  input.addEventListener('change', () => { box.classList.remove('missing'); image.src = pictureAddress(input.value); });
  return element('div', { className: 'picture-tile', attributes: { 'data-place': path.join('.') } }, [box, input]);
}

function picker(scope: FormScope, { label, isMany }: { label: string; isMany: boolean }, add: (ids: string[]) => void): HTMLElement {
  const input = element('input', { attributes: { type: 'file', accept: 'image/*', 'aria-label': label } });
  input.multiple = isMany;
  const tile = element('label', { className: 'picture-add', attributes: { title: '选择图片，或把图片拖到这里' } }, [icon('picture'), element('span', { text: '上传图片' }), input]);
  const take = (files: readonly File[]): void => {
    if (files.length === 0) return;
    tile.classList.add('busy');
    void Promise.all(files.map((file) => scope.upload(file))).then(add).catch((error: unknown) => {
      scope.say(error instanceof Error ? error.message : String(error), { failed: true });
    }).finally(() => { tile.classList.remove('busy'); });
  };
  input.addEventListener('change', () => { take([...input.files ?? []]); input.value = ''; });
  tile.addEventListener('dragover', (event) => { event.preventDefault(); tile.classList.add('over'); });
  tile.addEventListener('dragleave', () => { tile.classList.remove('over'); });
  tile.addEventListener('drop', (event) => {
    event.preventDefault();
    tile.classList.remove('over');
    take([...event.dataTransfer?.files ?? []].filter((file) => file.type.startsWith('image/')).slice(0, isMany ? undefined : 1));
  });
  return tile;
}
