/** A mini program code printed on a card, a stand or a screen (推广码). Its id is the `scene`. */
export interface PromotionCode {
  id: string;
  kind: 'consultant' | 'channel';
  storeId: string;
  /** 王磊的名片, 万达车展展板. */
  name: string;
  /** The consultant a scan binds to; null for a channel code. */
  consultantId: string | null;
  /** File id of the picture, or null until it was drawn. */
  imageFileId: string | null;
  status: 'active' | 'retired';
  createdById: string;
  createdAt: number;
  /** All scans, and those by people who had never been here. */
  scanCount: number;
  newCustomerCount: number;
  inquiryCount: number;
}

/** A code as staff see it. */
export type PromotionCodeCard = Omit<PromotionCode, 'imageFileId'> & { imageUrl: string | null };

/** One person's scans of one code (扫码记录). */
export interface CodeScan {
  id: string;
  codeId: string;
  customerId: string;
  isNewCustomer: boolean;
  firstAt: number;
  lastAt: number;
  count: number;
}
