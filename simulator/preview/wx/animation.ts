/** `wx.createAnimation`: collects steps; the runtime plays what `export()` returns. */

/** One step: how long, which transform, which styles. */
export interface AnimationStep { option: Record<string, unknown>; transform: string; style: Record<string, string> }

const ANGLES = ['rotate', 'rotateX', 'rotateY', 'rotateZ', 'rotate3d', 'skew', 'skewX', 'skewY'];
const LENGTHS = ['translate', 'translateX', 'translateY', 'translateZ', 'translate3d'];
const PLAIN = ['scale', 'scaleX', 'scaleY', 'scaleZ', 'scale3d', 'matrix', 'matrix3d'];
const STYLES = ['opacity', 'backgroundColor', 'width', 'height', 'top', 'left', 'bottom', 'right'];

type Chain = Record<string, (...values: unknown[]) => unknown>;

/** A chainable animation; a later call of the same transform replaces the earlier one. */
export function createAnimation(options: Record<string, unknown> = {}): object {
  const transforms = new Map<string, string>();
  let styles: Record<string, string> = {};
  let steps: AnimationStep[] = [];
  const chain: Chain = {
    step: (override) => {
      steps.push({ option: { ...options, ...(override as object | undefined) }, transform: [...transforms.values()].join(' '), style: { ...styles } });
      return chain;
    },
    export: () => {
      const actions = steps;
      steps = [];
      return { actions };
    },
  };
  const define = (names: string[], act: (name: string, values: unknown[]) => void): void => {
    for (const name of names) chain[name] = (...values) => { act(name, values); return chain; };
  };
  define(ANGLES, (name, values) => transforms.set(name, `${name}(${angleArguments(name, values)})`));
  define(LENGTHS, (name, values) => transforms.set(name, `${name}(${values.map(toLength).join(',')})`));
  define(PLAIN, (name, values) => transforms.set(name, `${name}(${values.join(',')})`));
  define(STYLES, (name, [value]) => { styles = { ...styles, [name]: name === 'opacity' || name === 'backgroundColor' ? String(value) : toLength(value) }; });
  return chain;
}

function angleArguments(name: string, values: unknown[]): string {
  return values.map((value, index) => (name === 'rotate3d' && index < 3 ? String(value) : `${String(value)}deg`)).join(',');
}

function toLength(value: unknown): string {
  return typeof value === 'number' ? `${value}px` : String(value);
}
