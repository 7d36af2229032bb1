/** One file to write: path from the repository root and its bytes. */
export interface Picture {
  path: string;
  content: string | Uint8Array;
}

/** Roots of the picture folders: of both apps, and of what the sample data uploads. */
export const FOLDERS = {
  customer: 'miniprogram-customer/assets',
  staff: 'miniprogram-staff/assets',
  showroom: 'miniprogram-customer/packages/showroom/art',
  goods: 'simulator/seed/pictures/goods',
} as const;
