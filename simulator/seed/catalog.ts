import type { SeriesColour, VehicleModel, VehicleSeries } from '@shared/domain/catalog/model';
import { modelSketches, type ModelSketch } from './models';

const COLOURS: Record<string, SeriesColour> = Object.fromEntries([
  ['polar-white', '极地白', '#F4F5F4'], ['obsidian-black', '曜石黑', '#16181D'], ['galaxy-grey', '星河灰', '#6B7078'], ['clear-blue', '霁蓝', '#1F4E8C'],
  ['sunset-red', '赤霞红', '#A3202A'], ['pine-green', '松柏绿', '#2F4B3F'], ['sand-gold', '流沙金', '#B9A27A'], ['glacier-cyan', '冰川青', '#9CC4C9'],
].map(([id = '', name = '', hex = '']) => [id, { id, name, hex }]));

type SeriesSketch = Omit<VehicleSeries, 'colours' | 'gallery' | 'lowMsrpFen' | 'highMsrpFen' | 'modelCount' | 'isOnSale' | 'order'> & { colours: string };

const sketches: readonly SeriesSketch[] = [
  {
    id: 'yt-x5', name: '远途X5', tagline: '一家人的远方，一台车就够', bodyType: 'suv', energy: 'hybrid', colours: 'pine-green polar-white obsidian-black galaxy-grey sand-gold clear-blue',
    highlights: [
      { title: '1250 公里综合续航', text: '满油满电出发，杭州到厦门不用中途补能。' },
      { title: '第二排零重力座椅', text: '一键放平，长途不累，老人孩子都坐得住。' },
      { title: '全车 9 个安全气囊', text: '第三排也有侧气帘，后排乘客同样被照顾。' },
    ],
  },
  {
    id: 'yt-e5', name: '远途E5', tagline: '安静，是另一种速度', bodyType: 'fastback', energy: 'electric', colours: 'glacier-cyan polar-white obsidian-black galaxy-grey clear-blue',
    highlights: [
      { title: 'CLTC 续航 710 公里', text: '一周通勤充一次电，周末再跑一趟千岛湖。' },
      { title: '10%–80% 快充 18 分钟', text: '喝杯咖啡的时间，电量回到八成。' },
      { title: '3.9 秒破百', text: '双电机四驱，起步与超车都从容。' },
    ],
  },
  {
    id: 'yt-x3', name: '远途X3', tagline: '城市里的轻盈步伐', bodyType: 'suv', energy: 'petrol', colours: 'sunset-red polar-white galaxy-grey pine-green clear-blue obsidian-black',
    highlights: [
      { title: '5.1 米转弯半径', text: '老小区掉头、地库车位，一把进。' },
      { title: '百公里油耗 6.2 升', text: '1.5T 发动机配 7 速双离合，日常够用又省油。' },
      { title: '全系标配主动刹车', text: '低配也不减安全。' },
    ],
  },
  {
    id: 'yt-k7', name: '远途K7', tagline: '沉稳，不必多言', bodyType: 'sedan', energy: 'hybrid', colours: 'obsidian-black polar-white galaxy-grey clear-blue sand-gold',
    highlights: [
      { title: '3 米轴距的后排', text: '双腿可以完全舒展，接待客户更体面。' },
      { title: '双层隔音玻璃', text: '高速上说话不用提高音量。' },
      { title: '亏电油耗 4.8 升', text: '没时间充电，也不心疼油费。' },
    ],
  },
  {
    id: 'yt-k3', name: '远途K3', tagline: '第一台车，选得明白', bodyType: 'sedan', energy: 'petrol', colours: 'polar-white galaxy-grey clear-blue sunset-red obsidian-black',
    highlights: [
      { title: '10 万内的 12.3 英寸中控屏', text: '导航、音乐、语音一样不少。' },
      { title: '整车质保 6 年 15 万公里', text: '用车成本看得见。' },
      { title: '480 升行李舱', text: '放得下婴儿车和一周的采购。' },
    ],
  },
  {
    id: 'yt-m8', name: '远途M8', tagline: '把客厅装上车', bodyType: 'mpv', energy: 'hybrid', colours: 'sand-gold polar-white obsidian-black galaxy-grey pine-green',
    highlights: [
      { title: '七座都是正座', text: '第三排坐成人也不委屈。' },
      { title: '双侧电动滑门', text: '窄车位上下车不怕碰。' },
      { title: '纯电 160 公里', text: '接送孩子、通勤用电，长途用油。' },
    ],
  },
];

const modelsOf = (seriesId: string): readonly ModelSketch[] => modelSketches.filter((model) => model.seriesId === seriesId);

/** Six series of the fictional brand 远途, in show order. */
export const series: readonly VehicleSeries[] = sketches.map((sketch, index) => {
  const prices = modelsOf(sketch.id).map((model) => model.msrpFen);
  return {
    ...sketch, order: index + 1, isOnSale: true, modelCount: prices.length, lowMsrpFen: Math.min(...prices), highMsrpFen: Math.max(...prices),
    colours: sketch.colours.split(' ').flatMap((id) => COLOURS[id] ?? []),
    gallery: ['front', 'interior', 'wheel'].map((view) => `${sketch.id}-${view}`),
  };
});

/** Their models, cheapest first within a series. */
export const models: readonly VehicleModel[] = sketches.flatMap((sketch) => modelsOf(sketch.id).map((model, index) => (
  { ...model, seriesName: sketch.name, isOnSale: true, order: index + 1 }
)));

/** Series and trim together, as inquiries and bookings print it. */
export function fullName(modelId: string): string {
  const model = models.find((candidate) => candidate.id === modelId);
  if (!model) throw new Error(`the story names a model that does not exist: ${modelId}`);
  return `${model.seriesName} ${model.name}`;
}
