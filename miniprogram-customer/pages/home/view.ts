import { formatWan } from '@shared/core/money';
import { ENERGY_LABELS, type VehicleSeries } from '@shared/domain/catalog/model';
import { carPicture } from '../../services/pictures';
import { urls } from '../../services/urls';

/** A picture of the carousel: a landscape with the car in it, or the car alone on light ground. */
export interface HeroSlide {
  seriesId: string;
  name: string;
  tagline: string;
  price: string;
  picture: string;
  isLandscape: boolean;
}

/** A series in the rail of popular cars. */
export interface SeriesTile {
  id: string;
  name: string;
  energy: string;
  lowMsrpFen: number;
  picture: string;
}

/** An entry of the quick grid. */
export interface QuickEntry {
  id: string;
  text: string;
  icon: string;
  url: string;
}

/** Which car stands in which landscape. */
const LANDSCAPES: Readonly<Record<string, string>> = { 'yt-x5': 'mountain', 'yt-e5': 'coast', 'yt-k7': 'city' };
const MOST_SLIDES = 5;

/** What people come for, one tap away. */
export const QUICK_ENTRIES: readonly QuickEntry[] = [
  { id: 'inquiry', text: '询底价', icon: 'balance-list-o', url: urls.inquirySubmit('') },
  { id: 'testDrive', text: '预约试驾', icon: 'logistics', url: urls.testDriveBook() },
  { id: 'loan', text: '贷款计算', icon: 'gold-coin-o', url: urls.loan() },
  { id: 'insurance', text: '保险估算', icon: 'shield-o', url: urls.insurance() },
  { id: 'compare', text: '车型对比', icon: 'bar-chart-o', url: urls.compare() },
  { id: 'guide', text: '购车指南', icon: 'newspaper-o', url: urls.guide() },
];

function toSlide(series: VehicleSeries): HeroSlide {
  const landscape = LANDSCAPES[series.id];
  return {
    seriesId: series.id, name: series.name, tagline: series.tagline, price: `${formatWan(series.lowMsrpFen)}起`,
    picture: landscape === undefined ? carPicture(series.id) : `/assets/banners/${landscape}.svg`, isLandscape: landscape !== undefined,
  };
}

/** The carousel: series that have a landscape first, five at most, each group in show order. */
export function toHeroSlides(series: readonly VehicleSeries[]): HeroSlide[] {
  const slides = series.map(toSlide);
  return [...slides.filter((slide) => slide.isLandscape), ...slides.filter((slide) => !slide.isLandscape)].slice(0, MOST_SLIDES);
}

/** The rail: every series in show order. */
export function toSeriesTiles(series: readonly VehicleSeries[]): SeriesTile[] {
  return series.map(({ id, name, energy, lowMsrpFen }) => ({ id, name, energy: ENERGY_LABELS[energy], lowMsrpFen, picture: carPicture(id) }));
}
