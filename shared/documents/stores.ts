import * as v from 'valibot';
import type { Store } from '@shared/domain/store/model';
import { textAt } from './admin-document';
import type { AdminDocument } from './admin-document';
import { decimal, integer, line, minuteOfDay } from './fields';

/** One shop of the group. */
export const storeSchema = v.pipe(
  v.strictObject({
    name: line('店名', 30),
    shortName: line('简称', 10),
    address: line('地址', 80),
    location: v.pipe(v.strictObject({
      type: v.pipe(v.literal('Point'), v.title('类型')),
      coordinates: v.pipe(v.tuple([decimal('经度', [73, 136]), decimal('纬度', [3, 54])]), v.title('坐标')),
    }), v.title('位置'), v.description('地图用 gcj02 坐标')),
    phone: v.pipe(v.string(), v.regex(/^(?:0\d{2,3}-?\d{7,8}|1\d{10}|400-?\d{3}-?\d{4})$/, '电话必须是座机、手机或 400 号码'), v.title('电话')),
    openMinute: minuteOfDay('开门'),
    closeMinute: minuteOfDay('关门'),
    picture: line('图片', 30, { about: '顾客端 assets/stores 下的图片名' }),
    order: integer('排序', [0, 9999], { about: '数字小的排在前面' }),
  }),
  v.forward(v.partialCheck([['openMinute'], ['closeMinute']], (store) => store.openMinute < store.closeMinute, '关门必须晚于开门'), ['closeMinute']),
) satisfies v.GenericSchema<Omit<Store, 'id'>>;

export const stores: AdminDocument = {
  collection: 'stores',
  label: '门店',
  description: '集团的门店。新增后顾客即可选择，员工另在员工表里登记。',
  schema: storeSchema,
  example: () => ({
    name: '远途汽车城西店', shortName: '城西店', address: '杭州市西湖区文三路 100 号', location: { type: 'Point', coordinates: [120.1302, 30.2765] },
    phone: '0571-86660000', openMinute: 540, closeMinute: 1140, picture: 'east', order: 100,
  }),
  titleOf: (document) => textAt(document, 'name'),
  idExample: 'west',
};
