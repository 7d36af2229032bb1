/** An express company and the id under which WeChat knows it. */
export interface ExpressCompany {
  /** `delivery_id` of WeChat's list of carriers (`get_delivery_list`). */
  code: string;
  label: string;
}

/**
 * Express companies a store chooses from when it ships, the usual ones first. The codes are those of WeChat's list of carriers, which
 * shipping information is checked against; the list of 微信小店 differs from it (there 韵达 is `YUNDA`, here `YD`).
 */
export const EXPRESS_COMPANIES: readonly ExpressCompany[] = [
  { code: 'SF', label: '顺丰速运' },
  { code: 'JD', label: '京东快递' },
  { code: 'ZTO', label: '中通快递' },
  { code: 'YTO', label: '圆通速递' },
  { code: 'STO', label: '申通快递' },
  { code: 'YD', label: '韵达速递' },
  { code: 'JTSD', label: '极兔速递' },
  { code: 'EMS', label: 'EMS' },
  { code: 'YZPY', label: '邮政快递包裹' },
  { code: 'DBL', label: '德邦快递' },
];

/** What people call the company behind a code, or null when it is none of the list. */
export function expressLabel(code: string): string | null {
  return EXPRESS_COMPANIES.find((company) => company.code === code)?.label ?? null;
}

const TRACKING_NUMBER = /^[0-9A-Za-z-]{6,32}$/;

/** A tracking number as it may be typed, without spaces; whether the parcel exists is the company's to say. */
export function isTrackingNumber(text: string): boolean {
  return TRACKING_NUMBER.test(text);
}
