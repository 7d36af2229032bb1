/** Line icons of the shell, drawn on a 20 × 20 grid in the text's colour. */
const PATHS = {
  clock: '<circle cx="10" cy="10" r="7.2"/><path d="M10 6v4.2l2.8 1.8"/>',
  message: '<path d="M3.4 5.6a2 2 0 0 1 2-2h9.2a2 2 0 0 1 2 2v6a2 2 0 0 1-2 2H9l-3.6 2.8v-2.8a2 2 0 0 1-2-2z"/>',
  scan: '<path d="M3.5 7V5a1.5 1.5 0 0 1 1.5-1.5h2M13 3.5h2A1.5 1.5 0 0 1 16.5 5v2M16.5 13v2a1.5 1.5 0 0 1-1.5 1.5h-2M7 16.5H5A1.5 1.5 0 0 1 3.5 15v-2M3.5 10h13"/>',
  payment: '<rect x="3" y="4.5" width="14" height="11" rx="2"/><path d="M3 8.3h14M6 12.5h3"/>',
  settings: '<path d="M4 6h7M15 6h1M4 10h1M9 10h7M4 14h6M14 14h2"/><circle cx="13" cy="6" r="1.8"/><circle cx="7" cy="10" r="1.8"/><circle cx="12" cy="14" r="1.8"/>',
  logs: '<path d="M4 5h12M4 8.3h12M4 11.7h8M4 15h5"/>',
  tools: '<path d="M12.6 3.6a4 4 0 0 0-4.4 5.2L3.6 13.4a1.6 1.6 0 0 0 0 2.2l.8.8a1.6 1.6 0 0 0 2.2 0l4.6-4.6a4 4 0 0 0 5.2-4.4l-2.3 2.3-2.4-.6-.6-2.4z"/>',
  reload: '<path d="M16 10a6 6 0 1 1-1.8-4.3M16.2 3.4v3h-3"/>',
  shake: '<rect x="6.5" y="3.5" width="7" height="13" rx="1.6"/><path d="M3.6 7.5v5M16.4 7.5v5"/>',
  away: '<path d="M8 4H5.5A1.5 1.5 0 0 0 4 5.5v9A1.5 1.5 0 0 0 5.5 16H8M12.5 6.5L16 10l-3.5 3.5M16 10H8"/>',
  chevron: '<path d="M7 5l5 5-5 5"/>',
  offline: '<path d="M3 3l14 14M5.5 9.5a7 7 0 0 1 2-1.3M3 7a10.5 10.5 0 0 1 2.2-1.5M9 5a10.6 10.6 0 0 1 8 2M13 9a7 7 0 0 1 1.5.9M8 12.3a3.6 3.6 0 0 1 3.6-.4M10 15.5h.01"/>',
  data: '<ellipse cx="10" cy="5.4" rx="6" ry="2.4"/><path d="M4 5.4v9.2c0 1.3 2.7 2.4 6 2.4s6-1.1 6-2.4V5.4M4 10c0 1.3 2.7 2.4 6 2.4s6-1.1 6-2.4"/>',
  plus: '<path d="M10 4.5v11M4.5 10h11"/>',
  trash: '<path d="M4.5 6h11M8 6V4.2h4V6M6 6l.6 9.8h6.8L14 6M8.6 9v4M11.4 9v4"/>',
  up: '<path d="M5 12l5-5 5 5"/>',
  down: '<path d="M5 8l5 5 5-5"/>',
  copy: '<rect x="7" y="7" width="9" height="9" rx="1.6"/><path d="M4.5 13V5.6A1.6 1.6 0 0 1 6.1 4H13"/>',
  picture: '<rect x="3.5" y="4.5" width="13" height="11" rx="1.8"/><circle cx="7.5" cy="8.3" r="1.2"/><path d="M3.8 14l4-3.6 2.6 2.2 2.6-2.4 3.3 3"/>',
} as const;

export type IconName = keyof typeof PATHS;

/** An inline SVG element. */
export function icon(name: IconName): HTMLElement {
  const holder = document.createElement('span');
  holder.className = 'icon';
  holder.setAttribute('aria-hidden', 'true');
  holder.innerHTML = `<svg viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round">${PATHS[name]}</svg>`;
  return holder;
}

/** Signal, wireless and battery of the status bar, filled in the text's colour. */
export const STATUS_ICONS = `
<svg class="signal" viewBox="0 0 18 12" fill="currentColor"><rect x="0" y="8" width="3" height="4" rx=".8"/><rect x="5" y="5.5" width="3" height="6.5" rx=".8"/><rect x="10" y="3" width="3" height="9" rx=".8"/><rect x="15" y="0" width="3" height="12" rx=".8"/></svg>
<svg class="wireless" viewBox="0 0 17 12" fill="currentColor"><path d="M8.5 2.4c2.3 0 4.4.9 6 2.4l1.1-1.2A10.3 10.3 0 0 0 8.5.8C5.8.8 3.3 1.8 1.4 3.6l1.1 1.2a8.7 8.7 0 0 1 6-2.4zm0 3.8c1.3 0 2.5.5 3.4 1.3l1.1-1.2a6.6 6.6 0 0 0-9 0l1.1 1.2c.9-.8 2.1-1.3 3.4-1.3zm0 3.6L6.7 8.5a2.7 2.7 0 0 1 3.6 0z"/></svg>
<svg class="battery" viewBox="0 0 27 12" fill="none"><rect x=".5" y=".5" width="22" height="11" rx="3" stroke="currentColor" opacity=".4"/><rect x="2" y="2" width="17" height="8" rx="1.7" fill="currentColor"/><path d="M24 4v4c.9-.3 1.5-1.1 1.5-2S24.9 4.3 24 4z" fill="currentColor" opacity=".5"/></svg>`;

/** The two signs in the capsule. */
export const CAPSULE_ICONS = {
  menu: '<svg viewBox="0 0 22 8" fill="currentColor"><circle cx="3" cy="4" r="2"/><circle cx="11" cy="4" r="3"/><circle cx="19" cy="4" r="2"/></svg>',
  close: '<svg viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="2"><circle cx="10" cy="10" r="7.5"/><circle cx="10" cy="10" r="3" fill="currentColor" stroke="none"/></svg>',
} as const;
