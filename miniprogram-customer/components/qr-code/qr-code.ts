import { codeModules } from './modules';

/** What is used of a canvas' 2d brush; the platform's types leave it out. */
interface Brush {
  fillStyle: string;
  fillRect(x: number, y: number, width: number, height: number): void;
}

interface CanvasField {
  node: WechatMiniprogram.Canvas | null;
  width: number;
  height: number;
}

/** A QR code, black on white in any scheme, as large as its host. `text` is capital letters and digits; `label` is read aloud. */
Component({
  properties: {
    text: { type: String, value: '' },
    label: { type: String, value: '二维码' },
  },
  lifetimes: {
    ready() {
      this.draw();
    },
  },
  observers: {
    text() {
      this.draw();
    },
  },
  methods: {
    draw() {
      const { text } = this.properties;
      if (text === '') return;
      this.createSelectorQuery().select('#code').fields({ node: true, size: true }, (found) => {
        const field = found as CanvasField | null;
        if (field?.node) paint(field.node, text, field.width);
      }).exec();
    },
  },
});

/** Draws on whole device pixels, so that no edge is grey. */
function paint(canvas: WechatMiniprogram.Canvas, text: string, width: number): void {
  const { size, dark } = codeModules(text);
  const step = Math.max(1, Math.floor((width * wx.getWindowInfo().pixelRatio) / size));
  canvas.width = step * size;
  canvas.height = step * size;
  const brush = canvas.getContext('2d') as Brush;
  brush.fillStyle = 'white';
  brush.fillRect(0, 0, canvas.width, canvas.height);
  brush.fillStyle = 'black';
  for (const { x, y } of dark) brush.fillRect(x * step, y * step, step, step);
}
