import { brightness, mix } from '../colour';

/** A factory colour: file-name slug, name on the price list, lacquer as hex. */
export interface Lacquer {
  slug: string;
  label: string;
  hex: string;
}

/** The colours the brand offers. */
export const LACQUERS = {
  white: { slug: 'polar-white', label: '极地白', hex: '#F4F5F4' },
  black: { slug: 'obsidian-black', label: '曜石黑', hex: '#16181D' },
  grey: { slug: 'galaxy-grey', label: '星河灰', hex: '#6B7078' },
  blue: { slug: 'clear-blue', label: '霁蓝', hex: '#1F4E8C' },
  red: { slug: 'sunset-red', label: '赤霞红', hex: '#A3202A' },
  green: { slug: 'pine-green', label: '松柏绿', hex: '#2F4B3F' },
  gold: { slug: 'sand-gold', label: '流沙金', hex: '#B9A27A' },
  cyan: { slug: 'glacier-cyan', label: '冰川青', hex: '#9CC4C9' },
} as const satisfies Record<string, Lacquer>;

/** How a lacquer answers to light: surface tones and the strength of reflections. */
export interface Paint {
  sky: string;
  light: string;
  base: string;
  deep: string;
  shade: string;
  /** Strength of white reflections, 0–1. */
  gloss: number;
  /** Strength of dark reflections, 0–1. */
  dusk: number;
}

/** Tones of a lacquer under a softbox: dark lacquers live by reflections, light ones by shadows. */
export function paintOf(hex: string): Paint {
  const tone = brightness(hex);
  if (tone > 0.85) {
    return { sky: '#ffffff', light: '#fafbfc', base: '#e6eaed', deep: '#b4bdc6', shade: '#87929e', gloss: 0.95, dusk: 0.4 };
  }
  const cool = tone < 0.15 ? '#8fa0b8' : '#eef4ff';
  return {
    sky: mix(hex, cool, tone < 0.15 ? 0.55 : 0.5),
    light: mix(hex, cool, tone < 0.15 ? 0.2 : 0.22),
    base: hex,
    deep: mix(hex, '#05070b', tone > 0.5 ? 0.3 : 0.36),
    shade: mix(hex, '#05070b', tone > 0.5 ? 0.52 : 0.66),
    gloss: tone < 0.15 ? 0.5 : 0.62,
    dusk: 0.44,
  };
}
