/** What WXS functions are given: `ownerInstance` objects, `getRegExp`, `getDate`, and the compiler's two hooks. */
import { TEMPORARY_SEGMENT, domOf, glassEasel, shadowRootOf, toComponent, toNode } from './engine';
import type { Caller, Node } from './engine';
import { guarded } from './errors';
import { pageViewport } from './metrics';

type WxsFunction = (this: unknown, ...values: unknown[]) => unknown;
type StyleValue = string | Record<string, string | number>;

const states = new WeakMap<Node, Record<string, unknown>>();

/** Installs the globals that rewritten WXS sources mention. */
export function installWxs(): void {
  Object.assign(globalThis, {
    __wxs: { typeName, onEvent, onChange },
    getRegExp: (pattern: string, flags?: string) => new RegExp(pattern, flags),
    getDate: (...values: number[]) => new Date(...(values as [number])),
  });
}

/** `x.constructor` in WXS: the name of the type. */
function typeName(value: unknown): string | undefined {
  if (value === null || value === undefined) return undefined;
  return Object.prototype.toString.call(value).slice('[object '.length, -1);
}

/** Calls an event handler; a WXS function gets the event and its owner, a page method the event alone. */
function onEvent(host: Caller, event: glassEasel.ShadowedEvent<unknown>, handler: WxsFunction): unknown {
  if (isMethod(host, handler)) return handler.call(host, event);
  const wrapped = Object.create(event) as Record<string, unknown>;
  const { touches, changedTouches } = event as unknown as Record<string, unknown>;
  Object.assign(wrapped, { touches, changedTouches, instance: describe(toNode(event.currentTarget)) });
  return handler.call(host, wrapped, describe(toNode(host)));
}

// `change:prop` listeners fire before the first render; the platform calls them after it.
function onChange(handler: unknown): unknown {
  if (typeof handler !== 'function') return handler;
  return (...[value, previous, host, element]: unknown[]) => {
    queueMicrotask(() => guarded('wxs change', () => (handler as WxsFunction)(value, previous, describe(toNode(host)), describe(toNode(element)))));
  };
}

function isMethod(host: Caller, handler: WxsFunction): boolean {
  const methods = glassEasel.Component.getMethodsFromDef(host._$.getComponentDefinition()) as Record<string, unknown>;
  return Object.values(methods).includes(handler);
}

function styleText(style: StyleValue): string {
  if (typeof style === 'string') return style;
  return Object.entries(style).map(([name, value]) => `${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${value}`).join(';');
}

function stateOf(node: Node): Record<string, unknown> {
  const state = states.get(node) ?? {};
  states.set(node, state);
  return state;
}

/** The component descriptor of a node, with the methods the WXS guide lists. */
function describe(node: Node | null): Record<string, unknown> | null {
  if (node === null) return null;
  const element = (): HTMLElement | null => domOf(node);
  const find = (selector: string): Node[] => shadowRootOf(node)?.querySelectorAll(selector) ?? [];
  return {
    selectComponent: (selector: string) => describe(find(selector)[0] ?? null),
    selectAllComponents: (selector: string) => find(selector).map(describe),
    setStyle: (style: StyleValue) => node.setNodeStyle(styleText(style), TEMPORARY_SEGMENT),
    addClass: (names: string) => eachName(names, (name) => node.toggleNodeClass(name, true)),
    removeClass: (names: string) => eachName(names, (name) => node.toggleNodeClass(name, false)),
    hasClass: (name: string) => node.classList?.contains(name) ?? false,
    getDataset: () => node.dataset,
    callMethod: (name: string, value: unknown) => {
      const caller = toComponent(node)?.getMethodCaller() as unknown as Record<string, WxsFunction> | undefined;
      return guarded(name, () => caller?.[name]?.call(caller, value));
    },
    getState: () => stateOf(node),
    triggerEvent: (name: string, detail: unknown, options: glassEasel.EventOptions) => node.triggerEvent(name, detail, options),
    requestAnimationFrame: (work: FrameRequestCallback) => requestAnimationFrame(work),
    setTimeout: (work: () => void, milliseconds: number) => setTimeout(work, milliseconds),
    clearTimeout: (timer: number) => clearTimeout(timer),
    getBoundingClientRect: () => measure(element()),
    getComputedStyle: (names: string[]) => pickStyles(element(), names),
  };
}

function eachName(names: string, apply: (name: string) => void): void {
  for (const name of names.split(/\s+/)) if (name !== '') apply(name);
}

function measure(element: HTMLElement | null): Record<string, number> | null {
  if (element === null) return null;
  const origin = pageViewport();
  const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
  return { left: left - origin.left, top: top - origin.top, right: right - origin.left, bottom: bottom - origin.top, width, height };
}

function pickStyles(element: HTMLElement | null, names: string[]): Record<string, string> {
  if (element === null) return {};
  const computed = getComputedStyle(element);
  return Object.fromEntries(names.map((name) => [name, computed.getPropertyValue(name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`))]));
}
