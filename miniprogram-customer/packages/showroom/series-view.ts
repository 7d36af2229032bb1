import { formatWan } from '@shared/core/money';
import { BODY_TYPE_LABELS, ENERGY_LABELS, type SeriesColour, type VehicleSeries } from '@shared/domain/catalog/model';

/** A picture of the gallery. `isCar` pictures stand on a transparent ground, the others fill their frame. */
export interface GalleryPicture {
  id: string;
  picture: string;
  caption: string;
  isCar: boolean;
}

/** The head of the series page. */
export interface SeriesHead {
  id: string;
  name: string;
  tagline: string;
  facts: string;
  lowMsrpFen: number;
  highMsrpFen: number;
  colours: SeriesColour[];
  highlights: { title: string; text: string }[];
}

/** A choice of the sheet that asks for a model; the field names are the sheet's. */
export interface ModelChoice {
  id: string;
  name: string;
  subname: string;
}

/** What the last part of a gallery picture's slug shows. */
const VIEW_LABELS: Readonly<Record<string, string>> = { front: '前脸', interior: '内饰', wheel: '轮毂', rear: '尾部' };

/** A series in one colour, from the side. */
export function colourPicture(seriesId: string, colourId: string): string {
  return `/packages/showroom/art/${seriesId}-${colourId}.svg`;
}

/** The chosen colour first, then the gallery. */
export function toGallery(series: VehicleSeries, colour: SeriesColour | undefined): GalleryPicture[] {
  const car = colour ? [{ id: 'car', picture: colourPicture(series.id, colour.id), caption: colour.name, isCar: true }] : [];
  return [...car, ...series.gallery.map((slug) => ({
    id: slug, picture: `/packages/showroom/art/${slug}.svg`, caption: VIEW_LABELS[slug.slice(slug.lastIndexOf('-') + 1)] ?? '', isCar: false,
  }))];
}

/** What the series page says above the models. */
export function toSeriesHead(series: VehicleSeries): SeriesHead {
  const { id, name, tagline, bodyType, energy, modelCount, lowMsrpFen, highMsrpFen, colours, highlights } = series;
  return { id, name, tagline, lowMsrpFen, highMsrpFen, colours, highlights, facts: `${BODY_TYPE_LABELS[bodyType]} · ${ENERGY_LABELS[energy]} · ${modelCount} 款在售` };
}

/** Models to choose from, with their guide price. */
export function toModelChoices(models: readonly { id: string; name: string; msrpFen: number }[]): ModelChoice[] {
  return models.map(({ id, name, msrpFen }) => ({ id, name, subname: `指导价 ${formatWan(msrpFen)}` }));
}
