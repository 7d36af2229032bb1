import { WxFailure } from './async-api';
import { PersonStorage } from './person-storage';
import type { KeyValueStore } from './person-storage';

function mapStore(): KeyValueStore {
  const map = new Map<string, string>();
  return {
    get length() { return map.size; },
    key: (index) => [...map.keys()][index] ?? null,
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, value) => { map.set(key, value); },
    removeItem: (key) => { map.delete(key); },
  };
}

describe('storage of one person in one mini program', () => {
  it('gives back what was written, objects as copies', () => {
    const storage = new PersonStorage(mapStore(), { app: 'customer', person: 'li-na' });
    const basket = { items: [1, 2] };
    storage.set('basket', basket);
    basket.items.push(3);
    expect(storage.get('basket')).toEqual({ items: [1, 2] });
  });

  it('keeps persons and apps apart on the same browser', () => {
    const store = mapStore();
    const owners = [['customer', 'li-na'], ['customer', 'li'], ['staff', 'li-na']].map(([app = '', person = '']) => ({ app, person }));
    const storages = owners.map((owner) => new PersonStorage(store, owner));
    storages.forEach((storage, index) => { storage.set('who', index); });
    expect(storages.map((storage) => storage.get('who'))).toEqual([0, 1, 2]);
    storages[0]?.clear();
    expect(storages.map((storage) => storage.info().keys)).toEqual([[], ['who'], ['who']]);
  });

  it('a person whose name contains the separator reads nobody else\'s keys', () => {
    const store = mapStore();
    new PersonStorage(store, { app: 'customer', person: 'a:b' }).set('x', 1);
    expect(new PersonStorage(store, { app: 'customer', person: 'a' }).info().keys).toEqual([]);
  });

  it('answers undefined for a key never written', () => {
    expect(new PersonStorage(mapStore(), { app: 'staff', person: 'x' }).get('nothing')).toBeUndefined();
  });

  it('refuses one value above 1 MB', () => {
    const storage = new PersonStorage(mapStore(), { app: 'staff', person: 'x' });
    expect(() => { storage.set('big', 'x'.repeat(1024 * 1024)); }).toThrow(WxFailure);
  });

  it('refuses the value that would pass 10 MB in sum, and takes it after something is removed', () => {
    const storage = new PersonStorage(mapStore(), { app: 'staff', person: 'x' });
    const text = 'x'.repeat(1000 * 1024);
    for (let index = 0; index < 10; index += 1) storage.set(`k${index}`, text);
    expect(() => { storage.set('k10', text); }).toThrow('storage limit');
    storage.remove('k0');
    storage.set('k10', text);
    expect(storage.info().keys).toHaveLength(10);
  });
});
