import * as v from 'valibot';
import { defaultSettings } from '@shared/domain/store/rules';
import type { StoreSettings } from '@shared/domain/store/model';
import { textAt } from './admin-document';
import type { AdminDocument } from './admin-document';
import { day, integer, listOf, minuteOfDay, titled } from './fields';

const WEEKDAYS = { 0: '周日', 1: '周一', 2: '周二', 3: '周三', 4: '周四', 5: '周五', 6: '周六' };
const weekday = v.pipe(v.picklist([0, 1, 2, 3, 4, 5, 6]), titled('星期', { labels: WEEKDAYS }));

const inquiry = v.pipe(v.strictObject({
  respondMinutes: integer('首次回复时限', [1, 1440], { suffix: '分钟', about: '只计营业时间' }),
  quoteValidDays: integer('报价有效期', [1, 90], { suffix: '天' }),
  openLimit: integer('同时等待的询价', [1, 20], { suffix: '条', about: '一位顾客最多有几条询价未回复' }),
}), v.title('询价'));

const testDrive = v.pipe(
  v.strictObject({
    openMinute: minuteOfDay('最早'),
    closeMinute: minuteOfDay('最晚'),
    slotMinutes: integer('每段时长', [15, 240], { suffix: '分钟' }),
    leadMinutes: integer('提前截止', [0, 1440], { suffix: '分钟', about: '开始前多久不再接受预约' }),
    daysAhead: integer('可约天数', [1, 60], { suffix: '天', about: '含当天' }),
    closedWeekdays: listOf('每周不开放', weekday, { most: 7 }),
    closedOn: listOf('不开放的日子', day('日期'), { most: 366 }),
    bookingLimit: integer('每人预约上限', [1, 20], { suffix: '个' }),
    followUpHours: integer('试驾后回访', [1, 168], { suffix: '小时内' }),
  }),
  v.forward(v.partialCheck([['openMinute'], ['closeMinute']], (hours) => hours.openMinute < hours.closeMinute, '最晚必须晚于最早'), ['closeMinute']),
  v.title('试驾'),
);

/** What a store's director sets; the document's id is the store's. */
export const storeSettingsSchema = v.strictObject({ inquiry, testDrive }) satisfies v.GenericSchema<Omit<StoreSettings, 'id'>>;

export const storeSettings: AdminDocument = {
  collection: 'store_settings',
  label: '门店设置',
  description: '询价与试驾的规则，文档 ID 与门店相同；没有文档的门店使用默认值。',
  schema: storeSettingsSchema,
  example: () => {
    const { inquiry: asked, testDrive: driven } = defaultSettings('');
    return { inquiry: asked, testDrive: driven };
  },
  titleOf: (document) => textAt(document, '_id'),
  idExample: 'east',
};
