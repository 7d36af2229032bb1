export const BODY_TYPES = ['sedan', 'suv', 'mpv', 'fastback'] as const;
export type BodyType = (typeof BODY_TYPES)[number];
export const BODY_TYPE_LABELS: Record<BodyType, string> = { sedan: '轿车', suv: 'SUV', mpv: 'MPV', fastback: '轿跑' };

export const ENERGY_TYPES = ['petrol', 'hybrid', 'electric'] as const;
export type EnergyType = (typeof ENERGY_TYPES)[number];
export const ENERGY_LABELS: Record<EnergyType, string> = { petrol: '燃油', hybrid: '插电混动', electric: '纯电' };

/** A paint colour of a series; `id` is also the last part of the picture's file name. */
export interface SeriesColour {
  id: string;
  name: string;
  hex: string;
}

/** 车系: what a customer calls "the car", e.g. 远途X5. */
export interface VehicleSeries {
  id: string;
  name: string;
  tagline: string;
  bodyType: BodyType;
  energy: EnergyType;
  colours: SeriesColour[];
  highlights: { title: string; text: string }[];
  /** Picture slugs of the gallery after the colours, e.g. `yt-x5-interior`. */
  gallery: string[];
  /** Lowest and highest guide price of the models on sale, fen. */
  lowMsrpFen: number;
  highMsrpFen: number;
  modelCount: number;
  isOnSale: boolean;
  order: number;
}

/** 车型(配置款): what is ordered, e.g. 远途X5 2026款 1.5T 尊享型. */
export interface VehicleModel {
  id: string;
  seriesId: string;
  seriesName: string;
  /** Without the series name: 2026款 1.5T 尊享型. */
  name: string;
  /** Manufacturer's guide price, fen. */
  msrpFen: number;
  specifications: Specifications;
  isOnSale: boolean;
  order: number;
}

/** `standard` fitted, `optional` for money, `none` not to be had. */
export type Fitting = 'standard' | 'optional' | 'none';
export const FITTING_MARKS: Record<Fitting, string> = { standard: '●', optional: '○', none: '—' };

export interface SpecificationDefinition {
  label: string;
  group: SpecificationGroup;
  kind: 'number' | 'text' | 'fitting';
  /** Printed behind a number. */
  unit?: string;
}

export const SPECIFICATION_GROUPS = ['basic', 'body', 'power', 'chassis', 'safety', 'comfort', 'smart'] as const;
export type SpecificationGroup = (typeof SPECIFICATION_GROUPS)[number];
export const SPECIFICATION_GROUP_LABELS: Record<SpecificationGroup, string> = {
  basic: '基本参数', body: '车身尺寸', power: '动力系统', chassis: '底盘制动', safety: '安全配置', comfort: '舒适配置', smart: '智能网联',
};

const number = (label: string, group: SpecificationGroup, unit: string) => ({ label, group, kind: 'number', unit }) as const;
const text = (label: string, group: SpecificationGroup) => ({ label, group, kind: 'text' }) as const;
const fitting = (label: string, group: SpecificationGroup) => ({ label, group, kind: 'fitting' }) as const;

/** Every line of a parameter sheet, in print order. Parameters are numbers or texts, configuration lines are fittings. */
export const SPECIFICATIONS = {
  seats: number('座位数', 'basic', '座'),
  warranty: text('整车质保', 'basic'),
  fuelConsumption: number('WLTC 综合油耗', 'basic', 'L/100km'),
  electricRangeKm: number('CLTC 纯电续航', 'basic', 'km'),
  length: number('长', 'body', 'mm'),
  width: number('宽', 'body', 'mm'),
  height: number('高', 'body', 'mm'),
  wheelbase: number('轴距', 'body', 'mm'),
  trunkLitres: number('行李舱容积', 'body', 'L'),
  engine: text('发动机', 'power'),
  maxPowerKw: number('最大功率', 'power', 'kW'),
  maxTorqueNm: number('最大扭矩', 'power', 'N·m'),
  gearbox: text('变速箱', 'power'),
  batteryKwh: number('电池容量', 'power', 'kWh'),
  driveWheels: text('驱动方式', 'chassis'),
  suspension: text('悬架', 'chassis'),
  tyres: text('轮胎规格', 'chassis'),
  airbags: number('安全气囊', 'safety', '个'),
  automaticBraking: fitting('主动刹车', 'safety'),
  laneKeeping: fitting('车道保持', 'safety'),
  panoramicCamera: fitting('360° 全景影像', 'safety'),
  sunroof: fitting('全景天窗', 'comfort'),
  leatherSeats: fitting('皮质座椅', 'comfort'),
  seatHeating: fitting('前排座椅加热', 'comfort'),
  seatVentilation: fitting('前排座椅通风', 'comfort'),
  powerTailgate: fitting('电动尾门', 'comfort'),
  automaticAirConditioning: fitting('自动空调', 'comfort'),
  navigationScreen: text('中控屏', 'smart'),
  adaptiveCruise: fitting('自适应巡航', 'smart'),
  voiceControl: fitting('语音控制', 'smart'),
  overTheAirUpdate: fitting('OTA 升级', 'smart'),
} satisfies Record<string, SpecificationDefinition>;

export type SpecificationKey = keyof typeof SPECIFICATIONS;

/** Values of one model; null where a line does not apply (a petrol car has no battery). */
export type Specifications = Record<SpecificationKey, string | number | null>;

/** A row of the comparison of two models. */
export interface ComparisonRow {
  label: string;
  left: string;
  right: string;
  isDifferent: boolean;
}
export interface ComparisonGroup {
  label: string;
  rows: ComparisonRow[];
}

/** A line of one model's parameter sheet. */
export interface SpecificationGroupView {
  label: string;
  rows: { label: string; value: string }[];
}
