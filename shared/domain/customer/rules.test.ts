import { TEST_NOW, aCustomer } from '../../../tests/builders';
import { FIRST_VISIT_MS, channelOfScene, displayName, isFirstVisit, maskedPhone, sourceText, toProfile } from './rules';

describe('what staff call a customer', () => {
  it.each([
    ['the name', { id: 'customer-abcd', name: '李娜', phone: '13800006821' }, '李娜'],
    ['the end of the number without a name', { id: 'customer-abcd', name: null, phone: '13800006821' }, '客户6821'],
    ['the end of the id for a stranger', { id: 'customer-abcd', name: null, phone: null }, '微信客户ABCD'],
  ])('is %s', (_sentence, customer, name) => {
    expect(displayName(customer)).toBe(name);
  });

  it('shows the number masked, or nothing', () => {
    expect([maskedPhone({ phone: '13800006821' }), maskedPhone({ phone: null })]).toEqual(['138****6821', null]);
  });
});

describe('the channel of a first visit', () => {
  it.each([
    ['a search', 1005, 'search'], ['another search', 1053, 'search'], ['a card in a chat', 1007, 'share'], ['a card in a group', 1008, 'share'],
    ['a subscription message', 1107, 'message'], ['a code without a promotion', 1047, 'other'], ['a scene nobody knows', 9999, 'other'], ['no scene', null, 'other'],
  ])('is told by the scene: %s', (_sentence, scene, channel) => {
    expect(channelOfScene(scene)).toBe(channel);
  });

  it.each([
    ['the code\'s name', { channel: 'channelCode', codeName: '万达车展展板' }, '万达车展展板'], ['the channel without a code', { channel: 'search', codeName: null }, '微信搜索'],
  ] as const)('reads as %s', (_sentence, source, text) => {
    expect(sourceText(source)).toBe(text);
  });
});

describe('a first visit', () => {
  it.each([
    ['begins with the arrival', 0, true], ['lasts ten minutes', FIRST_VISIT_MS - 1, true], ['is over after ten minutes', FIRST_VISIT_MS, false],
  ])('%s', (_sentence, elapsed, answer) => {
    expect(isFirstVisit({ createdAt: TEST_NOW }, TEST_NOW + elapsed)).toBe(answer);
  });
});

describe('what customers see of themselves', () => {
  it.each([
    ['the chosen store', { storeId: 'east', chosenStoreId: 'riverside' }, 'riverside'], ['the store in charge before one was chosen', { storeId: 'east', chosenStoreId: null }, 'east'],
    ['no store at first', {}, null],
  ])('names %s', (_sentence, wanted, storeId) => {
    expect(toProfile(aCustomer('li-na', wanted)).storeId).toBe(storeId);
  });

  it('keeps what is ours to itself', () => {
    expect(Object.keys(toProfile(aCustomer('li-na'))).sort()).toEqual(['consultantId', 'id', 'isPhoneVerified', 'kind', 'name', 'phone', 'storeId']);
  });
});
