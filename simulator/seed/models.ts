import type { Fitting, SpecificationKey, Specifications } from '@shared/domain/catalog/model';

/** A model before its series is known. */
export interface ModelSketch {
  id: string;
  seriesId: string;
  name: string;
  msrpFen: number;
  specifications: Specifications;
}

type Values = Partial<Record<SpecificationKey, string | number>>;

const YUAN = 100;
const WARRANTY = '6 年或 15 万公里';

/** Nothing applies until a series or a trim says so. */
const BLANK: Specifications = {
  seats: 5, warranty: WARRANTY, fuelConsumption: null, electricRangeKm: null, length: null, width: null, height: null, wheelbase: null, trunkLitres: null,
  engine: null, maxPowerKw: null, maxTorqueNm: null, gearbox: null, batteryKwh: null, driveWheels: '前置前驱', suspension: '前麦弗逊 / 后多连杆', tyres: null,
  airbags: 6, automaticBraking: 'standard', laneKeeping: 'none', panoramicCamera: 'none', sunroof: 'none', leatherSeats: 'none', seatHeating: 'none',
  seatVentilation: 'none', powerTailgate: 'none', automaticAirConditioning: 'standard', navigationScreen: null, adaptiveCruise: 'none', voiceControl: 'standard',
  overTheAirUpdate: 'standard',
};

/** What each trim level adds to the one below. */
const LEVELS: readonly Partial<Record<SpecificationKey, Fitting>>[] = [
  {},
  { laneKeeping: 'standard', panoramicCamera: 'standard', sunroof: 'standard', leatherSeats: 'optional', adaptiveCruise: 'standard', powerTailgate: 'optional' },
  { leatherSeats: 'standard', seatHeating: 'standard', seatVentilation: 'standard', powerTailgate: 'standard' },
];

function levelsUpTo(level: number): Partial<Specifications> {
  return LEVELS.slice(0, level + 1).reduce<Partial<Specifications>>((sum, fittings) => ({ ...sum, ...fittings }), {});
}

const bodies: Record<string, Values> = {
  'yt-k3': { length: 4680, width: 1815, height: 1480, wheelbase: 2700, trunkLitres: 480, engine: '1.5L 118 马力 L4', maxPowerKw: 87, maxTorqueNm: 145, gearbox: 'CVT 无级变速', fuelConsumption: 5.6, tyres: '205/55 R16', navigationScreen: '12.3 英寸', suspension: '前麦弗逊 / 后扭力梁' },
  'yt-x3': { length: 4410, width: 1835, height: 1630, wheelbase: 2640, trunkLitres: 425, engine: '1.5T 181 马力 L4', maxPowerKw: 133, maxTorqueNm: 290, gearbox: '7 速湿式双离合', fuelConsumption: 6.2, tyres: '215/60 R17', navigationScreen: '12.8 英寸' },
  'yt-x5': { length: 4790, width: 1915, height: 1720, wheelbase: 2820, trunkLitres: 560, engine: '1.5T 150 马力 L4 + 电机', maxPowerKw: 265, maxTorqueNm: 545, gearbox: '3 挡混动专用', fuelConsumption: 5.2, electricRangeKm: 128, batteryKwh: 21.4, tyres: '235/55 R19', navigationScreen: '14.6 英寸', airbags: 7 },
  'yt-k7': { length: 4995, width: 1880, height: 1465, wheelbase: 3005, trunkLitres: 505, engine: '1.5T 160 马力 L4 + 电机', maxPowerKw: 280, maxTorqueNm: 580, gearbox: '3 挡混动专用', fuelConsumption: 4.8, electricRangeKm: 136, batteryKwh: 22.8, tyres: '245/45 R19', navigationScreen: '15.6 英寸', airbags: 8 },
  'yt-m8': { seats: 7, length: 5160, width: 1925, height: 1790, wheelbase: 3070, trunkLitres: 430, engine: '1.5T 154 马力 L4 + 电机', maxPowerKw: 270, maxTorqueNm: 560, gearbox: '单挡混动专用', fuelConsumption: 5.9, electricRangeKm: 160, batteryKwh: 28.6, tyres: '225/60 R18', navigationScreen: '15.6 英寸', airbags: 8 },
  'yt-e5': { length: 4850, width: 1900, height: 1450, wheelbase: 2920, trunkLitres: 470, maxPowerKw: 200, maxTorqueNm: 360, gearbox: '单速变速箱', electricRangeKm: 560, batteryKwh: 62.5, driveWheels: '后置后驱', tyres: '235/50 R18', navigationScreen: '15.6 英寸', suspension: '前双叉臂 / 后五连杆' },
};

interface Trim { id: string; name: string; yuan: number; level: 0 | 1 | 2; values?: Values }

const trims: Record<string, readonly Trim[]> = {
  'yt-k3': [
    { id: 'k3-comfort', name: '2026款 1.5L 舒适型', yuan: 79_800, level: 0 },
    { id: 'k3-premium', name: '2026款 1.5L 豪华型', yuan: 92_800, level: 1 },
  ],
  'yt-x3': [
    { id: 'x3-comfort', name: '2026款 1.5T 舒适型', yuan: 109_800, level: 0 },
    { id: 'x3-premium', name: '2026款 1.5T 豪华型', yuan: 124_800, level: 1 },
    { id: 'x3-flagship', name: '2026款 1.5T 旗舰型', yuan: 138_800, level: 2, values: { tyres: '225/55 R18' } },
  ],
  'yt-x5': [
    { id: 'x5-premium', name: '2026款 混动 尊享型', yuan: 169_800, level: 1 },
    { id: 'x5-flagship', name: '2026款 混动 旗舰型', yuan: 189_800, level: 2, values: { airbags: 9 } },
    { id: 'x5-flagship-awd', name: '2026款 混动四驱 旗舰型', yuan: 209_800, level: 2, values: { airbags: 9, driveWheels: '前后双电机四驱', maxPowerKw: 365, maxTorqueNm: 760, electricRangeKm: 115 } },
  ],
  'yt-k7': [
    { id: 'k7-premium', name: '2026款 混动 尊贵型', yuan: 199_800, level: 1 },
    { id: 'k7-flagship', name: '2026款 混动 行政型', yuan: 236_800, level: 2 },
  ],
  'yt-m8': [
    { id: 'm8-premium', name: '2026款 混动 尊享型 7座', yuan: 259_800, level: 1 },
    { id: 'm8-flagship', name: '2026款 混动 旗舰型 7座', yuan: 299_800, level: 2 },
  ],
  'yt-e5': [
    { id: 'e5-standard', name: '2026款 560 标准续航版', yuan: 189_800, level: 1 },
    { id: 'e5-long', name: '2026款 710 长续航版', yuan: 219_800, level: 2, values: { electricRangeKm: 710, batteryKwh: 82.6, maxPowerKw: 230 } },
    { id: 'e5-performance', name: '2026款 640 四驱性能版', yuan: 249_800, level: 2, values: { electricRangeKm: 640, batteryKwh: 82.6, maxPowerKw: 390, maxTorqueNm: 680, driveWheels: '双电机四驱', tyres: '245/45 R19' } },
  ],
};

/** Every model on sale, cheapest first within its series. */
export const modelSketches: readonly ModelSketch[] = Object.entries(trims).flatMap(([seriesId, offers]) => offers.map((trim) => ({
  id: trim.id, seriesId, name: trim.name, msrpFen: trim.yuan * YUAN,
  specifications: { ...BLANK, ...bodies[seriesId], ...levelsUpTo(trim.level), ...trim.values },
})));
