import type { PackageItem, Product, ProductCategory, Sku } from '@shared/domain/mall/model';
import { EAST, RIVERSIDE } from '../people';

/** Cloud file id of a drawing, by its name. */
export type PictureOf = (slug: string) => string;

/** Shelves of both malls: the id after the store, name, icon. */
const shelves: readonly [storeId: string, slug: string, name: string][] = [
  [EAST, 'care', '养护'], [EAST, 'accessories', '精品'], [EAST, 'packages', '套餐'], [EAST, 'safety', '安全出行'], [EAST, 'life', '车主生活'],
  [RIVERSIDE, 'care', '养护'], [RIVERSIDE, 'packages', '套餐'], [RIVERSIDE, 'life', '车主生活'],
];

/** Categories in show order. */
export function categories(pictureOf: PictureOf): ProductCategory[] {
  return shelves.map(([storeId, slug, name], index) => ({ id: `${storeId}-${slug}`, storeId, name, icon: pictureOf(`category-${slug}`), order: index + 1 }));
}

/** A SKU in one line: the end of its id, its name, price and list price in yuan, pieces at the beginning. */
type SkuRow = [suffix: string, name: string, priceYuan: number, listYuan: number, stock: number];

interface Sketch {
  id: string;
  shelf: string;
  title: string;
  subtitle: string;
  skus: readonly SkuRow[];
  facts: readonly [name: string, value: string][];
  details: readonly string[];
  notes?: readonly string[];
  keywords?: readonly string[];
  isPickupOnly?: boolean;
  items?: readonly PackageItem[];
  validDays?: number;
  limit?: number;
  isOffSale?: boolean;
  /** Drawing, where it is not named as the product. */
  picture?: string;
}

const MODELS: readonly [suffix: string, name: string][] = [['k3', '远途K3'], ['x3', '远途X3'], ['x5', '远途X5'], ['m8', '远途M8']];
const FITTED = '到店自提可免费安装，预计 20 分钟。';
const RETURNS = '未使用、不影响二次销售的，签收后 7 天内可退。';

const goods: readonly Sketch[] = [
  {
    id: 'engine-oil', shelf: 'care', title: '全合成机油 SP 级', subtitle: '低温启动更顺，1 万公里长效',
    skus: [['5w30-4l', '5W-30 · 4L', 389, 459, 62], ['0w20-4l', '0W-20 · 4L', 429, 489, 48], ['5w30-1l', '5W-30 · 1L', 109, 129, 96]],
    facts: [['级别', 'API SP / ILSAC GF-6A'], ['适用', '全系汽油与混动车型'], ['保质期', '5 年']],
    details: ['与原厂首保同款配方，高温下油膜依旧稳定。', '城市走走停停、经常短途的车，建议选 0W-20。'], notes: ['价格不含工时，工时费到店另计。', RETURNS], keywords: ['润滑油', '保养'],
  },
  {
    id: 'washer-fluid', shelf: 'care', title: '防冻玻璃水 −25℃', subtitle: '四桶装，冬天不结冰', skus: [['4', '2L × 4 桶', 49.9, 69.9, 380]],
    facts: [['冰点', '−25℃'], ['净含量', '8L']], details: ['去虫胶、去油膜，雨刮刮过不留痕。'], notes: [RETURNS], keywords: ['玻璃液', '雨刮水'],
  },
  {
    id: 'wiper', shelf: 'care', title: '静音无骨雨刮', subtitle: '一对装，按车型裁好',
    skus: MODELS.map(([suffix, name], index): SkuRow => [suffix, name, 129, 169, 40 - index * 6]), facts: [['胶条', '石墨镀层天然橡胶'], ['数量', '主副驾各一支']],
    details: ['弹性钢片全长贴合，高速不抖、不跳。', '建议每年入冬前更换一次。'], notes: [FITTED, RETURNS], keywords: ['雨刷'],
  },
  {
    id: 'air-filter', shelf: 'care', title: '活性炭空调滤芯', subtitle: '滤除花粉与异味', skus: [['standard', '单只', 99, 129, 75]], facts: [['过滤', 'PM2.5 初始效率 ≥ 98%'], ['更换', '每 1 万公里或一年']],
    details: ['双层活性炭，雨季车里也没有霉味。'], notes: [FITTED], keywords: ['空调滤', '滤网'], isPickupOnly: true,
  },
  {
    id: 'battery', shelf: 'care', title: 'AGM 启停蓄电池', subtitle: '四万次启停，质保三年', skus: [['70ah', '70Ah', 980, 1180, 9], ['80ah', '80Ah', 1080, 1280, 7]], facts: [['类型', 'AGM'], ['质保', '36 个月']],
    details: ['支持自动启停，冬天一把着车。', '更换后由技师读取电脑并匹配。'], notes: ['价格含安装与旧电池回收。'], keywords: ['电瓶'], isPickupOnly: true,
  },
  {
    id: 'tyre', shelf: 'care', title: '静音舒适轮胎 225/55 R18', subtitle: '换季清仓，暂停销售', skus: [['one', '单条', 669, 799, 18]], facts: [['规格', '225/55 R18 98V'], ['适用', '远途X5']], details: ['花纹变节距设计，过减速带也安静。'],
    notes: ['价格含动平衡。'], keywords: ['轮胎'], isPickupOnly: true, isOffSale: true,
  },
  {
    id: 'floor-mats', shelf: 'accessories', title: '全包围脚垫', subtitle: '一车一版，防水好打理', skus: MODELS.map(([suffix, name], index): SkuRow => [suffix, name, index === 3 ? 499 : 399, index === 3 ? 599 : 499, 30 - index * 4]),
    facts: [['材质', 'TPE 环保发泡'], ['件数', '前排两片、后排一片']], details: ['三维扫描开模，边缘高出 3 厘米，泥水不外溢。', '拆下冲洗即可，不吸味。'], notes: [FITTED, RETURNS], keywords: ['地垫', '脚踏垫'],
  },
  {
    id: 'dash-camera', shelf: 'accessories', title: '4K 行车记录仪', subtitle: '夜视清晰，停车也守着', skus: [['front', '单前录', 599, 699, 24], ['dual', '前后双录', 799, 999, 16]],
    facts: [['分辨率', '3840 × 2160'], ['存储', '含 64GB 卡'], ['电源', '降压线，停车监控 24 小时']], details: ['星光级传感器，无路灯的小路也拍得清车牌。', '手机连接即可下载，不用拔卡。'], notes: [FITTED, RETURNS], keywords: ['记录仪', '摄像头'],
  },
  {
    id: 'fragrance', shelf: 'accessories', title: '出风口香氛', subtitle: '植物精油，淡而不腻', skus: [['camellia', '山茶', 128, 168, 35], ['cedar', '雪松', 128, 168, 28], ['tea', '白茶', 128, 168, 0]],
    facts: [['香型', '山茶 / 雪松 / 白茶'], ['留香', '约 60 天']], details: ['铝合金外壳，旋转调节浓淡。'], notes: ['孕期使用请先咨询医生。', RETURNS], keywords: ['香薰', '香水'],
  },
  {
    id: 'sunshade', shelf: 'accessories', title: '磁吸遮阳帘', subtitle: '后排宝宝不再晒', skus: [['2', '后门一对', 89, 119, 44], ['4', '四门套装', 159, 219, 21]], facts: [['安装', '磁吸，无需打孔'], ['遮光', '约 85%']], details: ['贴合车窗弧线，开着窗也不掉。'], notes: [RETURNS], keywords: ['遮阳', '窗帘'],
  },
  {
    id: 'phone-holder', shelf: 'accessories', title: '磁吸手机支架', subtitle: '单手取放，过坎不掉', skus: [['black', '曜石黑', 69, 99, 58], ['silver', '流光银', 69, 99, 33]], facts: [['固定', '出风口卡扣'], ['适用', '支持磁吸的手机']], details: ['十二颗强磁，导航视线不遮挡。'], notes: [RETURNS], keywords: ['支架', '导航'],
  },
  {
    id: 'key-case', shelf: 'accessories', title: '头层牛皮钥匙套', subtitle: '手工缝线', skus: [['brown', '棕色', 79, 59, 20], ['black', '黑色', 79, 99, 20]], facts: [['材质', '头层牛皮']], details: ['贴合原厂钥匙，按键手感不变。'], keywords: ['钥匙包'],
  },
  {
    id: 'child-seat', shelf: 'safety', title: '儿童安全座椅', subtitle: 'ISOFIX 硬连接，双向安装', skus: [['0-4', '0–4 岁', 1299, 1599, 11], ['3-12', '3–12 岁', 899, 1099, 14]], facts: [['认证', '3C / ECE R129'], ['接口', 'ISOFIX + 支撑腿']],
    details: ['360° 旋转，抱娃上下车不费腰。', '面料可拆洗，夏天不闷。'], notes: ['到店自提可免费安装并讲解。', RETURNS], keywords: ['宝宝', '安全椅'], limit: 2,
  },
  {
    id: 'jump-starter', shelf: 'safety', title: '应急启动电源', subtitle: '亏电也能自己打着火', skus: [['standard', '标准版', 459, 599, 26]], facts: [['峰值电流', '1500A'], ['容量', '20000mAh']], details: ['智能夹防反接，还能给手机充电。', '放在后备箱，三个月补一次电。'], notes: [RETURNS], keywords: ['搭电', '充电宝', '救援'],
  },
  {
    id: 'thermos', shelf: 'life', title: '远途联名保温杯', subtitle: '316 不锈钢，杯架正好', skus: [['white', '极地白', 129, 169, 60], ['green', '松柏绿', 129, 169, 42]], facts: [['容量', '480ml'], ['保温', '6 小时 ≥ 62℃']], details: ['一键开盖，开车也能单手喝。'], notes: [RETURNS], keywords: ['水杯', '杯子'],
  },
  {
    id: 'camping-table', shelf: 'life', title: '折叠露营桌', subtitle: '周末说走就走', skus: [['standard', '90 × 60 cm', 299, 399, 40]], facts: [['承重', '30kg'], ['收纳', '60 × 16 × 16 cm']], details: ['蛋卷桌板，三十秒展开。', '本季最后一批，售完为止。'], notes: ['体积较大，只支持到店自提。'], keywords: ['户外', '野餐'], isPickupOnly: true,
  },
];

const services: readonly Sketch[] = [
  {
    id: 'maintenance-package', shelf: 'packages', title: '双次保养套餐', subtitle: '两次小保养，三次全车检测', skus: [['petrol', '汽油车', 899, 1180, 200], ['hybrid', '混动车', 999, 1280, 200]],
    items: [{ id: 'oil', name: '更换机油机滤', uses: 2 }, { id: 'check', name: '全车检测', uses: 3 }], validDays: 540, facts: [['机油', '全合成 4L'], ['工时', '已包含']],
    details: ['比单次购买省 281 元，机油、机滤、工时全包。', '全车检测含底盘、制动、电瓶与轮胎，出具纸质报告。'], notes: ['凭券包里的核销码到店使用。', '未使用的次数可按比例退款。'], keywords: ['保养', '机油'],
  },
  {
    id: 'car-wash-card', shelf: 'packages', title: '精洗 10 次卡', subtitle: '平均每次 36.8 元', skus: [['10', '10 次', 368, 500, 500]], items: [{ id: 'wash', name: '外观精洗与吸尘', uses: 10 }], validDays: 365,
    facts: [['适用', '五座与七座同价']], details: ['免排队，提前半小时电话预约即可。'], notes: ['不限车牌，可给家人使用。', '未使用的次数可按比例退款。'], keywords: ['洗车', '次卡'],
  },
];

const riverside: readonly Sketch[] = [
  { ...sketchOf('washer-fluid'), id: 'riverside-washer-fluid', picture: 'washer-fluid', skus: [['4', '2L × 4 桶', 49.9, 69.9, 120]] },
  { ...sketchOf('thermos'), id: 'riverside-thermos', picture: 'thermos', skus: [['white', '极地白', 129, 169, 25]] },
  { ...sketchOf('car-wash-card'), id: 'riverside-car-wash', picture: 'car-wash-card', title: '滨江店精洗 5 次卡', subtitle: '江边兜风，回来顺路洗车', skus: [['5', '5 次', 198, 250, 200]], items: [{ id: 'wash', name: '外观精洗与吸尘', uses: 5 }] },
];

function sketchOf(id: string): Sketch {
  const sketch = [...goods, ...services].find((one) => one.id === id);
  if (!sketch) throw new Error(`the story has no product ${id}`);
  return sketch;
}

/** Everything the two malls sell; what stands first in a list is worth more to the store. */
export function products(pictureOf: PictureOf): Product[] {
  const east = [...services, ...goods].map((sketch) => toProduct(sketch, EAST, pictureOf));
  return [...east, ...riverside.map((sketch) => toProduct(sketch, RIVERSIDE, pictureOf))].map((product, index) => ({ ...product, rank: 900 - index * 10 }));
}

function toProduct(sketch: Sketch, storeId: string, pictureOf: PictureOf): Product {
  const { id, shelf, title, subtitle, facts, details, notes = [], keywords = [], items = [], validDays = 0, limit = 0, isPickupOnly = false, isOffSale = false } = sketch;
  const isService = items.length > 0;
  return {
    id, storeId, categoryId: `${storeId}-${shelf}`, kind: isService ? 'service' : 'goods', title, subtitle, pictures: [pictureOf(sketch.picture ?? id)],
    specifications: facts.map(([name, value]) => ({ name, value })), details: [...details], notes: [...notes], skus: sketch.skus.map((row) => toSku(id, row)),
    deliveries: isService ? [] : isPickupOnly ? ['pickup'] : ['pickup', 'express'], packageItems: items.map((item) => ({ ...item })), validDays, limitPerCustomer: limit,
    status: isOffSale ? 'offSale' : 'onSale', rank: 0, keywords: [...keywords],
  };
}

function toSku(productId: string, [suffix, name, priceYuan, listYuan, initialStock]: SkuRow): Sku {
  return { id: `${productId}-${suffix}`, name, priceFen: Math.round(priceYuan * 100), listPriceFen: Math.round(listYuan * 100), initialStock };
}
