import { MS_PER_MINUTE } from '@shared/core/time';
import { formatYuan } from '@shared/core/money';
import type { VehicleModel } from '@shared/domain/catalog/model';
import type { Store } from '@shared/domain/store/model';
import type { Inquiry, InquiryStatus, PurchaseTiming, Quote, QuoteItem } from '@shared/domain/inquiry/model';
import { quoteTotalFen, quoteValidUntil } from '@shared/domain/inquiry/rules';
import { estimateInsurance, purchaseTaxFen } from '@shared/domain/insurance/rules';
import { addOpenMinutes } from '@shared/domain/store/rules';
import { idFrom } from '../../cloudfunctions/runtime/ids';
import { fullName, models, series } from './catalog';
import { sketchOf, type CustomerSketch } from './customers';
import { customerId, staffId, staffName, type Ledger } from './ledger';
import { stores } from './stores';

interface InquirySketch {
  person: string;
  modelId: string;
  colourId: string;
  timing: PurchaseTiming;
  daysAgo: number;
  minute: number;
  status: InquiryStatus;
  discountYuan?: number;
  note?: string;
  question?: string;
  wantsTradeIn?: boolean;
}

const sketches: readonly InquirySketch[] = [
  { person: 'li-na', modelId: 'x5-premium', colourId: 'pine-green', timing: 'within1Month', daysAgo: 0, minute: 20, status: 'waiting', note: '想了解置换补贴和现车颜色' },
  { person: 'ouyang-ruoxi', modelId: 'x3-premium', colourId: 'sunset-red', timing: 'within7Days', daysAgo: 0, minute: 35, status: 'waiting' },
  { person: 'jiang-nan', modelId: 'e5-long', colourId: 'glacier-cyan', timing: 'within1Month', daysAgo: 1, minute: 1100, status: 'waiting' },
  { person: 'zhang-wei', modelId: 'e5-long', colourId: 'polar-white', timing: 'within7Days', daysAgo: 2, minute: 640, status: 'quoted', discountYuan: 8000 },
  { person: 'chen-jing', modelId: 'k7-premium', colourId: 'obsidian-black', timing: 'within1Month', daysAgo: 5, minute: 700, status: 'quoted', discountYuan: 6000 },
  { person: 'yuan-ye', modelId: 'x5-flagship', colourId: 'galaxy-grey', timing: 'within1Month', daysAgo: 2, minute: 820, status: 'asking', discountYuan: 9000, question: '保险必须在店里买吗？可以只做第一年吗？' },
  { person: 'xiao-hua', modelId: 'e5-standard', colourId: 'clear-blue', timing: 'within3Months', daysAgo: 4, minute: 610, status: 'quoted', discountYuan: 5000 },
  { person: 'tian-liang', modelId: 'x3-flagship', colourId: 'pine-green', timing: 'within7Days', daysAgo: 3, minute: 930, status: 'quoted', discountYuan: 7000 },
  { person: 'zeng-li', modelId: 'm8-premium', colourId: 'sand-gold', timing: 'within1Month', daysAgo: 4, minute: 760, status: 'quoted', discountYuan: 10000, wantsTradeIn: true },
  { person: 'peng-fei', modelId: 'k3-premium', colourId: 'polar-white', timing: 'undecided', daysAgo: 6, minute: 680, status: 'quoted', discountYuan: 4000 },
  { person: 'han-mei', modelId: 'x5-premium', colourId: 'sand-gold', timing: 'within3Months', daysAgo: 7, minute: 540, status: 'quoted', discountYuan: 8000 },
  { person: 'feng-yuan', modelId: 'k7-flagship', colourId: 'galaxy-grey', timing: 'within1Month', daysAgo: 8, minute: 870, status: 'asking', discountYuan: 12000, question: '行政型的后排电动座椅可以先看实车吗？' },
  { person: 'xu-jing', modelId: 'x3-comfort', colourId: 'clear-blue', timing: 'undecided', daysAgo: 9, minute: 980, status: 'closed', discountYuan: 3000 },
  { person: 'zheng-kai', modelId: 'x5-flagship-awd', colourId: 'obsidian-black', timing: 'within1Month', daysAgo: 13, minute: 600, status: 'quoted', discountYuan: 10000 },
  { person: 'luo-yi', modelId: 'm8-flagship', colourId: 'polar-white', timing: 'within3Months', daysAgo: 14, minute: 720, status: 'closed', discountYuan: 15000 },
  { person: 'gao-shan', modelId: 'k3-comfort', colourId: 'galaxy-grey', timing: 'within7Days', daysAgo: 16, minute: 830, status: 'closed', discountYuan: 3000 },
  { person: 'ma-tao', modelId: 'e5-performance', colourId: 'galaxy-grey', timing: 'within1Month', daysAgo: 20, minute: 650, status: 'closed', discountYuan: 9000 },
  { person: 'hu-bin', modelId: 'x3-premium', colourId: 'obsidian-black', timing: 'undecided', daysAgo: 19, minute: 1010, status: 'closed', discountYuan: 5000 },
];

const FEN = 100;
const ANSWER_MINUTES = 18;

function quoteItems(modelId: string, discountYuan: number): QuoteItem[] {
  const model = models.find((candidate) => candidate.id === modelId);
  const line = series.find((candidate) => candidate.id === model?.seriesId);
  if (!model || !line) throw new Error(`the story quotes a model that does not exist: ${modelId}`);
  const insurance = estimateInsurance({ priceFen: model.msrpFen, seats: 5, energy: line.energy, covers: ['damage', 'liability'], liabilitySum: 200 });
  return [
    { kind: 'vehicle', label: '裸车价', amountFen: model.msrpFen },
    { kind: 'tax', label: '购置税', amountFen: purchaseTaxFen(model.msrpFen, line.energy) },
    { kind: 'insurance', label: '首年保险', amountFen: insurance.totalFen },
    { kind: 'plate', label: '上牌服务', amountFen: 500 * FEN },
    { kind: 'discount', label: '本月优惠', amountFen: discountYuan * FEN },
  ];
}

/** One inquiry with everything looked up that its documents repeat. */
interface Scene {
  sketch: InquirySketch;
  customer: CustomerSketch & { consultant: string };
  model: VehicleModel;
  colourName: string | null;
  store: Store;
  id: string;
  createdAt: number;
  /** Null while nothing was quoted. */
  quotedAt: number | null;
  items: QuoteItem[];
}

function sceneOf(ledger: Ledger, sketch: InquirySketch): Scene {
  const customer = sketchOf(sketch.person);
  const model = models.find((candidate) => candidate.id === sketch.modelId);
  const colour = series.find((line) => line.id === model?.seriesId)?.colours.find((candidate) => candidate.id === sketch.colourId);
  const store = stores.find((candidate) => candidate.id === customer.storeId);
  if (!model || !store || customer.consultant === null) throw new Error(`the story's inquiry of ${sketch.person} does not add up`);
  const createdAt = sketch.daysAgo === 0 ? ledger.now - sketch.minute * MS_PER_MINUTE : ledger.past(sketch.daysAgo, sketch.minute);
  return {
    sketch, customer: { ...customer, consultant: customer.consultant }, model, colourName: colour?.name ?? null, store, createdAt,
    id: idFrom('inquiry', customerId(sketch.person), 'story'),
    quotedAt: sketch.discountYuan === undefined ? null : createdAt + ANSWER_MINUTES * MS_PER_MINUTE,
    items: quoteItems(sketch.modelId, sketch.discountYuan ?? 0),
  };
}

function deskOf({ customer, sketch, id }: Scene) {
  return { storeId: customer.storeId, staffId: staffId(customer.consultant), staffName: staffName(customer.consultant), customerId: customerId(sketch.person), customerName: customer.name ?? '', refId: id };
}

function addInquiry(ledger: Ledger, scene: Scene): void {
  const { sketch, customer, model, id, createdAt, quotedAt, items } = scene;
  const desk = deskOf(scene);
  const respondBy = addOpenMinutes(scene.store, createdAt, 30);
  const isQuoted = quotedAt !== null;
  ledger.add('inquiries', {
    id, customerId: desk.customerId, customerName: desk.customerName, storeId: desk.storeId, consultantId: desk.staffId, consultantName: desk.staffName,
    seriesId: model.seriesId, modelId: model.id, modelName: fullName(model.id), msrpFen: model.msrpFen, colourId: sketch.colourId, colourName: scene.colourName,
    timing: sketch.timing, wantsLoan: sketch.minute % 3 === 0, wantsTradeIn: sketch.wantsTradeIn ?? false, note: sketch.note ?? '', status: sketch.status,
    assignedBy: customer.channel === 'consultantCode' ? 'binding' : 'rule', respondBy, firstQuotedAt: quotedAt, quoteCount: isQuoted ? 1 : 0,
    latestTotalFen: isQuoted ? quoteTotalFen(items) : null, isCodeCounted: customer.code !== null, createdAt,
    lastActivityAt: sketch.question === undefined ? quotedAt ?? createdAt : askedAt(quotedAt ?? createdAt),
  } satisfies Inquiry);
  ledger.event('inquiry', createdAt, { customerId: desk.customerId, storeId: desk.storeId, refId: id, text: `询价 ${fullName(model.id)}`, actorName: '本人' });
  ledger.task({ kind: 'answerInquiry', sourceId: id, ...desk, reason: `询价 ${fullName(model.id)}`, dueAt: respondBy, createdAt, isSeen: isQuoted || sketch.daysAgo > 0, ...(isQuoted ? { doneAt: quotedAt } : {}) });
}

function askedAt(quotedAt: number): number {
  return quotedAt + 90 * MS_PER_MINUTE;
}

function addQuote(ledger: Ledger, scene: Scene, quotedAt: number): void {
  const { id, items, model } = scene;
  const desk = deskOf(scene);
  ledger.add('quotes', {
    id: idFrom('quote', id, 'story'), inquiryId: id, customerId: desk.customerId, storeId: desk.storeId, staffId: desk.staffId, staffName: desk.staffName, items,
    totalFen: quoteTotalFen(items), validUntil: quoteValidUntil(quotedAt, 7), note: '现车可当天验车，价格含首年保险与上牌。', createdAt: quotedAt, viewedAt: quotedAt + 40 * MS_PER_MINUTE,
  } satisfies Quote);
  ledger.event('quote', quotedAt, { customerId: desk.customerId, storeId: desk.storeId, refId: id, text: `报价 ${fullName(model.id)}，合计 ${formatYuan(quoteTotalFen(items))}`, actorName: desk.staffName });
}

function addQuestion(ledger: Ledger, scene: Scene, { question, at }: { question: string; at: number }): void {
  const { id, store } = scene;
  const desk = deskOf(scene);
  const messageId = idFrom('message', id, 'story');
  ledger.add('inquiry_messages', { id: messageId, inquiryId: id, from: 'customer', authorName: desk.customerName, text: question, at });
  ledger.event('question', at, { customerId: desk.customerId, storeId: desk.storeId, refId: id, text: question, actorName: '本人' });
  ledger.task({ kind: 'answerQuestion', sourceId: messageId, ...desk, reason: `追问：${question}`, dueAt: addOpenMinutes(store, at, 30), createdAt: at });
}

function addOne(ledger: Ledger, sketch: InquirySketch): void {
  const scene = sceneOf(ledger, sketch);
  addInquiry(ledger, scene);
  if (scene.quotedAt === null) return;
  addQuote(ledger, scene, scene.quotedAt);
  if (sketch.question !== undefined) addQuestion(ledger, scene, { question: sketch.question, at: askedAt(scene.quotedAt) });
}

/** Eighteen inquiries in every state, with their quotes, questions and promises. */
export function addInquiries(ledger: Ledger): void {
  for (const sketch of sketches) addOne(ledger, sketch);
}

/** Inquiries by promotion code, for the codes' own counts. */
export function inquiryCountOf(code: string): number {
  return sketches.filter((sketch) => sketchOf(sketch.person).code === code).length;
}
