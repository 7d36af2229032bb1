/** Pictures and files chosen on the phone, shown full screen, measured, saved. */
import { asyncApi, numberOption, WxFailure } from './async-api';
import type { Answer, Options } from './async-api';
import { createFileSystemManager, save } from './file-system';
import { element, mountLayer } from './overlay';
import type { Permissions } from './permissions';
import type { Phone } from './phone';
import type { Privacy } from './privacy';
import { extensionOf } from './temporary-files';
import type { TemporaryFiles } from './temporary-files';

/** What the media functions lean on. */
export interface MediaParts {
  phone: Phone; files: TemporaryFiles; permissions: Permissions; privacy: Privacy;
  /** Turns `cloud://` ids and package paths into addresses. */
  resolveMedia(source: string): Promise<string>;
}

/** Choosing, previewing and saving. */
export function mediaFunctions(parts: MediaParts): Record<string, unknown> {
  const { files } = parts;
  return {
    chooseMedia: asyncApi('chooseMedia', (options) => chooseMedia(parts, options)),
    chooseImage: asyncApi('chooseImage', async (options) => {
      const chosen = await pick(parts, 'chooseImage', { accept: 'image/*', count: numberOption(options, 'count', 9) });
      return { tempFilePaths: chosen.map((file) => file.path), tempFiles: chosen };
    }),
    chooseMessageFile: asyncApi('chooseMessageFile', async (options) => {
      const extensions = Array.isArray(options['extension']) ? options['extension'].map((name) => `.${String(name).replace(/^\./, '')}`) : [];
      const accept = extensions.length > 0 ? extensions.join(',') : options['type'] === 'image' ? 'image/*' : '*/*';
      return { tempFiles: await pick(parts, 'chooseMessageFile', { accept, count: numberOption(options, 'count', 1) }) };
    }),
    previewImage: asyncApi('previewImage', (options) => previewImage(parts, options)),
    previewMedia: asyncApi('previewMedia', (options) => {
      const sources = (options['sources'] as { url: string }[]).map((source) => source.url);
      return previewImage(parts, { urls: sources, current: numberOption(options, 'current', 0) });
    }),
    getImageInfo: asyncApi('getImageInfo', async (options) => {
      const source = String(options['src']);
      const size = await measure(await parts.resolveMedia(source));
      return { ...size, path: source, orientation: 'up', type: extensionOf(source) || 'png' };
    }),
    compressImage: asyncApi('compressImage', (options) => ({ tempFilePath: String(options['src']) })),
    saveImageToPhotosAlbum: asyncApi('saveImageToPhotosAlbum', (options) => saveToAlbum(parts, options)),
    canvasToTempFilePath: asyncApi('canvasToTempFilePath', (options) => ({ tempFilePath: canvasToFile(files, options) })),
    getFileSystemManager: () => createFileSystemManager(files),
    saveFile: asyncApi('saveFile', async (options) => ({ savedFilePath: await save(files, options) })),
    openDocument: asyncApi('openDocument', async (options) => openDocument(parts, String(options['filePath']))),
  };
}

interface ChosenFile { path: string; name: string; size: number; type: string; time: number }

async function pick(parts: MediaParts, api: string, wanted: { accept: string; count: number }): Promise<ChosenFile[]> {
  await parts.privacy.require(api);
  const input = element('input', { attributes: { type: 'file', accept: wanted.accept, 'data-picker': api } });
  input.multiple = wanted.count > 1;
  input.hidden = true;
  document.body.append(input);
  try {
    const chosen = await new Promise<File[]>((resolve, reject) => {
      input.onchange = () => { resolve([...(input.files ?? [])]); };
      input.oncancel = () => { reject(new WxFailure(`${api}:fail cancel`)); };
      input.click();
    });
    return await Promise.all(chosen.slice(0, wanted.count).map((file) => keep(parts.files, file)));
  } finally {
    input.remove();
  }
}

async function keep(files: TemporaryFiles, file: File): Promise<ChosenFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const kind = file.type.startsWith('video') ? 'video' : file.type.startsWith('image') ? 'image' : 'file';
  return { path: files.addTemporary(bytes, file.name), name: file.name, size: file.size, type: kind, time: Math.floor(file.lastModified / 1000) };
}

async function chooseMedia(parts: MediaParts, options: Options): Promise<Answer> {
  const kinds = Array.isArray(options['mediaType']) ? options['mediaType'].map(String) : ['image', 'video'];
  const accept = kinds.includes('mix') ? 'image/*,video/*' : kinds.map((kind) => `${kind}/*`).join(',');
  const chosen = await pick(parts, 'chooseMedia', { accept, count: numberOption(options, 'count', 9) });
  const tempFiles = chosen.map((file) => ({ tempFilePath: file.path, size: file.size, fileType: file.type, originalFileObj: undefined }));
  return { tempFiles, type: new Set(chosen.map((file) => file.type)).size > 1 ? 'mix' : chosen[0]?.type ?? 'image' };
}

async function previewImage(parts: MediaParts, options: Options): Promise<void> {
  const urls = Array.isArray(options['urls']) ? options['urls'].map(String) : [];
  if (urls.length === 0) throw new WxFailure('previewImage:fail parameter error: urls should not be empty');
  const current = options['current'];
  let index = typeof current === 'number' ? current : Math.max(0, urls.indexOf(String(current)));
  const image = element('img', { attributes: { alt: '' } });
  const counter = element('span');
  const show = async (): Promise<void> => {
    counter.textContent = `${index + 1} / ${urls.length}`;
    // A picture that cannot be had leaves its place empty, as on a phone; the others can still be leafed to.
    image.src = await parts.resolveMedia(urls[index] ?? '').catch(() => '');
  };
  const layer = mountLayer([element('div', { className: 'wxo-picture' }, [image, counter])], { mask: false });
  // The click that ends the tap which opened this layer already lands on it; only one that began here counts.
  let isTouched = false;
  layer.root.addEventListener('pointerdown', () => { isTouched = true; });
  layer.root.addEventListener('click', (event) => {
    if (!isTouched) return;
    // The right third leafs on, anywhere else closes: a mouse has no swipe.
    if (event.clientX < (window.innerWidth * 2) / 3 || index + 1 >= urls.length) { layer.close(); return; }
    index += 1;
    void show();
  });
  await show();
}

function measure(url: string): Promise<{ width: number; height: number }> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => { resolve({ width: image.naturalWidth, height: image.naturalHeight }); };
    image.onerror = () => { reject(new WxFailure('getImageInfo:fail image not found')); };
    image.src = url;
  });
}

async function saveToAlbum(parts: MediaParts, options: Options): Promise<void> {
  await parts.privacy.require('saveImageToPhotosAlbum');
  await parts.permissions.require('scope.writePhotosAlbum', 'saveImageToPhotosAlbum');
  await parts.files.load(await parts.resolveMedia(String(options['filePath'])));
  parts.phone.shell()?.notice(parts.phone.app, '图片已保存到相册');
}

/** Canvas 2d nodes of the runtime are real canvases, or carry one as `$el`. */
function canvasToFile(files: TemporaryFiles, options: Options): string {
  const given = options['canvas'] as (HTMLCanvasElement & { $el?: HTMLCanvasElement }) | undefined;
  const canvas = given?.$el ?? given;
  if (!canvas || typeof canvas.toDataURL !== 'function') throw new WxFailure('canvasToTempFilePath:fail canvas is empty');
  const type = options['fileType'] === 'jpg' ? 'jpeg' : 'png';
  const base64 = canvas.toDataURL(`image/${type}`, numberOption(options, 'quality', 0.92)).split(',')[1] ?? '';
  return files.addTemporary(Uint8Array.from(atob(base64), (char) => char.charCodeAt(0)), `canvas.${type === 'jpeg' ? 'jpg' : 'png'}`);
}

async function openDocument(parts: MediaParts, path: string): Promise<void> {
  const { bytes, type } = await parts.files.load(path);
  window.open(URL.createObjectURL(new Blob([bytes], { type })), '_blank');
}
