import { searchKeysOf, toSearchKey } from './search';

const keys = searchKeysOf({
  number: '2026051812345678', customerName: '李小娜', customerPhone: '13800006821', address: { name: '王强', phone: '13900001234', region: [], detail: '' },
});

describe('an order is found by', () => {
  it.each([
    ['its number', '2026051812345678'], ['the last eight digits', '12345678'], ['the customer\'s phone', '13800006821'], ['its last four digits', '6821'],
    ['the receiver\'s', '1234'], ['the customer\'s name', '李小娜'], ['its beginning', '李'], ['the receiver\'s name', '王强'],
  ])('%s', (_sentence, search) => {
    expect(keys).toContain(toSearchKey(` ${search} `));
  });

  it('nothing when a customer gave nothing', () => {
    expect(searchKeysOf({ number: '1', customerName: '', customerPhone: null, address: null })).toEqual(['1']);
  });
});
