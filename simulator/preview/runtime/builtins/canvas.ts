/** canvas: the real HTML canvas, with the few additions mini programs expect on a 2d node. */
import { registerLegacyCanvas } from '../legacy-canvas';
import { setTraits } from '../traits';
import { make } from './define';
import type { BuiltinContext, BuiltinDefinition, BuiltinFamily } from './define';
import { toLoadable } from './media';
import { text } from './text';

/** A canvas as `select().node()` hands it out. */
function asCanvasNode(element: HTMLCanvasElement, context: BuiltinContext): HTMLCanvasElement {
  return Object.assign(element, {
    createImage: () => withPackagePaths(new Image(), context),
    createPath2D: (path?: Path2D | string) => new Path2D(path),
    createImageData: (width: number, height: number) => new ImageData(width, height),
    requestAnimationFrame: (work: FrameRequestCallback) => requestAnimationFrame(work),
    cancelAnimationFrame: (frame: number) => cancelAnimationFrame(frame),
  });
}

// `image.src = '/assets/car.png'` means a file of the mini program's package, or a cloud id.
function withPackagePaths(image: HTMLImageElement, context: BuiltinContext): HTMLImageElement {
  let asked = '';
  Object.defineProperty(image, 'src', {
    configurable: true,
    get: () => asked,
    set: (value: string) => {
      asked = value;
      void toLoadable(context, value).then((url) => image.setAttribute('src', url), () => image.dispatchEvent(new Event('error')));
    },
  });
  return image;
}

const canvas: BuiltinDefinition = {
  properties: { type: String, canvasId: String, disableScroll: Boolean },
  setup(context) {
    const { host, data, node, onDetach } = context;
    const element = host.appendChild(make('canvas', { width: 300, height: 150 }));
    setTraits(host, { queryNode: asCanvasNode(element, context) });
    const id = text(data()['canvasId']);
    if (text(data()['type']) !== '' || id === '') return;
    // A legacy canvas measures in CSS px.
    const fit = (): void => { Object.assign(element, { width: host.clientWidth || 300, height: host.clientHeight || 150 }); };
    requestAnimationFrame(fit);
    onDetach(registerLegacyCanvas(id, { element, node, fit }));
  },
};

/** canvas. */
export const canvases: BuiltinFamily = {
  components: { canvas },
  style: 'wx-canvas{display:inline-block;position:relative;width:300px;height:150px;overflow:hidden}wx-canvas>canvas{width:100%;height:100%;display:block}',
};
