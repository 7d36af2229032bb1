import * as v from 'valibot';
import { defaultMallSettings } from '@shared/domain/mall/rules';
import type { MallSettings } from '@shared/domain/mall/model';
import { textAt } from './admin-document';
import type { AdminDocument } from './admin-document';
import { choice, fen, integer } from './fields';

const days = { suffix: '天' };
const minutes = { suffix: '分钟' };

/** Rules of a store's mall; the document's id is the store's. */
export const mallSettingsSchema = v.strictObject({
  payMinutes: integer('支付时限', [5, 1440], { ...minutes, about: '下单后多久不付款就关闭订单' }),
  freightFen: fen('运费', 0, { about: '快递到家的订单每单收取' }),
  freeFreightFromFen: fen('包邮金额', 0, { about: '商品满多少免运费，0 表示不包邮' }),
  receiveDays: integer('自动收货', [1, 60], { ...days, about: '发货后多久视为已收货' }),
  afterSaleDays: integer('售后期', [0, 60], { ...days, about: '完成后多久内可以退货' }),
  undoMinutes: integer('撤销核销', [0, 1440], { ...minutes, about: '核销后多久内经理可以撤销' }),
  depositWord: choice('定金用词', { 订金: '订金', 定金: '定金' }, { about: '“定金”违约不退，“订金”可退，请按门店的约定选择' }),
}) satisfies v.GenericSchema<Omit<MallSettings, 'id'>>;

export const mallSettings: AdminDocument = {
  collection: 'mall_settings',
  label: '商城设置',
  description: '下单、运费、收货与核销的规则，文档 ID 与门店相同；没有文档的门店使用默认值。',
  schema: mallSettingsSchema,
  example: () => {
    const { id: _id, ...settings } = defaultMallSettings('');
    return settings;
  },
  titleOf: (document) => textAt(document, '_id'),
  idExample: 'east',
};
