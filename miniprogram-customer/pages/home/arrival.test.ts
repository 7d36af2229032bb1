import type { ConsultantCard } from '@shared/domain/staff/model';
import { toWelcome } from './arrival';

const wang: ConsultantCard = {
  id: 'wang-lei', name: '王磊', title: '销售顾问', phone: '13905710001', avatar: 'wang-lei', introduction: '从业九年', storeId: 'east', storeName: '城东店', isOnDuty: true,
};
const zhao: ConsultantCard = { ...wang, id: 'zhao-min', name: '赵敏', avatar: null };

test('a channel code welcomes nobody by name', () => {
  expect(toWelcome({ kind: 'channel', codeName: '车展展板' })).toBeNull();
});

test('a first scan introduces the consultant', () => {
  expect(toWelcome({ kind: 'bound', consultant: wang })).toEqual({
    kind: 'bound', current: null,
    consultant: { id: 'wang-lei', name: '王磊', title: '销售顾问', storeName: '城东店', introduction: '从业九年', avatar: '/assets/people/wang-lei.svg', phone: '13905710001', isOnDuty: true },
  });
});

test('a code of another consultant shows both, the offered one first', () => {
  const welcome = toWelcome({ kind: 'confirmChange', current: wang, offered: zhao });
  expect([welcome?.consultant.name, welcome?.consultant.avatar, welcome?.current?.name]).toEqual(['赵敏', '/assets/people/unknown.svg', '王磊']);
});
