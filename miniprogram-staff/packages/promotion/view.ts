import type { Figure } from '../../components/figure-row/figure-row';
import { formatDay, dayOf } from '@shared/core/time';
import type { PromotionCodeCard } from '@shared/domain/promotion-code/model';

const PERCENT = 100;

/** A code as its card shows it. */
export interface CodeView {
  id: string;
  name: string;
  /** Whose code it is: a consultant's card, a channel. */
  kind: string;
  imageUrl: string;
  isActive: boolean;
  /** Made on. */
  made: string;
  figures: Figure[];
}

/** Share of scans that became an inquiry, whole percent; a dash before the first scan. */
export function conversion({ scanCount, inquiryCount }: Pick<PromotionCodeCard, 'scanCount' | 'inquiryCount'>): string {
  return scanCount === 0 ? '—' : `${Math.round((inquiryCount / scanCount) * PERCENT)}%`;
}

/** A code with what it brought. */
export function toCodeView(code: PromotionCodeCard, now: number): CodeView {
  const { id, name, kind, imageUrl, status, scanCount, newCustomerCount, inquiryCount } = code;
  return {
    id, name, kind: kind === 'consultant' ? '顾问名片' : '渠道码', imageUrl: imageUrl ?? '', isActive: status === 'active',
    made: `${formatDay(dayOf(code.createdAt), now)} 创建`,
    figures: [
      { label: '扫码', value: String(scanCount) }, { label: '新客户', value: String(newCustomerCount) }, { label: '询价', value: String(inquiryCount) },
      { label: '询价转化', value: conversion(code) },
    ],
  };
}

/** Codes of the store: those in use first, the most scanned first among them. */
export function toCodeViews(codes: readonly PromotionCodeCard[], now: number): CodeView[] {
  const rank = (code: PromotionCodeCard): number => (code.status === 'active' ? 0 : 1);
  return [...codes].sort((a, b) => rank(a) - rank(b) || b.scanCount - a.scanCount || b.createdAt - a.createdAt).map((code) => toCodeView(code, now));
}

/** What all codes brought together. */
export function toTotals(codes: readonly PromotionCodeCard[]): Figure[] {
  const sum = (read: (code: PromotionCodeCard) => number): number => codes.reduce((total, code) => total + read(code), 0);
  const totals = { scanCount: sum((code) => code.scanCount), inquiryCount: sum((code) => code.inquiryCount) };
  return [
    { label: '扫码', value: String(totals.scanCount) }, { label: '新客户', value: String(sum((code) => code.newCustomerCount)) },
    { label: '询价', value: String(totals.inquiryCount) }, { label: '询价转化', value: conversion(totals) },
  ];
}
