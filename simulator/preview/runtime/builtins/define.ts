/** How a built-in component is written: its properties, and a set-up function that draws into its own element. */
import { playSteps } from '../animation';
import type { AnimationStep } from '../animation';
import { glassEasel } from '../engine';
import type { CodeSpace, Node } from '../engine';
import { guarded } from '../errors';
import type { PlatformServices, RuntimeHost } from '../host';
import { watchHover } from './hover';
import { text } from './text';

/** Property values of one built-in, camelCase. */
export type BuiltinData = Record<string, unknown>;
type PropertyType = typeof String | typeof Number | typeof Boolean | typeof Array | typeof Object | null;
/** A type alone, or a type with a default. */
export type PropertyDefinition = PropertyType | { type: PropertyType; value?: unknown };

/** What a built-in works with while it is on a page. */
export interface BuiltinContext {
  /** Its own DOM element; children of the template are put here by the template engine. */
  host: HTMLElement;
  node: Node;
  platform: PlatformServices;
  runtime: RuntimeHost;
  /** Property values at this moment. */
  data: () => BuiltinData;
  /** Triggers a mini program event; `onReturn` sees what a listener returned. */
  fire: (name: string, detail?: unknown, onReturn?: (value: unknown) => void) => void;
  /** Changes a property from inside, e.g. what a person typed; two-way bindings follow. */
  assign: (values: BuiltinData) => void;
  /** Runs when the component leaves the page. */
  onDetach: (work: () => void) => void;
}

/** One built-in. `setup` may answer a function that is called with the values now and after each change. */
export interface BuiltinDefinition {
  properties?: Record<string, PropertyDefinition>;
  setup?: (context: BuiltinContext) => ((data: BuiltinData) => void) | undefined;
}

/** A family of built-ins and its style sheet. */
export interface BuiltinFamily {
  components: Record<string, BuiltinDefinition>;
  style: string;
}

const ARIA = ['Label', 'Hidden', 'Disabled', 'Checked', 'Selected', 'Expanded', 'Live', 'Modal', 'Pressed', 'Controls', 'Describedby', 'Labelledby', 'Valuenow', 'Valuemin', 'Valuemax', 'Haspopup'] as const;
const COMMON_PROPERTIES: Record<string, PropertyDefinition> = {
  hidden: Boolean,
  animation: null,
  ariaRole: String,
  ...Object.fromEntries(ARIA.map((name) => [`aria${name}`, null])),
  hoverClass: String,
  hoverStopPropagation: Boolean,
  hoverStartTime: { type: Number, value: 50 },
  hoverStayTime: { type: Number, value: 400 },
  catchMove: null,
};
const ENDINGS = ['transitionend', 'animationend', 'animationstart', 'animationiteration'];

interface Instance {
  $$: HTMLElement;
  data: BuiltinData;
  setData(values: BuiltinData): void;
  triggerEvent(name: string, detail: unknown, options?: glassEasel.EventOptions): void;
}

interface Running {
  sync(): void;
  leave: (() => void)[];
}

/** Makes a built-in known to every template of the app. */
export function registerBuiltin(space: CodeSpace, entry: { name: string; definition: BuiltinDefinition }, services: { platform: PlatformServices; host: RuntimeHost }): void {
  const { name, definition } = entry;
  const running = new WeakMap<object, Running>();
  const componentSpace = new glassEasel.ComponentSpace();
  const made = componentSpace.defineComponent({
    is: `wx-builtin/${name}`,
    properties: { ...COMMON_PROPERTIES, ...definition.properties },
    observers: {
      '**'(this: unknown) { running.get(this as object)?.sync(); },
    },
    lifetimes: {
      attached(this: unknown) {
        const instance = this as Instance;
        const state = startInstance(instance, definition, services);
        running.set(instance, state);
        state.sync();
      },
      detached(this: unknown) {
        for (const work of running.get(this as object)?.leave ?? []) work();
        running.delete(this as object);
      },
    },
  });
  space.getComponentSpace().setGlobalUsingComponent(name, made.general());
}

function startInstance(instance: Instance, definition: BuiltinDefinition, services: { platform: PlatformServices; host: RuntimeHost }): Running {
  const host = instance.$$;
  const leave: (() => void)[] = [];
  const context: BuiltinContext = {
    host, node: instance as unknown as Node, platform: services.platform, runtime: services.host,
    data: () => instance.data,
    fire: (name, detail = {}, onReturn) => instance.triggerEvent(name, detail, onReturn === undefined ? {} : { handleListenerReturn: (value) => { onReturn(value); } }),
    assign: (values) => instance.setData(values),
    onDetach: (work) => void leave.push(work),
  };
  const own = guarded('setup', () => definition.setup?.(context), host.tagName);
  watchHover(context);
  for (const name of ENDINGS) host.addEventListener(name, (event) => {
    if (event.target === host) instance.triggerEvent(name, {}, { bubbles: true });
  });
  let played: unknown;
  const sync = (): void => {
    reflect(host, instance.data);
    played = playAnimation(context, played);
    own?.(instance.data);
  };
  return { sync, leave };
}

function playAnimation({ host, data, fire }: BuiltinContext, played: unknown): unknown {
  const animation = data()['animation'] as { actions?: AnimationStep[] } | null | undefined;
  if (!animation?.actions || animation === played) return played;
  void playSteps(host, animation.actions, () => fire('transitionend'));
  return animation;
}

function reflect(host: HTMLElement, data: BuiltinData): void {
  host.toggleAttribute('hidden', Boolean(data['hidden']));
  if (data['ariaRole']) host.setAttribute('role', text(data['ariaRole']));
  for (const name of ARIA) {
    const value = data[`aria${name}`];
    if (text(value) !== '') host.setAttribute(`aria-${name.toLowerCase()}`, text(value));
  }
}

/** Creates an element with properties set. */
export function make<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, properties: Partial<HTMLElementTagNameMap[Tag]> = {}): HTMLElementTagNameMap[Tag] {
  return Object.assign(document.createElement(tag), properties);
}
