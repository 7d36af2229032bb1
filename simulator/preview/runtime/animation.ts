/** The two ways a page animates: `this.animate(selector, keyframes)` and the `animation` attribute. */
import { domOf } from './engine';
import type { Caller } from './engine';
import { findNodes } from './selector-query';
import { toPreviewUnits } from './units';

type KeyframeValue = string | number | (string | number)[] | null;
type MiniProgramKeyframe = Record<string, KeyframeValue>;

/** One `step()` of `wx.createAnimation`. */
export interface AnimationStep {
  option?: { duration?: number; timingFunction?: string; delay?: number; transformOrigin?: string };
  transform?: string;
  style?: Record<string, string | number>;
}

const TRANSFORMS = /^(?:translate|scale|rotate|skew|matrix)/;
const DEFAULT_STEP_MILLISECONDS = 400;

/** `this.animate(selector, keyframes, duration, callback)`; the last frame stays. */
export function animateNodes(caller: Caller, selector: string, rest: [MiniProgramKeyframe[], number, (() => void)?]): void {
  const [frames, duration, done] = rest;
  const animations = findNodes(caller._$, selector).flatMap((node) => {
    const element = domOf(node);
    return element === null ? [] : [element.animate(frames.map(toKeyframe), { duration, fill: 'forwards' }).finished];
  });
  void Promise.allSettled(animations).then(() => done?.());
}

/** `this.clearAnimation(selector, …, callback)`: back to how the style sheet has it. */
export function clearAnimations(caller: Caller, selector: string, done: (() => void) | undefined): void {
  for (const node of findNodes(caller._$, selector)) for (const animation of domOf(node)?.getAnimations() ?? []) animation.cancel();
  done?.();
}

function toKeyframe({ ease, offset, ...values }: MiniProgramKeyframe): Keyframe {
  const frame: Keyframe = {};
  const transforms: string[] = [];
  for (const [name, value] of Object.entries(values)) {
    if (TRANSFORMS.test(name)) transforms.push(`${name}(${[value].flat().map((part) => withUnit(name, part)).join()})`);
    else if (typeof value === 'string' || typeof value === 'number') frame[name] = typeof value === 'string' ? toPreviewUnits(value) : value;
  }
  if (transforms.length > 0) frame['transform'] = transforms.join(' ');
  if (typeof ease === 'string') frame.easing = ease;
  if (typeof offset === 'number') frame.offset = offset;
  return frame;
}

function withUnit(transform: string, value: string | number | null): string {
  if (typeof value === 'string') return toPreviewUnits(value);
  if (transform.startsWith('translate')) return `${value ?? 0}px`;
  return /^(?:rotate|skew)/.test(transform) ? `${value ?? 0}deg` : String(value ?? 0);
}

/** Plays the steps that `animation="{{…}}"` received, one after another; `done` after each step. */
export async function playSteps(element: HTMLElement, steps: AnimationStep[], done: () => void): Promise<void> {
  for (const { option = {}, transform, style } of steps) {
    const { duration = DEFAULT_STEP_MILLISECONDS, timingFunction = 'linear', delay = 0, transformOrigin } = option;
    element.style.transition = `all ${duration}ms ${timingFunction} ${delay}ms`;
    if (transformOrigin !== undefined) element.style.transformOrigin = transformOrigin;
    if (transform !== undefined) element.style.transform = toPreviewUnits(transform);
    for (const [name, value] of Object.entries(style ?? {})) {
      element.style.setProperty(name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`), toPreviewUnits(String(value)));
    }
    await new Promise((resolve) => setTimeout(resolve, duration + delay));
    done();
  }
}
