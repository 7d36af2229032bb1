import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bundleApp, disposeBundlers } from './bundle';
import { listFontFiles } from './fonts';
import { drawTdesignGlyphs } from './icons';

describe('bundling', () => {
  let folder: string;
  const write = (name: string, text: string): void => writeFileSync(path.join(folder, name), text);
  const bundle = async (): Promise<string> => {
    const report = await bundleApp({ appDirectory: folder, outDirectory: path.join(folder, 'out'), app: 'staff', platformModule: path.join(folder, 'platform.js') });
    expect(report.warnings).toEqual([]);
    return readFileSync(path.join(folder, 'out/app.js'), 'utf8');
  };

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'bundle-'));
    write('app.json', JSON.stringify({ pages: ['home'], window: { navigationBarTitleText: '工作台 <1>' } }));
    write('app.js', 'App({})');
    write('home.js', 'Page({ data: { word: "早上好" } })');
    write('home.json', '{}');
    write('home.wxml', '<view class="word">{{word}}</view>');
    write('home.wxss', '.word { width: 75rpx; }');
    write('platform.js', 'export const createWx = () => ({}); export const createPlatform = () => ({});');
  });
  afterEach(async () => {
    await disposeBundlers();
    rmSync(folder, { recursive: true });
  });

  test('makes one script and a page that loads it', async () => {
    const code = await bundle();
    expect(code).toContain('早上好');
    expect(code).toContain('width: 10vw');
    const html = readFileSync(path.join(folder, 'out/index.html'), 'utf8');
    expect(html).toContain('<title>工作台 &#60;1&#62;</title>');
    expect(html).toContain('<script src="app.js"></script>');
  });

  test('a second bundling follows every kind of change', async () => {
    await bundle();
    write('home.js', 'Page({ data: { word: "晚上好呀" } })');
    write('home.wxml', '<view class="word longer">{{word}}，您</view>');
    write('home.wxss', '.word { width: 150rpx; color: red; }');
    const code = await bundle();
    expect(code).toContain('晚上好呀');
    expect(code).not.toContain('早上好');
    expect(code).toContain('，您');
    expect(code).toContain('width: 20vw');
  });
});

describe('icons and fonts', () => {
  test('used glyphs become masks, unused ones vanish', () => {
    const css = drawTdesignGlyphs(".t-icon-home:before{content:'\\E001';}.t-icon-add:before{content:'\\E002';}.t-icon-home-filled:before{content:'\\E003';}", new Set(['home']));
    expect(css).toContain('.t-icon-home:before{content:"";');
    expect(css).toContain('.t-icon-home-filled:before');
    expect(css).not.toContain('t-icon-add');
  });

  test('the font sheet is among the files to serve', () => {
    expect(listFontFiles()).toContain('index.css');
    expect(listFontFiles().length).toBeGreaterThan(50);
  });
});
