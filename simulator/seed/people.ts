import type { StaffRole } from '@shared/domain/staff/model';
import type { Person } from '../protocol';

/** The two stores of the group in the story. */
export const EAST = 'east';
export const RIVERSIDE = 'riverside';

/** A colleague of the story; `id` is also the slug of the picture. */
export interface Colleague {
  id: string;
  name: string;
  phone: string;
  roles: StaffRole[];
  storeId: string;
  storeIds: string[];
  introduction: string;
  note: string;
}

/** Eight colleagues who hold all twelve roles between them. */
export const colleagues: readonly Colleague[] = [
  {
    id: 'wang-lei', name: '王磊', phone: '13905710001', roles: ['salesConsultant'], storeId: EAST, storeIds: [EAST],
    introduction: '从业九年，熟悉 SUV 与家用车选配，工作日都在店。', note: '销售顾问 · 城东店',
  },
  {
    id: 'zhao-min', name: '赵敏', phone: '13905710002', roles: ['salesConsultant'], storeId: EAST, storeIds: [EAST],
    introduction: '新能源车型讲解员，试驾路线随时为您安排。', note: '销售顾问 · 城东店',
  },
  {
    id: 'chen-jie', name: '陈洁', phone: '13905710003', roles: ['salesConsultant', 'dccSpecialist', 'customerService'], storeId: RIVERSIDE, storeIds: [RIVERSIDE],
    introduction: '滨江店的老朋友，选车、贷款、上牌一次讲清。', note: '销售顾问兼 DCC、客服 · 滨江店',
  },
  {
    id: 'liu-qiang', name: '刘强', phone: '13905710004', roles: ['salesManager'], storeId: EAST, storeIds: [EAST, RIVERSIDE],
    introduction: '销售经理，负责两店试驾车与价格。', note: '销售经理 · 两店',
  },
  {
    id: 'sun-yue', name: '孙悦', phone: '13905710005', roles: ['serviceAdviser', 'renewalSpecialist'], storeId: EAST, storeIds: [EAST],
    introduction: '服务顾问，保养、维修与续保都可以找我。', note: '服务顾问兼续保专员 · 城东店',
  },
  {
    id: 'zhou-wei', name: '周伟', phone: '13905710006', roles: ['rescuer', 'writeOffClerk'], storeId: EAST, storeIds: [EAST],
    introduction: '道路救援与到店核销。', note: '救援人员兼核销员 · 城东店',
  },
  {
    id: 'lin-hao', name: '林浩', phone: '13905710007', roles: ['generalManager', 'marketingManager'], storeId: EAST, storeIds: [EAST, RIVERSIDE],
    introduction: '总经理。', note: '总经理兼市场经理 · 两店',
  },
  {
    id: 'gao-fei', name: '高飞', phone: '13905710008', roles: ['serviceManager', 'systemAdmin'], storeId: RIVERSIDE, storeIds: [EAST, RIVERSIDE],
    introduction: '售后经理，兼管系统。', note: '售后经理兼系统管理员 · 两店',
  },
];

/** A customer of the story who is in the control bar by name; the others fill the lists. */
export interface NamedCustomer {
  id: string;
  name: string;
  phone: string;
  note: string;
}

/** Customers with a part of their own in the walk-through. */
export const namedCustomers: readonly NamedCustomer[] = [
  { id: 'li-na', name: '李娜', phone: '13805716821', note: '潜客 · 已绑定王磊，正在等 X5 报价' },
  { id: 'zhang-wei', name: '张伟', phone: '13805712034', note: '潜客 · 已收到 E5 报价，明天试驾' },
  { id: 'wang-fang', name: '王芳', phone: '13805713377', note: '潜客 · 还没有专属顾问' },
  { id: 'liu-yang', name: '刘洋', phone: '13805715192', note: '车主 · 去年购入 X3' },
  { id: 'chen-jing', name: '陈静', phone: '13805718846', note: '潜客 · 滨江店，办理贷款中' },
  { id: 'ma-tao', name: '马涛', phone: '13805711045', note: '潜客 · 商城订单在申请退款' },
];

/** Everyone who can hold a phone from the start; strangers are made on the spot. */
export const people: readonly Person[] = [
  ...namedCustomers.map((customer): Person => ({ ...customer, app: 'customer' })),
  { id: 'stranger-1', app: 'customer', name: '路人', note: '第一次打开小程序', phone: '13805710101' },
  ...colleagues.map(({ id, name, phone, note }): Person => ({ id, app: 'staff', name, phone, note })),
  { id: 'stranger-1', app: 'staff', name: '新同事', note: '还没有加入门店', phone: '13905719999' },
];
