import { carPictures } from './cars/pictures';
import { emptyPictures } from './empty/pictures';
import { goodsPictures } from './goods/pictures';
import { tabPictures } from './icons/tabs';
import { peoplePictures } from './people/pictures';
import { bannerPictures } from './places/banners';
import { storePictures } from './places/stores';
import { showroomPictures } from './showroom/pictures';
import type { Picture } from './picture';

/** Every picture of both apps and of the sample mall; the same call always draws the same bytes. */
export function allPictures(): Picture[] {
  return [
    ...carPictures(), ...emptyPictures(), ...peoplePictures(), ...tabPictures(),
    ...storePictures(), ...bannerPictures(), ...showroomPictures(), ...goodsPictures(),
  ];
}
