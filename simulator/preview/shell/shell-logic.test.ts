import type { Person } from '../../protocol';
import { groupPeople, nameOf, nextStranger } from './people-groups';
import { phoneUrl, SCENES } from './phone-link';
import { dayText, fromInputValue, momentText, timeText, toInputValue } from './shanghai-time';
import { Store } from './store';

const people: Person[] = [
  { id: 'li-na', app: 'customer', name: '李娜', note: '意向 K7' },
  { id: 'zhao', app: 'customer', name: '赵敏', note: '车主 · X5' },
  { id: 'stranger-1', app: 'customer', name: '路人 1', note: '第一次打开小程序' },
  { id: 'wang', app: 'staff', name: '王顾问', note: '销售顾问 · 城东店' },
  { id: 'chen', app: 'staff', name: '陈经理', note: '销售经理 · 城东店' },
  { id: 'lin', app: 'staff', name: '林顾问', note: '销售顾问 · 滨江店' },
];

describe('who can hold a phone', () => {
  it('customers are grouped into customers, owners and strangers', () => {
    expect(groupPeople(people, 'customer').map(({ label, people: members }) => [label, members.map((one) => one.id)]))
      .toEqual([['顾客', ['li-na']], ['车主', ['zhao']], ['路人', ['stranger-1']]]);
  });

  it('staff are grouped by role, in the seed\'s order', () => {
    expect(groupPeople(people, 'staff').map(({ label, people: members }) => [label, members.length])).toEqual([['销售顾问', 2], ['销售经理', 1]]);
  });

  it('a new stranger takes the next number, also after the one holding the phone', () => {
    expect(nextStranger(people, 'li-na')).toBe('stranger-2');
    expect(nextStranger(people, 'stranger-4')).toBe('stranger-5');
    expect(nameOf(people, 'customer', 'stranger-5')).toBe('路人 5');
  });
});

describe('times in Shanghai', () => {
  const noon = Date.parse('2026-05-12T06:30:00Z');
  it('a UTC morning is a Shanghai afternoon', () => {
    expect([dayText(noon), timeText(noon)]).toEqual(['2026-05-12 周二', '14:30']);
  });

  it('midnight is printed as 00', () => {
    expect(timeText(Date.parse('2026-05-11T16:00:00Z'))).toBe('00:00');
  });

  it('another day carries its date', () => {
    expect([momentText(noon, noon), momentText(noon, noon + 86_400_000)]).toEqual(['14:30', '05-12 14:30']);
  });

  it('the date field goes there and back', () => {
    expect(fromInputValue(toInputValue(noon))).toBe(noon);
    expect(fromInputValue('')).toBeNull();
  });
});

describe('the address of a phone', () => {
  const rows: [string, Parameters<typeof phoneUrl>[0], string][] = [
    ['the first page needs no hash', { app: 'staff', person: 'wang', page: '', scene: SCENES.normal }, '/staff/index.html?person=wang'],
    ['a page goes into the hash', { app: 'customer', person: 'li-na', page: '/pages/a/b?x=1', scene: SCENES.normal }, '/customer/index.html?person=li-na#/pages/a/b?x=1'],
    ['a scanned code brings its scene', { app: 'customer', person: 'li-na', page: 'pages/a/b', scene: SCENES.scanCode }, '/customer/index.html?person=li-na&launchScene=1047#/pages/a/b'],
  ];
  it.each(rows)('%s', (_sentence, options, expected) => {
    expect(phoneUrl(options)).toBe(expected);
  });
});

describe('the store', () => {
  function memory() {
    const kept = new Map<string, string>();
    return { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => { kept.set(key, value); } };
  }

  it('calls a watcher at once and then only for its own keys', () => {
    const store = new Store(memory());
    let drawn = 0;
    store.watch(['messages'], () => { drawn += 1; });
    store.update({ connected: true });
    store.update({ messages: [] });
    expect(drawn).toBe(2);
  });

  it('a later visit finds holders and settings, but no old messages', () => {
    const kept = memory();
    const first = new Store(kept);
    first.update({ holders: { customer: 'li-na', staff: 'wang' }, messages: [] });
    first.changeSettings('staff', { online: false });
    const second = new Store(kept).get();
    expect(second.holders.staff).toBe('wang');
    expect([second.settings.staff.online, second.settings.customer.online]).toEqual([false, true]);
  });

  it('a damaged memory is forgotten', () => {
    expect(new Store({ getItem: () => '{', setItem: () => undefined }).get().holders.customer).toBe('');
  });
});
