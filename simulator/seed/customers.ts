import { MS_PER_MINUTE } from '@shared/core/time';
import { SOURCE_LABELS, type Customer, type SourceChannel } from '@shared/domain/customer/model';
import { idFrom } from '../../cloudfunctions/runtime/ids';
import { openidFor } from '../local-cloud/identity';
import { LOCAL_APP_IDS } from '../protocol';
import { customerId, staffId, staffName, type Ledger } from './ledger';
import { EAST, RIVERSIDE } from './people';

/** A customer of the story in one line. */
export interface CustomerSketch {
  person: string;
  name: string | null;
  phone: string | null;
  storeId: string;
  consultant: string | null;
  channel: SourceChannel;
  code: string | null;
  arrivedDaysAgo: number;
  seenMinutesAgo: number;
  kind?: 'owner';
}

type Row = [person: string, name: string | null, phone: string | null, storeId: string, consultant: string | null, from: string, arrivedDaysAgo: number, seenMinutesAgo: number];

const WL = 'wang-lei';
const ZM = 'zhao-min';
const CJ = 'chen-jie';

/** Forty people over the last month; `from` is a code's id or a channel. */
const rows: readonly Row[] = [
  ['li-na', '李娜', '13805716821', EAST, WL, 'c-wang-lei', 2, 35],
  ['zhang-wei', '张伟', '13805712034', EAST, ZM, 'c-zhao-min', 6, 90],
  ['wang-fang', '王芳', '13805713377', EAST, null, 'search', 1, 20],
  ['liu-yang', '刘洋', '13805715192', EAST, WL, 'walkIn', 30, 300],
  ['chen-jing', '陈静', '13805718846', RIVERSIDE, CJ, 'c-chen-jie', 9, 140],
  ['yang-ming', '杨明', '13805710423', EAST, WL, 'c-wang-lei', 28, 1500],
  ['huang-lei', '黄蕾', '13805710587', EAST, ZM, 'c-zhao-min', 27, 4300],
  ['zhou-jie', '周杰明', '13805710639', EAST, WL, 'c-expo', 26, 2900],
  ['wu-xia', '吴霞', '13805710714', RIVERSIDE, CJ, 'c-mall', 25, 5800],
  ['xu-feng', '徐峰', '13805710868', EAST, ZM, 'c-expo', 24, 880],
  ['sun-li', '孙丽', '13805710926', EAST, WL, 'share', 23, 7100],
  ['ma-tao', '马涛', '13805711045', EAST, ZM, 'c-expo', 22, 660],
  ['zhu-hong', '朱红', '13805711173', RIVERSIDE, CJ, 'c-mall', 21, 9200],
  ['hu-bin', '胡斌', '13805711258', EAST, WL, 'c-wang-lei', 20, 3100],
  ['guo-yan', '郭艳', '13805711361', EAST, ZM, 'c-zhao-min', 19, 5200],
  ['he-jun', '何军', '13805711477', RIVERSIDE, CJ, 'c-chen-jie', 18, 420],
  ['gao-shan', '高山', '13805711592', EAST, WL, 'c-expo', 17, 2300],
  ['lin-xue', '林雪', '13805711608', EAST, ZM, 'search', 16, 1900],
  ['luo-yi', '罗毅', '13805711734', RIVERSIDE, CJ, 'c-mall', 15, 760],
  ['zheng-kai', '郑凯', '13805711859', EAST, WL, 'c-wang-lei', 14, 980],
  ['liang-yu', '梁宇', '13805711982', EAST, ZM, 'c-expo', 13, 4400],
  ['xie-na', '谢娜娜', '13805712107', EAST, WL, 'share', 12, 610],
  ['song-jia', '宋佳', '13805712213', RIVERSIDE, CJ, 'c-chen-jie', 12, 3300],
  ['tang-wei', '唐伟', '13805712348', EAST, ZM, 'c-zhao-min', 11, 2700],
  ['xu-jing', '许静', '13805712456', EAST, WL, 'c-expo', 10, 520],
  ['deng-chao', '邓超群', '13805712571', EAST, ZM, 'c-expo', 9, 1200],
  ['feng-yuan', '冯媛', '13805712689', RIVERSIDE, CJ, 'c-mall', 8, 250],
  ['han-mei', '韩梅', '13805712795', EAST, WL, 'c-wang-lei', 7, 1750],
  ['cao-yang', '曹阳', '13805712810', EAST, ZM, 'search', 7, 480],
  ['peng-fei', '彭飞', '13805712934', EAST, WL, 'c-expo', 6, 330],
  ['zeng-li', '曾丽', '13805713068', RIVERSIDE, CJ, 'c-chen-jie', 5, 210],
  ['xiao-hua', '萧华', '13805713182', EAST, ZM, 'share', 5, 700],
  ['tian-liang', '田亮', '13805713295', EAST, WL, 'c-expo', 4, 170],
  ['dong-jie', '董洁', '13805713401', EAST, ZM, 'c-zhao-min', 4, 1300],
  ['pan-yue', '潘越', '13805713516', RIVERSIDE, CJ, 'c-mall', 3, 95],
  ['yuan-ye', '袁野', '13805713623', EAST, WL, 'c-wang-lei', 3, 260],
  ['jiang-nan', '江南', '13805713748', EAST, ZM, 'c-expo', 2, 115],
  ['cui-jian', '崔健', '13805713850', RIVERSIDE, CJ, 'search', 1, 60],
  ['ouyang-ruoxi', '欧阳若曦', '13805713967', EAST, WL, 'c-wang-lei', 1, 45],
  ['visitor-1', null, null, EAST, ZM, 'c-zhao-min', 0, 15],
];

const CODE_NAMES: Record<string, string> = {
  'c-wang-lei': '王磊的名片', 'c-zhao-min': '赵敏的名片', 'c-chen-jie': '陈洁的名片', 'c-expo': '国际车展展台', 'c-mall': '滨江天街巡展',
};

/** Every customer of the story. */
export const customerSketches: readonly CustomerSketch[] = rows.map(([person, name, phone, storeId, consultant, from, arrivedDaysAgo, seenMinutesAgo]) => {
  const isCode = from in CODE_NAMES;
  const channel: SourceChannel = !isCode ? from as SourceChannel : from === 'c-expo' || from === 'c-mall' ? 'channelCode' : 'consultantCode';
  return { person, name, phone, storeId, consultant, channel, code: isCode ? from : null, arrivedDaysAgo, seenMinutesAgo, ...(person === 'liu-yang' ? { kind: 'owner' as const } : {}) };
});

/** The line of one customer. */
export function sketchOf(person: string): CustomerSketch {
  const sketch = customerSketches.find((candidate) => candidate.person === person);
  if (!sketch) throw new Error(`the story names a customer who does not exist: ${person}`);
  return sketch;
}

/** Promotion code a customer came by. */
export function codeName(code: string): string {
  return CODE_NAMES[code] ?? code;
}

/** Document id of a code: a consultant's own follows from the person, as when it is made in the app. */
export function codeId(code: string): string {
  const personal = codes.find((candidate) => candidate.alias === code && candidate.consultant !== null);
  return personal?.consultant ? idFrom('c', personal.storeId, staffId(personal.consultant)) : code;
}

/** All codes of the story with the store and, for personal ones, the consultant. */
export const codes = Object.keys(CODE_NAMES).map((id) => {
  const consultant = [WL, ZM, CJ].find((person) => id === `c-${person}`) ?? null;
  return { alias: id, name: codeName(id), consultant, storeId: id === 'c-mall' || consultant === CJ ? RIVERSIDE : EAST };
});

/** Writes the customers, how they arrived and to whom they were bound. */
export function addCustomers(ledger: Ledger): void {
  customerSketches.forEach((sketch, index) => {
    const id = customerId(sketch.person);
    const createdAt = ledger.past(sketch.arrivedDaysAgo, 600 + (index * 37) % 420);
    const consultantId = sketch.consultant ? staffId(sketch.consultant) : null;
    ledger.add('customers', {
      id, appId: LOCAL_APP_IDS.customer, openid: openidFor('customer', sketch.person), name: sketch.name, phone: sketch.phone,
      isPhoneVerified: sketch.phone !== null && index % 3 !== 0, kind: sketch.kind ?? 'prospect', storeId: sketch.storeId, chosenStoreId: sketch.storeId,
      consultantId, phoneRequestId: null, privacyVersion: sketch.phone === null ? null : '2026-11',
      source: { channel: sketch.channel, codeId: sketch.code === null ? null : codeId(sketch.code), codeName: sketch.code === null ? null : codeName(sketch.code), scene: sketch.code === null ? null : 1047, at: createdAt },
      createdAt, lastSeenAt: Math.max(createdAt, ledger.now - sketch.seenMinutesAgo * MS_PER_MINUTE),
    } satisfies Customer);
    const from = sketch.code === null ? SOURCE_LABELS[sketch.channel] : codeName(sketch.code);
    ledger.event('arrived', createdAt, { customerId: id, storeId: sketch.storeId, text: `来自${from}`, actorName: '本人', refId: null });
    if (sketch.consultant && consultantId) addBinding(ledger, sketch, { id, consultantId, at: createdAt + MS_PER_MINUTE });
  });
}

function addBinding(ledger: Ledger, sketch: CustomerSketch, { id, consultantId, at }: { id: string; consultantId: string; at: number }): void {
  const isScan = sketch.channel === 'consultantCode';
  ledger.add('binding_records', {
    id: idFrom('binding', id, 'story'), customerId: id, storeId: sketch.storeId, fromConsultantId: null, toConsultantId: consultantId,
    cause: isScan ? 'scan' : 'rule', reason: isScan ? '扫码绑定' : '按顺序分配', codeId: sketch.code === null ? null : codeId(sketch.code), at,
  });
  const name = staffName(sketch.consultant ?? '');
  ledger.event('bound', at, { customerId: id, storeId: sketch.storeId, text: `${isScan ? '扫码绑定' : '分配给'}顾问${name}`, actorName: isScan ? '本人' : '系统', refId: null });
}
