/** One file to write: path from the repository root and its bytes. */
export interface Picture {
  path: string;
  content: string | Uint8Array;
}

/** Roots of the picture folders of both apps. */
export const FOLDERS = {
  customer: 'miniprogram-customer/assets',
  staff: 'miniprogram-staff/assets',
  showroom: 'miniprogram-customer/packages/showroom/art',
} as const;
