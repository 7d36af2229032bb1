import type { StaffProfile } from '@shared/domain/session/model';
import { toProfileView, type ProfileView } from './view';

const profile: StaffProfile = {
  id: 'liu', name: '刘强', phone: '13905710004', roles: ['salesManager'], roleLabel: '销售经理', avatar: 'liu-qiang', introduction: '', isOnDuty: true, storeId: 'east',
  stores: [{ id: 'east', name: '远途汽车城东店', shortName: '城东店' }, { id: 'riverside', name: '远途汽车滨江店', shortName: '滨江店' }],
};

const rows: readonly (readonly [sentence: string, change: Partial<StaffProfile>, shown: Partial<ProfileView>])[] = [
  ['the own number is shown in full', {}, { phone: '139 0571 0004', initial: '强', avatar: '/assets/people/liu-qiang.svg', canSwitchStore: true }],
  ['without a picture the initial stands in', { avatar: null }, { avatar: '', initial: '强' }],
  ['one store needs no switch', { stores: profile.stores.slice(0, 1) }, { canSwitchStore: false, storeName: '远途汽车城东店' }],
];

test.each(rows)('%s', (_sentence, change, shown) => {
  expect(toProfileView({ ...profile, ...change })).toMatchObject(shown);
});
