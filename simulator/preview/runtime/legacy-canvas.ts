/** `wx.createCanvasContext`: the old canvas API, where drawing is collected and shown by `draw()`. */
import { ownerOf, toNode } from './engine';
import type { Node } from './engine';

/** A canvas on a page that has a `canvas-id`. */
export interface LegacyCanvas {
  element: HTMLCanvasElement;
  node: Node;
  /** Makes the drawing area as large as the canvas is shown. */
  fit(): void;
}

type Step = (context: CanvasRenderingContext2D) => void;

const canvases = new Map<string, Set<LegacyCanvas>>();

/** Announces a canvas; the answer takes it back. */
export function registerLegacyCanvas(id: string, canvas: LegacyCanvas): () => void {
  const known = canvases.get(id) ?? new Set();
  canvases.set(id, known.add(canvas));
  return () => known.delete(canvas);
}

/** Methods that go straight to the 2d context. */
const METHODS = [
  'arc', 'arcTo', 'beginPath', 'bezierCurveTo', 'clearRect', 'clip', 'closePath', 'ellipse', 'fill', 'fillRect', 'fillText', 'lineTo', 'moveTo', 'quadraticCurveTo',
  'rect', 'restore', 'rotate', 'save', 'scale', 'setLineDash', 'setTransform', 'stroke', 'strokeRect', 'strokeText', 'transform', 'translate', 'drawImage',
] as const;
/** Setters of the old API and the property each stands for. */
const SETTERS: Record<string, string> = {
  setFillStyle: 'fillStyle', setStrokeStyle: 'strokeStyle', setLineWidth: 'lineWidth', setLineCap: 'lineCap', setLineJoin: 'lineJoin', setMiterLimit: 'miterLimit',
  setGlobalAlpha: 'globalAlpha', setTextAlign: 'textAlign', setTextBaseline: 'textBaseline', setShadow: 'shadowColor',
};
const PROPERTIES = ['fillStyle', 'strokeStyle', 'lineWidth', 'lineCap', 'lineJoin', 'font', 'textAlign', 'textBaseline', 'globalAlpha', 'shadowColor', 'shadowBlur', 'shadowOffsetX', 'shadowOffsetY'] as const;

/**
 * The drawing context of the canvas with this `canvas-id`.
 *
 * @param owner component whose template holds the canvas; the newest canvas of that id when absent
 */
export function createCanvasContext(id: string, owner?: unknown): Record<string, unknown> {
  const steps: Step[] = [];
  const context: Record<string, unknown> = {};
  const queue = (step: Step): void => void steps.push(step);
  for (const name of METHODS) context[name] = (...values: unknown[]) => queue((target) => (target[name] as (...drawn: unknown[]) => void)(...values));
  for (const [setter, property] of Object.entries(SETTERS)) context[setter] = (value: unknown) => queue((target) => Object.assign(target, { [property]: value }));
  for (const property of PROPERTIES) Object.defineProperty(context, property, { set: (value: unknown) => queue((target) => Object.assign(target, { [property]: value })) });
  const measuring = document.createElement('canvas').getContext('2d');
  return Object.assign(context, {
    setFontSize: (size: number) => queue((target) => { target.font = `${size}px sans-serif`; }),
    measureText: (value: string) => measuring?.measureText(value),
    createLinearGradient: (...place: [number, number, number, number]) => measuring?.createLinearGradient(...place),
    createCircularGradient: (x: number, y: number, radius: number) => measuring?.createRadialGradient(x, y, 0, x, y, radius),
    draw(keepsOld?: boolean, done?: () => void) {
      const drawn = steps.splice(0);
      // The page may ask before its canvas has a size.
      requestAnimationFrame(() => {
        paint(find(id, owner), drawn, keepsOld === true);
        done?.();
      });
    },
  });
}

function find(id: string, owner: unknown): LegacyCanvas | undefined {
  const known = [...(canvases.get(id) ?? [])];
  const node = toNode(owner);
  return node === null ? known.at(-1) : known.find((canvas) => ownerOf(canvas.node) === node);
}

function paint(canvas: LegacyCanvas | undefined, steps: Step[], keepsOld: boolean): void {
  const target = canvas?.element.getContext('2d');
  if (canvas === undefined || !target) return;
  if (!keepsOld) canvas.fit();
  target.save();
  for (const step of steps) step(target);
  target.restore();
}
