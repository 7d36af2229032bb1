import type { Article } from '@shared/domain/guide/model';
import type { LoanPlan } from '@shared/domain/loan/model';

type Sketch = Omit<Article, 'order' | 'sections'> & { sections: [heading: string, paragraphs: string[], steps?: string[]][] };

const sketches: readonly Sketch[] = [
  {
    id: 'buying-steps', category: 'buying', title: '买一台新车要走哪几步', summary: '从选车到上牌，七步讲清，每步需要带什么',
    sections: [
      ['七步走完', ['从第一次询价到开车回家，一般需要 7 到 20 天，现车更快。'], ['看车选型：在展厅比较配置与价格', '询价：顾问给出含税费、保险的完整报价', '试驾：提前预约，带好驾驶证', '签约付款：确认车型、颜色、价格、交期', '办理贷款与保险：可在手机上先提交申请', '验车交车：对照交车清单逐项检查', '上牌：门店可代办，或自行到车管所办理']],
      ['需要准备的材料', ['身份证、驾驶证；异地户籍按当地要求准备居住证。贷款另需收入证明与近半年银行流水。']],
    ],
  },
  {
    id: 'price-parts', category: 'buying', title: '一份报价里有哪些钱', summary: '裸车价之外，还有税、险、牌',
    sections: [
      ['裸车价', ['实际成交的车价，可能低于厂商指导价，以顾问报价为准。']],
      ['购置税', ['以不含增值税的车价为计税价格，税率 10%。新能源汽车在 2026 至 2027 年减半征收，减税额有上限。']],
      ['保险', ['交强险是必须的；商业险常见组合是车损险加三者险。金额因车价、座位数与保额而不同。']],
      ['上牌与其他', ['上牌费、临牌费按实际办理收取；精品与延保由您自愿选择，不选不影响购车。']],
    ],
  },
  {
    id: 'test-drive-tips', category: 'buying', title: '试驾时重点看什么', summary: '二十分钟里，把真正在意的都试到',
    sections: [
      ['出发前', ['调好座椅、后视镜与方向盘，感受视野与坐姿。'], ['带驾驶证原件', '穿平底鞋', '把孩子的安全座椅一起带来试装']],
      ['路上', ['选一段您平时会走的路：起步、急刹、过减速带、倒车入库，各试一次。']],
    ],
  },
  {
    id: 'loan-basics', category: 'loan', title: '汽车贷款怎么选', summary: '首付、期限与利率，三个数决定您的月供',
    sections: [
      ['两种还款方式', ['等额本息：每月还款相同，便于安排家庭支出。等额本金：先多后少，总利息更低。']],
      ['看总成本', ['比较方案时看“总利息”和“合计支出”，不要只看月供。']],
      ['申请流程', ['在手机提交申请后，顾问会与您核对材料，再由金融机构审批。'], ['提交申请', '补充材料', '金融机构审批', '签约放款']],
    ],
  },
  {
    id: 'loan-materials', category: 'loan', title: '贷款需要哪些材料', summary: '提前备齐，审批更快',
    sections: [['基本材料', ['不同金融机构要求略有差别，以顾问通知为准。'], ['身份证正反面', '驾驶证', '收入证明或近半年银行流水', '已婚客户提供配偶身份证与结婚证', '征信授权书']]],
  },
  {
    id: 'insurance-basics', category: 'insurance', title: '新车第一年买哪些保险', summary: '交强险必须买，商业险看用车环境',
    sections: [
      ['交强险', ['国家强制的保险，六座以下家庭用车第一年 950 元。']],
      ['车损险', ['保自己的车：碰撞、自燃、涉水、玻璃等已包含在内。']],
      ['三者险', ['保别人的人与车。城市用车建议保额不低于 200 万元。']],
    ],
  },
  {
    id: 'insurance-claims', category: 'insurance', title: '出了事故怎么办', summary: '先保证安全，再拍照、报警、报险',
    sections: [['五个动作', ['先确认人员安全，不要与对方争执。'], ['开双闪、放三角牌，人员撤到安全地带', '拍照：全景、碰撞点、车牌', '有人伤或争议先报警 122', '拨打保险公司电话报案', '联系您的服务顾问安排拖车与维修']]],
  },
];

/** The buying guide. */
export const articles: readonly Article[] = sketches.map((sketch, index) => ({
  ...sketch, order: index + 1,
  sections: sketch.sections.map(([heading, paragraphs, steps = []]) => ({ heading, paragraphs, steps })),
}));

/** Finance offers of the group. */
export const loanPlans: readonly LoanPlan[] = [
  { id: 'low-rate', name: '厂家低息贷', provider: '远途汽车金融', lowDownPaymentPercent: 30, highDownPaymentPercent: 80, terms: [{ months: 12, annualRatePercent: 0 }, { months: 24, annualRatePercent: 1.99 }, { months: 36, annualRatePercent: 2.99 }], method: 'equalInstalment', order: 1 },
  { id: 'bank', name: '银行信贷', provider: '钱江银行', lowDownPaymentPercent: 20, highDownPaymentPercent: 80, terms: [{ months: 24, annualRatePercent: 3.6 }, { months: 36, annualRatePercent: 3.85 }, { months: 60, annualRatePercent: 4.2 }], method: 'equalInstalment', order: 2 },
  { id: 'equal-principal', name: '省息贷', provider: '钱江银行', lowDownPaymentPercent: 20, highDownPaymentPercent: 70, terms: [{ months: 36, annualRatePercent: 3.7 }, { months: 60, annualRatePercent: 4.05 }], method: 'equalPrincipal', order: 3 },
];
