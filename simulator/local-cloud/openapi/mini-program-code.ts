import { createHash } from 'node:crypto';
import { create } from 'qrcode';
import type { AppName, MadeCode } from '../../protocol';
import type { Clock } from '../clock';
import type { Events } from '../events';
import type { StateTable } from '../state-tables';
import type { PageLookup } from './app-pages';
import { bitmapPng } from './bitmap-png';
import { WeChatRefusal, textOf } from './open-api';
import type { OpenApi } from './open-api';

/** Digits, letters and a fixed set of marks; no percent sign, so nothing URL-encoded, and no Chinese. */
const SCENE = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]{1,32}$/;
const DEFAULT_WIDTH = 430;
const MIN_WIDTH = 280;
const MAX_WIDTH = 1280;
/** Light modules around the code, so that a camera finds its edge. */
const MARGIN = 2;

export interface MiniProgramCodeOptions {
  clock: Clock;
  events: Events;
  table: StateTable<MadeCode>;
  hasPage: PageLookup;
}

/**
 * `wxacode.getUnlimited`: a code for one page with a scene of up to 32 characters.
 * The picture is a plain QR code of the same content; what was made is kept, so that any code can be "scanned" later.
 */
export function createMiniProgramCode(options: MiniProgramCodeOptions): OpenApi {
  return async (data, { app }) => {
    const scene = textOf(data['scene']);
    const page = textOf(data['page']);
    if (!SCENE.test(scene)) throw new WeChatRefusal(40169, 'invalid length for scene, or the data is not json string');
    if (page.startsWith('/') || page.includes('?')) throw new WeChatRefusal(41030, `invalid page ${page}`);
    const mustExist = data['check_path'] !== false;
    if (mustExist && page !== '' && !options.hasPage(app, page)) throw new WeChatRefusal(41030, `invalid page ${page}`);
    const code = await remember(options, { app, page, scene });
    return { image: drawCode(code, Number(data['width'] ?? DEFAULT_WIDTH)) };
  };
}

async function remember(options: MiniProgramCodeOptions, made: { app: AppName; page: string; scene: string }): Promise<MadeCode> {
  const id = createHash('sha256').update(`${made.app}|${made.page}|${made.scene}`).digest('hex').slice(0, 16);
  const known = options.table.get(id);
  if (known !== undefined) return known;
  const label = made.page === '' ? `首页 · ${made.scene}` : `${made.page} · ${made.scene}`;
  const code = { ...made, id, at: options.clock.now(), imageUrl: `/__control/codes/${id}.png`, label };
  await options.table.put(id, code);
  options.events.emit({ type: 'code', code });
  return code;
}

/** The picture of a code as PNG; the width is brought into 280–1280 pixels, as the platform does. */
export function drawCode(code: Pick<MadeCode, 'app' | 'page' | 'scene'>, width = DEFAULT_WIDTH): Buffer {
  const { modules } = create(`miniprogram://${code.app}/${code.page}?scene=${encodeURIComponent(code.scene)}`, { errorCorrectionLevel: 'M' });
  const isDark = (row: number, column: number): boolean => {
    const [y, x] = [row - MARGIN, column - MARGIN];
    return y >= 0 && x >= 0 && y < modules.size && x < modules.size && modules.data[y * modules.size + x] === 1;
  };
  return bitmapPng({ size: modules.size + 2 * MARGIN, isDark }, Math.round(Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, width))));
}
